// What is changed in a form, of any study: it says what was meant, and what is changed back leaves nothing behind.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { edited, type OwnEdit } from '../../../src/study/own/edited.ts';
import { addedWords } from '../../../src/locale/own/addedWords.ts';
import { checkedOwn } from '../../../src/study/own/faults.ts';
import { mayJoin } from '../../../src/study/own/joined.ts';
import { comingFrom, leadsTo } from '../../../src/study/own/onward.ts';
import {
  inOutlineOrder,
  ROLES,
  type OwnGroup,
  type OwnNumber,
  type OwnStudy,
} from '../../../src/study/own/own.ts';
import { anyName, anyNumber, anyOwn, anyText } from '../../helpers/ownStudies.ts';

const drawn = fc.record({
  own: anyOwn,
  draw: fc.nat(1000),
  name: anyName,
  text: anyText,
  number: anyNumber,
  isOn: fc.boolean(),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

type Change = {
  readonly edit: OwnEdit;
  /** What takes it back. */
  readonly back: (after: OwnStudy) => OwnEdit;
  /** Where it can be seen, and what is seen there. */
  readonly seen: (after: OwnStudy) => unknown;
  readonly meant: unknown;
};

const groupOf = ({ own, draw }: Drawn) => draw % own.groups.length;
const named = (own: OwnStudy, name: string) => own.groups.findIndex((group) => group.name === name);
const numberIn = (said: OwnNumber = {}): OwnNumber => {
  const { patients, basis, how, assumption } = said;
  return {
    ...(patients === undefined ? {} : { patients }),
    ...(basis === undefined ? {} : { basis }),
    ...(how === undefined ? {} : { how }),
    ...(assumption === undefined ? {} : { assumption }),
  };
};
const isNew = ({ own, name }: Drawn) => named(own, name) < 0;

/** Each kind of change at a place that was drawn; null where there is no such place. */
const CHANGES: Readonly<Record<string, (given: Drawn) => Change | null>> = {
  'a title': ({ own, text }) => ({
    edit: { type: 'said', key: 'title', text },
    back: () => ({ type: 'said', key: 'title', text: own.title ?? '' }),
    seen: (after) => after.title,
    meant: text,
  }),
  'the name of a stage': ({ own, draw, text }) => ({
    edit: { type: 'stage name', stage: draw % 12, text },
    back: () => ({ type: 'stage name', stage: draw % 12, text: own.stages?.[draw % 12] ?? '' }),
    seen: (after) => after.stages?.[draw % 12],
    meant: text,
  }),
  outcomes: ({ own, draw }) => {
    const names = own.groups.filter((_, at) => (at + draw) % 3 === 0).map((group) => group.name);
    return {
      edit: { type: 'outcomes', names },
      back: () => ({ type: 'outcomes', names: own.outcomes ?? [] }),
      seen: (after) => after.outcomes ?? [],
      meant: names,
    };
  },
  'a note': ({ own, draw, text }) => {
    const note = draw % ((own.notes?.length ?? 0) + 1);
    return {
      edit: { type: 'note', note, text },
      back: () => ({ type: 'note', note, text: own.notes?.[note] ?? '' }),
      seen: (after) => after.notes?.[note],
      meant: text,
    };
  },
  'the name of a group': (given) => {
    const { own, name } = given;
    const group = groupOf(given);
    const before = own.groups[group]?.name ?? '';
    if (!isNew(given)) return null;
    return {
      edit: { type: 'name', group, text: name },
      back: () => ({ type: 'name', group, text: before }),
      seen: (after) => [after.groups[group]?.name, named(after, before)],
      meant: [name, -1],
    };
  },
  'the number of a group': (given) => {
    const { own, number } = given;
    const group = groupOf(given);
    const at = { group };
    const { count, ways = [] } = own.groups[group] ?? {};
    if (count && Object.keys(count).length === 0 && ways.length > 0) return null;
    return {
      edit: { type: 'number', at, number },
      back: () => ({ type: 'number', at, number: numberIn(count) }),
      seen: (after) => numberIn(after.groups[group]?.count),
      meant: number,
    };
  },
  'the number of a way': (given) => {
    const { own, draw, number } = given;
    const group = groupOf(given);
    const ways = own.groups[group]?.ways ?? [];
    const way = draw % Math.max(1, ways.length);
    const at = { group, way };
    if (ways.length === 0) return null;
    return {
      edit: { type: 'number', at, number },
      back: () => ({ type: 'number', at, number: numberIn(ways[way]) }),
      seen: (after) => numberIn(after.groups[group]?.ways[way]),
      meant: number,
    };
  },
  'the number of a total': ({ own, draw, number }) => {
    const { totals = [] } = own;
    const total = draw % Math.max(1, totals.length);
    const patients = number.patients ?? 7;
    if (totals.length === 0) return null;
    return {
      edit: { type: 'number', at: { total }, number: { ...number, patients } },
      back: () => ({ type: 'number', at: { total }, number: numberIn(totals[total]) }),
      seen: (after) => numberIn(after.totals?.[total]),
      meant: { ...number, patients },
    };
  },
  'a percentage': (given) => {
    const { own, draw } = given;
    const group = groupOf(given);
    const ways = own.groups[group]?.ways ?? [];
    const way = draw % Math.max(1, ways.length);
    if (ways.length === 0) return null;
    const share = { percent: draw / 10, of: own.groups[0]?.name ?? '' };
    return {
      edit: { type: 'share', group, way, share },
      back: () => ({ type: 'share', group, way, share: ways[way]?.share ?? null }),
      seen: (after) => after.groups[group]?.ways[way]?.share,
      meant: share,
    };
  },
  'a colour': (given) => {
    const group = groupOf(given);
    const role = ROLES[given.draw % ROLES.length] ?? null;
    return {
      edit: { type: 'role', group, role },
      back: () => ({ type: 'role', group, role: given.own.groups[group]?.role ?? null }),
      seen: (after) => after.groups[group]?.role,
      meant: role,
    };
  },
  'a stage': (given) => {
    const group = groupOf(given);
    const stage = 1 + (given.draw % 12);
    return {
      edit: { type: 'stage', group, stage },
      back: () => ({ type: 'stage', group, stage: given.own.groups[group]?.stage ?? null }),
      seen: (after) => after.groups[group]?.stage,
      meant: stage,
    };
  },
  'what the slider moves': (given) => {
    const { own, draw } = given;
    const group = groupOf(given);
    const on = comingFrom(own, group);
    const parent = own.groups[group]?.name;
    const hasIts = ({ ways }: OwnGroup) => ways.some((way) => way.from === parent && way.hasSlider);
    const moved = own.groups.findIndex(hasIts);
    const isFixed = own.groups[group]?.isFixed ?? false;
    const moves = draw % 2 === 0 ? 'none' : (on[draw % Math.max(1, on.length)] ?? 'first');
    if (isFixed && moved >= 0) return null;
    return {
      edit: { type: 'slider', group, moves },
      back: () => ({
        type: 'slider',
        group,
        moves: isFixed ? 'none' : moved < 0 ? 'first' : moved,
      }),
      seen: (after) =>
        after.groups[group]?.isFixed
          ? 'none'
          : after.groups.findIndex(hasIts) < 0
            ? 'first'
            : after.groups.findIndex(hasIts),
      meant: moves,
    };
  },
  'that chance decided': (given) => {
    const group = groupOf(given);
    const isOn = given.isOn;
    return {
      edit: { type: 'randomised', group, isOn },
      back: () => ({
        type: 'randomised',
        group,
        isOn: given.own.groups[group]?.isRandomised ?? false,
      }),
      seen: (after) => after.groups[group]?.isRandomised ?? false,
      meant: isOn,
    };
  },
  'one more way to a group': (given) => {
    const { own, draw } = given;
    const group = groupOf(given);
    const { name = '', ways = [] } = own.groups[group] ?? {};
    const others = own.groups.filter(
      (other, place) =>
        !leadsTo(own, group, place) && ways.every(({ from }) => from !== other.name),
    );
    const from = others[draw % Math.max(1, others.length)]?.name;
    if (from === undefined || ways.length === 0) return null;
    const fromOf = (after: OwnStudy) =>
      after.groups[named(after, name)]?.ways.map((way) => way.from) ?? [];
    return {
      edit: { type: 'way', group, from },
      back: (after) => ({
        type: 'no way',
        group: named(after, name),
        way: fromOf(after).indexOf(from),
      }),
      seen: (after) => fromOf(after).toSorted(),
      meant: [...ways.map((way) => way.from), from].toSorted(),
    };
  },
  'where a group comes from': (given) => {
    const { own, draw } = given;
    const group = groupOf(given);
    const { name = '', ways = [] } = own.groups[group] ?? {};
    const way = draw % Math.max(1, ways.length);
    const before = ways[way];
    const others = own.groups.filter(
      (other, place) =>
        !leadsTo(own, group, place) && ways.every(({ from }) => from !== other.name),
    );
    const from = others[draw % Math.max(1, others.length)]?.name;
    // Of two groups only one has the slider: it does not come along.
    if (from === undefined || !before || before.hasSlider) return null;
    const wayFrom = (after: OwnStudy) =>
      after.groups[named(after, name)]?.ways.findIndex((each) => each.from === from) ?? -1;
    return {
      edit: { type: 'from', group, way, from },
      back: (after) => ({
        type: 'from',
        group: named(after, name),
        way: wayFrom(after),
        from: before.from,
      }),
      seen: (after) => after.groups[named(after, name)]?.ways[wayFrom(after)],
      meant: { ...before, from },
    };
  },
  'a group': (given) => {
    const { own, name } = given;
    const under = groupOf(given);
    if (!isNew(given)) return null;
    return {
      edit: { type: 'group', under, name },
      back: (after) => ({ type: 'no group', group: named(after, name) }),
      seen: (after) => [after.groups[named(after, name)], comingFrom(after, under).length],
      meant: [
        { name, ways: [{ from: own.groups[under]?.name }] },
        comingFrom(own, under).length + 1,
      ],
    };
  },
  'a group behind its neighbour': (given) => {
    const { own } = given;
    const group = groupOf(given);
    const { name = '', ways = [] } = own.groups[group] ?? {};
    const parent = named(own, ways[0]?.from ?? '');
    const among = (after: OwnStudy) =>
      comingFrom(after, named(after, ways[0]?.from ?? '')).map((at) => after.groups[at]?.name);
    const siblings = among(own);
    const at = siblings.indexOf(name);
    const next = siblings[at + 1];
    // Those to which people come from several may stand elsewhere, and have other neighbours there.
    const areOfOne = own.groups.every((each) => each.ways.length < 2);
    if (parent < 0 || next === undefined || !areOfOne) return null;
    return {
      edit: { type: 'move', group, by: 1 },
      back: (after) => ({ type: 'move', group: named(after, name), by: -1 }),
      seen: among,
      meant: siblings.with(at, next).with(at + 1, name),
    };
  },
  'a total': ({ own, name }) =>
    (own.totals ?? []).some((total) => total.name === name)
      ? null
      : {
          edit: { type: 'total', name },
          back: (after) => ({ type: 'no total', total: (after.totals?.length ?? 0) - 1 }),
          seen: (after) => after.totals?.at(-1),
          meant: { name, patients: 0 },
        },
  'of how many a total is': ({ own, draw }) =>
    own.totals
      ? {
          edit: { type: 'total of', total: 0, of: draw },
          back: () => ({ type: 'total of', total: 0, of: own.totals?.[0]?.of ?? null }),
          seen: (after) => after.totals?.[0]?.of,
          meant: draw,
        }
      : null,
  'that it was counted': ({ own, isOn }) => ({
    edit: { type: 'counted', isOn },
    back: () => ({ type: 'counted', isOn: own.counted !== undefined }),
    seen: (after) => after.counted !== undefined,
    meant: isOn,
  }),
  'who went which way': ({ own }) => ({
    edit: { type: 'course', groups: [own.groups[0]?.name ?? ''] },
    back: (after) => ({ type: 'no course', course: (after.courses?.length ?? 0) - 1 }),
    seen: (after) => after.courses?.at(-1),
    meant: { groups: [own.groups[0]?.name], patients: 0 },
  }),
};

/** Whatever the order in which the groups stand. */
function inNoOrder(own: OwnStudy): unknown {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const byFrom = (a: { from: string }, b: { from: string }) => (a.from < b.from ? -1 : 1);
  return {
    ...own,
    groups: own.groups
      .map((group) => ({ ...group, ways: group.ways.toSorted(byFrom) }))
      .toSorted(byName),
  };
}

/** What moves a group elsewhere brings it back to the end of those that are there. */
const MOVES = new Set(['one more way to a group', 'where a group comes from']);

describe('a change in a form', () => {
  it.each(Object.entries(CHANGES))('of %s says what was meant, and keeps all else', (what, of) => {
    let tried = 0;
    fc.assert(
      fc.property(drawn, (given) => {
        const change = of(given);
        if (!change) return;
        tried += 1;
        const after = edited(given.own, change.edit);
        expect(change.seen(after)).toEqual(change.meant);
        expect(inOutlineOrder(after)).toEqual(after);
        const back = edited(after, change.back(after));
        if (MOVES.has(what)) expect(inNoOrder(back)).toEqual(inNoOrder(given.own));
        else expect(back).toEqual(given.own);
      }),
      { numRuns: 40 },
    );
    expect(tried).toBeGreaterThan(0);
  });

  it('that joins a group to another adds where its people come from and how many, and nothing is lost', () => {
    let tried = 0;
    fc.assert(
      fc.property(drawn, fc.nat(1000), (given, other) => {
        const { own, name } = given;
        const under = groupOf(given);
        const added = edited(own, { type: 'group', under, name });
        const group = named(added, name);
        const into = other % added.groups.length;
        if (!isNew(given) || !mayJoin(added, group, into)) return;
        tried += 1;
        const numbered = edited(added, {
          type: 'number',
          at: { group, way: 0 },
          number: given.number,
        });
        const from = own.groups[under]?.name ?? '';
        const kept = added.groups[into]?.name ?? '';
        const after = edited(numbered, { type: 'join', group, into });
        expect(named(after, name)).toBe(-1);
        expect(after.groups[named(after, kept)]?.ways).toContainEqual({ from, ...given.number });
        const way = after.groups[named(after, kept)]?.ways.findIndex((each) => each.from === from);
        const back = edited(after, { type: 'no way', group: named(after, kept), way: way ?? -1 });
        expect(inNoOrder(back)).toEqual(inNoOrder(own));
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(0);
  });

  it('that joins a group to another says of that what was said of it: as a result, and in counted courses', () => {
    const { own } = readOutline(`Outcome: Well > Well too

All 30
  A 18
    Well 12
    Ill 6
  B 12
    Well too 5
    Worse 7
= All > A > Well 12
= All > A > Ill 6
= All > B > Well too 5
= All > B > Worse 7
`);
    expect(checkedOwn(own, addedWords).faults).toEqual([]);
    const after = edited(own, {
      type: 'join',
      group: named(own, 'Well too'),
      into: named(own, 'Well'),
    });
    expect(checkedOwn(after, addedWords).faults).toEqual([]);
    expect(after.outcomes).toEqual(['Well']);
    expect(after.courses).toContainEqual({ groups: ['All', 'B', 'Well'], patients: 5 });
  });
});

describe('what is taken away', () => {
  const TEXT = `All 30
  A 18
    Well 12
    Ill 6
  B 12
    Well 5
    Ill 7
+ Smoked 12
= All > A > Well 12 (also: Smoked)
= All > A > Ill 6
= All > B > Well 5
= All > B > Ill 7
`;
  const { own } = readOutline(TEXT);
  const coursesAfter = (edit: OwnEdit) =>
    (edited(own, edit).courses ?? []).map(
      ({ groups, patients, totals = [] }) => `${groups.join(' > ')} ${patients} ${totals.join()}`,
    );

  it('ends the ways of those who went by it, who are not lost', () => {
    expect(coursesAfter({ type: 'no group', group: named(own, 'Ill') })).toEqual([
      'All > A > Well 12 Smoked',
      'All > A 6 ',
      'All > B > Well 5 ',
      'All > B 7 ',
    ]);
    expect(coursesAfter({ type: 'no group', group: named(own, 'A') })).toEqual([
      'All 12 Smoked',
      'All 6 ',
      'All > B > Well 5 ',
      'All > B > Ill 7 ',
    ]);
    const well = named(own, 'Well');
    const way = own.groups[well]?.ways.findIndex(({ from }) => from === 'B') ?? -1;
    expect(coursesAfter({ type: 'no way', group: well, way })).toEqual([
      'All > A > Well 12 Smoked',
      'All > A > Ill 6 ',
      'All > B 5 ',
      'All > B > Ill 7 ',
    ]);
  });

  it('is no longer said of anybody', () => {
    expect(coursesAfter({ type: 'no total', total: 0 })).toEqual([
      'All > A > Well 12 ',
      'All > A > Ill 6 ',
      'All > B > Well 5 ',
      'All > B > Ill 7 ',
    ]);
  });
});

it('the slider of a group does not go with it to people of whom another is moved', () => {
  const { own } = readOutline('All 9\n  A 5 (slider)\n    C 3\n    D 2 (slider)\n  B 4\n');
  const { groups } = edited(own, { type: 'from', group: named(own, 'D'), way: 0, from: 'All' });
  expect(
    groups.flatMap(({ name, ways }) => (ways.some((way) => way.hasSlider) ? [name] : [])),
  ).toEqual(['A']);
});
