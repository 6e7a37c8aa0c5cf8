// One change of a study that somebody wrote down, as a value, and the study after it. What does not add up after it is not mended
// here: it is told, as it is of what was typed.

import {
  bareDoi,
  inOutlineOrder,
  plainText,
  type OwnCourse,
  type OwnGroup,
  type OwnNumber,
  type OwnShare,
  type OwnStudy,
  type OwnTotal,
  type OwnWay,
} from './own.ts';
import { ledOn } from './courses.ts';
import { having, withList } from './having.ts';
import { joined } from './joined.ts';
import { asNumber, withGroup, withWay } from './mended.ts';
import { comingFrom } from './onward.ts';
import { withoutGroup, withoutTotal, withoutWay } from './removed.ts';
import { withName, withTotalName } from './renamed.ts';
import type { Tone } from '../study.ts';

/** Where a number stands: that of a whole group, of a way to one, or of a total. */
export type NumberPlace =
  | { readonly group: number }
  | { readonly group: number; readonly way: number }
  | { readonly total: number };

/** Groups, ways, totals, courses, notes and stages are meant by their places, from 0. */
export type OwnEdit =
  | { readonly type: 'said'; readonly key: 'title' | 'source' | 'doi'; readonly text: string }
  | { readonly type: 'stage name'; readonly stage: number; readonly text: string }
  | { readonly type: 'outcomes'; readonly names: readonly string[] }
  /** A note without text is none; one behind the last is a new one. */
  | { readonly type: 'note'; readonly note: number; readonly text: string }
  | { readonly type: 'name'; readonly group: number; readonly text: string }
  | { readonly type: 'number'; readonly at: NumberPlace; readonly number: OwnNumber }
  | {
      readonly type: 'share';
      readonly group: number;
      readonly way: number;
      readonly share: OwnShare | null;
    }
  | { readonly type: 'role'; readonly group: number; readonly role: Tone | null }
  | { readonly type: 'stage'; readonly group: number; readonly stage: number | null }
  /** Which of the groups that come from this one the slider moves: the first, that at a place, or none. */
  | { readonly type: 'slider'; readonly group: number; readonly moves: 'first' | 'none' | number }
  | { readonly type: 'randomised'; readonly group: number; readonly isOn: boolean }
  | { readonly type: 'from'; readonly group: number; readonly way: number; readonly from: string }
  | { readonly type: 'way'; readonly group: number; readonly from: string }
  | { readonly type: 'no way'; readonly group: number; readonly way: number }
  /** It is the other group, to which people come from where they came to it. */
  | { readonly type: 'join'; readonly group: number; readonly into: number }
  | { readonly type: 'group'; readonly under: number | null; readonly name: string }
  | { readonly type: 'no group'; readonly group: number }
  | { readonly type: 'move'; readonly group: number; readonly by: -1 | 1 }
  | { readonly type: 'total'; readonly name: string }
  | { readonly type: 'total name'; readonly total: number; readonly text: string }
  | { readonly type: 'total of'; readonly total: number; readonly of: number | null }
  | { readonly type: 'no total'; readonly total: number }
  /** Whether the numbers were counted from rows of patients. */
  | { readonly type: 'counted'; readonly isOn: boolean }
  /** Who went where from where. */
  | { readonly type: 'course'; readonly groups: readonly string[] }
  | { readonly type: 'course people'; readonly course: number; readonly patients: number }
  /** Where they went at a step, from 1; null where they went no further. */
  | {
      readonly type: 'course step';
      readonly course: number;
      readonly step: number;
      readonly group: string | null;
    }
  | {
      readonly type: 'course total';
      readonly course: number;
      readonly name: string;
      readonly isIn: boolean;
    }
  | { readonly type: 'no course'; readonly course: number };

export function edited(own: OwnStudy, edit: OwnEdit): OwnStudy {
  return inOutlineOrder(changed(own, edit));
}

/** The group that an edit calls otherwise, by what it was called. */
export function renamedBy(own: OwnStudy, edit: OwnEdit): ReadonlyMap<string, string> {
  const name = edit.type === 'name' ? own.groups[edit.group]?.name : undefined;
  return new Map(edit.type === 'name' && name !== undefined ? [[name, plainText(edit.text)]] : []);
}

/** A name that none of these have: "New group 2". */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number++) free = `${name} ${number}`;
  return free;
}

function changed(own: OwnStudy, edit: OwnEdit): OwnStudy {
  const { groups, totals = [], notes = [], courses = [] } = own;
  switch (edit.type) {
    case 'said': {
      const text = plainText(edit.text);
      return having(own, edit.key, (edit.key === 'doi' ? bareDoi(text) : text) || null);
    }
    case 'stage name': {
      const names = [...(own.stages ?? [])];
      while (names.length <= edit.stage) names.push('');
      names[edit.stage] = plainText(edit.text);
      while (names.at(-1) === '') names.pop();
      return withList(own, 'stages', names);
    }
    case 'outcomes':
      return withList(own, 'outcomes', [...new Set(edit.names)]);
    case 'note': {
      const next = [...notes];
      next[edit.note] = plainText(edit.text);
      return withList(
        own,
        'notes',
        next.filter((note) => note !== ''),
      );
    }
    case 'name':
      return withName(own, edit.group, plainText(edit.text));
    case 'number':
      return withNumber(own, edit.at, asNumber(edit.number));
    case 'share':
      return withWay(own, edit.group, edit.way, (way) => having(way, 'share', edit.share));
    case 'role':
      return withGroup(own, edit.group, (group) => having(group, 'role', edit.role));
    case 'stage':
      return withGroup(own, edit.group, (group) => having(group, 'stage', edit.stage));
    case 'slider':
      return withSlider(own, edit.group, edit.moves);
    case 'randomised':
      return withGroup(own, edit.group, (group) =>
        having(group, 'isRandomised', edit.isOn || null),
      );
    case 'from':
      // Where they come from now, something else may be moved.
      return withWay(own, edit.group, edit.way, (way) => ({
        ...having(way, 'hasSlider', null),
        from: edit.from,
      }));
    case 'way':
      return withGroup(own, edit.group, (group) => ({
        ...group,
        ways: [...group.ways, { from: edit.from }],
      }));
    case 'no way':
      return withoutWay(own, edit.group, edit.way);
    case 'join':
      return joined(own, edit.group, edit.into);
    case 'group': {
      const under = edit.under === null ? undefined : groups[edit.under];
      const added: OwnGroup = under
        ? { name: edit.name, ways: [{ from: under.name }] }
        : { name: edit.name, count: {}, ways: [] };
      return { ...own, groups: [...groups, added] };
    }
    case 'no group':
      return withoutGroup(own, edit.group);
    case 'move':
      return moved(own, edit.group, edit.by);
    case 'total':
      return { ...own, totals: [...totals, { name: edit.name, patients: 0 }] };
    case 'total name':
      return withTotalName(own, edit.total, plainText(edit.text));
    case 'total of':
      return withTotal(own, edit.total, (total) => having(total, 'of', edit.of));
    case 'no total':
      return withoutTotal(own, edit.total);
    case 'counted':
      return having(own, 'counted', edit.isOn ? 'rows' : null);
    case 'course':
      return { ...own, courses: [...courses, { groups: edit.groups, patients: 0 }] };
    case 'course people':
      return withCourse(own, edit.course, (course) => ({ ...course, patients: edit.patients }));
    case 'course step':
      return withCourse(own, edit.course, (course) => ({
        ...course,
        groups: ledOn(own, course.groups, edit.step, edit.group),
      }));
    case 'course total':
      return withCourse(own, edit.course, (course) => {
        const others = (course.totals ?? []).filter((name) => name !== edit.name);
        const all = edit.isIn ? [...others, edit.name] : others;
        return having(course, 'totals', all.length === 0 ? null : all);
      });
    case 'no course':
      return withList(
        own,
        'courses',
        courses.filter((_, course) => course !== edit.course),
      );
  }
}

function withNumber(own: OwnStudy, at: NumberPlace, number: OwnNumber): OwnStudy {
  if ('total' in at)
    return withTotal(own, at.total, ({ name, patients, of }) => ({
      name,
      ...(of === undefined ? {} : { of }),
      ...number,
      patients: number.patients ?? patients,
    }));
  if ('way' in at)
    return withWay(own, at.group, at.way, ({ from, share, hasSlider }) => ({
      from,
      ...number,
      ...(share ? { share } : {}),
      ...(hasSlider ? { hasSlider } : {}),
    }));
  // Of the first it is all that is said; of another that nothing else is said than the way to it.
  return withGroup(own, at.group, (group) =>
    having(
      group,
      'count',
      group.ways.length > 0 && Object.keys(number).length === 0 ? null : number,
    ),
  );
}

function withTotal(own: OwnStudy, place: number, change: (total: OwnTotal) => OwnTotal): OwnStudy {
  const { totals = [] } = own;
  return { ...own, totals: totals.map((each, index) => (index === place ? change(each) : each)) };
}

function withCourse(
  own: OwnStudy,
  place: number,
  change: (course: OwnCourse) => OwnCourse,
): OwnStudy {
  const { courses = [] } = own;
  return { ...own, courses: courses.map((each, index) => (index === place ? change(each) : each)) };
}

function withSlider(own: OwnStudy, place: number, moves: 'first' | 'none' | number): OwnStudy {
  const parent = own.groups[place]?.name;
  const groups = own.groups.map((group, index): OwnGroup => {
    const { isFixed: _, ...rest } = group;
    const ways = group.ways.map((way): OwnWay => {
      if (way.from !== parent) return way;
      const { hasSlider: __, ...plain } = way;
      return moves === index ? { ...plain, hasSlider: true } : plain;
    });
    if (index !== place) return { ...group, ways };
    return { ...rest, ways, ...(moves === 'none' ? { isFixed: true as const } : {}) };
  });
  return { ...own, groups };
}

/** The group before or behind the one next to it of those that come from the same. */
function moved(own: OwnStudy, place: number, by: -1 | 1): OwnStudy {
  const from = own.groups[place]?.ways[0]?.from;
  const parent = own.groups.findIndex(({ name }) => name === from);
  const among = comingFrom(own, parent);
  const other = among[among.indexOf(place) + by];
  if (other === undefined) return own;
  const groups = own.groups.map((group, index) => {
    const there = index === place ? other : index === other ? place : index;
    return own.groups[there] ?? group;
  });
  return inOutlineOrder({ ...own, groups });
}
