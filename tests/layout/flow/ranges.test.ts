import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { fansOf, whiskerWords } from '../../../src/layout/flow/ranges.ts';
import { served, sheets, type Sheet } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { rangesOf, type Range } from '../../../src/model/ranges.ts';
import type { Study } from '../../../src/study/study.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const n195 = patients(195);

type Place = readonly [x: number, y: number];

/** The corners of each fan: its tip, and its two ends at the next box. */
function cornersOf(d: string): readonly (readonly Place[])[] {
  return d
    .split(/(?=M)/)
    .filter((part) => part !== '')
    .map((part) =>
      [...part.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]): Place => [Number(x), Number(y)]),
    );
}

describe.each(served.map((sheet) => [sheet.name, sheet] as const))(
  'the fans on the %s sheet',
  (_, sheet) => {
    const acrossOf = ([x, y]: Place = [Number.NaN, Number.NaN]) =>
      sheet.flow === 'across' ? y : x;

    it.each<[string, Rates]>([
      ['as reported', {}],
      ['with rates set', { eligible: perMille(750), responded: perMille(240) }],
    ])(
      'open where ways part, to where the edge could lie at the next box, on the picture’s own scale, %s',
      (__, rates) => {
        const picture = pictureOf(
          flowsOf(walther1997, n195, rates),
          reportedFlows(walther1997, n195),
          sheet,
        );
        const ranges = rangesOf(walther1997, n195, rates, { seed: 1, doubt: 'rates' });
        const fans = fansOf(picture, ranges);
        const [inner, outer] = [cornersOf(fans.inner), cornersOf(fans.outer)];
        const ways = [
          'operated-resected',
          'resected-recovered',
          'recovered-eligible',
          'eligible-responded',
        ];
        expect(outer).toHaveLength(ways.length);
        const [start] = picture.groups;
        const perPatient = (sheet.flow === 'across' ? start!.box.height : start!.box.width) / 195;
        ways.forEach((id, index) => {
          const { ends } = picture.flows.find((flow) => flow.id === id)!;
          const [low, lowMiddle, highMiddle, high]: Range = ranges.flows[id]!;
          const at = (people: number) => ends.arrives.across.from + people * perPatient;
          // The tip is the edge as it is drawn.
          expect(acrossOf(outer[index]?.[0]), id).toBeCloseTo(ends.leaves.across.to, 1);
          expect(acrossOf(inner[index]?.[0]), id).toBeCloseTo(ends.leaves.across.to, 1);
          expect(acrossOf(outer[index]?.[1]), id).toBeCloseTo(at(low), 1);
          expect(acrossOf(outer[index]?.[2]), id).toBeCloseTo(at(high), 1);
          expect(acrossOf(inner[index]?.[1]), id).toBeCloseTo(at(lowMiddle), 1);
          expect(acrossOf(inner[index]?.[2]), id).toBeCloseTo(at(highMiddle), 1);
          // What is drawn lies within.
          expect(at(low)).toBeLessThanOrEqual(ends.arrives.across.to + 0.02);
          expect(at(high)).toBeGreaterThanOrEqual(ends.arrives.across.to - 0.02);
        });
        expect(Object.values(fans).join('')).not.toMatch(/NaN|undefined|Infinity/);
      },
    );
  },
);

it('where ways part certainly there is no fan', () => {
  const now = flowsOf(walther1997, n195, { unresectable: perMille(0) });
  const ranges = rangesOf(
    walther1997,
    n195,
    { unresectable: perMille(0) },
    { seed: 1, doubt: 'rates' },
  );
  const fans = fansOf(pictureOf(now, reportedFlows(walther1997, n195), sheets[0]), ranges);
  expect(cornersOf(fans.outer)).toHaveLength(3);
});

it('the fans are the same for the same seed', () => {
  const fans = (seed: number) => {
    const now = reportedFlows(walther1997, n195);
    return fansOf(
      pictureOf(now, now, sheets[0]),
      rangesOf(walther1997, n195, {}, { seed, doubt: 'rates' }),
    );
  };
  expect(fans(5)).toEqual(fans(5));
  const others = Array.from({ length: 12 }, (_, index) => JSON.stringify(fans(6 + index)));
  expect(new Set(others).size).toBeGreaterThan(1);
});

describe.each(studies.map((study) => [study.id, study] as const))(
  'the fans of %s for small cohorts',
  (_, study) => {
    it.each([1, 2, 3, 5, 10, 19])('never leave the picture, n = %i', (n) => {
      const rates = Object.fromEntries(ratesOf(study).map(({ branch }) => [branch, perMille(500)]));
      for (const set of [{}, rates]) {
        const now = flowsOf(study, patients(n), set);
        const ranges = rangesOf(study, patients(n), set, { seed: 1, doubt: 'rates' });
        for (const sheet of served) {
          const picture = pictureOf(now, reportedFlows(study, patients(n)), sheet);
          for (const [x, y] of Object.values(fansOf(picture, ranges)).flatMap(cornersOf).flat()) {
            expect(Math.min(x, y), sheet.name).toBeGreaterThanOrEqual(0);
            expect(x, sheet.name).toBeLessThanOrEqual(picture.width);
            expect(y, sheet.name).toBeLessThanOrEqual(picture.height);
          }
        }
      }
    });
  },
);

describe('the words at a whisker', () => {
  const wordsOf = (study: Study, n: number, rates: Rates, sheet: Sheet) => {
    const now = flowsOf(study, patients(n), rates);
    const picture = pictureOf(now, reportedFlows(study, patients(n)), sheet);
    const ranges = rangesOf(study, patients(n), rates, { seed: 1, doubt: 'rates' });
    return { picture, ranges, words: whiskerWords(picture, ranges) };
  };

  it('say between which numbers the box would lie, on the first screen as it is served', () => {
    const { ranges, words } = wordsOf(walther1997, 195, {}, sheets[0]);
    const [low, , , high] = ranges.flows['recovered-eligible']!;
    expect(words.map(({ text }) => text)).toContain(`${low}–${high} in 95 of 100`);
    expect(words).toHaveLength(3);
  });

  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s stand on no name, no thread and no edge, and within the picture, on every sheet',
    (_, study) => {
      for (const sheet of served)
        for (const n of [20, 195, 1000, 1_000_000]) {
          const { picture, words } = wordsOf(study, n, {}, sheet);
          if (sheet.flow === 'down') expect(words).toEqual([]);
          for (const { x, y, text, textPx } of words) {
            const [left, top] = [x - textWidth(text, textPx), y - textPx];
            expect(Math.min(left, top), text).toBeGreaterThanOrEqual(0);
            for (const { label, id } of picture.groups) {
              const isBeside = x <= label.x || left >= label.x + label.widthPx;
              const isOver = y <= label.y || top >= label.y + label.heightPx;
              expect(isBeside || isOver, `${text} on ${id} on ${sheet.name}`).toBe(true);
            }
            for (const { box, id } of picture.groups)
              expect(
                x <= box.x || left >= box.x + box.width || y <= box.y || top >= box.y + box.height,
                `${text} on the box of ${id}`,
              ).toBe(true);
            // Among those who go on, below all of the thread.
            const way = picture.flows.find(
              ({ ends }) =>
                ends.arrives.along > x &&
                ends.leaves.along > left - 400 &&
                ends.arrives.across.to > y,
            )!;
            const { box, count } = picture.groups[0]!;
            const threadPx = ((picture.thread?.count ?? 0) * box.height) / count;
            expect(top, text).toBeGreaterThan(way.ends.arrives.across.from + threadPx - 0.01);
          }
        }
    },
  );

  it('give way to what is reported, where a rate is set', () => {
    const { words } = wordsOf(walther1997, 195, { eligible: perMille(750) }, sheets[0]);
    expect(words).toEqual([]);
  });
});
