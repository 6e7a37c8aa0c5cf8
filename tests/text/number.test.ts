import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listed,
  moreOrFewer,
  ofEveryHundred,
  peopleCalled,
  percentOf,
  ratePercent,
  signed,
  whole,
} from '../../src/text/number.ts';

fc.configureGlobal({ seed: 1997, numRuns: 1000 });

const anyPart = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((base) => fc.record({ part: fc.integer({ min: 0, max: base }), base: fc.constant(base) }));

describe('a whole number', () => {
  it.each([
    [0, '0'],
    [195, '195'],
    [1000, '1000'],
    [9999, '9999'],
    [10_000, '10,000'],
    [620_513, '620,513'],
    [1_000_000, '1,000,000'],
  ])('%d is written %s', (value, text) => {
    expect(whole(value)).toBe(text);
  });
});

describe('a difference', () => {
  it.each([
    [20, '+20', '20 more responders'],
    [1, '+1', '1 more responder'],
    [-1, '−1', '1 fewer responder'],
    [-20_000, '−20,000', '20,000 fewer responders'],
  ])('of %d is written %s and "%s"', (value, sign, many) => {
    expect(signed(value)).toBe(sign);
    expect(moreOrFewer(value, 'responder', 'responders')).toBe(many);
  });

  it('of nobody is written as nothing', () => {
    expect(signed(0)).toBe('');
  });
});

describe('a rate', () => {
  it.each([
    [0, '0%'],
    [5, '0.5%'],
    [644, '64.4%'],
    [750, '75%'],
    [1000, '100%'],
  ])('of %d per mille is written %s', (value, text) => {
    expect(ratePercent(value)).toBe(text);
  });

  it('never has more than one decimal', () => {
    for (let value = 0; value <= 1000; value++) {
      expect(ratePercent(value)).toMatch(/^\d{1,3}(\.[1-9])?%$/);
    }
  });
});

describe('a share', () => {
  it.each([
    [0, 0, '–', 'none'],
    [0, 195, 'none', 'none of every 100'],
    [1, 1000, '<1%', 'fewer than 1 of every 100'],
    [1, 200, '1%', '1 of every 100'],
    [5, 195, '3%', '3 of every 100'],
    [22, 195, '11%', '11 of every 100'],
    [121, 195, '62%', '62 of every 100'],
    [995, 1000, '>99%', 'more than 99 of every 100'],
    [994, 1000, '99%', '99 of every 100'],
    [999, 1000, '>99%', 'more than 99 of every 100'],
    [999_999, 1_000_000, '>99%', 'more than 99 of every 100'],
    [195, 195, '100%', '100 of every 100'],
  ])('of %d of %d is written %s and "%s"', (part, base, percent, hundred) => {
    expect(percentOf(part, base)).toBe(percent);
    expect(ofEveryHundred(part, base)).toBe(hundred);
  });

  it('reads as none or all exactly where it is none or all', () => {
    fc.assert(
      fc.property(anyPart, ({ part, base }) => {
        expect(percentOf(part, base) === 'none').toBe(part === 0);
        expect(percentOf(part, base)).not.toBe('0%');
        expect(percentOf(part, base) === '100%').toBe(part === base);
      }),
    );
  });

  it('is the nearest percentage, within half of one', () => {
    fc.assert(
      fc.property(anyPart, ({ part, base }) => {
        const percent =
          part === 0 ? 0 : Number.parseInt(percentOf(part, base).replace(/[<>]/, ''), 10);
        const isBound = /[<>]/.test(percentOf(part, base));
        expect(Math.abs(percent * base - 100 * part)).toBeLessThanOrEqual(
          base * (isBound ? 1 : 0.5),
        );
      }),
    );
  });
});

describe('a number of people', () => {
  it.each([
    [0, '0 patients'],
    [1, '1 patient'],
    [2, '2 patients'],
    [195, '195 patients'],
    [20_000, '20,000 patients'],
  ])('of %d is "%s"', (count, text) => {
    expect(peopleCalled(count, 'patient', 'patients')).toBe(text);
  });
});

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is "%s"', (items, text) => {
    expect(listed(items)).toBe(text);
  });
});
