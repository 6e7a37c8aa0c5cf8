import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialPmf } from '../helpers/exact.ts';
import { clopperPearson, jeffreys } from '../../src/model/betaInterval.ts';
import { wilson, type Interval, type Level } from '../../src/model/interval.ts';
import { newcombe } from '../../src/model/newcombe.ts';
import fixture from './intervals.json';

fc.configureGlobal({ seed: 1997 });

const methods = { wilson, clopperPearson, jeffreys };
const levels: readonly Level[] = [0.9, 0.95, 0.99];
const counted = fc
  .integer({ min: 0, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
const level = fc.constantFrom(...levels);

function expectEnds(found: Interval, [low, high]: readonly (number | undefined)[], digits: number) {
  expect(found.low).toBeCloseTo(low ?? Number.NaN, digits);
  expect(found.high).toBeCloseTo(high ?? Number.NaN, digits);
}

describe('an interval for x of n', () => {
  it('is R’s in every method and at every level', () => {
    for (const [x = 0, n = 0, at, ...ends] of fixture.intervals) {
      expectEnds(wilson(x, n, at as Level), ends.slice(0, 2), 9);
      expectEnds(clopperPearson(x, n, at as Level), ends.slice(2, 4), 9);
      expectEnds(jeffreys(x, n, at as Level), ends.slice(4, 6), 9);
    }
  });

  // Newcombe 1998a, Stat Med 17:857, Table I (four decimals as printed, six as worked out again).
  it.each([
    [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
    [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
    [0, 20, [0, 0.1611], [0, 0.1684]],
    [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
    // Fagerland, Lydersen & Laake, chapter 2.
    [13, 16, [0.5699, 0.9341], [0.5435, 0.9595]],
  ])(
    'is, to the four printed decimals, that of the textbooks for %d of %d',
    (x, n, score, exact) => {
      for (const [found, printed] of [
        [wilson(x, n, 0.95), score],
        [clopperPearson(x, n, 0.95), exact],
      ] as const) {
        expect(Math.abs(found.low - (printed[0] ?? 9))).toBeLessThanOrEqual(1e-4);
        expect(Math.abs(found.high - (printed[1] ?? 9))).toBeLessThanOrEqual(1e-4);
      }
    },
  );

  it.each([
    [81, 263, [0.255289, 0.36621], [0.252737, 0.367622], [0.254522, 0.365647]],
    [15, 148, [0.062386, 0.160487], [0.057844, 0.16165], [0.060449, 0.157643]],
    [0, 20, [0, 0.161125], [0, 0.168433], [0, 0.116639]],
    [1, 29, [0.006113, 0.171755], [0.000873, 0.177644], [0.003746, 0.150078]],
    [13, 16, [0.569911, 0.934084], [0.543543, 0.959526], [0.579215, 0.944187]],
  ])(
    'is, to six decimals, what was worked out before for %d of %d',
    (x, n, score, exact, bayes) => {
      expectEnds(wilson(x, n, 0.95), score, 6);
      expectEnds(clopperPearson(x, n, 0.95), exact, 6);
      expectEnds(jeffreys(x, n, 0.95), bayes, 6);
    },
  );

  it('is what other packages print for 38 and 100 of 100, and for 3 of 312', () => {
    expectEnds(wilson(38, 100, 0.95), [0.290976, 0.477902], 6);
    expectEnds(clopperPearson(38, 100, 0.95), [0.284767, 0.482539], 6);
    expect(clopperPearson(100, 100, 0.95).low).toBeCloseTo(0.963783, 6);
    expectEnds(wilson(3, 312, 0.95), [0.003275, 0.027884], 6);
    expectEnds(clopperPearson(3, 312, 0.95), [0.001987, 0.027842], 6);
  });

  it('is what was worked out before for rare events among a thousand', () => {
    expectEnds(wilson(0, 1000, 0.95), [0, 0.003827], 6);
    expectEnds(clopperPearson(0, 1000, 0.95), [0, 0.003682], 6);
    expectEnds(wilson(1, 1000, 0.95), [0.000177, 0.005643], 6);
    expectEnds(wilson(5, 1000, 0.95), [0.002138, 0.011651], 6);
    expectEnds(wilson(29, 29, 0.95), [0.88303, 1], 6);
  });

  it.each([
    [5, 195, 1.1, 5.9],
    [2, 195, 0.3, 3.7],
    [121, 195, 55.1, 68.6],
    [121, 188, 57.3, 70.9],
    [22, 121, 12.3, 26.0],
    [22, 195, 7.6, 16.5],
  ])('is, for the %d of %d of Walther 1997, %d% to %d%', (x, n, low, high) => {
    const found = wilson(x, n, 0.95);
    expect([found.low, found.high].map((share) => Math.round(1000 * share) / 10)).toEqual([
      low,
      high,
    ]);
  });

  it('has closed forms for none and for all', () => {
    for (const at of levels)
      for (const n of [1, 2, 5, 20, 195, 1000, 20_000]) {
        const exact = ((1 - at) / 2) ** (1 / n);
        expectEnds(clopperPearson(0, n, at), [0, 1 - exact], 12);
        expectEnds(clopperPearson(n, n, at), [exact, 1], 12);
      }
    const z = 1.959963984540054;
    expect(wilson(0, 20, 0.95).high).toBeCloseTo(z ** 2 / (20 + z ** 2), 14);
    expect(wilson(20, 20, 0.95).low).toBeCloseTo(20 / (20 + z ** 2), 14);
  });

  it('of nobody is anything', () => {
    for (const method of Object.values(methods))
      for (const at of levels) expect(method(0, 0, at)).toEqual({ low: 0, high: 1 });
  });

  describe.each(Object.entries(methods))('by %s', (_, method) => {
    it('is mirrored when with and without change places', () => {
      fc.assert(
        fc.property(counted, level, ({ x, n }, at) => {
          const [one, other] = [method(x, n, at), method(n - x, n, at)];
          expect(one.low).toBeCloseTo(1 - other.high, 11);
          expect(one.high).toBeCloseTo(1 - other.low, 11);
        }),
      );
    });

    it('lies in 0 to 1, around the share itself, and touches 0 or 1 exactly where nobody or everybody is', () => {
      fc.assert(
        fc.property(counted, level, ({ x, n }, at) => {
          const { low, high } = method(x, n, at);
          expect(low === 0).toBe(x === 0);
          expect(high === 1).toBe(x === n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          if (n > 0) {
            expect(low).toBeLessThanOrEqual(x / n);
            expect(high).toBeGreaterThanOrEqual(x / n);
          }
        }),
      );
    });

    it('is wider the surer it is to be, and both its ends rise with the count', () => {
      fc.assert(
        fc.property(counted, ({ x, n }) => {
          const [narrow, usual, wide] = levels.map((at) => method(x, n, at));
          if (!narrow || !usual || !wide) return;
          expect(wide.low).toBeLessThanOrEqual(usual.low);
          expect(usual.low).toBeLessThanOrEqual(narrow.low);
          expect(wide.high).toBeGreaterThanOrEqual(usual.high);
          expect(usual.high).toBeGreaterThanOrEqual(narrow.high);
          if (x < n) {
            const next = method(x + 1, n, 0.95);
            expect(next.low).toBeGreaterThan(usual.low);
            expect(next.high).toBeGreaterThanOrEqual(usual.high);
          }
        }),
      );
    });

    it('is refused for what is no count', () => {
      for (const [x, n] of [
        [-1, 5],
        [6, 5],
        [1.5, 5],
        [1, 5.5],
        [Number.NaN, 5],
        [0, -1],
      ] as const)
        expect(() => method(x, n, 0.95)).toThrow(RangeError);
    });
  });
});

describe('how often an interval holds the true rate, over every possible count', () => {
  // True rates .005, .010 … .995, as requirements 4.2 has them.
  const rates = Array.from({ length: 199 }, (_, index) => (index + 1) / 200);
  function coverage(method: (typeof methods)['wilson'], n: number, at: Level) {
    const intervals = Array.from({ length: n + 1 }, (_, x) => method(x, n, at));
    const held = rates.map((rate) =>
      intervals.reduce(
        (sum, { low, high }, x) =>
          low <= rate && rate <= high ? sum + binomialPmf(x, n, rate) : sum,
        0,
      ),
    );
    const mean = held.reduce((sum, share) => sum + share, 0) / held.length;
    return { mean, least: Math.min(...held) };
  }

  it.each([
    ['wilson', 20, 0.953, 0.905],
    ['wilson', 50, 0.952, 0.911],
    ['wilson', 100, 0.95, 0.91],
    ['jeffreys', 20, 0.95, 0.896],
    ['jeffreys', 50, 0.95, 0.885],
    ['jeffreys', 100, 0.95, 0.881],
    ['clopperPearson', 20, 0.977, undefined],
    ['clopperPearson', 50, 0.969, undefined],
    ['clopperPearson', 100, 0.965, undefined],
  ] as const)('%s, n = %d: %d on average, %d at least', (method, n, mean, least) => {
    const found = coverage(methods[method], n, 0.95);
    expect(found.mean).toBeCloseTo(mean, 3);
    expect(found.least).toBeCloseTo(least ?? found.least, 3);
  });

  it('is never less than the level by Clopper–Pearson', () => {
    for (const at of levels)
      for (const n of [1, 2, 7, 20, 50, 100])
        expect(coverage(clopperPearson, n, at).least).toBeGreaterThanOrEqual(at);
    expect(coverage(clopperPearson, 20, 0.95).least).toBeGreaterThanOrEqual(0.953);
  });
});

describe('the interval of a difference between two series', () => {
  it('is R’s at every level', () => {
    for (const [x = 0, n = 0, y = 0, m = 0, at, ...ends] of fixture.differences)
      expectEnds(newcombe({ x, n }, { x: y, n: m }, at as Level), ends, 9);
  });

  // Newcombe 1998b, Stat Med 17:873, Table II, method 10, as worked out to six decimals; the four printed ones agree.
  it.each([
    [56, 70, 48, 80, 0.052431, 0.333873],
    [9, 10, 3, 10, 0.170523, 0.809018],
    [6, 7, 2, 7, 0.058228, 0.80625],
    [5, 56, 0, 29, -0.038137, 0.19256],
    [0, 10, 0, 20, -0.161125, 0.277533],
    [0, 10, 0, 10, -0.277533, 0.277533],
    [10, 10, 0, 20, 0.679086, 1],
    [10, 10, 0, 10, 0.607509, 1],
    [7, 34, 1, 34, 0.018921, 0.340369],
    [30, 100, 40, 90, -0.275382, -0.007158],
  ])('is Newcombe’s for %d of %d less %d of %d', (x, n, y, m, low, high) => {
    expectEnds(newcombe({ x, n }, { x: y, n: m }, 0.95), [low, high], 6);
  });

  it('is turned round when the series change places, and lies in −1 to 1 around the difference', () => {
    fc.assert(
      fc.property(counted, counted, level, (a, b, at) => {
        const [one, other] = [newcombe(a, b, at), newcombe(b, a, at)];
        expect(one.low).toBeCloseTo(-other.high, 12);
        expect(one.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(one.high).toBeLessThanOrEqual(1 + 1e-12);
        if (a.n === 0 || b.n === 0) return;
        expect(one.low).toBeLessThanOrEqual(a.x / a.n - b.x / b.n);
        expect(one.high).toBeGreaterThanOrEqual(a.x / a.n - b.x / b.n);
      }),
    );
  });

  it('is anything where one series has nobody, and refused for what is no count', () => {
    expect(newcombe({ x: 0, n: 0 }, { x: 1, n: 9 }, 0.95)).toEqual({ low: -1, high: 1 });
    expect(newcombe({ x: 1, n: 9 }, { x: 0, n: 0 }, 0.95)).toEqual({ low: -1, high: 1 });
    expect(() => newcombe({ x: 3, n: 2 }, { x: 1, n: 9 }, 0.95)).toThrow(RangeError);
  });
});
