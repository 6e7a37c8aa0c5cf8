import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightMessages } from '../../../src/app/embed/heights.ts';
import {
  countsOf,
  granted,
  joined,
  noWish,
  problemsIn,
  readCommand,
  stateOf,
  type Wish,
} from '../../../src/app/embed/messages.ts';
import { patientsOf, startingChoices } from '../../../src/inputs/choices.ts';
import { flowsOf } from '../../../src/model/flows.ts';
import { first } from '../../../src/study/first.ts';
import { ratesOf } from '../../../src/study/rates.ts';

const start = startingChoices(first);
const message = (more: object) => ({ target: 'patient-flow', v: 1, ...more });
const set = (more: object) => message({ type: 'set', ...more });

function wishOf(data: unknown): Wish | null {
  const command = readCommand(data, first);
  return command?.type === 'wish' ? command.wish : null;
}

function after(...messages: readonly unknown[]) {
  return messages.reduce<typeof start>((choices, data) => {
    const wish = wishOf(data);
    return wish ? granted(choices, wish) : choices;
  }, start);
}

describe('a message of a host', () => {
  it('sets what it names and leaves the rest', () => {
    const choices = after(
      set({ rates: { eligible: 75 } }),
      set({ rates: { responded: 24 }, n: 1000 }),
      set({ theme: 'dark' }),
    );
    expect(stateOf(choices)).toEqual({
      study: 'walther-1997',
      rates: { eligible: 75, responded: 24 },
      n: 1000,
    });
    expect(choices.theme).toBe('dark');
  });

  it('may be a reset, which keeps the theme', () => {
    const choices = after(
      set({ rates: { eligible: 75 }, theme: 'dark' }),
      message({ type: 'reset' }),
    );
    expect(stateOf(choices)).toEqual({ study: 'walther-1997', rates: {} });
    expect(choices.theme).toBe('dark');
  });

  it('is taken to the nearest tenth of a percent, as the sliders are', () => {
    expect(stateOf(after(set({ rates: { eligible: 33.333 } }))).rates).toEqual({ eligible: 33.3 });
    // What comes to the reported rate is the reported rate.
    expect(stateOf(after(set({ rates: { eligible: 64.4 } }))).rates).toEqual({});
  });

  it('is understood as often as it is asked for counts', () => {
    expect(readCommand(message({ type: 'get' }), first)).toEqual({ type: 'get' });
    const choices = after(set({ rates: { eligible: 75, responded: 24 } }));
    const counts = countsOf(flowsOf(choices.study, patientsOf(choices), choices.rates));
    expect(counts).toMatchObject({ operated: 195, eligible: 141, responded: 34 });
    expect(Object.keys(counts)).toHaveLength(9);
  });

  it.each([
    null,
    undefined,
    7,
    'set',
    [],
    {},
    { type: 'set', rates: { eligible: 75 } },
    { target: 'patient-flow', type: 'set', rates: { eligible: 75 } },
    set({ v: 2 }),
    set({ v: '1' }),
    set({ rates: 75 }),
    set({ rates: { eligible: '75' } }),
    set({ rates: { eligible: 100.1 } }),
    set({ rates: { eligible: -0.1 } }),
    set({ rates: { eligible: Number.NaN } }),
    set({ rates: { eligible: 75, responded: 'x' } }),
    set({ n: 0 }),
    set({ n: 1.5 }),
    set({ n: 1_000_001 }),
    set({ theme: 'neon' }),
    message({ type: 'run' }),
    message({ type: { toString: () => 'reset' } }),
    { message: 'ready' },
    { message: 'ready', secret: 'x'.repeat(100) },
  ])('is ignored as a whole where it does not fit: %j', (data) => {
    expect(readCommand(data, first)).toBeNull();
  });

  it('cannot reach what objects are made of', () => {
    for (const text of [
      '{"target":"patient-flow","v":1,"type":"set","__proto__":{"n":7}}',
      '{"target":"patient-flow","v":1,"type":"set","rates":{"__proto__":{"eligible":5},"constructor":5}}',
    ]) {
      const choices = after(JSON.parse(text));
      expect(stateOf(choices)).toEqual({ study: 'walther-1997', rates: {} });
    }
    expect('n' in {} || 'eligible' in {}).toBe(false);
  });

  it('whatever it is, gives choices that a link could have given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ rates: fc.anything(), n: fc.anything(), theme: fc.anything() }).map(set),
          fc
            .record({ eligible: fc.double(), responded: fc.integer({ min: -5, max: 105 }) })
            .map((rates) => set({ rates })),
        ),
        (data) => {
          const choices = after(data);
          for (const value of Object.values(choices.rates)) {
            expect(Number.isInteger(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1000);
          }
          expect(
            Object.keys(choices.rates).every((key) =>
              ratesOf(first).some(({ branch }) => branch === key),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('what is said of a message that does not fit', () => {
  it('is a phrase for each part, and nothing of any other message', () => {
    expect(problemsIn(set({ rates: { eligible: '75', responded: 24 }, n: 0 }), first)).toEqual([
      'n=“0” is not a whole number from 1 to 1,000,000, so nothing of this message is done',
      'r.eligible=“75” is not a number from 0 to 100, so nothing of this message is done',
    ]);
    expect(problemsIn(set({ rates: [75] }), first).join()).toMatch(/^rates=.* is not an object/);
    for (const data of [null, 'set', {}, message({ type: 'run' }), message({ type: 'get' })])
      expect(problemsIn(data, first)).toEqual([]);
  });

  it('is something wherever a “set” is ignored, and nothing where all of it is done', () => {
    fc.assert(
      fc.property(
        fc.record({ rates: fc.anything(), n: fc.anything(), theme: fc.anything() }).map(set),
        (data) => {
          if (problemsIn(data, first).length === 0) expect(wishOf(data)).not.toBeNull();
        },
      ),
    );
    expect(problemsIn(set({ rates: { eligible: 33.333 }, n: 7, theme: 'dark' }), first)).toEqual(
      [],
    );
  });

  it('names a rate that the study does not have, of which the rest is done', () => {
    const data = set({ rates: { eligable: 1, responded: 24 } });
    expect(problemsIn(data, first)).toEqual([
      '“r.eligable” is no rate of this study, so “1” is passed over',
    ]);
    expect(wishOf(data)?.rates).toEqual({ responded: 24 });
  });
});

describe('two wishes at one go', () => {
  const wishes: fc.Arbitrary<Wish> = fc.record({
    isReset: fc.boolean(),
    rates: fc.dictionary(
      fc.constantFrom('eligible', 'responded'),
      fc.integer({ min: 0, max: 100 }),
    ),
    n: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
    theme: fc.option(fc.constantFrom('light', 'dark'), { nil: undefined }),
  });

  it('come to what one after the other comes to', () => {
    fc.assert(
      fc.property(wishes, wishes, wishes, (before, one, other) => {
        const choices = granted(start, before);
        expect(granted(choices, joined(one, other))).toEqual(granted(granted(choices, one), other));
        expect(joined(noWish, one)).toEqual(one);
      }),
    );
  });
});

describe('the height', () => {
  it('is told to WordPress and to pym only where they have given their names', () => {
    const plain = heightMessages(640, 'https://a.example/', { secret: null, childId: null });
    expect(plain).toHaveLength(5);
    const all = heightMessages(640, 'https://a.example/', { secret: 's3cret', childId: 'c' });
    expect(all.slice(0, 5)).toEqual(plain);
    expect(all.slice(5)).toEqual([
      { message: 'height', value: 640, secret: 's3cret' },
      'pymxPYMxcxPYMxheightxPYMx640',
    ]);
  });
});
