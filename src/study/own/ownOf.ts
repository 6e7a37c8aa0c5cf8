// A study of this project as a reader would have written it down, to be changed or to be taken elsewhere.

import { countOf, groupOf, sourceOf, type Branch, type Count, type Study } from '../study.ts';
import { doiOf, withAddress } from './sourceAddress.ts';
import type { CountWords } from '../words.ts';
import {
  inOutlineOrder,
  plainText,
  type OwnGroup,
  type OwnNumber,
  type OwnStudy,
  type OwnWay,
} from './own.ts';

export function ownOf(study: Study): OwnStudy {
  const { words, splits, groups, stages, sideFacts } = study;
  const nameOf = namesOf(study);
  const paper = sourceOf(study, study.paper);
  const doi = doiOf(paper);
  const stageOf = new Map(stages.map(({ id }, index) => [id, index + 1]));

  const said = (id: string, count: Count): OwnNumber => {
    const { how, assumption }: Partial<CountWords> = words.counts?.[id] ?? {};
    const known = how ?? words.known?.[count.basis];
    return {
      basis: count.basis,
      ...(known === undefined ? {} : { how: plainText(known) }),
      ...(count.basis === 'assumed' && assumption !== undefined
        ? { assumption: plainText(assumption) }
        : {}),
    };
  };
  const wayOf = (from: string, branch: Branch, isRated: boolean, index: number): OwnWay => {
    const { to } = branch;
    const printed = splits.find((split) => split.from === from)?.printed;
    return {
      from: nameOf(from),
      patients: countOf(study, branch).patients,
      ...said(branch.count ? `${from}-${to}` : to, countOf(study, branch)),
      ...(printed && index === 0
        ? {
            share: {
              percent: printed.percent,
              of: nameOf(printed.of),
              ...(printed.isOpen ? { isOpen: true as const } : {}),
            },
          }
        : {}),
      ...(isRated && index === 0 ? { hasSlider: true as const } : {}),
    };
  };
  const own: readonly OwnGroup[] = groups.map(({ id, stage, tone, count }, place) => {
    const ways = splits.flatMap(({ from, branches, hasRate = false }) =>
      branches.flatMap((branch, index) =>
        branch.to === id ? [{ branch, way: wayOf(from, branch, hasRate, index) }] : [],
      ),
    );
    const split = splits.find(({ from }) => from === id);
    const isFirst = place === 0;
    const earlier = splits.flatMap(({ from, branches }) =>
      branches.some(({ to }) => to === id) ? (stageOf.get(groupOf(study, from).stage) ?? 0) : [],
    );
    const number = stageOf.get(stage) ?? 1;
    const counted = isFirst || ways.some(({ branch }) => branch.count);
    return {
      name: nameOf(id),
      ...(number === Math.max(0, ...earlier) + 1 ? {} : { stage: number }),
      role: tone,
      ...(counted
        ? { count: { ...(isFirst ? { patients: count.patients } : {}), ...said(id, count) } }
        : {}),
      ways: ways.map(({ way }) => way),
      ...(split && split.branches.length > 1 && !split.hasRate ? { isFixed: true as const } : {}),
    };
  });
  return inOutlineOrder({
    title: plainText(words.title),
    source: plainText(doi === undefined ? withAddress(paper) : paper.citation),
    ...(doi === undefined ? {} : { doi }),
    stages: stages.map(({ id }) => plainText(words.stages[id] ?? id)),
    outcomes: study.outcomes.map(nameOf),
    groups: own,
    ...(sideFacts.length === 0
      ? {}
      : {
          totals: sideFacts.map(({ id, count, of }) => ({
            name: plainText(words.sideFacts?.[id] ?? id),
            patients: count.patients,
            ...(of === groups[0].count.patients ? {} : { of }),
            ...said(id, count),
          })),
        }),
  });
}

/** The name of each group; of two that are called alike the second has a number. */
function namesOf({ groups, words }: Study): (id: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of groups) {
    const label = plainText(words.groups[id]?.label ?? id);
    let name = label;
    for (let number = 2; taken.has(name); number++) name = `${label} (${number})`;
    taken.add(name);
    names.set(id, name);
  }
  return (id) => names.get(id) ?? id;
}
