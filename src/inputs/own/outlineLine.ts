// A line of an outline that names people: its name, their number, and what is said of it.

import { bracketWords } from '../../locale/own/outlineWords.ts';
import type { OwnCourse } from '../../study/own/own.ts';
import { shareIn, take, type Items } from './outlineBrackets.ts';
import { NUMBER, numberIn } from './outlineNumber.ts';
import { released } from './outlineSigns.ts';

/** What lists and word processors put before a line. */
export const BULLET = /^(?:[-*•–▪◦·‣●○■□➢\uF0A7\uF0B7]\s+|o\t\s*)/u;

/** What may stand between a name and its number, as leaders of a table of contents do. */
const BETWEEN = /(?:[:=＝,;|–—…]|\.{2,}|(?<=\s)-)$/u;

/** A name without what leads to its number; by its end, for long space must not take long. */
function leadless(text: string): string {
  return text.trimEnd().replace(BETWEEN, '').trimEnd();
}

const AT_END = new RegExp(
  String.raw`^(.*?)(?:^|\s|(?<=[:=＝|]))(?:n\s*=\s*)?(?:(${NUMBER})(?:\s+${bracketWords.of}\s+(${NUMBER}))?|(\?)|(\d+(?:[.,]\d+)?\s*%))$`,
  'iu',
);

/** How many, said between brackets: "n = 5", "n = 5, 20%". */
export const IN_BRACKETS = new RegExp(
  String.raw`^n\s*=\s*(${NUMBER})(?:\s*[,;]\s*(\d+(?:[.,]\d+)?\s*%))?$`,
  'iu',
);

type Parts = {
  readonly name: string;
  readonly patients?: readonly [patients: number, of?: number];
  readonly isRest: boolean;
  readonly items: Items;
};

/** The parts of a line. Only a total says of how many it is: in a name "of" before a number is a word. */
export function partsOf(line: string, isTotal: boolean): Parts {
  const { before, inside } = bracketsAtEnd(line);
  const items: Items = {};
  // After a number all brackets are about it.
  const ended = endOf(before[0] ?? line, isTotal);
  if (ended) {
    for (const each of inside) take(each, items, true);
    if (ended.share) items.share ??= ended.share;
    return { ...ended, items };
  }
  // Without one, those that can be nothing else; the others are of the name.
  let left = line;
  let patients: readonly [number] | undefined;
  for (let index = inside.length - 1; index >= 0; index--) {
    const text = inside[index] ?? '';
    const [, number, percent] = IN_BRACKETS.exec(text) ?? [];
    if (number !== undefined) {
      patients = [numberIn(number)];
      if (percent !== undefined) take(percent, items, true);
    } else if (!take(text, items, false)) break;
    left = before[index] ?? '';
  }
  return {
    name: released(left.trimEnd().replace(/[:=]$/, '').trimEnd()),
    ...(patients ? { patients } : {}),
    isRest: false,
    items,
  };
}

function endOf(text: string, isTotal: boolean) {
  const [, start = '', count, of, rest, percent] = AT_END.exec(text) ?? [];
  if (count === undefined && rest === undefined && percent === undefined) return null;
  const isOf = of !== undefined && !isTotal;
  const name = released(leadless(isOf ? `${start} ${count} ${bracketWords.of}` : start));
  const share = percent === undefined ? undefined : shareIn(percent);
  const told = isOf ? of : count;
  return {
    name,
    isRest: rest !== undefined,
    ...(share ? { share } : {}),
    ...(told === undefined
      ? {}
      : {
          patients: (of === undefined || isOf
            ? [numberIn(told)]
            : [numberIn(told), numberIn(of)]) as readonly [number, number?],
        }),
  };
}

/** "A > B > C 22 (also: X > Y)": the groups, how many, and the totals in which these are. Null where no number is said. */
export function courseIn(text: string): OwnCourse | null {
  const [, way, count, also] =
    new RegExp(
      String.raw`^(.*\S)\s+(${NUMBER})(?:\s+\(${bracketWords.also}:\s*(.*)\))?$`,
      'iu',
    ).exec(text) ?? [];
  if (way === undefined || count === undefined) return null;
  return {
    groups: listed(way, false),
    patients: numberIn(count),
    ...(also === undefined ? {} : { totals: listed(also, false) }),
  };
}

/** The brackets at the end of a line, in order: what is in each, and the line before each. */
function bracketsAtEnd(line: string): {
  readonly before: readonly string[];
  readonly inside: readonly string[];
} {
  const before: string[] = [];
  const inside: string[] = [];
  let left = line;
  while (left.endsWith(')')) {
    let depth = 0;
    let start = left.length;
    do {
      start--;
      const sign = left[start];
      if (sign === ')') depth++;
      if (sign === '(') depth--;
    } while (depth > 0 && start > 0);
    if (depth > 0) break;
    inside.unshift(left.slice(start + 1, -1).trim());
    left = left.slice(0, start).trimEnd();
    before.unshift(left);
  }
  return { before, inside };
}

/** Names with arrows or strokes between them; stages may have commas between them, of which names of groups are full. */
export function listed(text: string, mayBeCommas: boolean): readonly string[] {
  const arrows = /\s*[>→|]\s*/u;
  return text.split(arrows.test(text) || !mayBeCommas ? arrows : /\s*,\s*/u).map(released);
}
