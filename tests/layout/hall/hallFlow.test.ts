import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halls, lowHall } from '../../../src/layout/hall/hall.ts';
import { columnOf, guessedPicture } from '../../../src/layout/hall/guessedFlow.ts';
import {
  PLATE_DOWN,
  plateOf,
  toldFlows,
  revealedPicture,
} from '../../../src/layout/hall/hallFlow.ts';
import { hallSheetFor, hallSheets } from '../../../src/layout/hall/hallSheets.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { sheets, short } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { studies } from '../../../src/study/studies.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const anySheet = fc.constantFrom(...Object.values(hallSheets), ...sheets);
const anyMoved = fc
  .tuple(
    fc.constantFrom(...studies),
    fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([study, values]) => {
    const rates = Object.fromEntries(
      ratesOf(study).map(({ branch }, index) => [branch, perMille(values[index] ?? 0)]),
    );
    const n = patients(cohortSize(study));
    return { study, now: flowsOf(study, n, rates), reported: reportedFlows(study, n) };
  });

describe(revealedPicture, () => {
  it('leaves everything that is told where it stands in the whole picture', () => {
    fc.assert(
      fc.property(anyMoved, anySheet, fc.nat(), ({ study, now, reported }, sheet, at) => {
        const through = study.stages[at % study.stages.length]?.id;
        const told = revealedPicture(now, reported, sheet, through);
        const whole = revealedPicture(now, reported, sheet, undefined);
        expect([told.width, told.height]).toEqual([whole.width, whole.height]);
        for (const group of told.groups) expect(whole.groups).toContainEqual(group);
        for (const flow of told.flows) expect(whole.flows).toContainEqual(flow);
      }),
    );
  });

  it('gives nothing away of the stages to come: no box, no ribbon, no heading, no outline', () => {
    fc.assert(
      fc.property(anyMoved, fc.nat(), ({ study, now, reported }, at) => {
        const index = at % study.stages.length;
        const told = revealedPicture(now, reported, hallSheets.wide, study.stages[index]?.id);
        const toCome = study.stages.slice(index + 1).map(({ id }) => id);
        const hidden = study.groups
          .filter(({ stage }) => toCome.includes(stage))
          .map(({ id }) => id);
        expect(told.groups.filter(({ id }) => hidden.includes(id))).toEqual([]);
        expect(
          told.flows.filter(({ id }) => hidden.some((group) => id.endsWith(`-${group}`))),
        ).toEqual([]);
        expect(told.headings.filter(({ id }) => toCome.includes(id))).toEqual([]);
        const edge = hallSheets.wide.widthPx * ((index + 1) / study.stages.length);
        const across = [...told.ghost.matchAll(/(-?[\d.]+),-?[\d.]+/g)].map(([, x]) => Number(x));
        expect(across.filter((x) => x > edge)).toEqual([]);
      }),
    );
  });

  it.each(studies)(
    'draws the outline of what is told of $id as it is in the whole picture',
    (study) => {
      const rates = Object.fromEntries(
        ratesOf(study).map(({ branch }, index) => [
          branch,
          perMille([300, 600, 200][index % 3] ?? 0),
        ]),
      );
      for (const n of [cohortSize(study), 1000, 1_000_000].map(patients))
        for (const hall of [halls.wide, halls.tall, lowHall]) {
          const now = flowsOf(study, n, rates);
          const reported = reportedFlows(study, n);
          const sheet = hallSheetFor(reported, hall);
          const whole = pictureOf(now, reported, sheet).ghost.split(/(?=M)/);
          for (const { id } of study.stages.slice(1)) {
            const { ghost } = revealedPicture(now, reported, sheet, id);
            expect(ghost).not.toBe('');
            expect(
              ghost.split(/(?=M)/).filter((part) => !whole.includes(part)),
              `${n} in ${sheet.name} as far as ${id}`,
            ).toEqual([]);
          }
        }
    },
  );
});

/** Where many groups stand at a stage, their words leave each other no room. */
const isCrowded = (study: (typeof studies)[number], stage: string | undefined) =>
  study.groups.filter((group) => group.stage === stage).length > 3;
const hallSheet = fc.constantFrom(...Object.values(hallSheets));

describe('the plates of words in a hall', () => {
  it('hide nothing of the ribbon of the responders, as reported and if 75% were eligible', () => {
    const n = patients(195);
    const reported = reportedFlows(walther1997, n);
    for (const rates of [{}, { eligible: perMille(750) }])
      for (const sheet of Object.values(hallSheets)) {
        const picture = revealedPicture(flowsOf(walther1997, n, rates), reported, sheet, undefined);
        const ribbon = picture.flows.find(({ id }) => id === 'eligible-responded');
        // It goes straight along the upper edge.
        const { leaves, arrives } = ribbon?.ends ?? {};
        expect(leaves?.across).toEqual(arrives?.across);
        for (const group of picture.groups.filter(({ id }) => id !== 'responded')) {
          const plate = plateOf(group, sheet);
          const isBeside =
            plate.x >= (arrives?.along ?? 0) || plate.x + plate.width <= (leaves?.along ?? 0);
          if (!isBeside) expect(plate.y, group.id).toBeGreaterThan(leaves?.across.to ?? Infinity);
        }
      }
  });

  it.each([sheets[2], short])('hide nothing of the thread down a phone: $name', (sheet) => {
    const n = patients(195);
    const now = reportedFlows(walther1997, n);
    const picture = revealedPicture(now, now, sheet, undefined);
    const perPatient = (picture.groups[0]?.box.width ?? 0) / n;
    for (const group of picture.groups.filter(({ id }) => id !== 'responded'))
      expect(plateOf(group, sheet).x, group.id).toBeGreaterThanOrEqual(22 * perPatient);
  });

  it('leave half of the first way on of a stage free, or a sixth of the cohort, in every study as reported, where a box is higher than its words', () => {
    for (const study of studies)
      for (const hall of Object.values(halls)) {
        const reported = reportedFlows(study, patients(cohortSize(study)));
        const sheet = hallSheetFor(reported, hall);
        const { groups, flows } = revealedPicture(reported, reported, sheet, undefined);
        for (const { from, ends } of study.stages.flatMap(({ id }) => {
          const first = study.groups.find(({ stage }) => stage === id)?.id;
          return flows.filter((flow) => flow.from === first).slice(0, 1);
        })) {
          const { across } = ends.leaves;
          const group = groups.find(({ id }) => id === from);
          if (!group) throw new Error(`no box ${from}`);
          const { stage } = study.groups.find((each) => each.id === from) ?? {};
          if (group.box.height < group.label.heightPx || isCrowded(study, stage)) continue;
          const plate = plateOf(group, sheet);
          const hiddenPx =
            Math.min(across.to, plate.y + plate.height) - Math.max(across.from, plate.y);
          const thickPx = across.to - across.from;
          // The plate has 3 px around its words.
          expect(thickPx - hiddenPx, `${study.id} ${hall.name} ${from}`).toBeGreaterThanOrEqual(
            Math.min(thickPx / 2, PLATE_DOWN * sheet.bandPx - 3.01),
          );
        }
      }
  });

  it('leave a sixth of the cohort free at the head of a box that is high enough for that and the words, whatever the rates', () => {
    fc.assert(
      fc.property(anyMoved, hallSheet, ({ study, now, reported }, sheet) => {
        const { groups, flows } = revealedPicture(now, reported, sheet, undefined);
        const freePx = PLATE_DOWN * sheet.bandPx;
        for (const { id, box, label } of groups.filter((group) =>
          flows.some(({ from }) => from === group.id),
        )) {
          const stage = study.groups.find((group) => group.id === id)?.stage;
          const isFirst = study.groups.find((group) => group.stage === stage)?.id === id;
          if (isFirst && !isCrowded(study, stage) && box.height >= freePx + label.heightPx + 60)
            expect(label.y).toBeGreaterThanOrEqual(box.y + freePx - 1e-6);
        }
      }),
    );
  });

  it('lie on no other words of their stage, and never begin higher than the words on a page', () => {
    fc.assert(
      fc.property(anyMoved, hallSheet, ({ study, now, reported }, sheet) => {
        const { groups } = revealedPicture(now, reported, sheet, undefined);
        const whole = pictureOf(now, reported, sheet, null);
        groups.forEach((group, index) => {
          const { label } = whole.groups[index] ?? group;
          expect(group).toEqual({ ...whole.groups[index], label: { ...label, y: group.label.y } });
          expect(group.label.y).toBeGreaterThanOrEqual(label.y);
        });
        for (const { id } of study.stages) {
          const column = groups.filter((group) =>
            study.groups.some((each) => each.id === group.id && each.stage === id),
          );
          column.slice(1).forEach(({ label }, index) => {
            const above = column[index]?.label;
            expect((above?.y ?? 0) + (above?.heightPx ?? 0)).toBeLessThanOrEqual(label.y + 1e-6);
          });
        }
      }),
    );
  });

  it('move no faster than boxes do while a slider moves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('unresectable', 'eligible', 'responded'),
        fc.integer({ min: 0, max: 999 }),
        hallSheet,
        (branch, at, sheet) => {
          const n = patients(195);
          const reported = reportedFlows(walther1997, n);
          const [one, next] = [at, at + 1].map((value) =>
            revealedPicture(
              flowsOf(walther1997, n, { [branch]: perMille(value) }),
              reported,
              sheet,
              undefined,
            ),
          );
          const boxes = one?.groups.map(({ box }, index) => {
            const other = next?.groups[index]?.box ?? box;
            return Math.max(
              Math.abs(other.y - box.y),
              Math.abs(other.y + other.height - box.y - box.height),
            );
          });
          one?.groups.forEach(({ label }, index) => {
            const moved = Math.abs((next?.groups[index]?.label.y ?? Infinity) - label.y);
            expect(moved).toBeLessThanOrEqual(Math.max(...(boxes ?? [])) + 1e-6);
          });
        },
      ),
    );
  });
});

describe('the flow of Walther 1997 in a hall', () => {
  it.each(['wide', 'tall'] as const)('fits its room without being made smaller: %s', (name) => {
    const n = patients(195);
    const reported = reportedFlows(walther1997, n);
    const { width, height } = revealedPicture(reported, reported, hallSheets[name], undefined);
    expect(width).toBe(halls[name].widthPx);
    expect(height).toBeLessThanOrEqual(halls[name].heightPx);
  });

  it.each(['wide', 'tall'] as const)(
    'has counts at 1/30 of the height and nothing under 1/50: %s',
    (name) => {
      const { namePx, textPx, countPx = 0, strokePx = 0 } = hallSheets[name];
      expect(Math.min(namePx, textPx)).toBeGreaterThanOrEqual(halls[name].smallPx);
      expect(countPx).toBe(halls[name].numberPx);
      expect(strokePx).toBe(halls[name].strokePx);
    },
  );
});

describe(plateOf, () => {
  it('is never wider than the room of the words, and begins where they begin', () => {
    fc.assert(
      fc.property(anyMoved, ({ now, reported }) => {
        for (const group of pictureOf(now, reported, hallSheets.wide).groups) {
          const plate = plateOf(group, hallSheets.wide);
          expect(plate.x).toBeLessThan(group.label.x);
          expect(plate.width).toBeLessThanOrEqual(group.label.widthPx + 10);
          expect(plate.height).toBeLessThanOrEqual(group.label.heightPx + 4);
        }
      }),
    );
  });
});

describe(columnOf, () => {
  it('stands where the boxes of its stage stand, as high as the whole cohort', () => {
    const reported = reportedFlows(walther1997, patients(195));
    const picture = pictureOf(reported, reported, hallSheets.wide);
    const column = columnOf(reported, picture, 'responded');
    const box = picture.groups.find(({ id }) => id === 'responded')?.box;
    const cohort = picture.groups.find(({ id }) => id === 'operated')?.box;
    expect(column.x).toBeCloseTo(box?.x ?? 0, 6);
    expect(column.topPx).toBe(box?.y);
    expect(column.bandPx).toBe(cohort?.height);
    expect(column.x + column.widthPx).toBeLessThanOrEqual(picture.width);
    expect(column.boxPx).toBe(box?.width);
  });
});

describe(guessedPicture, () => {
  it('knows how far the share of the thread reaches into the column of the answer', () => {
    for (const hall of Object.values(halls)) {
      const all = reportedFlows(walther1997, patients(195));
      const told = guessedPicture(all, all, hall, { through: undefined, group: 'responded' });
      const column = columnOf(all, told, 'responded');
      const last = told.thread?.words.at(-1);
      expect(last?.strong).toBe('18 of every 100');
      expect(column.writtenToPx).toBeGreaterThan((last?.x ?? Infinity) + 150);
    }
  });

  const reported = reportedFlows(walther1997, patients(195));

  it('leaves two fifths of the hall and more for guesses, on one scale with all boxes, the same before the answer and after it', () => {
    for (const hall of Object.values(halls)) {
      const asked = guessedPicture(reported, reported, hall, {
        through: 'eligibility',
        group: 'responded',
      });
      const told = guessedPicture(reported, reported, hall, {
        through: undefined,
        group: 'responded',
        named: ['operated', 'eligible'],
      });
      const column = columnOf(reported, told, 'responded');
      // What is written above the flow is told with the answer.
      const { writtenToPx } = column;
      expect({ ...columnOf(reported, asked, 'responded'), writtenToPx }).toEqual(column);
      expect(column.widthPx).toBeGreaterThan(0.4 * hall.widthPx);
      expect(column.x + column.widthPx).toBe(hall.widthPx);
      expect([told.width, told.height]).toEqual([hall.widthPx, hall.heightPx]);
      for (const { box, count } of told.groups)
        expect(box.height).toBeCloseTo((count * column.bandPx) / 195, 6);
      for (const { id, box } of asked.groups)
        expect(told.groups.find((group) => group.id === id)?.box).toEqual(box);
      expect(asked.groups.map(({ id }) => id)).not.toContain('responded');
    }
  });

  it('once it is told has words at those alone that are spoken of', () => {
    const { groups, thread } = guessedPicture(reported, reported, halls.wide, {
      through: undefined,
      group: 'responded',
      named: ['operated', 'eligible', 'responded'],
    });
    expect(groups.filter(({ label }) => label.name.length > 0).map(({ id }) => id)).toEqual([
      'operated',
      'eligible',
    ]);
    expect(thread?.words.map(({ strong }) => strong)).toEqual([
      '11 of every 100',
      '18 of every 100',
    ]);
  });
});

describe(toldFlows, () => {
  it('is all of it where nothing is held back', () => {
    const reported = reportedFlows(walther1997, patients(195));
    expect(toldFlows(reported, undefined)).toBe(reported);
    expect(toldFlows(reported, 'response').groups).toEqual(reported.groups);
  });
});

describe('a window that is held across', () => {
  it('has all words of the first study, its brackets too, in the height that sentence and steps leave', () => {
    const reported = reportedFlows(walther1997, patients(195));
    const sheet = hallSheetFor(reported, lowHall);
    const { height, width } = revealedPicture(reported, reported, sheet, undefined);
    // At 844 × 390 the picture is 680 px wide, and 250 px are left.
    expect((680 * height) / width).toBeLessThanOrEqual(250);
    expect((680 * Math.min(sheet.namePx, sheet.textPx)) / width).toBeGreaterThanOrEqual(12);
  });
});

it('no line is drawn through a heading before a hall, however many groups stand at a stage', () => {
  const struck = studies.flatMap((study) =>
    [...Object.values(halls), lowHall].flatMap((hall) => {
      const reported = reportedFlows(study, patients(cohortSize(study)));
      const { headings } = pictureOf(reported, reported, hallSheetFor(reported, hall));
      return headings
        .filter(({ rule, y }) => rule !== '' && Number(/,([\d.]+)h/.exec(rule)?.[1]) < y + 2)
        .map(({ label }) => `${label} of ${study.id} in ${hall.name}`);
    }),
  );
  expect(struck).toEqual([]);
});

describe(hallSheetFor, () => {
  const reportedOf = (study: (typeof studies)[number]) =>
    reportedFlows(study, patients(cohortSize(study)));

  it('is the sheet of the hall where a study fits it', () => {
    for (const hall of Object.values(halls))
      expect(hallSheetFor(reportedOf(walther1997), hall)).toMatchObject(hallSheets[hall.name]);
  });

  it('has every box level with its words where many groups stand at a stage, so that no line leads to them', () => {
    const apart = studies.flatMap((study) =>
      Object.values(halls).flatMap((hall) => {
        const reported = reportedOf(study);
        const { groups } = pictureOf(reported, reported, hallSheetFor(reported, hall));
        return groups
          .filter(({ id, label: { y, heightPx }, box }) => {
            const stage = study.groups.find((group) => group.id === id)?.stage;
            const isLevel = box.y <= y + heightPx && box.y + box.height >= y;
            return isCrowded(study, stage) && heightPx > 0 && !isLevel;
          })
          .map(({ id }) => `${id} of ${study.id} in ${hall.name}`);
      }),
    );
    expect(apart).toEqual([]);
  });

  it('leaves words of every study at 1/50 of a wide screen, however many groups stand at a stage', () => {
    for (const study of studies) {
      const reported = reportedOf(study);
      const sheet = hallSheetFor(reported, halls.wide);
      const { height } = pictureOf(reported, reported, sheet);
      const scale = Math.min(1, halls.wide.heightPx / height);
      expect(scale * Math.min(sheet.namePx, sheet.textPx), study.id).toBeGreaterThanOrEqual(18);
    }
  });
});
