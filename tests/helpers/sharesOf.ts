// A picture whose shares are of the step before, beside the same of all.

import { expect } from 'vitest';
import { pictureOf } from '../../src/layout/flow/picture.ts';
import type { Picture } from '../../src/layout/flow/pictured.ts';
import type { Sheet } from '../../src/layout/flow/sheets.ts';
import { textWidth } from '../../src/layout/textWidth.ts';
import { flowsOf, reportedFlows, type Rates } from '../../src/model/flows.ts';
import { resultThread } from '../../src/layout/flow/thread.ts';
import type { Study } from '../../src/study/study.ts';
import { patients } from '../../src/study/units.ts';

/** Boxes, ribbons and the places of all labels are the same, and the words of the other fit the room that labels have. */
export function expectSameButWords(study: Study, rates: Rates, size: number, sheet: Sheet): void {
  const now = flowsOf(study, patients(size), rates);
  const reported = reportedFlows(study, patients(size));
  const thread = resultThread(now);
  const [ofAll, ofStep] = (['all', 'step'] as const).map((of) =>
    pictureOf(now, reported, sheet, thread, thread, of),
  );
  if (!ofAll || !ofStep) throw new Error('nothing is drawn');
  expect(withoutWords(ofStep)).toEqual(withoutWords(ofAll));
  const { textPx, countPx = textPx } = sheet;
  for (const { label } of ofStep.groups)
    for (const line of label.numbers) {
      const taken = line
        .filter(({ text }) => text !== '')
        .reduce(
          (sum, { kind, text }, index) =>
            sum +
            (index === 0 ? 0 : textWidth(' ', textPx)) +
            (kind === 'count' || kind === 'difference'
              ? textWidth(text, kind === 'count' ? countPx : textPx, 'strong')
              : textWidth(text, textPx)),
          0,
        );
      expect([label.id, taken <= label.widthPx + 1e-6]).toEqual([label.id, true]);
    }
  expect(JSON.stringify(ofStep)).not.toMatch(/NaN|Infinity|undefined/);
}

function withoutWords({ groups, ...picture }: Picture) {
  return {
    ...picture,
    groups: groups.map(({ label: { numbers, ...label }, ...group }) => ({
      ...group,
      label: { ...label, lines: numbers.length },
    })),
  };
}
