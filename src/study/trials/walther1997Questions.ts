// What the abstract of Walther 1997 leaves open: the questions, the answers that can be taken, and their sentences.

import { groupOf } from '../study.ts';
import type { Assumption } from '../assumption.ts';
import { walther1997 } from './walther1997.ts';

const printed = (id: string) => groupOf(walther1997, id).count.patients;
export const RESECTED = printed('resected');
export const UNRESECTABLE = printed('unresectable');
export const DEATHS = printed('periop-death');
export const ELIGIBLE = printed('eligible');
/** In percent, as the abstract prints it. */
export const RESPONSE = 18;
const OPERATED = printed('operated');

export const base = {
  id: 'base',
  question: 'What is the 18% a share of?',
  paper:
    'The abstract gives a response of 18% and does not say of whom. The sentence before it counts the eligible. Some other series print theirs of all who were operated on; that this one is called a response to treatment speaks against it, and nothing printed excludes it.',
  least: 0,
  most: 1,
  usual: 0,
  named: (value) =>
    value === 0
      ? `The ${ELIGIBLE} eligible, or those of them who were treated`
      : `All ${OPERATED} taken to surgery`,
  said: (value) =>
    value === 0
      ? 'The 18% is read as a share of the eligible, or of those of them who were treated.'
      : ofAll(),
} as const satisfies Assumption;

export const treated = {
  id: 'treated',
  question: 'How many of the eligible were treated?',
  paper:
    'The abstract counts 121 eligible for IL-2 and does not say how many of them were treated. If the 18% is a share of these, fewer treated means fewer who responded. Nothing printed sets a lower limit.',
  least: 22,
  most: ELIGIBLE,
  usual: ELIGIBLE,
  named: (value) => (value === ELIGIBLE ? `All ${ELIGIBLE} eligible` : `${value} treated`),
  said: (value) =>
    value === ELIGIBLE
      ? `The 18% is read as a share of the ${ELIGIBLE} eligible.`
      : `The 18% is read as a share of those treated, assumed to be ${value} of the ${ELIGIBLE} eligible.`,
} as const satisfies Assumption;

export const deathsResected = {
  id: 'deaths-resected',
  question: 'Were the two deaths among the resected?',
  paper:
    'The abstract counts two perioperative deaths among the 195, and does not say whether those who died were among the 190 resected or the 5 unresectable.',
  least: 0,
  most: DEATHS,
  usual: DEATHS,
  named: (value) => ['Neither', 'One of the two', 'Both'][value] ?? '',
  said: (value) => deaths(value),
} as const satisfies Assumption;

export const unresectableEligible = {
  id: 'unresectable-eligible',
  question: 'Could anybody unresectable be eligible?',
  paper:
    'The abstract counts 121 eligible among the 195, and does not say whether the 5 unresectable could be among them. Nobody who died is taken to be eligible, whatever is chosen here.',
  least: 0,
  most: UNRESECTABLE,
  usual: 0,
  named: (value) => (value === 0 ? 'None of them' : someUnresectable(value)),
  said: (value) => eligible(value),
} as const satisfies Assumption;

/** What follows in numbers from one answer to each question. */
export type Taken = {
  /** Whether the 18% is of all who were taken to surgery. */
  readonly isOfAll: boolean;
  /** Of whom 18% responded, how many of the deaths were among the resected, and how many unresectable were eligible. */
  readonly among: number;
  readonly died: number;
  readonly eligibleToo: number;
  readonly isOfTreated: boolean;
  /** Resected and alive. */
  readonly recovered: number;
  /** Unresectable and alive. */
  readonly alive: number;
  /** Whether the unresectable are followed further than to their own group. */
  readonly areFollowed: boolean;
  /** Those of them who are alive and not eligible, where others are. */
  readonly restOfAlive: number;
};

export function takenAs(
  isOfAll: boolean,
  ofTreated: number,
  died: number,
  eligibleToo: number,
): Taken {
  const alive = UNRESECTABLE - DEATHS + died;
  return {
    isOfAll,
    among: isOfAll ? OPERATED : ofTreated,
    died,
    eligibleToo,
    isOfTreated: !isOfAll && ofTreated < ELIGIBLE,
    recovered: RESECTED - died,
    alive,
    areFollowed: died < DEATHS || eligibleToo > 0,
    restOfAlive: eligibleToo === 0 ? 0 : alive - eligibleToo,
  };
}

/** The whole number of people nearest to 18% of `among`. */
export function responders(among: number): number {
  return Math.round((RESPONSE * among) / 100);
}

/** How the number of responders comes about, with the neighbour that would print as 18% too where there is one. */
export function howMany(among: number): string {
  const nearest = responders(among);
  const also = [nearest - 1, nearest + 1].filter(
    (each) => Math.round((100 * each) / among) === RESPONSE,
  );
  const isExact = Math.round((100 * nearest) / among) === RESPONSE;
  return [
    `${RESPONSE}% of ${among}, to the nearest whole number`,
    ...(isExact ? [] : [`no whole number of ${among} prints as ${RESPONSE}%`]),
    ...also.map((each) => `${each} would print as ${RESPONSE}% too`),
  ].join('; ');
}

/** The 18% as a share of all, with what the picture takes besides. */
export function ofAll(): string {
  return `The abstract gives a response of ${RESPONSE}% without saying of whom; here it is read as a share of all ${OPERATED} taken to surgery, and all ${responders(OPERATED)} who responded are taken to be among the ${ELIGIBLE} eligible.`;
}

export function ofTreated(among: number): string {
  return `The abstract gives a response of ${RESPONSE}% without saying of whom; here it is read as a share of those treated, assumed to be ${among} of the ${ELIGIBLE} eligible.`;
}

/** "2 of the 5", "All 5". */
function someUnresectable(count: number): string {
  return count === UNRESECTABLE ? `All ${UNRESECTABLE}` : `${count} of the ${UNRESECTABLE}`;
}

export function deaths(died: number): string {
  const open = 'the abstract does not say which of the 195 they were.';
  if (died === DEATHS) return `Both deaths are taken to be among the resected; ${open}`;
  return died === 0
    ? `Both deaths are taken to be among the unresectable; ${open}`
    : `One death is taken to be among the resected and one among the unresectable; ${open}`;
}

export function eligible(eligibleToo: number): string {
  return eligibleToo === 0
    ? `Nobody who was unresectable or died is taken to be among the ${ELIGIBLE} eligible.`
    : `${someUnresectable(eligibleToo)} unresectable, and nobody who died, ${eligibleToo === 1 ? 'is' : 'are'} taken to be among the ${ELIGIBLE} eligible.`;
}

/** What the numbers rest on, for the line below the headline: what differs from the usual reading, and of whom 18% is. */
export function caveat({ isOfAll, among, died, eligibleToo }: Taken): string {
  const perHundred = Math.round((100 * responders(among)) / OPERATED);
  return [
    isOfAll
      ? `${RESPONSE}% of all ${among} is ${responders(among)} responders; of whom it is a share is not reported.`
      : among === ELIGIBLE
        ? `${RESPONSE}% responded, read as a share of the ${ELIGIBLE} eligible.`
        : `${RESPONSE}% of ${among} assumed treated is ${responders(among)} responders, ${perHundred} of every 100 operated on. How many were treated is not reported.`,
    ...unresectableInShort(died, eligibleToo).map((each) => `Also assumed: ${each}.`),
  ].join(' ');
}

export function inShort({ isOfAll, among, died, eligibleToo }: Taken): string {
  return [
    isOfAll
      ? 'response as a share of all taken to surgery'
      : among === ELIGIBLE
        ? 'response as a share of the eligible'
        : `response as a share of those treated, assumed to be ${among} of the ${ELIGIBLE} eligible`,
    ...unresectableInShort(died, eligibleToo),
  ].join('; ');
}

function unresectableInShort(died: number, eligibleToo: number): readonly string[] {
  const parts = [
    ...(died === DEATHS
      ? []
      : [died === 0 ? 'both deaths among the unresectable' : 'one death among the unresectable']),
    ...(eligibleToo === 0
      ? []
      : [`${someUnresectable(eligibleToo)} unresectable eligible`.toLowerCase()]),
  ];
  return parts.length === 0 ? [] : [parts.join(', ')];
}
