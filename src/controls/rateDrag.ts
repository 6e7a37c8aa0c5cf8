// How a rate follows the hand: what the slider of a rate makes of a drag, of keys, and of a finger that meant to scroll; its
// two scales, and the steps of its buttons. All in per mille.

import type { RateNow } from '../model/ratesNow.ts';
import { isAsReported, isPrinted, type RateOf } from '../study/rates.ts';
import { perMille, type PerMille } from '../study/units.ts';

/** Within this share of the slider's length a dragged thumb snaps to the reported rate. */
const SNAP = 0.008;

/** The end of the fine scale, which is offered where the reported rate is below it. */
export const FINE_PER_MILLE = 100;

/** The nearest rate that there can be. */
export function nearestRate(value: number): PerMille {
  return perMille(Math.min(1000, Math.max(0, Math.round(value))));
}

/** The rate that a slider in percent stands at: 644 for "64.4". */
export function rateAt(percent: string): PerMille {
  return nearestRate(Number(percent) * 10);
}

type Stand = { readonly perMille: PerMille; readonly reportedPerMille: PerMille };

type Scale = {
  /** The rate at its far end: 1000, or 100 on the fine scale. */
  readonly most: number;
  /** Whether the slider offers the fine scale at all, and whether the rate as it stands has room on it. */
  readonly offersFine: boolean;
  readonly canBeFine: boolean;
};

/** The scale of a slider: the fine one where it is wanted and the rate is on it, so that no thumb stands beyond its track. */
export function scaleOf({ perMille: value, reportedPerMille }: Stand, wantsFine: boolean): Scale {
  const offersFine = reportedPerMille < FINE_PER_MILLE;
  const canBeFine = offersFine && value <= FINE_PER_MILLE;
  return { most: wantsFine && canBeFine ? FINE_PER_MILLE : 1000, offersFine, canBeFine };
}

/** The next whole percent, or tenth of a percent where rates are small: near 1% a whole percent is a leap. */
export function stepUp(value: PerMille): PerMille {
  return nearestRate(value < FINE_PER_MILLE ? value + 1 : (Math.floor(value / 10) + 1) * 10);
}

export function stepDown(value: PerMille): PerMille {
  return nearestRate(value <= FINE_PER_MILLE ? value - 1 : (Math.ceil(value / 10) - 1) * 10);
}

/**
 * The rate that keys and drags come to on their way from `value`: past what the paper prints. To set that is to set the
 * reported counts, which lie beside it and would throw the hand back.
 */
export function pastPrinted(rate: RateOf, value: PerMille, next: PerMille): PerMille {
  if (!isPrinted(rate, next)) return next;
  return nearestRate(next + (next < value ? -1 : 1));
}

/** A step of a button, and one more where the rate is the reported one and the step would lead back to it. */
export function stepped(
  step: (value: PerMille) => PerMille,
  { rate, perMille: value, isSet }: Pick<RateNow, 'rate' | 'perMille' | 'isSet'>,
): PerMille {
  const next = step(value);
  return !isSet && isAsReported(rate, next) ? step(next) : next;
}

/** What the hand at a slider is doing, and where the rate stood when it last took hold. */
type Hand = {
  readonly doing: 'nothing' | 'dragging' | 'letting go';
  readonly before: PerMille;
};

/** No hand at the slider of a rate that stands here. */
export function noHand(value: PerMille): Hand {
  return { doing: 'nothing', before: value };
}

/** What a slider tells of the hand; an "input" is that its value has changed, by whatever means. */
export type Told = 'pointerdown' | 'pointerup' | 'pointercancel' | 'click' | 'keydown' | 'input';

/**
 * The hand after what the slider has told, of a rate that stands at `value`. Firefox sets the slider once more after the
 * pointer is up, to where the thumb was let go: until that has come, or anything that begins anew, the hand is letting go.
 */
export function handAfter(hand: Hand, told: Told, value: PerMille): Hand {
  switch (told) {
    case 'pointerdown':
      return { doing: 'dragging', before: value };
    case 'pointerup':
      return { ...hand, doing: 'letting go' };
    case 'pointercancel':
      return { ...hand, doing: 'nothing' };
    case 'click':
    case 'keydown':
    case 'input':
      return hand.doing === 'letting go' ? { ...hand, doing: 'nothing' } : hand;
  }
}

/**
 * The rate that a slider sets which has come to `next`: the reported one where a drag comes close to it. Keys must be able
 * to stop right beside it, so they snap to nothing.
 */
export function rateSet(
  next: PerMille,
  { doing }: Hand,
  {
    rate,
    perMille: value,
    reportedPerMille,
  }: Pick<RateNow, 'rate' | 'perMille' | 'reportedPerMille'>,
  most: number,
): PerMille {
  const isClose = Math.abs(next - reportedPerMille) <= SNAP * most;
  return doing !== 'nothing' && isClose ? reportedPerMille : pastPrinted(rate, value, next);
}
