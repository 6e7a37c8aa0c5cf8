import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateDragged } from '../../src/controls/edgeDrag.ts';
import { pastPrinted } from '../../src/controls/rateDrag.ts';
import { ratesOf, type RateOf } from '../../src/study/rates.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { perMille } from '../../src/study/units.ts';

const reportedPerMille = perMille(644);
const [, , eligible, responded] = ratesOf(walther1997) as [RateOf, RateOf, RateOf, RateOf];
const anyRate = fc.integer({ min: 0, max: 1000 }).map(perMille);

describe('an edge of the picture that is dragged', () => {
  const at = (value: number) => ({ rate: eligible, perMille: perMille(value), reportedPerMille });

  it('snaps to the reported rate within 1.5 points, and not where the hand is free', () => {
    for (const near of [629, 644, 659]) {
      expect(rateDragged(perMille(near), at(300), false)).toBe(644);
    }
    for (const far of [628, 660]) expect(rateDragged(perMille(far), at(300), false)).toBe(far);
    expect(rateDragged(perMille(640), at(300), true)).toBe(640);
  });

  it('snaps within a tenth of that where rates are small, so that few people are not lost in it', () => {
    const small = { rate: eligible, perMille: perMille(50), reportedPerMille: perMille(26) };
    expect(rateDragged(perMille(27), small, false)).toBe(26);
    expect(rateDragged(perMille(28), small, false)).toBe(28);
    expect(rateDragged(perMille(101), small, false)).toBe(101);
  });

  it('that is free goes past what the paper prints, which would throw it back', () => {
    fc.assert(
      fc.property(anyRate, anyRate, (from, next) => {
        for (const rate of [eligible, responded]) {
          const stand = { rate, perMille: from, reportedPerMille };
          expect(rateDragged(next, stand, true)).toBe(pastPrinted(rate, from, next));
        }
      }),
    );
  });
});
