import { describe, expect, it } from 'vitest';
import { moreOfHundred, perHundred, signedTo, spanOfHundred } from '../../src/locale/hundred.ts';

describe('people of every hundred', () => {
  it.each([
    [19, 63, 0, '30'],
    [22, 195, 1, '11.3'],
    [1, 1000, 0, '0.1'],
    [1, 100_000, 0, '<0.1'],
    [14, 1000, 0, '1.4'],
    [15, 1000, 0, '2'],
    [999, 1000, 0, '>99'],
    [1, 100_000, 1, '<0.1'],
    [99_999, 100_000, 1, '>99.9'],
    [0, 63, 0, '0'],
    [63, 63, 0, '100'],
  ])('%i of %i to %i decimals is %s', (part, base, decimals, text) => {
    expect(perHundred(part / base, decimals)).toBe(text);
  });
});

describe('a difference of people of every hundred', () => {
  it.each([
    [14.03, 0, '+14'],
    [-14.03, 0, '−14'],
    [0.2, 0, '+<1'],
    [-0.2, 0, '−<1'],
    [-0.04, 1, '−<0.1'],
    [0.26, 1, '+0.3'],
    [0, 0, '0'],
  ])('%d to %i decimals is %s', (difference, decimals, text) => {
    expect(signedTo(difference, decimals)).toBe(text);
  });

  it.each([
    [0.071, '7 more'],
    [-0.24, '24 fewer'],
    [0, 'as many'],
    [0.004, 'less than 1 more'],
    [-0.004, 'less than 1 fewer'],
    [1, '100 more'],
  ])('%d in words is %s', (share, text) => {
    expect(moreOfHundred(share)).toBe(text);
  });
});

describe('a span of shares of a hundred people', () => {
  it.each([
    [17, 22, 195, '9 to 11 of every 100'],
    [0, 22, 195, 'none to 11 of every 100'],
    [1, 30, 1000, '0.1 to 3 of every 100'],
    // Both are told alike, so once.
    [121, 122, 1000, '12 of every 100'],
    [0, 0, 195, 'none of every 100'],
    // Below a tenth there is no number to begin with.
    [1, 10, 10_000, 'up to 0.1 of every 100'],
    [1, 3, 10_000, 'under 0.1 of every 100'],
  ])('from %d to %d of %d is "%s"', (least, most, base, text) => {
    expect(spanOfHundred(least / base, most / base)).toBe(text);
  });
});
