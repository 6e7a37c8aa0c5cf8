import { describe, expect, it } from 'vitest';
import { MOST_PATIENTS, patients, perMille } from '../../src/study/units.ts';

describe('a number of patients', () => {
  it.each([0, 1, 195, MOST_PATIENTS])('may be %d', (value) => {
    expect(patients(value)).toBe(value);
  });

  it.each([-1, 0.5, MOST_PATIENTS + 1, NaN, Infinity])('is never %d', (value) => {
    expect(() => patients(value)).toThrow(RangeError);
  });
});

describe('a rate that a reader sets', () => {
  it.each([0, 1, 644, 1000])('may be %d per mille', (value) => {
    expect(perMille(value)).toBe(value);
  });

  it.each([-1, 64.4, 1001, NaN, Infinity])('is never %d per mille', (value) => {
    expect(() => perMille(value)).toThrow(RangeError);
  });
});
