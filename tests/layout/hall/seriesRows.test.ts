import { describe, expect, it } from 'vitest';
import { halls, handHall } from '../../../src/layout/hall/hall.ts';
import { aboutSeries, seriesOf, seriesRowsOf } from '../../../src/layout/hall/seriesRows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { seenBeside, studies } from '../../../src/study/studies.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../../src/study/trials/walther1997Readings.ts';
import { percentOf } from '../../../src/locale/number.ts';
import { expectReadable } from '../../helpers/writtenWords.ts';

const lists = [...studies, walther1997Readable.read({ treated: 95, 'deaths-resected': 0 })].flatMap(
  (study) =>
    ratesOf(study).map(({ branch }) => ({
      study,
      id: study.id,
      branch,
      seen: seenBeside(study, branch),
    })),
);

describe.each(Object.values(halls))('what series saw, in the $name hall', (hall) => {
  it.each(lists)('of "$branch" in $id can be read, on one scale, at full size', (list) => {
    const picture = seriesRowsOf(list, hall);
    expect(picture.scale).toBe(1);
    expectReadable(
      picture,
      [...picture.rows.flatMap(({ words }) => words), ...picture.words],
      hall,
    );
    const [zero, next] = picture.ticks;
    const perShare = ((next?.x ?? 0) - (zero?.x ?? 0)) / (next?.share ?? 0);
    for (const { x, n, markX, fromX, toX, interval } of picture.rows) {
      expect(markX).toBeCloseTo(picture.plot.x + (perShare * x) / n, 3);
      expect(fromX).toBeCloseTo(picture.plot.x + perShare * interval.low, 3);
      expect(toX).toBeCloseTo(picture.plot.x + perShare * interval.high, 3);
      expect(toX).toBeLessThanOrEqual(hall.widthPx);
    }
  });
});

it.each(lists)(
  'what series saw of "$branch" in $id is as long in a hand as it needs to be',
  (list) => {
    const picture = seriesRowsOf(list, handHall);
    expect(picture.scale).toBe(1);
    const from = picture.plot.x;
    const to = picture.ticks.at(-1)?.x ?? 0;
    expect(Math.max(to, ...picture.rows.map(({ toX }) => toX)) - from).toBeGreaterThan(60);
    expect(handHall.widthPx - from).toBeGreaterThan(120);
  },
);

describe('what series saw of a rate', () => {
  it.each(lists)(
    'of "$branch" in $id comes in the order of evidence, after the study itself',
    (list) => {
      const [own, ...others] = seriesOf(list.study, list.branch, list.seen);
      expect(own?.isOwn).toBe(true);
      expect(others.map(({ name, x, n }) => [name, x, n])).toEqual(
        list.seen.map(({ series, x, n }) => [series, x, n]),
      );
    },
  );

  it('leaves Walther 1997 alone hollow, whose base is not known, wherever it stands', () => {
    for (const { study, branch, seen } of lists.filter((list) => list.branch === 'responded'))
      expect(
        seriesOf(study, branch, seen)
          .filter(({ isSame }) => !isSame)
          .map(({ name }) => name),
      ).toEqual(['Walther 1997']);
  });

  it('is between 10% and 42% among those treated elsewhere, as the talk says', () => {
    const seen = seenBeside(walther1997, 'responded');
    const shares = seen.toSorted((a, b) => a.x / a.n - b.x / b.n);
    const ends = [shares[0], shares.at(-1)].map((each) => each && percentOf(each.x, each.n));
    expect(ends).toEqual(['10%', '42%']);
    const between = `between ${ends.join(' and ')}`;
    const scene = talkOf(walther1997).scenes.find(({ picture }) => picture.kind === 'series');
    expect(scene?.sentence).toEqual([
      `Of those treated, other series had ${between} respond; both ends need an assumption.`,
    ]);
    expect(new Set(seen.map(({ ofWhom }) => ofWhom))).toEqual(new Set(['treated']));
    expect([shares[0]?.basis, shares.at(-1)?.basis]).toEqual(['assumed', 'assumed']);
  });

  it('is never added up, and says why', () => {
    const seen = seenBeside(walther1997, 'responded');
    expect(aboutSeries(seriesOf(walther1997, 'responded', seen), seen)).toEqual([
      'Not added up: some of these groups share patients.',
      'Hollow: this study, which counts something else.',
      'Lines: 95% intervals.',
    ]);
  });
});
