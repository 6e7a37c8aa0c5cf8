// A study that somebody wrote down → a study of this project, once it has been found to add up. From there on nothing knows that
// it is not a built-in one, but for what is said of it everywhere: that nobody has checked it.

import type { CheckedOwn } from '../../study/own/faults.ts';
import { otherIds, ownIds, type IdsFrom } from '../../study/own/ids.ts';
import { sourceAddress } from '../../study/own/sourceAddress.ts';
import { outcomesOf } from '../../study/own/roles.ts';
import { pictureOrder } from '../../study/own/pictureOrder.ts';
import { waysOn, type OwnGroup, type OwnNumber, type OwnWay } from '../../study/own/own.ts';
import type { Counted } from '../../study/own/counted.ts';
import {
  cohortSize,
  groupOf,
  resultOf,
  type Count,
  type GivenStudy,
  type Group,
  type Split,
  type Study,
} from '../../study/study.ts';
import type { CountWords, Note } from '../../study/words.ts';
import { comparedArms } from '../../model/arms.ts';
import { flowsOf } from '../../model/flows.ts';
import { patients } from '../../study/units.ts';
import { completed } from '../completed.ts';
import { whole } from '../number.ts';
import { armsNote } from './armsNote.ts';
import { ownWords } from './ownWords.ts';

/** The id of every study of a reader's own, in links too. */
export const OWN_ID = 'own';
const SOURCE = 'own';

/** The study, for one without a fault; `hash` is what carries it in a link, in which ids are made so. */
export function studied(
  { own, counted, roles }: CheckedOwn,
  hash: string,
  idsFrom: IdsFrom = 'names',
): Study {
  const { groups: ids, totals: totalIds } = ownIds(own, idsFrom);
  const callings = otherIds(own, idsFrom);
  const idOf = (name: string) => ids[own.groups.findIndex((group) => group.name === name)] ?? '';
  const said = new Map<string, CountWords>();
  const say = (id: string, { how, assumption }: OwnNumber, { basis, restOf }: Counted) => {
    const made = restOf && [restOf.all, ...restOf.others].map(whole).join(' − ');
    const words = how ?? made ?? (assumption === undefined ? undefined : ownWords.known[basis]);
    if (words === undefined) return;
    said.set(id, {
      how: words,
      ...(basis === 'assumed' ? { assumption: assumption ?? ownWords.unsaid } : {}),
    });
  };
  const countOf = (counts?: Counted): Count => ({
    patients: counts?.patients ?? 0,
    basis: counts?.basis ?? 'assumed',
    source: SOURCE,
  });

  const last = Math.max(...counted.stages);
  const stages = Array.from({ length: Math.max(last, own.stages?.length ?? 0) }, (_, index) => ({
    id: `s${index + 1}`,
  })).slice(0, last);
  const order = pictureOrder(own.groups, roles);
  const groups = order
    .map((place) => {
      const id = ids[place] ?? '';
      const count = counted.groups[place];
      const { ways = [], count: given } = own.groups[place] ?? {};
      if (count) say(id, given ?? (ways.length === 1 ? ways[0] : undefined) ?? {}, count);
      const stage = counted.stages[place] ?? 1;
      return { stage, id, tone: roles[place] ?? 'cohort', count: countOf(count) };
    })
    .toSorted((a, b) => a.stage - b.stage)
    .map(({ stage, ...group }): Group => ({ ...group, stage: `s${stage}` }));
  const [first, ...others] = groups;
  if (!first) throw new Error('a study without a fault has a group');

  const on = waysOn(own.groups);
  const rated = new Set<string>();
  const splits = own.groups.flatMap((parent): Split[] => {
    const ways = on.get(parent.name) ?? [];
    const standing = ways.toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
    const leaving = standing.flatMap(({ group, way }) => {
      const to = own.groups[group];
      const given = to?.ways[way];
      return to && given
        ? [{ to, given, id: ids[group] ?? '', count: counted.ways[group]?.[way] }]
        : [];
    });
    if (leaving.length === 0) return [];
    const from = idOf(parent.name);
    const branches = leaving.map(({ to, given, id, count }) => {
      // A way that is all of its group, and rests on the same, has no number of its own.
      const isOwn = to.ways.length > 1 || to.count !== undefined;
      if (isOwn && count) say(`${from}-${id}`, given, count);
      return { given, branch: { to: id, ...(isOwn ? { count: countOf(count) } : {}) } };
    });
    const slider = parent.isFixed || branches.length < 2 ? undefined : sliderOf(branches, rated);
    if (slider) rated.add(slider.branch.to);
    const ordered = slider ? [slider, ...branches.filter((each) => each !== slider)] : branches;
    const printed = slider && printedShare(slider.given, parent, idOf);
    return [
      {
        from,
        branches: ordered.map(({ branch }) => branch),
        ...(slider ? { hasRate: true as const } : {}),
        ...(printed ? { printed } : {}),
      },
    ];
  });

  const totals = own.totals ?? [];
  const sideFacts = totals.map(({ patients, of, ...number }, index) => {
    const id = totalIds[index] ?? '';
    const count = { patients, basis: number.basis ?? 'assumed', source: SOURCE } as const;
    say(id, number, { ...count, isSaid: number.basis !== undefined });
    return { id, count, of: of ?? counted.groups[0]?.patients ?? 0 };
  });
  const outcomes = outcomesOf(own).map(idOf);
  const result = outcomes.at(-1);
  const address = own.source === undefined ? null : sourceAddress(own.source);
  const url = own.doi === undefined ? address?.url : `https://doi.org/${encodeURI(own.doi)}`;
  // In short its host stands for an address.
  const named = address ? own.source?.replace(address.written, '').trim() : own.source;
  const given: GivenStudy = {
    id: OWN_ID,
    paper: SOURCE,
    hash,
    ...(callings.size === 0 ? {} : { otherIds: Object.fromEntries(callings) }),
    stages,
    groups: [first, ...others],
    splits,
    brackets: [],
    sideFacts,
    ...(own.courses
      ? {
          courses: own.courses.map((course) => ({
            groups: course.groups.map(idOf),
            patients: course.patients,
            ...(course.totals
              ? {
                  sideFacts: course.totals.map(
                    (name) => totalIds[totals.findIndex((each) => each.name === name)] ?? '',
                  ),
                }
              : {}),
          })),
        }
      : {}),
    ...(result === undefined ? {} : { outcomes: [...outcomes.slice(0, -1), result] }),
    sources: [
      {
        id: SOURCE,
        citation: own.source ?? ownWords.noSource,
        short: ownWords.shortSource(named, url && new URL(url).host),
        part: ownWords.part,
        ...(url === undefined ? {} : { url }),
      },
    ],
    words: {
      title: own.title ?? ownWords.untitled,
      badge: ownWords.badge,
      caveat: ownWords.caveat,
      caveatInShort: ownWords.caveatInShort,
      smallPrint: ownWords.smallPrint,
      stages: Object.fromEntries(
        stages.map(({ id }, index) => [id, ownWords.stage(index + 1, own.stages?.[index])]),
      ),
      groups: Object.fromEntries(
        own.groups.map(({ name }, place) => [ids[place], { label: name }]),
      ),
      sideFacts: Object.fromEntries(totals.map(({ name }, index) => [totalIds[index], name])),
      counts: Object.fromEntries(said),
      known: own.counted ? { ...ownWords.known, reported: ownWords.counted } : ownWords.known,
      prose: {
        notes: [
          ownWords.note,
          ...(own.counted ? [ownWords.noteCounted] : []),
          ...(own.notes ?? []).map((text, index) => ({
            title: ownWords.noteTitle(index + 1),
            text,
          })),
        ],
      },
    },
  };
  const study = completed(given);
  const parted = own.groups.flatMap(({ isRandomised }, place) =>
    isRandomised ? (ids[place] ?? []) : [],
  );
  if (parted.length === 0) return study;
  const { notes = [] } = given.words?.prose ?? {};
  const comparisons = parted.map((from) => comparison(study, from));
  return completed({
    ...given,
    words: { ...given.words, prose: { notes: [...notes, ...comparisons] } },
  });
}

/** What is said of the arms into which chance has parted the people of a group: by all that is a result, at whatever arm it is counted. */
function comparison(study: Study, from: string): Note {
  const now = flowsOf(study, patients(cohortSize(study)), {});
  const last = groupOf(study, resultOf(study));
  const results = study.groups.filter(
    ({ id, tone, stage }) => id === last.id || (tone === 'outcome' && stage === last.stage),
  );
  const nameOf = (id: string) => study.words.groups[id]?.label ?? id;
  const ids = results.map(({ id }) => id);
  return armsNote(nameOf(from), comparedArms(now, from, ids, 0.95), ids.map(nameOf), nameOf);
}

type BranchOfOwn = { readonly given: OwnWay; readonly branch: Split['branches'][number] };

/** The way that the slider of a split moves: the one that was named, else the first that no other slider moves. */
function sliderOf(
  branches: readonly BranchOfOwn[],
  rated: ReadonlySet<string>,
): BranchOfOwn | undefined {
  const free = branches.filter(({ branch }) => !rated.has(branch.to));
  return free.find(({ given }) => given.hasSlider) ?? free[0];
}

function printedShare({ share }: OwnWay, parent: OwnGroup, idOf: (name: string) => string) {
  // Elsewhere what is printed is in whole percent.
  if (!share || !Number.isInteger(share.percent)) return undefined;
  return {
    percent: share.percent,
    of: idOf(share.of ?? parent.name),
    ...(share.isOpen ? { isOpen: true as const } : {}),
  };
}
