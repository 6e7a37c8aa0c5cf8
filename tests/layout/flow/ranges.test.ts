import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { fansOf } from '../../../src/layout/flow/ranges.ts';
import { served, sheets } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { rangesOf, type Range } from '../../../src/model/ranges.ts';
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
