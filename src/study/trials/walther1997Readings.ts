// Walther 1997 under every reading that its numbers allow. Loaded on demand.

import { howToRead } from '../common.ts';
import type {
  Assumption,
  Branch,
  Count,
  Group,
  Readable,
  Readings,
  Split,
  Study,
} from '../study.ts';
import { walther1997 } from './walther1997.ts';
import {
  base,
  caveat,
  deaths,
  DEATHS,
  deathsResected,
  eligible,
  ELIGIBLE,
  howMany,
  inShort,
  RESECTED,
  responders,
  treated,
  UNRESECTABLE,
  unresectableEligible,
} from './walther1997Questions.ts';

const cache = new Map<string, Study>();

export const walther1997Readable: Readable = {
  study: walther1997,
  assumptions: [treated, deathsResected, unresectableEligible],
  read: (readings) => {
    const among = taken(treated, readings);
    const died = taken(deathsResected, readings);
    // Those who died were not eligible afterwards.
    const alive = UNRESECTABLE - DEATHS + died;
    const eligibleToo = Math.min(alive, taken(unresectableEligible, readings));
    const key = [among, died, eligibleToo].join();
    const study = cache.get(key) ?? studyUnder(among, died, eligibleToo);
    cache.set(key, study);
    return study;
  },
};

function taken({ id, least, most, usual }: Assumption, readings: Readings): number {
  return Math.min(most, Math.max(least, readings[id] ?? usual));
}

/**
 * The study with `among` people of whom 18% responded, `died` of the deaths among the resected, and `eligibleToo` of the
 * unresectable among the eligible.
 */
function studyUnder(among: number, died: number, eligibleToo: number): Study {
  const readings: Readings = Object.fromEntries(
    (
      [
        [treated, among],
        [deathsResected, died],
        [unresectableEligible, eligibleToo],
      ] as const
    ).flatMap(([{ id, usual }, value]) => (value === usual ? [] : [[id, value]])),
  );
  if (Object.keys(readings).length === 0) return walther1997;

  const isOfTreated = among < ELIGIBLE;
  const recovered = RESECTED - died;
  const alive = UNRESECTABLE - DEATHS + died;
  /** Whether the unresectable are followed further than to their own group. */
  const areFollowed = died < DEATHS || eligibleToo > 0;
  const restOfAlive = eligibleToo === 0 ? 0 : alive - eligibleToo;
  /** Where those of them end who were not eligible and did not die. */
  const lastOfUnresectable = !areFollowed
    ? 'unresectable'
    : eligibleToo === 0
      ? 'unresectable-alive'
      : 'unresectable-not-eligible';
  const deathsTaken = deaths(died);
  const eligibleTaken = eligible(eligibleToo);

  const inserted: readonly Group[] = [
    ...(areFollowed
      ? [
          group('unresectable-alive', 'Unresectable, alive', 'complications', 'exit', {
            who: 'unresectable and alive',
            count: assumed(
              alive,
              died === DEATHS ? `all ${UNRESECTABLE}` : `${UNRESECTABLE} − ${DEATHS - died}`,
              deathsTaken,
            ),
          }),
        ]
      : []),
    ...(restOfAlive > 0
      ? [
          group('unresectable-not-eligible', 'Unresectable, not eligible', 'eligibility', 'exit', {
            who: 'unresectable and not eligible',
            count: assumed(restOfAlive, `${alive} − ${eligibleToo}`, eligibleTaken),
          }),
        ]
      : []),
    ...(isOfTreated
      ? [
          group('treated', 'Taken to be treated', 'treatment', 'milestone', {
            who: 'taken to be treated',
            count: assumed(among, 'chosen here; not reported', base(among)),
          }),
          group('treatment-not-reported', 'Eligible, treatment not reported', 'treatment', 'exit', {
            who: 'eligible, treatment not reported',
            count: assumed(ELIGIBLE - among, `${ELIGIBLE} − ${among}`, base(among)),
          }),
        ]
      : []),
  ];
  const counts: Readonly<Record<string, Count>> = {
    recovered: assumed(
      recovered,
      died === 0 ? `all ${RESECTED}` : `${RESECTED} − ${died}`,
      deathsTaken,
    ),
    'not-eligible': assumed(
      recovered - ELIGIBLE + eligibleToo,
      `${recovered} − ${ELIGIBLE - eligibleToo}`,
      [...(died < DEATHS ? [deathsTaken] : []), eligibleTaken, 'At least 67 in any case.'].join(
        ' ',
      ),
    ),
    ...(isOfTreated
      ? {
          responded: assumed(responders(among), howMany(among), base(among)),
          'no-response': assumed(
            among - responders(among),
            `${among} − ${responders(among)}`,
            base(among),
          ),
        }
      : {}),
  };
  const [start, ...others] = walther1997.groups;
  const all = [
    ...others.map((each): Group => {
      const count = counts[each.id] ?? each.count;
      return each.id === 'recovered' && areFollowed
        ? // Some of the unresectable are alive too.
          { ...each, label: 'Resected, alive', who: 'resected and alive', count }
        : { ...each, count };
    }),
    ...inserted,
  ];

  const stages = walther1997.stages.flatMap((stage) =>
    isOfTreated && stage.id === 'response'
      ? [{ id: 'treatment', label: 'Treatment' }, stage]
      : [stage],
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
    caveat: caveat(among, died, eligibleToo),
    caveatInShort: `Read another way: ${inShort(among, died, eligibleToo)}.`,
    ...(areFollowed
      ? {
          howToRead: howToRead(
            'response',
            'those who leave it peel off and end where they left, or go on beside it.',
          ),
        }
      : {}),
  };

  function splits(): readonly Split[] {
    const eligibleOfRecovered = assumed(
      ELIGIBLE - eligibleToo,
      `${ELIGIBLE} − ${eligibleToo}`,
      eligibleTaken,
    );
    const changed = walther1997.splits.map((split): Split => {
      switch (split.from) {
        case 'resected':
          return withCount(
            split,
            'periop-death',
            assumed(died, `${died} of the ${DEATHS} deaths printed in the abstract`, deathsTaken),
          );
        case 'recovered':
          return eligibleToo === 0 ? split : withCount(split, 'eligible', eligibleOfRecovered);
        case 'eligible':
          return isOfTreated ? { ...split, from: 'treated' } : split;
        default:
          return split;
      }
    });
    const added: readonly (Split | false)[] = [
      areFollowed && {
        from: 'unresectable',
        branches: [
          ...(died < DEATHS
            ? [
                {
                  to: 'periop-death',
                  count: assumed(
                    DEATHS - died,
                    `${DEATHS - died} of the ${DEATHS} deaths printed in the abstract`,
                    deathsTaken,
                  ),
                },
              ]
            : []),
          { to: 'unresectable-alive' },
        ],
      },
      eligibleToo > 0 && {
        from: 'unresectable-alive',
        branches: [
          {
            to: 'eligible',
            count: assumed(eligibleToo, 'chosen here; not reported', eligibleTaken),
          },
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

function group(
  id: string,
  label: string,
  stage: string,
  tone: Group['tone'],
  rest: Pick<Group, 'who' | 'count'>,
): Group {
  return { id, label, stage, tone, ...rest };
}

function assumed(patients: number, how: string, assumption: string): Count {
  return { patients, basis: 'assumed', how, assumption, source: walther1997.paper };
}

function withCount(split: Split, to: string, count: Count): Split {
  return {
    ...split,
    branches: split.branches.map((branch): Branch =>
      branch.to === to ? { ...branch, count } : branch,
    ),
  };
}
