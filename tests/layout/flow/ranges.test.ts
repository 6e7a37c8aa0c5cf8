import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { softEdges } from '../../../src/layout/flow/ranges.ts';
import { sheets } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { rangesOf, type Range } from '../../../src/model/ranges.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const n195 = patients(195);

/** The soft parts of boxes, from and to, in the order of the groups: the first subpaths of the path. */
function softBoxes(d: string, flow: 'across' | 'down'): { from: number; to: number }[] {
  const form =
    flow === 'across' ? /^M[-\d.]+,([-\d.]+)h[-\d.]+V([-\d.]+)h/ : /^M([-\d.]+),[-\d.]+H([-\d.]+)v/;
  return d.split(/(?=M)/).flatMap((part) => {
    const [, from, to] = form.exec(part) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: Number(to) }];
  });
}

describe.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
  'soft edges on the %s sheet',
  (_, sheet) => {
    it.each<[string, Rates]>([
      ['as reported', {}],
      ['with rates set', { eligible: perMille(750), responded: perMille(240) }],
    ])('lie around the drawn edge of every box, at the picture’s own scale, %s', (__, rates) => {
      const picture = pictureOf(
        flowsOf(walther1997, n195, rates),
        reportedFlows(walther1997, n195),
        sheet,
      );
      const ranges = rangesOf(walther1997, n195, rates, { seed: 1, doubt: 'rates' });
      const edges = softEdges(picture, ranges);
      const inner = softBoxes(edges.inner, sheet.flow);
      const outer = softBoxes(edges.outer, sheet.flow);
      expect(outer).toHaveLength(9);
      picture.groups.forEach(({ id, box, count }, index) => {
        const [start, length] = sheet.flow === 'across' ? [box.y, box.height] : [box.x, box.width];
        const perPatient = length / count;
        const [low, lowMiddle, highMiddle, high]: Range = ranges.groups[id] ?? [0, 0, 0, 0];
        expect(outer[index]?.from, id).toBeCloseTo(start + low * perPatient, 1);
        expect(outer[index]?.to, id).toBeCloseTo(start + high * perPatient, 1);
        expect(inner[index]?.from, id).toBeCloseTo(start + lowMiddle * perPatient, 1);
        expect(inner[index]?.to, id).toBeCloseTo(start + highMiddle * perPatient, 1);
        // The drawn edge is where the box ends.
        expect(outer[index]?.from, id).toBeLessThanOrEqual(start + length + 0.02);
        expect(outer[index]?.to, id).toBeGreaterThanOrEqual(start + length - 0.02);
      });
      expect(`${edges.inner}${edges.outer}`).not.toMatch(/NaN|undefined|Infinity/);
    });
  },
);

it('soft edges are the same for the same seed', () => {
  const edges = (seed: number) => {
    const now = reportedFlows(walther1997, n195);
    return softEdges(
      pictureOf(now, now, sheets[0]),
      rangesOf(walther1997, n195, {}, { seed, doubt: 'rates' }),
    );
  };
  expect(edges(5)).toEqual(edges(5));
  expect(edges(5)).not.toEqual(edges(6));
});

describe.each(studies.map((study) => [study.id, study] as const))(
  'the soft edges of %s for small cohorts',
  (_, study) => {
    it.each([1, 2, 3, 5, 10, 19])('never leave the picture, n = %i', (n) => {
      const rates = Object.fromEntries(ratesOf(study).map(({ branch }) => [branch, perMille(500)]));
      for (const set of [{}, rates]) {
        const now = flowsOf(study, patients(n), set);
        const ranges = rangesOf(study, patients(n), set, { seed: 1, doubt: 'rates' });
        for (const sheet of sheets) {
          const picture = pictureOf(now, reportedFlows(study, patients(n)), sheet);
          const { inner, outer } = softEdges(picture, ranges);
          for (const { from, to } of softBoxes(inner + outer, sheet.flow)) {
            const most = sheet.flow === 'across' ? picture.height : picture.width;
            expect(from, sheet.name).toBeGreaterThanOrEqual(0);
            expect(to, sheet.name).toBeLessThanOrEqual(most);
          }
        }
      }
    });
  },
);
