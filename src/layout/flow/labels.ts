// What stands beside a group, broken into lines that fit. The lines depend on the study, the sheet and the number of
// patients, never on the rates, so no label changes its shape while a rate moves.

import type { CountedGroup, Flows } from '../../model/flows.ts';
import { labelWords } from '../../locale/labels.ts';
import { signed, whole } from '../../locale/number.ts';
import type { Sheet } from './sheets.ts';
import { balanced, textWidth } from '../textWidth.ts';
import { groupLabel } from '../../locale/studyWords.ts';

/** A label and the room that it takes: the name, then "141 of 195 (72%) +20" in one line or more. */
export type Label = {
  readonly id: string;
  readonly name: readonly string[];
  /** Lines of words; a line may be empty, kept for a difference that is not there now. */
  readonly numbers: readonly (readonly LabelWord[])[];
  readonly widthPx: number;
  readonly heightPx: number;
};

export type LabelWord = {
  readonly kind: 'count' | 'of' | 'share' | 'difference';
  readonly text: string;
};

export function nameHeight(sheet: Sheet): number {
  return sheet.namePx * 1.25;
}

export function textHeight({ textPx, countPx = textPx }: Sheet): number {
  return countPx * 1.3;
}

/**
 * The label of a group, no wider than `widthPx` unless one of its words is. `difference` is in patients against the
 * study as reported, null where nothing differs from it.
 */
export function labelOf(
  { study, patients: cohort }: Flows,
  { group, count, share }: CountedGroup,
  difference: number | null,
  sheet: Sheet,
  widthPx: number,
): Label {
  const name = balanced(groupLabel(study, group.id), widthPx, sheet.namePx);
  const space = textWidth(' ', sheet.textPx);
  const { countPx = sheet.textPx } = sheet;
  const says = labelWords(count, cohort, share);
  // The widest that each word can become, whatever the rates.
  const words: readonly (LabelWord & { readonly room: number })[] = [
    {
      kind: 'count',
      text: says.count,
      room: textWidth(whole(cohort), countPx, 'strong'),
    },
    {
      kind: 'of',
      text: says.of,
      room: textWidth(says.of, sheet.textPx),
    },
    ...(says.share === ''
      ? []
      : [
          {
            kind: 'share' as const,
            text: says.share,
            room: textWidth(labelWords(999, 1000, 0.999).share, sheet.textPx),
          },
        ]),
    {
      kind: 'difference',
      text: difference === null ? '' : signed(difference),
      room: textWidth(signed(cohort), sheet.textPx, 'strong'),
    },
  ];
  const numbers: LabelWord[][] = [];
  let widest = Math.max(...name.map((line) => textWidth(line, sheet.namePx, 'strong')));
  let taken = 0;
  for (const { kind, text, room } of words) {
    const last = numbers.at(-1);
    if (last && taken + space + room <= widthPx) {
      last.push({ kind, text });
      taken += space + room;
    } else {
      numbers.push([{ kind, text }]);
      taken = room;
    }
    widest = Math.max(widest, taken);
  }
  return {
    id: group.id,
    name,
    numbers,
    widthPx: widest,
    heightPx: name.length * nameHeight(sheet) + numbers.length * textHeight(sheet),
  };
}
