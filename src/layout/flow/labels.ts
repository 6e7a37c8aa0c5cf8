// What stands beside a group, broken into lines that fit. The lines depend on the study, the sheet and the number of
// patients, never on the rates, so no label changes its shape while a rate moves.

import { baseOf, type ShareOf } from '../../model/base.ts';
import { countedGroup, type CountedGroup, type Flows } from '../../model/flows.ts';
import { labelWords } from '../../locale/labels.ts';
import { signed } from '../../locale/number.ts';
import type { Sheet } from './sheets.ts';
import { balanced, partsOf, textWidth, type Part } from '../textWidth.ts';
import { groupLabel } from '../../locale/studyWords.ts';

/** The lines of a label and the room that they take, whatever its numbers are: the name, then words in one line or more. */
export type LabelShape = {
  readonly id: string;
  readonly name: readonly string[];
  readonly lines: readonly (readonly Slot[])[];
  readonly widthPx: number;
  readonly heightPx: number;
};

/** A label: the name, then "141 of 195 (72%) +20" in one line or more. */
export type Label = Omit<LabelShape, 'lines'> & {
  /** Lines of words; a line may be empty, kept for a difference that is not there now. */
  readonly numbers: readonly (readonly LabelWord[])[];
};

export type LabelWord = {
  readonly kind: 'count' | 'of' | 'share' | 'difference' | 'name';
  readonly text: string;
};

/** A place for a number of some kind; or, where the name stands among its numbers, as much of it as is in a line. */
type Slot = Exclude<LabelWord['kind'], 'name'> | { readonly name: string };

export function nameHeight(sheet: Sheet): number {
  return sheet.namePx * 1.25;
}

export function textHeight({ textPx, countPx = textPx, isBrief = false }: Sheet): number {
  return countPx * (isBrief ? 1.22 : 1.3);
}

/**
 * The shape of a group's label, no wider than `widthPx` unless one of its words is; with its name among its numbers on a sheet whose
 * labels are brief, or where that is asked for.
 */
export function labelShape(
  reported: Flows,
  { group: { id }, basis }: CountedGroup,
  sheet: Sheet,
  widthPx: number,
  isBrief = sheet.isBrief ?? false,
): LabelShape {
  const { study, patients: cohort } = reported;
  const label = groupLabel(study, id);
  const name = isBrief ? [] : balanced(label, widthPx, sheet.namePx);
  const space = textWidth(' ', sheet.textPx);
  const { countPx = sheet.textPx } = sheet;
  // What rests on an assumption as reported does so at any rates, and nothing else ever does.
  const says = labelWords(cohort, baseOf(reported, study.groups[0].id, 'all'), basis === 'assumed');
  // The widest that each word can become, whatever the rates and whomever it is a share of: no more than all.
  // Where a name stands among its numbers, it breaks alike for all numbers up to 1000.
  const most = sheet.isBrief ? Math.max(1000, cohort) : cohort;
  const mostSays = labelWords(
    most,
    baseOf(reported, study.groups[0].id, 'all'),
    basis === 'assumed',
  );
  const count = { slot: 'count', room: textWidth(mostSays.count, countPx, 'strong') } as const;
  const difference = {
    slot: 'difference',
    room: textWidth(signed(most), sheet.textPx, 'strong'),
  } as const;
  const share =
    says.share === ''
      ? []
      : [
          {
            slot: 'share',
            room: textWidth(labelWords(999, { count: 1000, share: 0.999 }).share, sheet.textPx),
          } as const,
        ];
  const words: readonly {
    readonly slot: Slot;
    readonly room: number;
    readonly joint?: Part['joint'];
  }[] = isBrief
    ? [
        count,
        ...partsOf(label).map(({ text, joint }) => ({
          slot: { name: text },
          room: textWidth(text, sheet.textPx),
          joint,
        })),
        // Those with whom it begins are all, at any rates.
        ...(sheet.isBare || id === study.groups[0].id ? [] : [...share, difference]),
      ]
    : [count, { slot: 'of', room: textWidth(says.of, sheet.textPx) }, ...share, difference];
  const lines: Slot[][] = [];
  let widest = Math.max(0, ...name.map((line) => textWidth(line, sheet.namePx, 'strong')));
  let taken = 0;
  for (const { slot, room, joint = ' ' } of words) {
    const last = lines.at(-1);
    const gap = joint === '' ? 0 : space;
    if (last && taken + gap + room <= widthPx) {
      const before = last.at(-1);
      if (typeof slot === 'object' && typeof before === 'object')
        last.splice(-1, 1, { name: `${before.name}${joint}${slot.name}` });
      else last.push(slot);
      taken += gap + room;
    } else {
      lines.push([slot]);
      taken = room;
    }
    widest = Math.max(widest, taken);
  }
  return {
    id,
    name,
    lines,
    widthPx: widest,
    heightPx: name.length * nameHeight(sheet) + lines.length * textHeight(sheet),
  };
}

/**
 * A label of that shape with its numbers. `difference` is in patients against the study as reported, null where nothing
 * differs from it.
 */
export function labelled(
  { lines, ...shape }: LabelShape,
  now: Flows,
  { group, count, basis }: CountedGroup,
  difference: number | null,
  of?: ShareOf,
): Label {
  const says = {
    ...labelWords(count, baseOf(now, group.id, of), basis === 'assumed'),
    difference: difference === null ? '' : signed(difference),
  };
  return {
    ...shape,
    // Of few no share is told: what follows does not stand as far away as if it were.
    numbers: lines.map((line) =>
      line
        .map((slot) =>
          typeof slot === 'object'
            ? { kind: 'name' as const, text: slot.name }
            : { kind: slot, text: says[slot] },
        )
        .filter(({ kind, text }) => kind !== 'share' || text !== ''),
    ),
  };
}

/** The label of a group, made at once; of the shape that it has as reported. */
export function labelOf(
  flows: Flows,
  reported: Flows,
  counted: CountedGroup,
  difference: number | null,
  sheet: Sheet,
  widthPx: number,
  of?: ShareOf,
): Label {
  const shape = labelShape(flows, countedGroup(reported, counted.group.id), sheet, widthPx);
  return labelled(shape, flows, counted, difference, of);
}
