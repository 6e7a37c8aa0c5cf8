// One change of a study that somebody wrote down, as a value, and the study after it. What does not add up after it is not mended
// here: it is told, as it is of what was typed.

import {
  bareDoi,
  inOutlineOrder,
  plainText,
  waysOn,
  type OwnCourse,
  type OwnGroup,
  type OwnNumber,
  type OwnShare,
  type OwnStudy,
  type OwnTotal,
  type OwnWay,
} from './own.ts';
import { ledOn } from './courses.ts';
import { asNumber, withGroup, withWay } from './mended.ts';
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

/** The groups that come from one, in their order, as places among all. */
export function comingFrom(own: OwnStudy, group: number): readonly number[] {
  return (waysOn(own.groups).get(own.groups[group]?.name ?? '') ?? []).map((on) => on.group);
}

/** Whether nobody could come from one group to the other without having been in the other before. */
export function isBefore(own: OwnStudy, first: number, later: number): boolean {
  const seen = new Set<number>();
  const reach = (group: number): boolean => {
    if (group === later) return true;
    if (seen.has(group)) return false;
    seen.add(group);
    return comingFrom(own, group).some(reach);
  };
  return reach(first);
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
      return withWay(own, edit.group, edit.way, (way) => ({ ...way, from: edit.from }));
    case 'way':
      return withGroup(own, edit.group, (group) => ({
        ...group,
        ways: [...group.ways, { from: edit.from }],
      }));
    case 'no way':
      return withGroup(own, edit.group, (group) => ({
        ...group,
        ways: group.ways.filter((_, way) => way !== edit.way),
      }));
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
      return withList(
        own,
        'totals',
        totals.filter((_, total) => total !== edit.total),
      );
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

/** The same with another value of a key, or without it. */
function having<Type extends object, Key extends keyof Type>(
  whole: Type,
  key: Key,
  value: NonNullable<Type[Key]> | null,
): Type {
  const next = { ...whole };
  Reflect.deleteProperty(next, key);
  return value === null ? next : { ...next, [key]: value };
}

function withList<Key extends 'stages' | 'outcomes' | 'notes' | 'totals' | 'courses'>(
  own: OwnStudy,
  key: Key,
  list: NonNullable<OwnStudy[Key]>,
): OwnStudy {
  return having(own, key, list.length === 0 ? null : list);
}

/** The study with another name of a group, wherever that is named. */
function withName(own: OwnStudy, place: number, name: string): OwnStudy {
  const before = own.groups[place]?.name;
  const nameNow = (each: string) => (each === before ? name : each);
  const { outcomes, courses } = own;
  return {
    ...own,
    ...(outcomes ? { outcomes: outcomes.map(nameNow) } : {}),
    ...(courses
      ? { courses: courses.map((course) => ({ ...course, groups: course.groups.map(nameNow) })) }
      : {}),
    groups: own.groups.map((group) => ({
      ...group,
      name: nameNow(group.name),
      ways: group.ways.map((way) => ({
        ...way,
        from: nameNow(way.from),
        ...(way.share?.of === undefined
          ? {}
          : { share: { ...way.share, of: nameNow(way.share.of) } }),
      })),
    })),
  };
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

/** The study with another name of a total, wherever that is named. */
function withTotalName(own: OwnStudy, place: number, name: string): OwnStudy {
  const before = own.totals?.[place]?.name;
  const next = withTotal(own, place, (total) => ({ ...total, name }));
  return {
    ...next,
    ...(own.courses && {
      courses: own.courses.map((course) => ({
        ...course,
        ...(course.totals && {
          totals: course.totals.map((each) => (each === before ? name : each)),
        }),
      })),
    }),
  };
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

/** Without a group, and without those that come from nowhere else. */
function withoutGroup(own: OwnStudy, place: number): OwnStudy {
  const gone = new Set<string>();
  const leave = (name: string) => {
    gone.add(name);
    for (const group of own.groups) {
      const isLeft = group.ways.some(({ from }) => !gone.has(from));
      if (group.ways.length > 0 && !isLeft && !gone.has(group.name)) leave(group.name);
    }
  };
  const name = own.groups[place]?.name;
  if (name !== undefined) leave(name);
  const groups = own.groups
    .filter((group) => !gone.has(group.name))
    .map((group) => ({
      ...group,
      ways: group.ways
        .filter(({ from }) => !gone.has(from))
        .map((way): OwnWay => {
          if (way.share?.of === undefined || !gone.has(way.share.of)) return way;
          const { of: _, ...share } = way.share;
          return { ...way, share };
        }),
    }));
  const outcomes = (own.outcomes ?? []).filter((each) => !gone.has(each));
  return withList({ ...own, groups }, 'outcomes', outcomes);
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
