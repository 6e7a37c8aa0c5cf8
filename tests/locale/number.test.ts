import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beforeListed,
  called,
  eitherOf,
  inPercent,
  listed,
  moreOrFewer,
  ofEveryHundred,
  peopleCalled,
  percentBetween,
  percentFromTo,
  percentOf,
  percentRange,
  percentUpTo,
  rangeInWords,
  ratePercent,
  signed,
  whole,
} from '../../src/locale/number.ts';

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

  it('is written as the language writes it, however large', () => {
    const asTheLanguageDoes = new Intl.NumberFormat('en', { useGrouping: 'min2' });
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(whole(value)).toBe(asTheLanguageDoes.format(value));
      }),
    );
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

  it('is written with the fewest digits that say it', () => {
    for (let value = 0; value <= 1000; value++) expect(ratePercent(value)).toBe(`${value / 10}%`);
    expect([99.95, 0.003, 100 / 1e6].map(inPercent)).toEqual(['99.95%', '0.003%', '0.0001%']);
  });

  it('is written as the language writes it, whatever it is', () => {
    const asTheLanguageDoes = new Intl.NumberFormat('en', {
      style: 'percent',
      maximumFractionDigits: 12,
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(inPercent(100 * share)).toBe(asTheLanguageDoes.format((100 * share) / 100));
      }),
    );
  });

  it('never has more than one decimal', () => {
    for (let value = 0; value <= 1000; value++) {
      expect(ratePercent(value)).toMatch(/^\d{1,3}(\.[1-9])?%$/);
    }
  });
});

describe('a share', () => {
  it.each([
    [0, 195, 'none', 'none of every 100'],
    [1, 1000, '<1%', '0.1 of every 100'],
    [1, 10_000, '<1%', 'under 0.1 of every 100'],
    [1, 200, '1%', '0.5 of every 100'],
    [14, 1000, '1%', '1.4 of every 100'],
    [15, 1000, '2%', '2 of every 100'],
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
    expect(ofEveryHundred(part / base)).toBe(hundred);
  });

  it('is none of nobody', () => {
    expect(percentOf(0, 0)).toBe('–');
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

describe('a word for so many', () => {
  it('is that for one only of one', () => {
    expect([0, 1, 2, 21, 101].map((count) => called(count, 'guess', 'guesses'))).toEqual([
      'guesses',
      'guess',
      'guesses',
      'guesses',
      'guesses',
    ]);
  });

  it('is the one that the language takes', () => {
    const rules = new Intl.PluralRules('en');
    fc.assert(
      fc.property(fc.integer(), (count) => {
        expect(called(count, 'one', 'other')).toBe(rules.select(count));
      }),
    );
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

  it.each([
    ['conjunction', listed],
    ['disjunction', eitherOf],
  ] as const)('is written as the British write a %s', (type, write) => {
    const asTheyDo = new Intl.ListFormat('en-GB', { type });
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
      expect(write(items)).toBe(asTheyDo.format(items));
  });

  it('of things that are more than text has the same between them', () => {
    for (const items of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      const before = beforeListed(items.length);
      expect(items.map((item, index) => `${before[index] ?? '?'}${item}`).join('')).toBe(
        listed(items),
      );
    }
  });
});

describe('a range of shares', () => {
  it.each([
    [0.551, 0.686, '55–69%', 'between 55 and 69 of every 100'],
    [0.011, 0.059, '1–6%', 'between 1 and 6 of every 100'],
    // 2 of 190: neither end is 0, and the upper one is not known to a tenth.
    [0.0029, 0.0376, '0.3–4%', 'between 0.3 and 4 of every 100'],
    [0.9624, 0.9971, '96–99.7%', 'between 96 and 99.7 of every 100'],
    // 10 of 736 and 8 of 1000: close together, so tenths mean something.
    [0.0074, 0.0248, '0.7–2.5%', 'between 0.7 and 2.5 of every 100'],
    [0, 0.0575, '0–6%', 'at most 6 of every 100'],
    [0, 0.0038, '0–0.4%', 'at most 0.4 of every 100'],
    [0.9425, 1, '94–100%', 'at least 94 of every 100'],
    [0.0001, 0.0003, '0.01–0.03%', 'between 0.01 and 0.03 of every 100'],
  ])('from %d to %d is written %s and "%s"', (low, high, percent, hundred) => {
    expect(percentRange(low, high)).toBe(percent);
    expect(rangeInWords(low, high)).toBe(hundred);
    expect(percentFromTo(low, high)).toBe(percent.replace('–', ' to '));
    expect(percentBetween(low, high)).toBe(`between ${percent.replace('–', ' and ')}`);
    expect(percentUpTo(high)).toBe(percentRange(0, high).replace('0–', ''));
  });

  // Spread evenly: of all the doubles from 0 to 1 nearly every one is next to 0.
  const anyEnd = fc.oneof(
    fc.constantFrom(0, 1),
    fc.integer({ min: 2, max: 999_998 }).map((millionths) => millionths / 1_000_000),
    fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100),
  );
  const anyRange = fc
    .tuple(anyEnd, anyEnd)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([low, high]) => high - low > 0.002);

  it('has an end of 0 or 100 exactly where that is the end', () => {
    fc.assert(
      fc.property(anyRange, ([low, high]) => {
        const ends = percentRange(low, high).replace('%', '').split('–').map(Number);
        expect([ends[0] === 0, (ends[1] ?? ends[0]) === 100]).toEqual([low === 0, high === 1]);
      }),
    );
  });

  it('has a decimal only where that is no finer than a twentieth of its width, or where the end would read as none or all', () => {
    fc.assert(
      fc.property(anyRange, ([low, high]) => {
        const written = percentRange(low, high).replace('%', '').split('–');
        for (const [index, end] of [low, high].entries()) {
          const rest = Math.min(end, 1 - end);
          const decimals = (written[index] ?? '').split('.')[1]?.length ?? 0;
          if (rest >= 0.005 && decimals > 0)
            expect(10 ** -decimals).toBeGreaterThanOrEqual(5 * (high - low) * (1 - 1e-9));
        }
      }),
    );
  });
});
