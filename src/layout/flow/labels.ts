// What stands beside a group, broken into lines that fit. The lines depend on the study, the sheet and the number of
// patients, never on the rates, so no label changes its shape while a rate moves.

import { baseOf, type ShareOf } from '../../model/base.ts';
import type { CountedGroup, Flows } from '../../model/flows.ts';
import { labelWords } from '../../locale/labels.ts';
import { signed } from '../../locale/number.ts';
import type { Sheet } from './sheets.ts';
import { balanced, partsOf, textWidth, type Part } from '../textWidth.ts';
import { groupLabel } from '../../locale/studyWords.ts';
import { stillSame } from '../../study/stillSame.ts';
import { isolated } from '../../locale/isolated.ts';
import { at } from './planned.ts';

/** The lines of a label and the room that they take, whatever its numbers are: the name, then words in one line or more. */
export type LabelShape = {
  readonly id: string;
  readonly name: readonly string[];
  readonly lines: readonly (readonly Slot[])[];
  /** How wide each of its lines can become at any rates, those of the name first. */
  readonly linesPx: readonly number[];
  readonly widthPx: number;
  readonly heightPx: number;
  /** How much was left out for want of lines, of what says how many they are. */
  readonly leftOut: number;
  /** Whether a word of its name is divided. */
  readonly isBroken: boolean;
};

/** A label: the name, then "141 of 195 (72%) +20" in one line or more. */
export type Label = Omit<LabelShape, 'lines' | 'linesPx' | 'leftOut'> & {
  /** Lines of words; a line may be empty, kept for a difference that is not there now. */
  readonly numbers: readonly (readonly LabelWord[])[];
};

export type LabelWord = {
  readonly kind: 'count' | 'of' | 'share' | 'difference' | 'name';
  readonly text: string;
};

/** A place for a number of some kind; or, where the name stands among its numbers, as much of it as is in a line. */
type Slot = Exclude<LabelWord['kind'], 'name'> | { readonly name: string };

/** A slot with the width of the widest that it can hold, and what stands before it. */
type Word = {
  readonly slot: Slot;
  readonly room: number;
  /** How wide it can become with as many patients as there are, where that is less. */
  readonly mostPx?: number;
  readonly joint?: Part['joint'];
};

export function nameHeight(sheet: Sheet): number {
  return sheet.namePx * 1.25;
}

export function textHeight({ textPx, countPx = textPx, isBrief = false }: Sheet): number {
  return countPx * (isBrief ? 1.22 : 1.3);
}

/** How a label is said where its sheet does not say it. */
export type LabelForm = {
  /** With its name among its numbers. */
  readonly isBrief?: boolean;
  /** So too, and in one line, without what has no room in it. */
  readonly isTight?: boolean;
  /** No more lines of numbers than this, if what counts them has room in as many: for very many patients words are left out. */
  readonly mostLines?: number;
  /** As much left out as in others, so that all say the same. */
  readonly leftOut?: number;
  /** Another name than that of the group. */
  readonly name?: string;
  /** No word is wider: one that would be is divided. */
  readonly wordPx?: number | undefined;
};

/** Of a group that has no words of its own. */
export function noLabel(id: string): LabelShape {
  return {
    id,
    name: [],
    lines: [],
    linesPx: [],
    widthPx: 0,
    heightPx: 0,
    leftOut: 0,
    isBroken: false,
  };
}

/**
 * The shape of a group's label, no wider than `widthPx` unless one of its words is; with its name among its numbers on a sheet whose
 * labels are brief, or where that is asked for.
 */
export function labelShape(
  reported: Flows,
  counted: CountedGroup,
  sheet: Sheet,
  widthPx: number,
  form: LabelForm = {},
): LabelShape {
  const { isTight = false, name: label = groupLabel(reported.study, counted.group.id) } = form;
  const isBrief = isTight || (form.isBrief ?? sheet.isBrief ?? false);
  const { wordPx = Infinity } = form;
  const parts = partsOf(label, (word) => nameWidth(word, sheet, isBrief) > wordPx);
  const name = isBrief ? [] : balanced(label, widthPx, sheet.namePx, parts);
  const wordings = wordingsOf(reported, counted, sheet, isBrief ? parts : null);
  const space = textWidth(' ', sheet.textPx);
  const broken = wordings.map((words) => linesOf(words, widthPx, space));
  const mostLines = isTight ? 1 : (form.mostLines ?? Infinity);
  const least = isBrief ? 0 : (form.leftOut ?? 0);
  const found = broken.findIndex(
    (each, index) =>
      index >= least &&
      each.lines.length <= mostLines &&
      (isBrief || each.widest <= Math.max(widthPx, wordPx)),
  );
  const leftOut = found < 0 ? broken.length - 1 : found;
  const { lines, widths, widest } = at(broken, leftOut);
  const linesPx = [...name.map((line) => nameWidth(line, sheet, isBrief)), ...widths];
  return {
    id: counted.group.id,
    name,
    lines,
    linesPx,
    widthPx: Math.max(0, widest, ...linesPx),
    heightPx: name.length * nameHeight(sheet) + lines.length * textHeight(sheet),
    leftOut: isBrief ? 0 : leftOut,
    isBroken: parts.length > partsOf(label).length,
  };
}

/** How wide a name or a part of it is, in px: strong above its numbers, or plain among them. */
export function nameWidth(name: string, { namePx, textPx }: Sheet, isBrief = false): number {
  return isBrief ? textWidth(name, textPx) : textWidth(name, namePx, 'strong');
}

/** The words of a group, from those that say most to its number alone; among them the parts of its name, where these are given. */
function wordingsOf(
  reported: Flows,
  { group: { id }, basis }: CountedGroup,
  sheet: Sheet,
  parts: readonly Part[] | null,
): readonly (readonly Word[])[] {
  const { study, patients: cohort } = reported;
  const { textPx, countPx = textPx } = sheet;
  const first = study.groups[0].id;
  // What rests on an assumption as reported does so at any rates, and nothing else ever does.
  const saysOf = (people: number) =>
    labelWords(people, baseOf(reported, first, 'all'), basis === 'assumed');
  const says = saysOf(cohort);
  // The widest that each word can become, whatever the rates and whomever it is a share of: no more than all.
  // Where a name stands among its numbers, it breaks alike for all numbers up to 1000.
  const most = sheet.isBrief ? Math.max(1000, cohort) : cohort;
  const count: Word = {
    slot: 'count',
    room: textWidth(saysOf(most).count, countPx, 'strong'),
    mostPx: textWidth(says.count, countPx, 'strong'),
  };
  const of: Word = { slot: 'of', room: textWidth(says.of, textPx) };
  const widestShare = labelWords(999, { count: 1000, share: 0.999 }).share;
  const share: readonly Word[] =
    says.share === '' ? [] : [{ slot: 'share', room: textWidth(widestShare, textPx) }];
  const difference: Word = {
    slot: 'difference',
    room: textWidth(signed(most), textPx, 'strong'),
  };
  // By how much it differs is told above the picture too; of how many it is, is told here alone.
  if (!parts)
    return [[count, of, ...share, difference], [count, of, ...share], [count, ...share], [count]];
  const named: readonly Word[] = [
    count,
    ...parts.map(({ text, joint }) => ({
      slot: { name: text },
      room: textWidth(text, textPx),
      joint,
    })),
  ];
  // Those with whom it begins are all, at any rates.
  if (sheet.isBare || id === first) return [named];
  return [[...named, ...share, difference], [...named, ...share], named];
}

/** Words in lines no wider than `widthPx`, how wide each is with these patients, and the room that the widest takes for any. */
function linesOf(
  words: readonly Word[],
  widthPx: number,
  spacePx: number,
): {
  readonly lines: readonly (readonly Slot[])[];
  readonly widths: readonly number[];
  readonly widest: number;
} {
  const lines: Slot[][] = [];
  const widths: number[] = [];
  let widest = 0;
  let taken = 0;
  for (const { slot, room, mostPx = room, joint = ' ' } of words) {
    const last = lines.at(-1);
    const gap = joint === '' ? 0 : spacePx;
    if (last && taken + gap + room <= widthPx) {
      const before = last.at(-1);
      if (typeof slot === 'object' && typeof before === 'object')
        last.splice(-1, 1, { name: `${before.name}${joint}${slot.name}` });
      else last.push(slot);
      taken += gap + room;
      widths[lines.length - 1] = (widths.at(-1) ?? 0) + gap + mostPx;
    } else {
      lines.push([slot]);
      taken = room;
      widths.push(mostPx);
    }
    widest = Math.max(widest, taken);
  }
  return { lines, widths, widest };
}

/**
 * A label of that shape with the numbers of a group, or of several from the same group together. `difference` is in patients against
 * the study as reported, null where nothing differs from it. While it says the same it is the same.
 */
export function labelled(
  shape: LabelShape,
  now: Flows,
  counted: readonly [CountedGroup, ...CountedGroup[]],
  difference: number | null,
  of?: ShareOf,
): Label {
  const bases = counted.map(({ group }) => baseOf(now, group.id, of));
  const shares = bases.flatMap(({ share }) => share ?? []);
  const base = {
    ...baseOf(now, counted[0].group.id, of),
    share: shares.length === bases.length ? shares.reduce((sum, share) => sum + share, 0) : null,
  };
  const says = sameSaid(shape, {
    ...labelWords(
      counted.reduce((sum, { count }) => sum + count, 0),
      base,
      counted.some(({ basis }) => basis === 'assumed'),
    ),
    difference: difference === null ? '' : signed(difference),
  });
  const label = labels.get(says) ?? labelSaying(says, shape);
  labels.set(says, label);
  return label;
}

/** What stands in the slots of a label. */
type Says = Readonly<Record<Exclude<LabelWord['kind'], 'name'>, string>>;

const sameSaid = stillSame<Says>();
const labels = new WeakMap<Says, Label>();

function labelSaying(
  says: Says,
  { id, name, lines, widthPx, heightPx, isBroken }: LabelShape,
): Label {
  return {
    id,
    name: name.map(isolated),
    widthPx,
    heightPx,
    isBroken,
    // Of few no share is told: what follows does not stand as far away as if it were.
    numbers: lines.map((line) =>
      line
        .map((slot) =>
          typeof slot === 'object'
            ? { kind: 'name' as const, text: isolated(slot.name) }
            : { kind: slot, text: says[slot] },
        )
        .filter(({ kind, text }) => kind !== 'share' || text !== ''),
    ),
  };
}
