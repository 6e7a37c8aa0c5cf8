// What can be said of any group or ribbon: how many, of whom, on what it rests, and where that stands. The card shows it,
// the screen reader speaks it, the table prints it: the same words from the same numbers.

import { thanWhat } from './changes.ts';
import { baseOf, type ShareOf } from '../model/base.ts';
import { areEnoughForShares, isShareOfStepTold } from '../model/shares.ts';
import {
  countedGroup,
  difference,
  flowNamed,
  flowsFrom,
  flowsTo,
  type BasisNow,
  type Flow,
  type Flows,
} from '../model/flows.ts';
import { cohortSize, sourceOf } from '../study/study.ts';
import type { Basis, Source } from '../study/evidence.ts';
import type { CountWords } from '../study/words.ts';
import { someOrNobody, thereIs } from './nobody.ts';
import { ratePercent, shareInPercent, whole } from './number.ts';
import { countWords, flowWords, groupLabel, whoOf, whoOfAny } from './studyWords.ts';

export type Explanation = {
  readonly title: string;
  /** "141 of 188 alive after surgery (75%)". */
  readonly ofWhom: string;
  /** The same without the number itself: "188 alive after surgery (75%)"; empty for the cohort itself. */
  readonly ofWhich: string;
  /** "72% of all 195"; empty for the cohort itself, and where shares are told of the step before. */
  readonly ofAll: string;
  /** "20 more than reported"; empty where nothing differs. */
  readonly change: string;
  readonly basis: BasisNow | 'drawn';
  /** How the number comes about: "195 − 5", "75% of 188, in whole patients". */
  readonly how: string;
  readonly assumption: string | undefined;
  readonly source: Source;
};

export const BASIS_NAMES: Readonly<Record<Explanation['basis'], string>> = {
  reported: 'Reported',
  derived: 'Worked out from reported numbers',
  assumed: 'Needs an assumption',
  set: 'Follows from what you set',
  drawn: 'Drawn by chance',
};

/**
 * What there is to say of every group and flow, by id, with shares of those at the step before, and `of` all where these are
 * chosen; `reported` is the study at the same number of patients, and `than` says what differences from it are against, where
 * that is not the study.
 */
export function explanations(
  now: Flows,
  reported: Flows,
  of: ShareOf = 'all',
  than?: string,
): (id: string) => Explanation {
  // The same for all that rests on the same: three answers for hundreds of questions.
  const known = new Map<Basis, string>();
  const thanOf = (basis: Basis) => {
    const words = than ?? known.get(basis) ?? thanWhat(now, [basis]);
    known.set(basis, words);
    return words;
  };
  const all = new Map([
    ...now.groups.map(
      ({ group }) => [group.id, groupExplanation(now, reported, thanOf, group.id)] as const,
    ),
    ...now.flows.map((flow) => [flow.id, flowExplanation(now, reported, thanOf, flow)] as const),
  ]);
  return (id) => {
    const found = all.get(id);
    if (!found) throw new Error(`nothing is known of "${id}"`);
    return of === 'all' ? found : { ...found, ofAll: '' };
  };
}

/** An explanation as one utterance for a screen reader. */
export function spoken({ title, ofWhom, ofAll, change, basis, how }: Explanation): string {
  return `${[`${title}: ${ofWhom}`, ofAll, change, `${BASIS_NAMES[basis]}: ${how}`].filter(Boolean).join('; ')}.`;
}

/** On what a number rests: "Reported: 195 − 5." and the assumption that it needs. */
export function restsOn(
  { basis, how, assumption }: Explanation,
  names: typeof BASIS_NAMES = BASIS_NAMES,
): string {
  return `${names[basis]}: ${how}.${assumption === undefined ? '' : ` ${assumption}`}`;
}

/** What a difference is against, of a number that rests on this. */
type ThanOf = (basis: Basis) => string;

function groupExplanation(now: Flows, reported: Flows, thanOf: ThanOf, id: string): Explanation {
  const { group, count, share, basis } = countedGroup(now, id);
  const arriving = flowsTo(now, id);
  const [only] = arriving;
  const { groups: before, count: base, share: ofBefore } = baseOf(now, id, 'step');
  const isStart = only === undefined;
  const known = countWords(now.study, id, group.count);
  const ofWhich = isStart
    ? ''
    : `${someOrNobody(base)} ${whoOfAny(now.study, before)}${inBrackets(ofBefore)}`;
  return {
    title: groupLabel(now.study, id),
    ofWhom: isStart
      ? `${whole(count)} ${whoOf(now.study, id)}`
      : countOfWhich(count, base, ofWhich),
    ofWhich,
    ofAll: isStart ? '' : ofAll(now, count, share),
    change: changeOf(now, difference(now, reported, id), thanOf, group.count.basis),
    basis,
    how:
      arriving.length > 1 && !now.asReported
        ? arriving.map((flow) => whole(flow.count)).join(' + ')
        : only && arriving.length === 1 && !now.asReported
          ? howOf(now, only)
          : isStart && !now.asReported && now.patients !== cohortSize(now.study)
            ? `a number of patients that you chose; the study had ${whole(cohortSize(now.study))}`
            : known.how,
    // Its own, or where its number is no longer the printed one, those of the ways to it.
    assumption:
      assumptionOf(basis, known) ??
      (basis === 'assumed'
        ? [
            ...new Set(arriving.flatMap((flow) => flowWords(now.study, flow).assumption ?? [])),
          ].join(' ')
        : undefined),
    source: sourceOf(now.study, group.count.source),
  };
}

function flowExplanation(now: Flows, reported: Flows, thanOf: ThanOf, flow: Flow): Explanation {
  const ofWhich = `${someOrNobody(flow.base)} ${whoOf(now.study, flow.from.id)}${inBrackets(isShareOfStepTold(now, flow.base) ? flow.share : null)}`;
  return {
    title: `${groupLabel(now.study, flow.from.id)} → ${groupLabel(now.study, flow.to.id)}`,
    ofWhom: countOfWhich(flow.count, flow.base, ofWhich),
    ofWhich,
    ofAll: ofAll(now, flow.count, flow.shareOfAll),
    change: changeOf(
      now,
      flow.count - flowNamed(reported, flow.id).count,
      thanOf,
      flow.reported.basis,
    ),
    basis: flow.basis,
    how: howOf(now, flow),
    assumption: assumptionOf(flow.basis, flowWords(now.study, flow)),
    source: sourceOf(now.study, flow.reported.source),
  };
}

/** "141 of 188 alive after surgery (75%)"; of nobody "there is nobody alive after surgery". */
function countOfWhich(count: number, base: number, ofWhich: string): string {
  return base === 0 ? thereIs(ofWhich) : `${whole(count)} of ${ofWhich}`;
}

/** After those of the step before: " (75%)"; where these are too few, nothing. */
function inBrackets(share: number | null): string {
  return share === null ? '' : ` (${shareInPercent(share)})`;
}

/** "72% of all 195"; of few patients "3 of all 5". */
function ofAll({ patients }: Flows, count: number, share: number): string {
  return `${areEnoughForShares(patients) ? shareInPercent(share) : whole(count)} of all ${whole(patients)}`;
}

/** The arithmetic of a flow in words, with the numbers as they now stand. */
function howOf(now: Flows, flow: Flow): string {
  if (now.asReported) return flowWords(now.study, flow).how;
  if (flow.base === 0) return 'a share of nobody';
  if (flow.takesRest) return `${whole(flow.base)} − ${whole(flow.base - flow.count)}`;
  if (flow.rate)
    return `${ratePercent(flow.rate.perMille)} of ${whole(flow.base)}, in whole patients`;
  const split = flowsFrom(now, flow.from.id);
  const reportedBase = split.reduce((sum, each) => sum + each.reported.patients, 0);
  if (flow.count === flow.reported.patients && flow.base === reportedBase)
    return flowWords(now.study, flow).how;
  return `${SHARES[flow.reported.basis]}, ${whole(flow.reported.patients)} of ${whole(reportedBase)}, of ${whole(flow.base)}, in whole patients`;
}

/** What a share of a split is called: reported are the counts, of which an assumption may make another share. */
const SHARES: Readonly<Record<Basis, string>> = {
  reported: 'the reported share',
  derived: 'the share of the study',
  assumed: 'the share read here',
};

function changeOf(now: Flows, change: number, thanOf: ThanOf, basis: Basis): string {
  if (now.asReported || change === 0) return '';
  return `${whole(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} ${thanOf(basis)}`;
}

/** An assumption about a reported number has nothing to say of one that the reader set. */
function assumptionOf(basis: BasisNow, { assumption }: CountWords): string | undefined {
  return basis === 'assumed' ? assumption : undefined;
}
