// Walther 1997 under every reading that its numbers allow. Loaded on demand.

import { countsFrom } from '../counts.ts';
import type { Branch, Count, Group, Readable, Split, Study } from '../study.ts';
import type { Assumption, Readings } from '../assumption.ts';
import { walther1997 } from './walther1997.ts';
import {
  base,
  DEATHS,
  deathsResected,
  ELIGIBLE,
  responders,
  RESPONSE,
  takenAs,
  treated,
  UNRESECTABLE,
  unresectableEligible,
} from './walther1997Questions.ts';
import { wordsUnder } from './walther1997ReadingsWords.ts';

const { assumed } = countsFrom(walther1997.paper);

const cache = new Map<string, Study>();

export const walther1997Readable: Readable = {
  study: walther1997,
  assumptions: [base, treated, deathsResected, unresectableEligible],
  read: (readings) => {
    const isOfAll = taken(base, readings) === base.most;
    // Of all, it does not matter how many were treated.
    const among = isOfAll ? treated.usual : taken(treated, readings);
    const died = taken(deathsResected, readings);
    // Those who died were not eligible afterwards.
    const alive = UNRESECTABLE - DEATHS + died;
    const eligibleToo = Math.min(alive, taken(unresectableEligible, readings));
    const key = [isOfAll, among, died, eligibleToo].join();
    const study = cache.get(key) ?? studyUnder(isOfAll, among, died, eligibleToo);
    cache.set(key, study);
    return study;
  },
};

function taken({ id, least, most, usual }: Assumption, readings: Readings): number {
  return Math.min(most, Math.max(least, readings[id] ?? usual));
}

/**
 * The study with `among` people of whom 18% responded, or all of them where it is of all, `died` of the deaths among the resected, and `eligibleToo` of the
 * unresectable among the eligible.
 */
function studyUnder(isOfAll: boolean, among: number, died: number, eligibleToo: number): Study {
  const readings: Readings = Object.fromEntries(
    (
      [
        [base, isOfAll ? base.most : base.usual],
        [treated, among],
        [deathsResected, died],
        [unresectableEligible, eligibleToo],
      ] as const
    ).flatMap(([{ id, usual }, value]) => (value === usual ? [] : [[id, value]])),
  );
  if (Object.keys(readings).length === 0) return walther1997;

  const numbers = takenAs(isOfAll, among, died, eligibleToo);
  const { isOfTreated, recovered, alive, areFollowed, restOfAlive } = numbers;
  /** Where those of them end who were not eligible and did not die. */
  const lastOfUnresectable = !areFollowed
    ? 'unresectable'
    : eligibleToo === 0
      ? 'unresectable-alive'
      : 'unresectable-not-eligible';

  const inserted: readonly Group[] = [
    ...(areFollowed ? [group('unresectable-alive', 'complications', 'exit', assumed(alive))] : []),
    ...(restOfAlive > 0
      ? [group('unresectable-not-eligible', 'eligibility', 'exit', assumed(restOfAlive))]
      : []),
    ...(isOfTreated
      ? [
          group('treated', 'treatment', 'milestone', assumed(among)),
          group('treatment-not-reported', 'treatment', 'exit', assumed(ELIGIBLE - among)),
        ]
      : []),
  ];
  const counts: Readonly<Record<string, Count>> = {
    recovered: assumed(recovered),
    'not-eligible': assumed(recovered - ELIGIBLE + eligibleToo),
    responded: assumed(responders(numbers.among)),
    'no-response': assumed(among - responders(numbers.among)),
  };
  const [start, ...others] = walther1997.groups;
  const all = [
    ...others.map((each): Group => ({ ...each, count: counts[each.id] ?? each.count })),
    ...inserted,
  ];

  const stages = walther1997.stages.flatMap((stage) =>
    isOfTreated && stage.id === 'response' ? [{ id: 'treatment' }, stage] : [stage],
  );
  const groups: Study['groups'] = [
    start,
    ...stages.flatMap(({ id }) => all.filter((each) => each.stage === id)),
  ];
  return {
    ...walther1997,
    readings,
    usual: walther1997,
    stages,
    groups,
    splits: splits(),
    brackets: walther1997.brackets.map((bracket) => {
      const ids = bracket.groups.map((id) => (id === 'unresectable' ? lastOfUnresectable : id));
      return { ...bracket, groups: groups.map(({ id }) => id).filter((id) => ids.includes(id)) };
    }),
    words: wordsUnder(numbers),
  };

  function splits(): readonly Split[] {
    const changed = walther1997.splits.map((split): Split => {
      switch (split.from) {
        case 'resected':
          return withCount(split, 'periop-death', assumed(died));
        case 'recovered':
          return withCount(split, 'eligible', assumed(ELIGIBLE - eligibleToo));
        case 'eligible':
          return {
            ...split,
            from: isOfTreated ? 'treated' : 'eligible',
            printed: {
              percent: RESPONSE,
              of: isOfAll ? 'operated' : isOfTreated ? 'treated' : 'eligible',
              isOpen: true,
            },
          };
        default:
          return split;
      }
    });
    const added: readonly (Split | false)[] = [
      areFollowed && {
        from: 'unresectable',
        branches: [
          ...(died < DEATHS ? [{ to: 'periop-death', count: assumed(DEATHS - died) }] : []),
          { to: 'unresectable-alive' },
        ],
      },
      eligibleToo > 0 && {
        from: 'unresectable-alive',
        branches: [
          { to: 'eligible', count: assumed(eligibleToo) },
          ...(restOfAlive > 0 ? [{ to: 'unresectable-not-eligible' }] : []),
        ],
      },
      isOfTreated && {
        from: 'eligible',
        branches: [{ to: 'treated' }, { to: 'treatment-not-reported' }],
      },
    ];
    return [...changed, ...added.filter((split) => split !== false)];
  }
}

function group(id: string, stage: string, tone: Group['tone'], count: Count): Group {
  return { id, stage, tone, count };
}

function withCount(split: Split, to: string, count: Count): Split {
  return {
    ...split,
    branches: split.branches.map((branch): Branch =>
      branch.to === to ? { ...branch, count } : branch,
    ),
  };
}
