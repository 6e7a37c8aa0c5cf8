import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import type { Picture } from '../../../src/layout/flow/pictured.ts';
import {
  middle,
  half,
  low,
  saved,
  sheets,
  short,
  type Sheet,
} from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { kutikov2010 } from '../../../src/study/trials/kutikov2010.ts';
import type { Study } from '../../../src/study/study.ts';
import { studies } from '../../../src/study/studies.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { hallSheetFor, hallSheets } from '../../../src/layout/hall/hallSheets.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const gathering = [middle, sheets[1], low, sheets[2], short, half];
const rates = ratesOf(franklin1996);
const anyRates = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: rates.length, maxLength: rates.length })
  .map((values) =>
    Object.fromEntries(rates.map(({ branch }, index) => [branch, perMille(values[index] ?? 0)])),
  );

function drawn(study: Study, n: number, sheet: Sheet, set = {}): Picture {
  return pictureOf(flowsOf(study, patients(n), set), reportedFlows(study, patients(n)), sheet);
}

function said({ groups }: Picture): readonly string[] {
  return groups
    .filter(({ label }) => label.name.length + label.numbers.length > 0)
    .map(({ label }) =>
      [...label.name, ...label.numbers.flat().map(({ text }) => text)]
        .filter((text) => text !== '')
        .join(' '),
    );
}

describe('groups that share one label', () => {
  it('are the many that leave one group for small reasons, but for the first of them, on a sheet without room for all', () => {
    for (const sheet of gathering) {
      const words = said(drawn(franklin1996, 63, sheet));
      expect(words.filter((each) => each.includes('Infarction'))).toHaveLength(1);
      expect(words.filter((each) => each.startsWith('5 more: see table'))).toHaveLength(1);
      expect(words.join()).not.toContain('Renal failure');
      // Nobody else shares one.
      expect(words).toHaveLength(franklin1996.groups.length - 4);
    }
  });

  it('have words each where there is room, and so have those of every study who died, who respond or who go on', () => {
    for (const sheet of [sheets[0], saved])
      expect(said(drawn(franklin1996, 63, sheet))).toHaveLength(franklin1996.groups.length);
    for (const study of studies.filter(({ id }) => id !== franklin1996.id))
      for (const sheet of gathering)
        expect(said(drawn(study, 195, sheet)), study.id).toHaveLength(study.groups.length);
    expect(said(drawn(kutikov2010, 141, low)).join()).toContain('8 Perioperative death');
  });

  it('are counted together in it, and each by itself in its box, at any rates and of any number', () => {
    fc.assert(
      fc.property(
        anyRates,
        fc.constantFrom(1, 63, 100, 1000, 1_000_000),
        fc.constantFrom(...gathering),
        (set, n, sheet) => {
          const { groups } = drawn(franklin1996, n, sheet, set);
          const now = flowsOf(franklin1996, patients(n), set);
          expect(groups.map(({ id, count }) => [id, count])).toEqual(
            now.groups.map(({ group, count }) => [group.id, count]),
          );
          const others = groups.slice(
            groups.findIndex(({ id }) => id === 'no-til-growth'),
            groups.findIndex(({ id }) => id === 'other-tumour') + 1,
          );
          const all = others.reduce((sum, { count }) => sum + count, 0);
          expect(others[0]?.label.numbers.flat()[0]?.text.replaceAll(/\D/g, '')).toBe(String(all));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tell together how many and which share they are, in one line beside those who go on', () => {
    const words = said(drawn(franklin1996, 63, sheets[2], { treated: perMille(500) }));
    expect(words.find((each) => each.includes('more: see table'))).toBe('22 more: see table (36%)');
  });

  it('have words that stand beside them all, so that no line has to lead there', () => {
    for (const sheet of gathering.filter(({ flow }) => flow === 'across')) {
      const { groups } = drawn(franklin1996, 63, sheet);
      const { label, labelOf } = groups.find(({ id }) => id === 'no-til-growth') ?? {};
      const last = groups.find(({ id }) => id === 'other-tumour')?.box;
      const foot = (labelOf?.y ?? 0) + (labelOf?.height ?? 0);
      expect(foot).toBeCloseTo((last?.y ?? Number.NaN) + (last?.height ?? 0), 6);
      const middle = (label?.y ?? Number.NaN) + (label?.heightPx ?? 0) / 2;
      expect(middle).toBeGreaterThan(labelOf?.y ?? Infinity);
    }
  });

  it('stand close to each other and apart from all others', () => {
    for (const sheet of gathering) {
      const { groups } = drawn(franklin1996, 63, sheet);
      const spans = groups
        .filter(({ box }) =>
          sheet.flow === 'across'
            ? box.x === groups.find(({ id }) => id === 'tia')?.box.x
            : box.y === groups.find(({ id }) => id === 'tia')?.box.y,
        )
        .map(({ box }) =>
          sheet.flow === 'across' ? [box.y, box.y + box.height] : [box.x, box.x + box.width],
        );
      const gaps = spans.slice(1).map(([from = 0], index) => from - (spans[index]?.[1] ?? 0));
      expect(Math.min(...gaps.slice(0, 3))).toBeGreaterThan(8);
      for (const gap of gaps.slice(3)) expect(gap).toBeCloseTo(2, 6);
    }
  });
});

describe('before a hall', () => {
  it.each(Object.values(halls))(
    'many small groups share a label before words get smaller: $name',
    (hall) => {
      const reported = reportedFlows(franklin1996, patients(63));
      const sheet = hallSheetFor(reported, hall);
      expect(sheet.textPx).toBe(hallSheets[hall.name].textPx);
      const picture = pictureOf(reported, reported, sheet);
      expect(picture.height).toBeLessThanOrEqual(hall.heightPx);
      // A hall sees no table.
      expect(said(picture).find((each) => each.startsWith('5 more'))).toBe('5 more (8%)');
    },
  );
});

describe('a stage with many groups', () => {
  // The message, the picture and all rates share a window of 657 px, or of 900 px.
  it.each(studies)('of $id takes no more height than a window has for it', (study) => {
    const n = study.groups[0].count.patients;
    expect(drawn(study, n, low).height).toBeLessThanOrEqual(330);
    expect(drawn(study, n, sheets[0]).height).toBeLessThanOrEqual(442);
  });
});
