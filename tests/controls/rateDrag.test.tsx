import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  handAfter,
  nearestRate,
  noHand,
  pastPrinted,
  rateAt,
  rateSet,
  scaleOf,
  stepDown,
  stepped,
  stepUp,
  type Told,
} from '../../src/controls/rateDrag.ts';
import { ratesOf, type RateOf } from '../../src/study/rates.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { perMille, type PerMille } from '../../src/study/units.ts';

const reportedPerMille = perMille(644);
const [, , eligible, responded] = ratesOf(walther1997) as [RateOf, RateOf, RateOf, RateOf];
const whole = { rate: eligible, reportedPerMille, most: 1000 };
const anyRate = fc.integer({ min: 0, max: 1000 }).map(perMille);

/** What a slider at `from` sets, of what it tells one after another; a number is an "input" to that rate. */
function setBy(from: PerMille, told: readonly (Exclude<Told, 'input'> | number)[], scale = whole) {
  let hand = noHand(from);
  let value = from;
  for (const each of told) {
    if (typeof each === 'number')
      value = rateSet(perMille(each), hand, { ...scale, perMille: value }, scale.most);
    hand = handAfter(hand, typeof each === 'number' ? 'input' : each, value);
    if (each === 'pointercancel') value = hand.before;
  }
  return value;
}

describe('a slider that is dragged', () => {
  it('goes where the hand goes', () => {
    expect(setBy(reportedPerMille, ['pointerdown', 700, 750, 'pointerup'])).toBe(750);
  });

  it('snaps to the reported rate within 0.8% of its length, on both sides, and not beyond', () => {
    for (const near of [636, 640, 643, 645, 652])
      expect(setBy(perMille(300), ['pointerdown', near])).toBe(644);
    for (const far of [635, 653]) expect(setBy(perMille(300), ['pointerdown', far])).toBe(far);
  });

  it('snaps within as much of its length on the fine scale: ten times as few people', () => {
    const fine = { ...whole, reportedPerMille: perMille(10), most: 100 };
    expect(setBy(perMille(50), ['pointerdown', 11], fine)).toBe(11);
    expect(setBy(perMille(50), ['pointerdown', 10], fine)).toBe(10);
    const coarse = { ...fine, most: 1000 };
    expect(setBy(perMille(50), ['pointerdown', 11], coarse)).toBe(10);
  });

  it('keeps its snap where the browser sets it once more after the hand has let go', () => {
    expect(setBy(perMille(300), ['pointerdown', 648, 'pointerup', 648])).toBe(644);
  });

  it('keeps it for that one time: what comes next stands where it was put', () => {
    expect(setBy(perMille(300), ['pointerdown', 648, 'pointerup', 648, 648])).toBe(648);
    expect(setBy(perMille(300), ['pointerdown', 648, 'pointerup', 'click', 648])).toBe(648);
    expect(setBy(perMille(300), ['pointerdown', 648, 'pointerup', 'keydown', 645])).toBe(645);
  });

  it('goes on snapping when a key is pressed meanwhile', () => {
    expect(setBy(perMille(300), ['pointerdown', 'keydown', 648])).toBe(644);
  });

  it('gives back what was there where the finger meant to scroll, wherever it had come to', () => {
    fc.assert(
      fc.property(anyRate, fc.array(anyRate), (from, passed) => {
        expect(setBy(from, ['pointerdown', ...passed, 'pointercancel'])).toBe(from);
      }),
    );
  });

  it('gives back what was there last, not what was there before an earlier drag', () => {
    const told = ['pointerdown', 700, 'pointerup', 'click', 'pointerdown', 800] as const;
    expect(setBy(perMille(300), [...told, 'pointercancel'])).toBe(700);
  });
});

describe('a rate of which the paper prints another figure', () => {
  const ofPrinted = { rate: responded, reportedPerMille: perMille(182), most: 1000 };

  it('is passed by keys in both directions, and never throws them back', () => {
    const keys = (from: number, by: number, times: number) => {
      let value = perMille(from);
      for (let time = 0; time < times; time++)
        value = setBy(value, ['keydown', value + by], ofPrinted);
      return value;
    };
    expect(keys(182, -1, 1)).toBe(181);
    expect(keys(182, -1, 2)).toBe(179);
    expect(keys(178, 1, 1)).toBe(179);
    expect(keys(178, 1, 2)).toBe(181);
  });

  it('is left by both buttons, though a step of them would lead to what is printed', () => {
    const reported = { rate: responded, perMille: perMille(182), isSet: false };
    expect(stepped(stepDown, reported)).toBe(170);
    expect(stepped(stepUp, reported)).toBe(190);
    expect(stepped(stepDown, { ...reported, perMille: perMille(190), isSet: true })).toBe(180);
  });

  it('is only passed where the printed figure is read as a share of the same people', () => {
    expect(pastPrinted(eligible, perMille(644), perMille(620))).toBe(620);
    expect(pastPrinted(responded, perMille(200), perMille(180))).toBe(179);
  });
});

describe('a slider that is moved by keys', () => {
  it('stops at every tenth of a percent, right beside the reported rate too', () => {
    fc.assert(
      fc.property(anyRate, anyRate, (from, next) => {
        expect(setBy(from, ['keydown', next])).toBe(next);
      }),
    );
  });

  it('does so after a drag, and after a scroll', () => {
    for (const before of [
      ['pointerdown', 700, 'pointerup'],
      ['pointerdown', 700, 'pointercancel'],
    ] as const)
      expect(setBy(perMille(300), [...before, 'keydown', 645])).toBe(645);
  });
});

describe('the fine scale', () => {
  const at = (value: number, reported: number, wantsFine: boolean) =>
    scaleOf({ perMille: perMille(value), reportedPerMille: perMille(reported) }, wantsFine);

  it('is offered where the reported rate is below 10%', () => {
    expect(at(10, 10, false)).toEqual({ most: 1000, offersFine: true, canBeFine: true });
    expect(at(99, 99, false).offersFine).toBe(true);
    expect(at(100, 100, false).offersFine).toBe(false);
  });

  it('is taken where it is wanted', () => {
    expect(at(10, 10, true).most).toBe(100);
    expect(at(100, 10, true).most).toBe(100);
    expect(at(50, 500, true).most).toBe(1000);
  });

  it('gives way where the rate is beyond its end, and comes back with the rate', () => {
    expect(at(101, 10, true)).toEqual({ most: 1000, offersFine: true, canBeFine: false });
  });

  it('always has room for the rate', () => {
    fc.assert(
      fc.property(anyRate, anyRate, fc.boolean(), (value, reported, wantsFine) => {
        expect(value).toBeLessThanOrEqual(at(value, reported, wantsFine).most);
      }),
    );
  });
});

describe('the steps of the buttons', () => {
  it.each([
    [644, 640, 650],
    [640, 630, 650],
    [100, 99, 110],
    [101, 100, 110],
    [99, 98, 100],
    [10, 9, 11],
    [0, 0, 1],
    [1000, 990, 1000],
    [995, 990, 1000],
  ])('from %i lead down to %i and up to %i', (value, down, up) => {
    expect(stepDown(perMille(value))).toBe(down);
    expect(stepUp(perMille(value))).toBe(up);
  });

  it('reach both ends from everywhere', () => {
    for (const step of [stepDown, stepUp]) {
      let value = reportedPerMille;
      for (let pressed = 0; pressed < 200; pressed += 1) value = step(value);
      expect(value).toBe(step === stepDown ? 0 : 1000);
    }
  });
});

describe('a rate', () => {
  it('is read from a slider in percent to the tenth', () => {
    expect(rateAt('64.4')).toBe(644);
    expect(rateAt('0')).toBe(0);
    expect(rateAt('100')).toBe(1000);
    // 0.3 × 10 and 57.9 × 10 are not whole in binary.
    fc.assert(
      fc.property(anyRate, (rate) => {
        expect(rateAt(String(rate / 10))).toBe(rate);
      }),
    );
  });

  it('stays between none and all', () => {
    expect(nearestRate(-5)).toBe(0);
    expect(nearestRate(1005)).toBe(1000);
    expect(nearestRate(12.4)).toBe(12);
  });
});
