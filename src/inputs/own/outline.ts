// The outline, read: one group a line, indented under the group it comes from, its number at the end, and in brackets what that
// rests on. docs/own-study.md has its grammar.

import { bracketWords, headingWords } from '../../locale/own/outlineWords.ts';
import type { Basis } from '../../study/evidence.ts';
import type { OwnPlace } from '../../study/own/ownFault.ts';
import {
  bareDoi,
  inOutlineOrder,
  plainText,
  ROLES,
  type OwnCourse,
  type OwnGroup,
  type OwnNumber,
  type OwnShare,
  type OwnStudy,
  type OwnTotal,
  type OwnWay,
} from '../../study/own/own.ts';
import type { TextFault, TextPlace } from '../../study/own/textFaults.ts';
import type { Tone } from '../../study/study.ts';
import { plainNumber } from '../plainNumber.ts';

export type ReadOutline = {
  readonly own: OwnStudy;
  readonly faults: readonly TextFault[];
  readonly lines: readonly OutlineLine[];
  /** Where in the text a fault of the study stands. */
  readonly placeOf: (place: OwnPlace) => TextPlace;
};

/** What lists and word processors put before a line. */
export const BULLET = /^(?:[-*•–▪◦·‣●○■□➢\uF0A7\uF0B7]\s+|o\t\s*)/u;

/** What may stand between a name and its number, as leaders of a table of contents do. */
const BETWEEN = /(?:[:=＝,;|–—…]|\.{2,}|(?<=\s)-)$/u;

/** A name without what leads to its number; by its end, for long space must not take long. */
function leadless(text: string): string {
  return text.trimEnd().replace(BETWEEN, '').trimEnd();
}

/** What ends a line. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/** No line that is written here is longer, and none takes long to read. */
const MOST_IN_LINE = 12_000;

export type Heading = keyof typeof headingWords;

/** A line as it is written, and what of the study it says; null where it says nothing of it, as a comment. */
export type OutlineLine = { readonly written: string; readonly says: LineSays | null };

/** A place in the study: that of a list counts from 0. */
export type LineSays =
  | { readonly heading: Exclude<Heading, 'note'> }
  | { readonly list: 'note' | 'total' | 'course'; readonly place: number }
  | { readonly group: string; readonly from: string | undefined };

type Change<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Line = { readonly from: string | undefined; readonly at: TextPlace };

export function readOutline(text: string): ReadOutline {
  const groups = new Map<string, Change<OwnGroup> & { readonly ways: OwnWay[] }>();
  const totals: OwnTotal[] = [];
  const courses: OwnCourse[] = [];
  const coursesAt: TextPlace[] = [];
  const notes: string[] = [];
  const headings: Partial<Record<Heading, string>> = {};
  const faults: TextFault[] = [];
  const linesOf = new Map<string, Line[]>();
  const totalsAt: TextPlace[] = [];
  const headingsAt: Partial<Record<Heading, TextPlace>> = {};
  const above: { readonly indent: number; readonly name: string }[] = [];
  const lines = text
    .split(LINE_BREAK)
    .map((written, index): OutlineLine => ({ written, says: sayingOf(written, index) }));

  function sayingOf(written: string, index: number): LineSays | null {
    if (written.length > MOST_IN_LINE) {
      faults.push({ kind: 'line too long', most: MOST_IN_LINE, at: placeIn('', index + 1) });
      return null;
    }
    const content = guarded(written);
    const [space = ''] = /^\s*/.exec(content) ?? [];
    const body = content.trim();
    // As it is written: what is guarded takes one sign less than it is.
    const at = placeIn(written, index + 1);
    if (body === '' || /^(?:#|\/\/)/.test(body)) return null;

    const [, key = '', value = ''] = /^(\p{L}+)\s*:\s*(.*)$/u.exec(body) ?? [];
    const heading = headingNamed(key);
    if (heading && above.every(() => space === '')) {
      const said = released(value);
      headingsAt[heading] ??= at;
      if (heading === 'note') {
        if (said === '') return null;
        notes.push(said);
        return { list: 'note', place: notes.length - 1 };
      }
      if (headings[heading] !== undefined)
        faults.push({ kind: 'heading twice', heading: headingWords[heading], at });
      else if (said !== '') headings[heading] = value;
      return { heading };
    }
    if (body.startsWith('=')) {
      const course = courseIn(body.slice(1).trim());
      if (!course) {
        faults.push({ kind: 'course without number', at });
        return null;
      }
      courses.push(course);
      coursesAt.push(at);
      return { list: 'course', place: courses.length - 1 };
    }
    const isTotal = /^\+(?!\d)/.test(body);
    const line = isTotal ? body.slice(1).trim() : body.replace(BULLET, '');
    const { name, patients, isRest, items } = partsOf(line, isTotal);
    if (key !== '' && groups.size === 0 && patients === undefined && !isRest && !isTotal) {
      faults.push({ kind: 'unknown heading', heading: released(key), at });
      return null;
    }
    if (name === '') {
      faults.push({ kind: 'no name in line', at });
      return null;
    }
    if (isTotal) {
      const [count, of] = patients ?? [];
      if (count === undefined) {
        faults.push({ kind: 'total without number', name, at });
        return null;
      }
      totals.push({
        name,
        patients: count,
        ...(of === undefined ? {} : { of }),
        ...numberSaid(items),
      });
      totalsAt.push(at);
      return { list: 'total', place: totals.length - 1 };
    }

    const indent = widthOf(space);
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const from = above.at(-1)?.name;
    above.push({ indent, name });
    const group = groups.get(name) ?? { name, ways: [] };
    groups.set(name, group);
    const known = linesOf.get(name);
    if (known) known.push({ from, at });
    else linesOf.set(name, [{ from, at }]);
    const number: OwnNumber = {
      ...(patients === undefined ? {} : { patients: patients[0] }),
      ...numberSaid(items),
    };
    if (from === undefined) counted(group, number, at);
    else {
      const { share, hasSlider } = items;
      const way: OwnWay = {
        from,
        ...number,
        ...(share ? { share } : {}),
        ...(hasSlider ? { hasSlider } : {}),
      };
      group.ways.push(way);
      if (items.group) counted(group, items.group, at);
    }
    if (items.stage !== undefined) group.stage = items.stage;
    if (items.role) group.role = items.role;
    if (items.isFixed) group.isFixed = true;
    if (items.isRandomised) group.isRandomised = true;
    return { group: name, from };
  }

  /** What a line says of the number of a group that another line may have told of too. */
  function counted(group: Change<OwnGroup>, said: OwnNumber, at: TextPlace): void {
    const { name, count } = group;
    const [first, again] = [count?.patients, said.patients];
    if (first !== undefined && again !== undefined && first !== again)
      faults.push({ kind: 'number twice', name, at });
    group.count = { ...said, ...count };
  }

  const { stages, outcomes } = headings;
  const own = inOutlineOrder({
    ...(headings.title === undefined ? {} : { title: released(headings.title) }),
    ...(headings.source === undefined ? {} : { source: released(headings.source) }),
    ...(headings.doi === undefined ? {} : { doi: bareDoi(released(headings.doi)) }),
    ...(stages === undefined ? {} : { stages: listed(stages, true) }),
    ...(outcomes === undefined ? {} : { outcomes: listed(outcomes, false) }),
    ...(notes.length === 0 ? {} : { notes }),
    groups: [...groups.values()],
    ...(totals.length === 0 ? {} : { totals }),
    ...(headings.counted === undefined ? {} : { counted: 'rows' }),
    ...(courses.length === 0 ? {} : { courses }),
  });
  return { own, faults, lines, placeOf: (place) => found(place) ?? { line: 1, from: 1, to: 1 } };

  function found(place: OwnPlace): TextPlace | undefined {
    if ('total' in place) return totalsAt[place.total];
    if ('course' in place) return coursesAt[place.course];
    if ('key' in place) return headingsAt[place.key === 'notes' ? 'note' : place.key];
    const group = own.groups[place.group];
    const lines = linesOf.get(group?.name ?? '') ?? [];
    if (!group || place.way === undefined) return lines[0]?.at;
    const from = group.ways[place.way]?.from;
    const before = group.ways.slice(0, place.way).filter((way) => way.from === from).length;
    return lines.filter((line) => line.from === from)[before]?.at;
  }
}

/** A sign after "\" stands for itself: until all is read it is kept where no text has any. */
export function guarded(text: string): string {
  return text
    .replaceAll(/[\u{F0000}-\u{FFFFF}]/gu, '')
    .replaceAll(/\\([^\s\p{L}\p{N}])/gu, (whole, sign: string) =>
      sign.length === 1 ? String.fromCodePoint(GUARD + sign.charCodeAt(0)) : whole,
    );
}

const GUARD = 0xf0000;

function released(text: string): string {
  return plainText(
    text.replaceAll(/[\u{F0000}-\u{FFFFF}]/gu, (sign) =>
      String.fromCharCode((sign.codePointAt(0) ?? GUARD) - GUARD),
    ),
  );
}

function placeIn(written: string, line: number): TextPlace {
  const from = written.length - written.trimStart().length + 1;
  return { line, from, to: Math.max(from, written.trimEnd().length + 1) };
}

/** How far a line is indented; a tabulator reaches to the next fourth column. */
function widthOf(space: string): number {
  let width = 0;
  for (const sign of space) width = sign === '\t' ? width + 4 - (width % 4) : width + 1;
  return width;
}

function headingNamed(key: string): Heading | undefined {
  const said = key.toLowerCase();
  return (Object.keys(headingWords) as Heading[]).find((heading) => {
    const word = headingWords[heading].toLowerCase();
    return said === word || said === `${word}s`;
  });
}

const THOUSANDS = "[,'’\\u00A0\\u2009\\u202F]";
// Figures of any script.
const FIGURE = String.raw`\p{Nd}`;
const WHOLE = `${FIGURE}{1,3}(?:${THOUSANDS}${FIGURE}{3})+|${FIGURE}+`;
export const NUMBER = `[-−]?(?:${WHOLE})(?:\\.${FIGURE}+)?`;
const SHARE = new RegExp(
  String.raw`^(\d+(?:[.,]\d+)?)\s*%(?:\s+${bracketWords.of}\s+(.+?))?(,\s*${bracketWords.isOpen})?$`,
  'iu',
);
const AT_END = new RegExp(
  String.raw`^(.*?)(?:^|\s|(?<=[:=＝|]))(?:n\s*=\s*)?(?:(${NUMBER})(?:\s+${bracketWords.of}\s+(${NUMBER}))?|(\?)|(\d+(?:[.,]\d+)?\s*%))$`,
  'iu',
);
/** The number that somebody wrote, as an outline has it; null where that is none. */
export function writtenNumber(text: string): number | null {
  return new RegExp(`^(?:${NUMBER})$`, 'u').test(text) ? numberIn(text) : null;
}

/** How many, said between brackets: "n = 5", "n = 5, 20%". */
export const IN_BRACKETS = new RegExp(
  String.raw`^n\s*=\s*(${NUMBER})(?:\s*[,;]\s*(\d+(?:[.,]\d+)?\s*%))?$`,
  'iu',
);

type Items = Change<Pick<OwnNumber, 'basis' | 'how' | 'assumption'>> & {
  share?: OwnShare;
  hasSlider?: true;
  isFixed?: true;
  isRandomised?: true;
  stage?: number;
  role?: Tone;
  group?: OwnNumber;
};

type Parts = {
  readonly name: string;
  readonly patients?: readonly [patients: number, of?: number];
  readonly isRest: boolean;
  readonly items: Items;
};

/** The parts of a line. Only a total says of how many it is: in a name "of" before a number is a word. */
function partsOf(line: string, isTotal: boolean): Parts {
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

export function numberIn(text: string): number {
  const plain = plainNumber(text.replaceAll(new RegExp(THOUSANDS, 'gu'), ''));
  return Number(plain.replace('−', '-'));
}

/** "A > B > C 22 (also: X > Y)": the groups, how many, and the totals in which these are. Null where no number is said. */
function courseIn(text: string): OwnCourse | null {
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

/** Takes what is between two brackets for what it says; where that is nothing known, for where the number stands, if it may be. */
export function take(text: string, items: Items, isAboutNumber: boolean): boolean {
  const share = shareIn(text);
  const lower = text.toLowerCase();
  const stage = new RegExp(String.raw`^${bracketWords.stage}\s+(\d{1,3})$`, 'i').exec(text)?.[1];
  const group = new RegExp(
    String.raw`^${bracketWords.group}(?:\s+(${NUMBER}))?(?::\s*(.*))?$`,
    'iu',
  ).exec(text);
  const role = ROLES.find((each) => bracketWords.roles[each] === lower);
  if (share) items.share = share;
  else if (lower === bracketWords.slider) items.hasSlider = true;
  else if (lower === bracketWords.noSlider) items.isFixed = true;
  else if (lower.replace('z', 's') === bracketWords.randomised) items.isRandomised = true;
  else if (stage !== undefined) items.stage = Number(stage);
  else if (role) items.role = role;
  else if (group && (group[1] !== undefined || group[2] !== undefined)) {
    const said: Items = {};
    // Each kind of text about the number of a group has brackets of its own.
    const [, number, about = ''] = group;
    if (about !== '' && !takeBasis(about, said)) setText(said, 'how', about);
    items.group = {
      ...items.group,
      ...(number === undefined ? {} : { patients: numberIn(number) }),
      ...numberSaid(said),
    };
  } else if (!takeBasis(text, items)) {
    if (!isAboutNumber) return false;
    setText(items, 'how', text);
  }
  return true;
}

/** Takes what says on what a number rests, and how. */
function takeBasis(text: string, items: Items): boolean {
  const how = new RegExp(`^${bracketWords.how}:(.*)$`, 'iu').exec(text)?.[1];
  const assumption = new RegExp(`^${bracketWords.assumption}:(.*)$`, 'iu').exec(text)?.[1];
  const basis = basisIn(text);
  if (how !== undefined) setText(items, 'how', how);
  else if (assumption !== undefined) setText(items, 'assumption', assumption);
  else if (basis) {
    items.basis = basis.basis;
    setText(items, 'how', basis.how);
    setText(items, 'assumption', basis.assumption);
  } else return false;
  return true;
}

function setText(items: Items, key: 'how' | 'assumption', text: string): void {
  const said = released(text);
  if (said !== '') items[key] = said;
}

function basisIn(text: string) {
  for (const basis of ['reported', 'derived', 'assumed'] as const satisfies readonly Basis[]) {
    const word = bracketWords.basis[basis];
    const [whole, after = ''] =
      new RegExp(String.raw`^(?:${word}|${basis})(?=$|[\s:,])(.*)$`, 'iu').exec(text) ?? [];
    if (whole === undefined) continue;
    const colon = after.indexOf(':');
    if (basis === 'assumed' && colon >= 0)
      return { basis, how: after.slice(0, colon), assumption: after.slice(colon + 1) };
    return { basis, how: after.replace(/^\s*[:,]/, ''), assumption: '' };
  }
  return null;
}

function shareIn(text: string): OwnShare | null {
  const [, percent, of, isOpen] = SHARE.exec(text.trim()) ?? [];
  if (percent === undefined) return null;
  return {
    percent: Number(percent.replace(',', '.')),
    ...(of === undefined ? {} : { of: released(of) }),
    ...(isOpen === undefined ? {} : { isOpen: true }),
  };
}

function numberSaid({
  basis,
  how,
  assumption,
}: Items): Pick<OwnNumber, 'basis' | 'how' | 'assumption'> {
  return {
    ...(basis === undefined ? {} : { basis }),
    ...(how === undefined ? {} : { how }),
    ...(assumption === undefined ? {} : { assumption }),
  };
}

/** Names with arrows or strokes between them; stages may have commas between them, of which names of groups are full. */
function listed(text: string, mayBeCommas: boolean): readonly string[] {
  const arrows = /\s*[>→|]\s*/u;
  return text.split(arrows.test(text) || !mayBeCommas ? arrows : /\s*,\s*/u).map(released);
}
