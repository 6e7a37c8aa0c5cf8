// What each rate does to the outcome, and what a wished number of it would take.

import { called, peopleCalled, ratePercent, whole } from './number.ts';

export const whatItTakesWords = {
  title: 'What would it take?',
  aside: '“Set” moves the rate in the picture above; Undo takes it back.',
  target: 'A target',
  want: 'I want',
  set: 'Set',
} as const;

/** What the bars are of, and the count now. */
export function effectsExplained(count: number, patients: number): string {
  return `Arithmetic, not a forecast: one rate moves, all others stay as they are now. Now ${whole(count)} of ${whole(patients)}.`;
}

/** The name of the field for the wished number: "I want how many responders". */
export function wantedHowMany(many: string): string {
  return `I want how many ${many}`;
}

/** What the outcome's people are called, and how many there are. */
type Outcome = { readonly one: string; readonly many: string };

/** What the wished number is of: "responders". */
export function wantedCalled(target: number, { one, many }: Outcome): string {
  return called(target, one, many);
}

/** "Now 22 responders. By one rate alone:" */
export function targetNow(count: number, { one, many }: Outcome, isReached: boolean): string {
  return `Now ${peopleCalled(count, one, many)}${isReached ? ': reached.' : '. By one rate alone:'}`;
}

type Way = {
  readonly needed: number | null;
  readonly perMille: number;
  readonly isThere: boolean;
};

/** How a sentence goes on that begins with a rate: "75% or more, now 64.4%." */
export function wayInWords(
  { needed, perMille, isThere }: Way,
  target: number,
  { one, many }: Outcome,
): string {
  if (needed === null)
    return `cannot do it alone: no value of it brings ${peopleCalled(target, one, many)}.`;
  return isThere
    ? `may stay at ${ratePercent(perMille)}.`
    : `${ratePercent(needed)} or ${needed > perMille ? 'more' : 'less'}, now ${ratePercent(perMille)}.`;
}

/** The name of the button: "Set eligible to 75%". */
export function setTo(label: string, perMille: number): string {
  return `Set ${label} to ${ratePercent(perMille)}`;
}
