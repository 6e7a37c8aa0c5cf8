import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halls } from '../../../src/layout/hall/hall.ts';
import { shareBarsOf } from '../../../src/layout/hall/shareBars.ts';
import { studies } from '../../../src/study/studies.ts';
import { groupOf } from '../../../src/study/study.ts';
import { stepsOfScene, type ShareRow } from '../../../src/study/talk.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { walther1997Readable } from '../../../src/study/trials/walther1997Readings.ts';
import { boxOf, expectReadable, meeting, outside } from '../../helpers/writtenWords.ts';

fc.configureGlobal({ seed: 1997 });

const told = studies.flatMap((study) =>
  talkOf(study)
    .scenes.flatMap(stepsOfScene)
    .flatMap(({ id, picture }) =>
      picture.kind === 'shares' ? [{ study: study.id, scene: id, rows: picture.rows }] : [],
    ),
);

const anyRow: fc.Arbitrary<ShareRow> = fc
  .record({
    n: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_000_000 })),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    ofWhom: fc.constantFrom('treated', 'operated on, 2 of them after a response', 'eligible'),
    basis: fc.constantFrom('reported', 'derived', 'assumed'),
  })
  .map(({ n, part, ofWhom, basis }) => ({
    x: Math.round(part * n),
    n,
    ofWhom,
    basis,
    how: 'how many were treated is not reported',
  }));

describe.each(Object.values(halls))('the same number as shares in the $name hall', (hall) => {
  const expectShares = (rows: readonly ShareRow[]) => {
    const picture = shareBarsOf(rows, hall);
    const words = picture.bars.flatMap((bar) => bar.words);
    expectReadable(picture, words, hall);
    const bars = picture.bars.map(({ base, row }) => ({ ...base, text: `bar of ${row.n}` }));
    expect(meeting([...words.map(boxOf), ...bars])).toEqual([]);
    expect(outside(bars, hall)).toEqual([]);
    for (const { row, base, part } of picture.bars) {
      expect(base.width).toBeCloseTo(row.n * picture.pxPerPerson, 6);
      expect(part.width).toBeCloseTo(row.x * picture.pxPerPerson, 6);
      expect(part.width).toBeLessThanOrEqual(base.width);
    }
    return picture;
  };

  it.each(told)('can be read in $study, "$scene", with all bars on one scale', ({ rows }) => {
    expect(expectShares(rows).scale).toBe(1);
  });

  it('can be read with up to four rows of any numbers', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(expectShares(rows).scale).toBe(1);
      }),
    );
  });
});

describe('the shares of the talk of Walther 1997', () => {
  const rows = told.find(({ study }) => study === 'walther-1997')?.rows ?? [];
  it('are those of the study under its readings: of all, of the eligible, of 60 treated and of 30', () => {
    const readings = [{ base: 1 }, {}, { treated: 60 }, { treated: 30 }];
    expect(rows.map(({ x, n }) => [x, n])).toEqual(
      readings.map((each) => [
        groupOf(walther1997Readable.read(each), 'responded').count.patients,
        195,
      ]),
    );
    expect(rows.map(({ x }) => x)).toEqual([35, 22, 11, 5]);
  });

  it('are large numbers beside the bars: 18, 11, 6 and 3 of every 100', () => {
    const { bars } = shareBarsOf(rows, halls.wide);
    const figures = bars.map(({ words }) =>
      words
        .at(-1)
        ?.pieces.map(({ text }) => text)
        .join(''),
    );
    expect(figures).toEqual([18, 11, 6, 3].map((figure) => `${figure} of every 100`));
  });
});
