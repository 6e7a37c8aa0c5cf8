import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapBounds } from '../../src/model/overlap.ts';
import { overlapTable } from '../../src/model/overlapTable.ts';

fc.configureGlobal({ seed: 1997 });

describe('how many can be in both of two groups', () => {
  it('is, of up to 12 patients, what going through every table finds', () => {
    for (let n = 0; n <= 12; n++) {
      const found = new Map<string, number[]>();
      for (let both = 0; both <= n; both++)
        for (let onlyA = 0; both + onlyA <= n; onlyA++)
          for (let onlyB = 0; both + onlyA + onlyB <= n; onlyB++) {
            const totals = `${both + onlyA} ${both + onlyB}`;
            found.set(totals, [...(found.get(totals) ?? []), both]);
          }
      expect(found.size).toBe((n + 1) ** 2);
      for (const [totals, possible] of found) {
        const [a = 0, b = 0] = totals.split(' ').map(Number);
        const { low, high } = overlapBounds(a, b, n);
        const between = Array.from({ length: high - low + 1 }, (_, index) => low + index);
        expect(possible, `${a} and ${b} of ${n}`).toEqual(between);
      }
    }
  });

  it.each([
    ['a second procedure and a transabdominal incision', 45, 176, 26, 45],
    ['a second procedure and eligible', 45, 121, 0, 45],
    ['a transabdominal incision and eligible', 176, 121, 102, 121],
  ])('is, in Walther 1997, for %s: %d and %d of 195 → %d to %d', (_, a, b, low, high) => {
    expect(overlapBounds(a, b, 195)).toEqual({ low, high });
  });

  it('is refused for what are no two totals of the same patients', () => {
    for (const [a, b, n] of [
      [4, 2, 3],
      [2, 4, 3],
      [-1, 2, 3],
      [1.5, 2, 3],
      [0, 0, Number.NaN],
    ] as const)
      expect(() => overlapBounds(a, b, n)).toThrow(RangeError);
  });
});

describe('the table of two groups', () => {
  const totals = fc
    .nat(500)
    .chain((n) => fc.record({ n: fc.constant(n), a: fc.nat(n), b: fc.nat(n) }));

  it('has nobody twice, nobody lost and nobody below 0, from one bound to the other', () => {
    fc.assert(
      fc.property(totals, fc.nat(500), ({ n, a, b }, further) => {
        const { low, high } = overlapBounds(a, b, n);
        const both = low + (further % (high - low + 1));
        const table = overlapTable(a, b, n, both);
        expect(table.both).toBe(both);
        expect(table.both + table.onlyA).toBe(a);
        expect(table.both + table.onlyB).toBe(b);
        expect(table.both + table.onlyA + table.onlyB + table.neither).toBe(n);
        expect(Math.min(...Object.values(table))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is refused past either bound', () => {
    for (const both of [25, 46, 30.5])
      expect(() => overlapTable(45, 176, 195, both)).toThrow(RangeError);
  });
});
