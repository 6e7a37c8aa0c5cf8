// The outline, read: one group a line, indented under the group it comes from, its number at the end, and in brackets what that
// rests on. docs/own-study.md has its grammar.

import { headingWords } from '../../locale/own/outlineWords.ts';
import type { OwnPlace } from '../../study/own/ownFault.ts';
import {
  bareDoi,
  inOutlineOrder,
  type OwnCourse,
  type OwnGroup,
  type OwnNumber,
  type OwnStudy,
  type OwnTotal,
  type OwnWay,
} from '../../study/own/own.ts';
import type { TextFault, TextPlace } from '../../study/own/textFaults.ts';
import { numberSaid } from './outlineBrackets.ts';
import { BULLET, courseIn, listed, partsOf } from './outlineLine.ts';
import { guarded, released } from './outlineSigns.ts';

export type ReadOutline = {
  readonly own: OwnStudy;
  readonly faults: readonly TextFault[];
  readonly lines: readonly OutlineLine[];
  /** Where in the text a fault of the study stands. */
  readonly placeOf: (place: OwnPlace) => TextPlace;
};

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
