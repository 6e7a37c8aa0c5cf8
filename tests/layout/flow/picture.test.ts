import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import type { Box, Picture } from '../../../src/layout/flow/pictured.ts';
import { half, served, sheets, short, type Sheet } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, groupOf, type Study } from '../../../src/study/study.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';
import { resultThread } from '../../../src/layout/flow/thread.ts';
import { expectSameButWords } from '../../helpers/sharesOf.ts';
import { anyScenario } from '../../helpers/makeStudy.ts';

const anySheet = fc.constantFrom(...served);

function ratesFrom(study: Study, values: readonly (number | null)[]): Rates {
  return Object.fromEntries(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index];
      return value === null || value === undefined ? [] : [[branch, perMille(value)]];
    }),
  );
}

function picture(study: Study, n: number, rates: Rates, sheet: Sheet): Picture {
  return pictureOf(flowsOf(study, patients(n), rates), reportedFlows(study, patients(n)), sheet);
}

/** The length of a box across the flow, which is what counts patients. */
function lengthOf(box: Box, sheet: Sheet): number {
  return sheet.flow === 'across' ? box.height : box.width;
}

function startOf(box: Box, sheet: Sheet): number {
  return sheet.flow === 'across' ? box.y : box.x;
}

describe(pictureOf, () => {
  it('draws every box on one scale, whatever the rates', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const { groups } = picture(study, n, ratesFrom(study, rates), sheet);
        const start = groups[0];
        const perPatient = start ? lengthOf(start.box, sheet) / n : 0;
        for (const { box, count } of groups)
          expect(lengthOf(box, sheet)).toBeCloseTo(count * perPatient, 6);
      }),
    );
  });

  it.each(studies)(
    'puts no words of $id beside the box of others, wherever all may be',
    (study) => {
      const rates = ratesOf(study);
      const faults: string[] = [];
      for (const sheet of served.filter(({ isLevel }) => isLevel))
        for (const n of [1, cohortSize(study), 1_000_000])
          for (let ends = 0; ends < 2 ** rates.length; ends += 1) {
            const values = rates.map((_, index) => ((ends >> index) & 1) * 1000);
            const { groups } = picture(study, n, ratesFrom(study, values), sheet);
            for (const { id, box, label } of groups) {
              const above = groups
                .filter((other) => other.box.x === box.x && other.box.y < box.y)
                .map((other) => other.box.y + other.box.height);
              if (label.y < Math.max(...above) - 0.01)
                faults.push(`${id} on ${sheet.name} with ${n} at ${values.join()}`);
            }
          }
      expect(faults).toEqual([]);
    },
  );

  it('is as high for one patient as for all of the study and for a million, at any rates', () => {
    for (const study of studies)
      for (const sheet of [...served, half]) {
        const all = ratesFrom(study, [1000, 1000, 1000, 1000]);
        const heights = [1, 19, cohortSize(study), 1000, 99_999, 1_000_000].flatMap((n) => [
          picture(study, n, {}, sheet).height,
          picture(study, n, all, sheet).height,
        ]);
        expect([...new Set(heights)], `${study.id} on ${sheet.name}`).toHaveLength(1);
      }
  });

  it.each([sheets[2], short])(
    'begins a list past those who go on from its stage, and past their samples of colour, as far as it ends in the picture: $name',
    (sheet) => {
      let lists = 0;
      for (const study of studies)
        for (const n of [cohortSize(study), 1_000_000])
          for (const value of [null, 0, 100, 300, 600, 1000]) {
            const values = ratesOf(study).map(() => value);
            const { groups, width } = picture(study, n, ratesFrom(study, values), sheet);
            for (const { id } of study.stages) {
              const list = groups.filter(
                (group) => group.hasKey && groupOf(study, group.id).stage === id,
              );
              if (list.length === 0) continue;
              lists += 1;
              const past = Math.max(
                0,
                ...list
                  .filter(({ landing }) => landing.height > 0)
                  .map(({ box }) => box.x + box.width),
              );
              const widest = Math.max(...list.map(({ label }) => label.widthPx));
              const [at] = new Set(list.map(({ label }) => label.x));
              expect(at).toBeGreaterThanOrEqual(Math.min(past + 16, width - 20 - widest));
              if (value === null) expect(at).toBeGreaterThanOrEqual(past + 16);
              expect((at ?? Infinity) + widest).toBeLessThanOrEqual(width);
            }
          }
      expect(lists).toBeGreaterThan(50);
    },
  );

  it('moves nothing when shares are told of the step before, and has room for them', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) =>
        expectSameButWords(study, ratesFrom(study, rates), n, sheet),
      ),
    );
  });

  it('says at each group of whom it is a share', () => {
    const written = (of: 'all' | 'step', rates: Rates = {}) => {
      const now = flowsOf(walther1997, patients(195), rates);
      const reported = reportedFlows(walther1997, patients(195));
      const thread = resultThread(now);
      return pictureOf(now, reported, sheets[0], thread, thread, of).groups.map(({ label }) =>
        label.numbers
          .flat()
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .join(' ')
          .replaceAll('\u00A0', ' '),
      );
    };
    expect(written('all')).toEqual([
      '195 of 195 (100%)',
      '190 of 195 (97%)',
      '5 of 195 (3%)',
      '≈ 188 of 195 (96%)',
      '2 of 195 (1%)',
      '121 of 195 (62%)',
      '≈ 67 of 195 (34%)',
      '≈ 22 of 195 (11%)',
      '≈ 99 of 195 (51%)',
    ]);
    expect(written('step')).toEqual([
      '195 of 195',
      '190 of 195 (97%)',
      '5 of 195 (3%)',
      '≈ 188 of 190 (99%)',
      '2 of 190 (1%)',
      '121 of 188 (64%)',
      '≈ 67 of 188 (36%)',
      '≈ 22 of 121 (18%)',
      '≈ 99 of 121 (82%)',
    ]);
    // Of nobody there is no share.
    expect(written('step', { eligible: perMille(0) }).slice(-2)).toEqual([
      '≈ 0 (–) −22',
      '≈ 0 (–) −99',
    ]);
  });

  it('says of how many each group is at all groups or at none', () => {
    for (const study of studies)
      for (const sheet of served.filter(({ isBrief }) => !isBrief))
        for (const n of [1, cohortSize(study), 1000, 1_000_000]) {
          const told = picture(study, n, {}, sheet)
            // Those of a crowded stage have one line, in which nobody's is said.
            .groups.filter(({ label }) => label.name.length > 0)
            .map(({ label }) => label.numbers.flat().some(({ kind }) => kind === 'of'));
          expect(new Set(told).size, `${study.id} on ${sheet.name} with ${n}`).toBe(1);
        }
  });

  it('keeps that scale while rates move', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const moved = picture(study, n, ratesFrom(study, rates), sheet);
        const still = picture(study, n, {}, sheet);
        expect(moved.groups[0]?.box).toEqual(still.groups[0]?.box);
        expect([moved.width, moved.height]).toEqual([still.width, still.height]);
      }),
    );
  });

  it('draws ribbons as wide as the boxes that they leave and reach', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const now = flowsOf(study, patients(n), ratesFrom(study, rates));
        const { groups, flows } = pictureOf(now, reportedFlows(study, patients(n)), sheet);
        for (const { id, box } of groups) {
          const leaving = now.flows.filter((flow) => flow.from.id === id).map((flow) => flow.id);
          if (leaving.length === 0) continue;
          const total = flows
            .filter((flow) => leaving.includes(flow.id))
            .reduce((sum, flow) => sum + flow.thicknessPx, 0);
          expect(total).toBeCloseTo(lengthOf(box, sheet), 6);
        }
      }),
    );
  });

  it('has no coordinate that is not a number and no negative size, for anybody or nobody on the way', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const drawn = picture(study, n, ratesFrom(study, rates), sheet);
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|null/);
        for (const { d } of drawn.flows) {
          expect(d).toMatch(/^M-?[\d.]+,-?[\d.]+C/);
          expect(d).not.toContain('e-');
        }
        for (const { box } of drawn.groups) {
          expect(box.width).toBeGreaterThanOrEqual(0);
          expect(box.height).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('keeps the groups of a stage in the order of the study, apart from one another', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const { groups } = picture(study, n, ratesFrom(study, rates), sheet);
        for (const stage of study.stages) {
          const ids = study.groups.filter((group) => group.stage === stage.id).map(({ id }) => id);
          const boxes = groups.filter(({ id }) => ids.includes(id)).map(({ box }) => box);
          boxes.slice(1).forEach((box, index) => {
            const before = boxes[index];
            expect(startOf(box, sheet)).toBeGreaterThan(
              before ? startOf(before, sheet) + lengthOf(before, sheet) : 0,
            );
          });
        }
      }),
    );
  });

  it('keeps all labels of a stage apart and within the picture, at any rates', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const { groups, width, height } = picture(study, n, ratesFrom(study, rates), sheet);
        const boxes = groups.map(({ label }) => label);
        for (const { x, y, heightPx } of boxes) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(width);
          expect(y + heightPx).toBeLessThanOrEqual(height + 1e-6);
        }
        for (const stage of study.stages) {
          const ids = study.groups.filter((group) => group.stage === stage.id).map(({ id }) => id);
          const peers = boxes.filter(({ id }) => ids.includes(id));
          for (const a of peers) {
            for (const b of peers) {
              if (a === b) continue;
              const apartDown = a.y + a.heightPx <= b.y + 1e-6 || b.y + b.heightPx <= a.y + 1e-6;
              const apartAcross = a.x + a.widthPx <= b.x + 1e-6 || b.x + b.widthPx <= a.x + 1e-6;
              expect(apartDown || apartAcross).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('keeps all labels of the built-in study apart, on every sheet, from one patient to a million', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(1, 9, 100, 195, 1000, 99_999, 1_000_000),
        anySheet,
        (values, n, sheet) => {
          const { groups, width, height } = picture(
            walther1997,
            n,
            ratesFrom(walther1997, values),
            sheet,
          );
          const labels = groups.map(({ label }) => label);
          for (const a of labels) {
            expect(a.x + a.widthPx).toBeLessThanOrEqual(width);
            expect(a.y + a.heightPx).toBeLessThanOrEqual(height);
            for (const b of labels) {
              if (a === b) continue;
              const overlap =
                a.x < b.x + b.widthPx - 1e-6 &&
                b.x < a.x + a.widthPx - 1e-6 &&
                a.y < b.y + b.heightPx - 1e-6 &&
                b.y < a.y + a.heightPx - 1e-6;
              expect(
                overlap,
                `${a.id} and ${b.id} at ${values.join(' ')}, n=${n}, ${sheet.name}`,
              ).toBe(false);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('moves no edge by more than a few pixels when a rate moves by one per mille', () => {
    fc.assert(
      fc.property(
        anyScenario,
        anySheet,
        fc.nat(19),
        ({ study, patients: n, rates }, sheet, which) => {
          const before = ratesFrom(study, rates);
          const branches = ratesOf(study);
          const rate = branches[which % Math.max(1, branches.length)];
          if (!rate) return;
          const value = Math.min(999, before[rate.branch] ?? 500);
          const at = (perMilleValue: number) =>
            picture(study, n, { ...before, [rate.branch]: perMille(perMilleValue) }, sheet);
          const [a, b] = [at(value), at(value + 1)];
          // One per mille of a small cohort is at most one patient more or fewer at each step that follows, and a patient
          // has a width of its own.
          const most = (6 * sheet.bandPx) / Math.min(n, 1000) + 1e-6;
          a.groups.forEach(({ box }, index) => {
            const other = b.groups[index]?.box;
            expect(
              Math.abs((other ? startOf(other, sheet) : 0) - startOf(box, sheet)),
            ).toBeLessThanOrEqual(most);
            expect(
              Math.abs((other ? lengthOf(other, sheet) : 0) - lengthOf(box, sheet)),
            ).toBeLessThanOrEqual(most);
          });
        },
      ),
    );
  });

  it('moves no edge and no label of the built-in study by more than 4 px a step, sweeping each rate from 0 to 100%', () => {
    for (const sheet of served) {
      for (const { branch } of ratesOf(walther1997)) {
        let before: readonly number[] | null = null;
        let furthest = 0;
        for (let value = 0; value <= 1000; value++) {
          const { groups } = picture(walther1997, 195, { [branch]: perMille(value) }, sheet);
          const now = groups.flatMap(({ box, label }) => [
            startOf(box, sheet),
            startOf(box, sheet) + lengthOf(box, sheet),
            label.x,
            label.y,
          ]);
          const last: readonly number[] = before ?? now;
          now.forEach((place, index) => {
            furthest = Math.max(furthest, Math.abs(place - (last[index] ?? place)));
          });
          before = now;
        }
        expect(furthest, `${branch} on ${sheet.name}`).toBeLessThanOrEqual(4);
        expect(furthest).toBeGreaterThan(0);
      }
    }
  });

  it('lets those who go on stay in one straight band along the first edge', () => {
    for (const sheet of served) {
      const { groups } = picture(walther1997, 195, { eligible: perMille(300) }, sheet);
      const first = groups.filter(({ id }) =>
        ['operated', 'resected', 'recovered', 'eligible', 'responded'].includes(id),
      );
      expect(new Set(first.map(({ box }) => startOf(box, sheet))).size).toBe(1);
    }
  });

  it('gives nobody a place and a hairline, not a gap', () => {
    for (const sheet of served) {
      const { groups, flows } = picture(walther1997, 195, { responded: perMille(0) }, sheet);
      const responded = groups.find(({ id }) => id === 'responded');
      expect(responded && lengthOf(responded.box, sheet)).toBe(0);
      // Its name stands above its numbers, or among them.
      const { name = [], numbers = [] } = responded?.label ?? {};
      const said = numbers.flat().filter(({ kind }) => kind === 'name');
      expect([...name, ...said.map(({ text }) => text)]).toEqual(['Responded']);
      const hairline = flows.find(({ id }) => id === 'eligible-responded');
      expect(hairline?.thicknessPx).toBe(0);
      expect(hairline?.d.match(/M/g)).toHaveLength(1);
    }
  });

  it('shows the reported flow as a ghost only where something differs from it', () => {
    for (const sheet of served) {
      expect(picture(walther1997, 195, {}, sheet).ghost).toBe('');
      expect(picture(walther1997, 1000, {}, sheet).ghost).toBe('');
      expect(picture(walther1997, 195, { responded: perMille(500) }, sheet).ghost).not.toBe('');
    }
  });

  it('brackets those who never became eligible, with the subtraction that is known', () => {
    for (const sheet of served) {
      expect(
        picture(walther1997, 195, {}, sheet).brackets.map(({ lines }) => lines.join(' ')),
      ).toEqual(['74 never became eligible (195 − 121)']);
    }
  });
});
