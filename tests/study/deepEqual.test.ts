import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepEqual } from '../../src/study/deepEqual.ts';

fc.configureGlobal({ seed: 1997, numRuns: 1000 });

describe(deepEqual, () => {
  it('finds any plain data alike to its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => deepEqual(value, structuredClone(value))));
  });

  it('tells apart whatever its text form tells apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        if (deepEqual(a, b)) expect(JSON.stringify(a, sorted)).toBe(JSON.stringify(b, sorted));
      }),
    );
  });

  it.each([
    [{ count: 1 }, { count: 2 }],
    [{ count: 1 }, { count: 1, base: 2 }],
    [[1, 2], [1]],
    [null, {}],
    [[], {}],
    [undefined, null],
    [() => 1, () => 1],
  ])('tells %j from %j', (a, b) => {
    expect(deepEqual(a, b)).toBe(false);
    expect(deepEqual(b, a)).toBe(false);
  });
});

/** Objects in the order of their keys, which is no part of what they say; −0 is written as what it is. */
function sorted(_: string, value: unknown): unknown {
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
