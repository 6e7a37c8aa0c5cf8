import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  iconGrid,
  type PeoplePicture,
  type PicturedStage,
} from '../../../src/layout/people/iconGrid.ts';
import { markAt, marksPath, placeOf } from '../../../src/layout/people/marks.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import type { Box } from '../../../src/layout/flow/pictured.ts';
import { half, low, middle, served, sheets, type Sheet } from '../../../src/layout/flow/sheets.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { countedGroup, flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, type Study } from '../../../src/study/study.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';
import { anyScenario } from '../../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997, numRuns: 200 });

const anySheet = fc.constantFrom(...sheets, half);

function grid(
  study: Study,
  n: number,
  values: readonly (number | null)[],
  sheet: Sheet,
  height = 400,
): PeoplePicture {
  const rates = Object.fromEntries(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[branch, perMille(value)]];
    }),
  );
  return iconGrid(
    flowsOf(study, patients(n), rates),
    reportedFlows(study, patients(n)),
    sheet,
    height,
  );
}

function isApart(a: Box, b: Box): boolean {
  const near = 1e-6;
  return (
    a.x + a.width <= b.x + near ||
    b.x + b.width <= a.x + near ||
    a.y + a.height <= b.y + near ||
    b.y + b.height <= a.y + near
  );
}

/** The lines of words of a stage: each from its first word to where its last one ends, and as high as letters are. */
function linesOf({ heading, isAtEnd, numbers }: PicturedStage): readonly Box[] {
  const lines: { x: number; y: number; width: number; height: number }[] = [];
  const ends = new Set(isAtEnd ? heading : []);
  for (const word of [...heading, ...numbers.flatMap(({ words }) => words)]) {
    const { text, sizePx, look, x, y } = word;
    const isStrong = look === 'strong' || look === 'traced';
    const width = textWidth(text, sizePx, isStrong ? 'strong' : 'plain');
    const height = 0.75 * sizePx;
    const last = lines.at(-1);
    if (x !== undefined && y !== undefined)
      lines.push({ x: ends.has(word) ? x - width : x, y: y - height, width, height });
    else if (last) last.width += width;
  }
  return lines;
}

const things = ({ stages }: PeoplePicture) =>
  stages.flatMap((stage) => [stage.box, ...linesOf(stage)]);
const wordsOf = (stage: PicturedStage | undefined) =>
  (stage?.numbers ?? []).map(({ words }) => words.map(({ text }) => text.trim()).join(' '));

describe(iconGrid, () => {
  it('overlaps no marks of a stage with those of another, nor with words, and leaves none outside', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const picture = grid(study, n, rates, sheet);
        const all = things(picture);
        for (const [index, each] of all.entries()) {
          expect(each.x).toBeGreaterThanOrEqual(0);
          expect(each.y).toBeGreaterThanOrEqual(-1e-6);
          expect(each.x + each.width).toBeLessThanOrEqual(picture.width + 1e-6);
          expect(each.y + each.height).toBeLessThanOrEqual(picture.height + 1e-6);
          for (const other of all.slice(index + 1)) expect(isApart(each, other)).toBe(true);
        }
      }),
    );
  });

  it('gives every mark one place, as large and in the same order at every stage', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const { stages, people, pitchPx, rows } = grid(study, n, rates, sheet);
        const [first] = stages;
        if (!first) throw new Error('there is a first stage');
        const within = Array.from({ length: people.marks }, (_, mark) => {
          const { x, y } = placeOf(mark, first.box, { pitchPx, rows });
          return `${(x - first.box.x).toFixed(3)} ${(y - first.box.y).toFixed(3)}`;
        });
        expect(new Set(within).size).toBe(people.marks);
        for (const { box } of stages) {
          expect([box.width, box.height]).toEqual([first.box.width, first.box.height]);
          const last = placeOf(people.marks - 1, box, { pitchPx, rows });
          expect(last.x + pitchPx / 2).toBeLessThanOrEqual(box.x + box.width + 1e-6);
          expect(last.y + pitchPx / 2).toBeLessThanOrEqual(box.y + box.height + 1e-6);
        }
        expect(pitchPx).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('keeps its size, its marks and its words where they are while rates move', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const places = ({ width, height, pitchPx, stages }: PeoplePicture) => [
          width,
          height,
          pitchPx,
          ...stages.map(({ box, numbers }) => [
            box,
            numbers.map(({ id, words, sample }) => [id, words[0]?.x, words[0]?.y, sample?.x]),
          ]),
        ];
        expect(places(grid(study, n, rates, sheet))).toEqual(places(grid(study, n, [], sheet)));
      }),
    );
  });

  it('is as high for all rates as the flow that it takes the place of', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const reported = reportedFlows(study, patients(n));
        const values = Object.fromEntries(
          ratesOf(study).flatMap(({ branch }, index) => {
            const value = rates[index] ?? null;
            return value === null ? [] : [[branch, perMille(value)]];
          }),
        );
        const now = flowsOf(study, patients(n), values);
        expect(pictureOf(now, reported, sheet).height).toBe(
          pictureOf(reported, reported, sheet).height,
        );
      }),
    );
  });

  it('tells every group of the study once, with as many as the flow has', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const { stages } = grid(study, n, rates, sheet);
        const now = flowsOf(
          study,
          patients(n),
          Object.fromEntries(
            ratesOf(study).flatMap(({ branch }, index) => {
              const value = rates[index] ?? null;
              return value === null ? [] : [[branch, perMille(value)]];
            }),
          ),
        );
        const told = stages.flatMap(({ numbers }) =>
          numbers.flatMap(({ id, group }) => (group ? [[id, group.count]] : [])),
        );
        expect(Object.fromEntries(told)).toEqual(
          Object.fromEntries(study.groups.map(({ id }) => [id, countedGroup(now, id).count])),
        );
        expect(told).toHaveLength(study.groups.length);
      }),
    );
  });

  it('is seen at once in every study: wide no higher than 345 px, and where that is too little no higher than the flow', () => {
    const [wide, medium] = sheets;
    for (const study of studies) {
      const n = cohortSize(study);
      const now = reportedFlows(study, patients(n));
      expect([study.id, grid(study, n, [], wide, 345).height <= 345]).toEqual([study.id, true]);
      const { height } = pictureOf(now, now, medium);
      expect([study.id, iconGrid(now, now, medium, 315).height <= height]).toEqual([
        study.id,
        true,
      ]);
    }
  });

  it('is no higher than the window of a phone, in the first study', () => {
    /** What a phone of 390 by 844 px shows at once, in px of a sheet that is 358 px wide there, below its bar. */
    const windowPx = ((844 - 62) * 344) / 358;
    const now = reportedFlows(walther1997, patients(195));
    const [, , narrow] = sheets;
    const { height } = pictureOf(now, now, narrow);
    expect(iconGrid(now, now, narrow, height).height).toBeLessThanOrEqual(windowPx);
  });

  it('tells above the marks who are still there, and below them who leaves or dies', () => {
    const { stages } = grid(walther1997, 195, [], sheets[0]);
    expect(stages.map(wordsOf)).toEqual([
      ['195 taken to surgery'],
      ['190 (97%) resected', '5 unresectable'],
      ['≈\u00A0188 (96%) alive after surgery', '2 who died around surgery'],
      ['121 (62%) eligible for IL-2', '≈\u00A067 not eligible, reason not reported'],
      ['≈\u00A022 (11%) who responded to IL-2', '≈\u00A099 without a response'],
    ]);
  });

  it('tells a difference from what was reported beside each number, and outlines where marks began as reported', () => {
    const { stages } = grid(walther1997, 195, [null, null, 750, 240], sheets[0]);
    expect(wordsOf(stages[3])).toEqual([
      '141 (72%) +20 eligible for IL-2',
      '47 −20 not eligible, reason not reported',
    ]);
    expect(stages.map(({ ghost }) => ghost === '')).toEqual([false, false, false, false, false]);
    expect(grid(walther1997, 195, [], sheets[0]).stages.every(({ ghost }) => ghost === '')).toBe(
      true,
    );
  });

  it('sums up the parts of a group that all are still there, and tells each of them', () => {
    const franklin = studies.find(({ id }) => id === 'franklin-1996');
    if (!franklin) throw new Error('there is Franklin 1996');
    const { stages } = grid(franklin, 63, [], sheets[0]);
    expect(wordsOf(stages[4])).toEqual([
      '19 (30%) who responded',
      '7 Complete response',
      '12 Partial response',
    ]);
    expect(wordsOf(stages[3]).slice(0, 4)).toEqual([
      '19 (30%) who responded',
      '37 without a response',
      '2 Infarction',
      '1 TIL did not grow',
    ]);
  });

  it('stands in rows where the stages do not fit beside one another, as many in each as can be', () => {
    const rowsOn = (sheet: Sheet) => {
      const { stages } = grid(walther1997, 195, [], sheet, 1000);
      return [...new Set(stages.map(({ box }) => box.y))].map(
        (y) => stages.filter(({ box }) => box.y === y).length,
      );
    };
    expect(rowsOn(sheets[0])).toEqual([5]);
    expect(rowsOn(half)).toEqual([3, 2]);
    expect(rowsOn(sheets[2])).toEqual([1, 1, 1, 1, 1]);
  });

  it('draws a mark for everybody at every stage, and none for nobody', () => {
    const picture = grid(walther1997, 195, [null, null, 0], sheets[0]);
    for (const { box, numbers, others } of picture.stages) {
      const runs = [...numbers.flatMap(({ group }) => group?.runs ?? []), ...others];
      const drawn = runs.map(
        ({ standing, from, to }) =>
          marksPath(standing, { from, to }, box, picture).match(/m/gi)?.length ?? 0,
      );
      expect(drawn.reduce((sum, each) => sum + each, 0)).toBe(195);
    }
  });

  it('tells shapes apart by what they are made of, not by colour alone', () => {
    const at = { x: 10, y: 10 };
    const shapes = [
      'there',
      'certain',
      'leaves',
      'told',
      'dies',
      'before',
      'certain-before',
    ] as const;
    expect(new Set(shapes.map((shape) => markAt(shape, at, 12))).size).toBe(shapes.length);
  });
});

describe('where the flow has one label for several small groups of a stage', () => {
  const franklin = studies.find(({ id }) => id === 'franklin-1996');
  if (!franklin) throw new Error('Franklin 1996 is no study');
  const own = patients(cohortSize(franklin));
  const reported = reportedFlows(franklin, own);

  it.each([middle, low])('people have one too ($name), and each group its marks', (sheet) => {
    const textOf = ({ words }: PicturedStage['numbers'][number]) =>
      words
        .map(({ text }) => text.trim())
        .join(' ')
        .trim();
    const { stages } = iconGrid(reported, reported, sheet, 300);
    const reasons = stages.find(({ numbers }) =>
      numbers.some((number) => textOf(number).includes('see table')),
    );
    const [, ...below] = reasons?.numbers ?? [];
    const texts = below.map(textOf);
    expect(texts.filter((text) => text.includes('see table'))).toEqual(['5 more: see table']);
    expect(texts.filter((text) => text === '')).toHaveLength(4);
    for (const { id, group, words, sample } of below) {
      expect(group?.count, id).toBe(countedGroup(reported, id).count);
      expect(group?.runs.length, id).toBeGreaterThan(0);
      expect(sample === null, id).toBe(words.length === 0);
    }
  });

  it('people need no more room than the flow whose place they take', () => {
    for (const study of studies) {
      const flows = reportedFlows(study, patients(cohortSize(study)));
      for (const sheet of served.filter(({ flow }) => flow === 'across')) {
        const { height } = pictureOf(flows, flows, sheet);
        // Below them stands a sentence of at least one line.
        expect(iconGrid(flows, flows, sheet, 100).height, `${study.id} ${sheet.name}`).toBeLessThan(
          height - 24,
        );
      }
    }
  });
});
