// What moving each rate alone does to the number of patients in a group.

import type { Effect, Shift } from '../model/sensitivity.ts';
import { called, inPercent, ratePercent, signedOrNone, whole } from './number.ts';
import { whoOf } from './studyWords.ts';

/** What the patients are called whose number changes: "responder", "responders". */
export type Outcome = { readonly one: string; readonly many: string };

export const effectWords = { rate: 'If', tenPoints: '10 points better' } as const;

const NO_CHANGE = 'no change';

export function effectsTitle({ many }: Outcome): string {
  return `How many more or fewer ${many}, one rate moved at a time`;
}

/** What the bars count. */
export function effectsCount({ many }: Outcome): string {
  return `more or fewer ${many}`;
}

/** Beside the name of a rate: "now 64.4%". */
export function rateNow(perMille: number): string {
  return `now ${ratePercent(perMille)}`;
}

/** "95% interval (Wilson)". */
export function intervalRow(levelPercent: number, method: string): string {
  return `${inPercent(levelPercent)} interval (${method})`;
}

/**
 * "+3 responders", and what brings them: " if it rises 10 points, to 28.2% of 121 eligible". A rate that moves nobody either
 * way has no better side: "changes nothing".
 */
export function effectOfTenPoints(
  { better: shift, isIdle, perMille, clamped, rate }: Effect,
  base: number,
  { one, many }: Outcome,
): { readonly change: string; readonly cause: string } {
  if (isIdle)
    return { change: 'changes nothing', cause: `, up or down from ${ratePercent(perMille)}` };
  const points = Math.abs(shift.perMille - perMille);
  if (points === 0)
    return {
      change: NO_CHANGE,
      cause: `, already at ${ratePercent(perMille)}: it cannot go further`,
    };
  return {
    change:
      shift.more === 0 ? NO_CHANGE : `${signedOrNone(shift.more)} ${called(shift.more, one, many)}`,
    cause: ` if it ${moved(perMille, shift)} of ${whole(base)} ${whoOf(rate.study, rate.from.id)}${clamped ? '; it cannot go further' : ''}`,
  };
}

/** In the place of both, of a rate whose counts a reading chose: nobody counted them. */
export const noEffectInterval = { change: '–', cause: ', since nobody counted this' } as const;

/** "−7 to +9 responders", and where the rate then is: " at 12.3% to 26%, from 22 of 121". */
export function effectOfInterval(
  { interval: { low, high }, rate }: Effect,
  { one, many }: Outcome,
): { readonly change: string; readonly cause: string } {
  const [from, to] = [signedOrNone(low.more), signedOrNone(high.more)];
  return {
    change:
      low.more !== high.more
        ? `${from} to ${to} ${called(high.more, one, many)}`
        : high.more === 0
          ? NO_CHANGE
          : `${to} ${called(high.more, one, many)}`,
    cause: ` at ${ratePercent(low.perMille)} to ${ratePercent(high.perMille)}, from ${whole(rate.x)} of ${whole(rate.n)}`,
  };
}

/** "rises 10 points, to 28.2%", "falls 2.6 points, to 0%". */
function moved(from: number, { perMille: to }: Shift): string {
  const points = Math.abs(to - from) / 10;
  return `${to > from ? 'rises' : 'falls'} ${points} ${called(points, 'point', 'points')}, to ${ratePercent(to)}`;
}
