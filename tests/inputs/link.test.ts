import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changed,
  sameChoices,
  scenarioOf,
  startingChoices,
  type Choices,
  type Shown,
  type Theme,
} from '../../src/inputs/choices.ts';
import { patientsCodec, percentCodec, readLink, themeCodec } from '../../src/inputs/link.ts';
import { meantAddress } from '../../src/inputs/query.ts';
import { onlyDifference, writtenLink } from '../../src/inputs/writtenLink.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { readable } from '../../src/study/readable.ts';
import { studies } from '../../src/study/studies.ts';
import type { Study } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { MOST_PATIENTS, patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';
import { oldLinks } from './old-links.ts';

fc.configureGlobal({ seed: 1997, numRuns: 500 });

const start = startingChoices(walther1997);
const { read } = walther1997Readable;

/** Choices as the controls make them. */
function chosen(
  study: Study,
  rates: Readonly<Record<string, number>>,
  size?: number,
  theme?: Theme,
): Choices {
  let choices = startingChoices(study);
  for (const [branch, value] of Object.entries(rates)) {
    choices = changed(choices, { type: 'rate', branch, perMille: perMille(value) });
  }
  if (size !== undefined) {
    choices = changed(choices, { type: 'patients', patients: patients(size) });
  }
  return theme === undefined ? choices : { ...choices, theme };
}

// Every unit of UTF-16, halves of letters too: addresses and clipboards hold anything.
const anyJunk = fc.string({
  size: 'medium',
  unit: fc.oneof(
    fc.constantFrom(...'0123456789.,%&=?+-e'.split('')),
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
  ),
});
const anyShown: fc.Arbitrary<Shown> = fc.record(
  {
    view: fc.constantFrom('people', 'table'),
    level: fc.constantFrom(90, 99),
    interval: fc.constant('exact'),
    doubt: fc.constantFrom('none', 'redraw'),
    spread: fc.constant('chance'),
    seed: fc.integer({ min: 0, max: 999_999_999 }),
    trace: fc.constantFrom('no-response', 'eligible', 'second-procedure'),
    of: fc.constant('step'),
  },
  { requiredKeys: [] },
);

const anyTheme = fc.constantFrom<(Theme | undefined)[]>('light', 'dark', undefined);
const anyWaltherChoices = fc
  .record({
    rates: fc.dictionary(
      fc.constantFrom(...ratesOf(walther1997).map(({ branch }) => branch)),
      fc.integer({ min: 0, max: 1000 }),
    ),
    size: fc.option(fc.integer({ min: 1, max: MOST_PATIENTS }), { nil: undefined }),
    theme: anyTheme,
    shown: anyShown,
  })
  .map(({ rates, size, theme, shown }) => ({
    ...chosen(walther1997, rates, size, theme),
    ...shown,
  }));

describe('each codec', () => {
  it('reads the percentage that it wrote, for every per mille there is', () => {
    for (let value = 0; value <= 1000; value++) {
      const text = percentCodec.write(perMille(value));
      expect(text).toMatch(/^\d{1,3}(\.\d)?$/);
      expect(percentCodec.read(text)).toBe(value);
    }
  });

  it('reads the number of patients that it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_PATIENTS }), (value) => {
        expect(patientsCodec.read(patientsCodec.write(patients(value)))).toBe(value);
      }),
    );
  });

  it('reads the theme that it wrote', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(themeCodec.read(themeCodec.write(theme))).toBe(theme);
    }
  });
});

describe('a link', () => {
  it('written and read is the same choices', () => {
    fc.assert(
      fc.property(anyWaltherChoices, (choices) => {
        const { choices: read, problems } = readLink(writtenLink(choices, '', studies), studies);
        expect(problems).toEqual([]);
        expect(sameChoices(read, choices)).toBe(true);
      }),
    );
  });

  it('written and read is the same choices, of any other study too', () => {
    fc.assert(
      fc.property(anyScenario, anyTheme, ({ study, patients: size, rates }, theme) => {
        const set = ratesOf(study).flatMap(({ branch }, index) => {
          const value = rates[index] ?? null;
          return value === null ? [] : [[branch, value] as const];
        });
        const choices = chosen(study, Object.fromEntries(set), size, theme);
        const shelf = [walther1997, study] as const;
        const link = writtenLink(choices, '', shelf);
        expect(link).toContain('study=made-up');
        expect(readLink(link, shelf).problems).toEqual([]);
        expect(sameChoices(readLink(link, shelf).choices, choices)).toBe(true);
      }),
    );
  });

  it('is empty where nothing differs from the study as reported', () => {
    expect(writtenLink(start, '', studies)).toBe('');
    expect(writtenLink(start, '?v=1&study=walther-1997&r.eligible=75&n=7', studies)).toBe('');
  });

  it('says only what differs, with the version of its language', () => {
    expect(writtenLink(chosen(walther1997, { eligible: 750 }), '', studies)).toBe(
      '?v=1&r.eligible=75',
    );
    expect(
      writtenLink(
        chosen(walther1997, { responded: 245, unresectable: 0 }, 1000, 'dark'),
        '',
        studies,
      ),
    ).toBe('?v=1&r.unresectable=0&r.responded=24.5&n=1000&theme=dark');
    expect(writtenLink({ ...start, theme: 'light' }, '', studies)).toBe('?v=1&theme=light');
  });

  it('says nothing of a rate that is set to what is reported', () => {
    const { choices, problems } = readLink('?v=1&r.eligible=64.4&n=195', studies);
    expect(sameChoices(choices, start)).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('a link from before', () => {
  it.each(oldLinks)('still opens, and means what it meant: $link', (old) => {
    const { choices, problems } = readLink(old.link, studies, readable);
    expect(problems).toEqual([]);
    const study = read(old.readings ?? {});
    expect(study.readings ?? {}).toEqual(old.readings ?? {});
    const meant = chosen(study, old.rates ?? {}, old.patients, old.theme);
    const { seed, scene, guess } = old;
    const shown = Object.fromEntries(
      Object.entries({ seed, scene, guess }).filter(([, value]) => value !== undefined),
    );
    expect(sameChoices(choices, { ...meant, ...shown })).toBe(true);
  });
});

describe('a link that is not quite understood', () => {
  it.each([
    ['r.eligible=101', 'r.eligible=“101” is not a percentage from 0 to 100'],
    ['r.eligible=100.1', 'r.eligible=“100.1” is not a percentage'],
    ['r.eligible=64.44', 'r.eligible=“64.44” is not a percentage'],
    ['r.eligible=64,44', 'r.eligible=“64,44” is not a percentage'],
    ['r.eligible=1,000', 'r.eligible=“1,000” is not a percentage'],
    ['r.eligible=7%C2%B2', 'r.eligible=“7²” is not a percentage'],
    ['r.eligible=-1', 'r.eligible=“-1” is not a percentage'],
    ['r.eligible=abc', 'r.eligible=“abc” is not a percentage'],
    ['r.eligible=', 'r.eligible=“” is not a percentage'],
    ['r.eligible', 'r.eligible=“” is not a percentage'],
    ['r.eligible=%20', 'r.eligible=“” is not a percentage'],
    ['r.eligible=1e1', 'r.eligible=“1e1” is not a percentage'],
    ['r.eligible=NaN', 'r.eligible=“NaN” is not a percentage'],
    ['r.eligible=%E0%A4%A', 'is not a percentage'],
    ['r.eligible=.5', 'r.eligible=“.5” is not a percentage'],
    ['r.eligible=5.', 'r.eligible=“5.” is not a percentage'],
    ['n=0', 'n=“0” is not a whole number from 1 to 1,000,000'],
    ['n=-5', 'n=“-5” is not a whole number'],
    ['n=12e9', 'n=“12e9” is not a whole number'],
    ['n=1000001', 'n=“1000001” is not a whole number'],
    ['n=1.5', 'n=“1.5” is not a whole number'],
    ['n=1,000', 'n=“1,000” is not a whole number'],
    ['n=', 'n=“” is not a whole number'],
    ['study=nope', 'study=“nope” is not a study of this page'],
    ['study=', 'study=“” is not a study of this page'],
    ['theme=pink', 'theme=“pink” is not “light” or “dark”'],
    ['theme=DARK', 'theme=“DARK” is not “light” or “dark”'],
    ['v=2', 'v=“2” is a version that this page does not know'],
    ['v=', 'v=“” is a version that this page does not know'],
  ])('shows the study as reported and names the part: %s', (query, problem) => {
    const { choices, problems } = readLink(`?${query}`, studies);
    expect(sameChoices(choices, start)).toBe(true);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('says what is shown instead', () => {
    const told = (link: string) => readLink(link, studies).problems[0];
    expect(told('?r.eligible=101')).toMatch(/, so the 64\.4% read from the study is shown$/);
    expect(told('?n=0')).toMatch(/, so the study’s own 195 are shown$/);
    expect(told('?study=nope')).toMatch(/, so Cytoreductive surgery .* is shown$/);
    expect(told('?theme=pink')).toMatch(/, so the theme of your system is shown$/);
    expect(told('?v=2')).toMatch(/, so it is read as version 1$/);
  });

  it('tells that a key stands there twice, and reads the first', () => {
    const { choices, problems } = readLink('?r.eligible=75&r.eligible=20', studies);
    expect(choices.rates).toEqual({ eligible: 750 });
    expect(problems).toEqual(['r.eligible stands there more than once, so the first is read']);
  });

  it('keeps what it does understand, and names each part that it does not', () => {
    const { choices, problems } = readLink('?v=2&n=0&r.eligible=75&r.responded=x', studies);
    expect(choices.rates).toEqual({ eligible: 750 });
    expect(problems.map((problem) => problem.split('=')[0])).toEqual(['v', 'n', 'r.responded']);
  });

  it('forgives space around a value', () => {
    expect(readLink('?r.eligible=+75%20&n=%0A7', studies).choices).toMatchObject({
      rates: { eligible: 750 },
      patients: 7,
    });
  });

  it('takes the first where a key stands twice, and writes it once', () => {
    const search = '?r.eligible=75&r.eligible=80';
    const { choices } = readLink(search, studies);
    expect(choices.rates).toEqual({ eligible: 750 });
    expect(writtenLink(choices, search, studies)).toBe('?v=1&r.eligible=75');
  });

  it('never fails, and always gives choices that can be shown', () => {
    const anyKey = fc.oneof(
      fc.constantFrom('v', 'study', 'n', 'theme', 'r.eligible', 'r.', 'r.__proto__', '__proto__'),
      anyJunk,
    );
    const anyValue = fc.oneof(anyJunk, fc.integer().map(String), fc.double().map(String));
    const anyPairs = fc.array(fc.tuple(anyKey, anyValue));
    const anySearch = fc.oneof(
      anyJunk,
      fc.string().map((text) => `?${text}`),
      anyPairs.map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
      anyPairs.map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
    );
    fc.assert(
      fc.property(anySearch, (search) => {
        const { choices, problems } = readLink(search, studies);
        expect(choices.study).toBe(walther1997);
        for (const [branch, value] of Object.entries(choices.rates)) {
          expect(ratesOf(walther1997).map((rate) => rate.branch)).toContain(branch);
          expect(perMille(value)).toBe(value);
        }
        if (choices.patients !== undefined) {
          expect(patients(choices.patients)).toBe(choices.patients);
          expect(choices.patients).toBeGreaterThan(0);
        }
        expect([undefined, 'light', 'dark']).toContain(choices.theme);
        expect(problems.filter((problem) => problem.length > 200)).toEqual([]);
      }),
    );
  });
});

describe('a link that was damaged on its way', () => {
  const WRITTEN_ANDS = ['&amp;', '&#038;', '&#38;', '&#x26;', '&amp;amp;', '&amp;#038;', '&amp%3B'];

  it('is read as what was sent, however HTML wrote its "&" and whatever case its keys are in', () => {
    const anyCase = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(
        anyWaltherChoices,
        fc.constantFrom(...WRITTEN_ANDS),
        anyCase,
        (choices, and, up) => {
          const sent = writtenLink(choices, '', studies);
          const shouted = sent.replaceAll(/[^?&=]+(?==)/g, (key) =>
            Array.from(key, (sign) => (up.next().value ? sign.toUpperCase() : sign)).join(''),
          );
          const { choices: read, problems } = readLink(shouted.replaceAll('&', and), studies);
          expect(problems).toEqual([]);
          expect(sameChoices(read, choices)).toBe(true);
          expect(writtenLink(read, shouted.replaceAll('&', and), studies)).toBe(sent);
        },
      ),
    );
  });

  it('is read with what is pinned beside it and how the paper is read, in capitals too', () => {
    const link = '?A.TREATED=107&amp;PIN=walther-1997&amp;Pin.R.Eligible=75&amp;PIN.N=7';
    const { choices, problems } = readLink(link, studies, readable);
    expect(problems).toEqual([]);
    expect(choices.study).toBe(read({ treated: 107 }));
    expect(choices.pinned).toEqual(scenarioOf(chosen(walther1997, { eligible: 750 }, 7)));
  });

  it('tells that a key stands there twice where it does so in two cases', () => {
    const { choices, problems } = readLink('?R.eligible=75&r.eligible=20', studies);
    expect(choices.rates).toEqual({ eligible: 750 });
    expect(problems).toEqual(['r.eligible stands there more than once, so the first is read']);
  });

  it('is mended in the address, where the "#" of "&#038;" has cut it short', () => {
    const meant = (address: string) => {
      const { search, hash } = meantAddress(new URL(address, 'https://host.example'));
      return search + hash;
    };
    expect(meant('/?v=1&#038;r.eligible=75&#038;n=7')).toBe('?v=1&r.eligible=75&n=7');
    expect(meant('/?v=1&#038;n=7#?secret=abc')).toBe('?v=1&n=7#?secret=abc');
    expect(meant('/?v=1&amp;n=7#?secret=abc')).toBe('?v=1&n=7#?secret=abc');
    for (const whole of ['', '?n=7', '?n=7#?secret=abc', '?n=7&#foot', '#038;n=7', '?n=7#038;'])
      expect(meant(`/${whole}`)).toBe(whole);
  });

  it.each([
    ['r.eligable=75', '“r.eligable” is no rate of this study, so “75” is passed over'],
    ['R.cured=5', '“R.cured” is no rate of this study, so “5” is passed over'],
    ['r.=5', '“r.” is no rate of this study, so “5” is passed over'],
    ['a.basis=5', '“a.basis” is no assumption of this study, so “5” is passed over'],
    ['pin.foo=5', '“pin.foo” is no number of what is pinned, so “5” is passed over'],
    ['pin.r.cured=5', '“pin.r.cured” is no number of what is pinned, so “5” is passed over'],
  ])('tells of a key that begins like one of a study and is none: %s', (query, problem) => {
    const { choices, problems } = readLink(`?${query}`, studies, readable);
    expect(sameChoices(choices, start)).toBe(true);
    expect(problems).toEqual([problem]);
  });

  it.each([
    ['r.eligible=64,5', { rates: { eligible: 645 } }],
    ['r.eligible=75%25', { rates: { eligible: 750 } }],
    ['r.eligible=75%', { rates: { eligible: 750 } }],
    ['r.eligible=٧٥٪', { rates: { eligible: 750 } }],
    ['r.eligible=٧٥٫٥', { rates: { eligible: 755 } }],
    ['r.eligible=７５％', { rates: { eligible: 750 } }],
    ['r.eligible=%E2%80%8E75%E2%80%AC', { rates: { eligible: 750 } }],
    ['n=%EF%BB%BF१०००', { patients: 1000 }],
    ['seed=٧', { seed: 7 }],
    ['guess=25%25', { guess: 25 }],
    ['level=９９%25', { level: 99 }],
    ['theme=dark%E2%80%8E', { theme: 'dark' }],
    ['study=walther-1997%E2%80%8B', {}],
    ['v=１', {}],
  ])('has its numbers read where they have one reading: %s', (query, read) => {
    const { choices, problems } = readLink(`?${query}`, studies);
    expect(problems).toEqual([]);
    expect(choices).toEqual({ ...start, ...read });
  });
});

describe('what a link holds besides', () => {
  it('is ignored where it is read', () => {
    const { choices, problems } = readLink('?utm_source=mail&fbclid=r.cured&rates=50&x=1', studies);
    expect(sameChoices(choices, start)).toBe(true);
    expect(problems).toEqual([]);
  });

  it('is kept where the link is written, because a page that embeds this one may need it', () => {
    const search = '?x=1&n=7&x=2&mode=embed&q=a%26b+c';
    expect(writtenLink(start, search, studies)).toBe('?x=1&x=2&mode=embed&q=a%26b+c');
    expect(writtenLink(chosen(walther1997, { eligible: 750 }), search, studies)).toBe(
      '?v=1&r.eligible=75&x=1&x=2&mode=embed&q=a%26b+c',
    );
  });

  it('is the same after being written again and again', () => {
    fc.assert(
      fc.property(
        anyWaltherChoices,
        fc.array(fc.tuple(fc.string(), fc.string())),
        (choices, pairs) => {
          const once = writtenLink(choices, `?${new URLSearchParams(pairs).toString()}`, studies);
          expect(writtenLink(choices, once, studies)).toBe(once);
        },
      ),
    );
  });

  it('does not include the hash, which a well-known host sets for itself', () => {
    const url = new URL('https://example.org/flow/?r.eligible=75#?secret=r.eligible=10');
    const { choices, problems } = readLink(url.search, studies);
    expect(choices.rates).toEqual({ eligible: 750 });
    expect(problems).toEqual([]);
    expect(writtenLink(choices, url.search, studies)).not.toContain('#');
  });
});

describe('a link to traced people', () => {
  const traced = (search: string) => readLink(search, studies);

  it('names a group, or a total that is no step', () => {
    expect(traced('?v=1&trace=no-response').choices.trace).toBe('no-response');
    expect(traced('?v=1&trace=second-procedure').choices.trace).toBe('second-procedure');
  });

  it('says nothing of the people of the result, who are traced by themselves', () => {
    expect(traced('?v=1&trace=responded').choices.trace).toBeUndefined();
    expect(traced('?v=1&trace=responded').problems).toEqual([]);
  });

  it('tells of what this study has not, and traces the result', () => {
    const { choices, problems } = traced('?v=1&study=figlin-1997&trace=eligible');
    expect(choices.trace).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('trace');
    expect(problems[0]).toContain('a group or a total of this study');
  });

  it('forgets them with their study', () => {
    const { choices } = traced('?v=1&trace=no-response');
    const figlin = studies.find(({ id }) => id === 'figlin-1997')!;
    expect(changed(choices, { type: 'study', study: figlin }).trace).toBeUndefined();
  });
});

describe('the only difference of two choices', () => {
  const eligible = chosen(walther1997, { eligible: 750 });

  it.each<readonly [string | null, string, Choices, Choices]>([
    [null, 'nothing', start, start],
    ['r.eligible', 'a rate that one has', start, eligible],
    ['r.eligible', 'a rate that both have', eligible, chosen(walther1997, { eligible: 100 })],
    ['n', 'the patients', start, chosen(walther1997, {}, 7)],
    ['theme', 'the theme', start, { ...start, theme: 'dark' }],
    ['study', 'the study', start, startingChoices({ ...walther1997, id: 'other' })],
    [null, 'two rates', start, chosen(walther1997, { eligible: 750, responded: 240 })],
    [null, 'a rate and the patients', eligible, chosen(walther1997, {}, 7)],
  ])('is %s where they differ in %s', (key, _, one, other) => {
    expect(onlyDifference(one, other)).toBe(key);
    expect(onlyDifference(other, one)).toBe(key);
  });
});

describe('a link to another reading of the paper', () => {
  const anyReadings = fc.record(
    {
      treated: fc.integer({ min: 95, max: 121 }),
      'deaths-resected': fc.integer({ min: 0, max: 2 }),
      'unresectable-eligible': fc.integer({ min: 0, max: 5 }),
    },
    { requiredKeys: [] },
  );

  it('written and read is the same reading, with the same rates', () => {
    fc.assert(
      fc.property(
        anyReadings,
        fc.dictionary(fc.constantFrom('eligible', 'responded'), fc.integer({ min: 0, max: 1000 })),
        (readings, rates) => {
          const choices = chosen(read(readings), rates);
          const link = writtenLink(choices, '', studies);
          const { choices: opened, problems } = readLink(link, studies, readable);
          expect(problems).toEqual([]);
          expect(opened.study).toBe(choices.study);
          expect(sameChoices(opened, choices)).toBe(true);
        },
      ),
    );
  });

  it('says only what differs from the usual reading', () => {
    expect(writtenLink(chosen(read({ treated: 107 }), {}), '', studies)).toBe('?v=1&a.treated=107');
    expect(
      writtenLink(
        chosen(read({ treated: 107, 'deaths-resected': 0 }), { eligible: 750 }),
        '',
        studies,
      ),
    ).toBe('?v=1&a.treated=107&a.deaths-resected=0&r.eligible=75');
    expect(writtenLink(chosen(read({ treated: 121 }), {}), '?a.treated=95', studies)).toBe('');
  });

  it.each([
    ['a.treated=21', 'a.treated=“21” is not a whole number from 22 to 121, so 121 is used'],
    ['a.base=some', 'a.base=“some” is not “eligible” or “all”, so eligible is used'],
    ['a.treated=122', 'a.treated=“122” is not a whole number from 22 to 121, so 121 is used'],
    ['a.treated=abc', 'a.treated=“abc” is not a whole number from 22 to 121, so 121 is used'],
    ['a.treated=107.5', 'a.treated=“107.5” is not a whole number'],
    ['a.treated=', 'a.treated=“” is not a whole number'],
    [
      'a.deaths-resected=3',
      'a.deaths-resected=“3” is not a whole number from 0 to 2, so 2 is used',
    ],
    ['a.unresectable-eligible=-1', 'is not a whole number from 0 to 5, so 0 is used'],
  ])('shows the usual reading and names the part: %s', (query, problem) => {
    const { choices, problems } = readLink(`?${query}`, studies, readable);
    expect(choices.study).toBe(walther1997);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('tells of readings that cannot be together, and takes the nearest that can', () => {
    const link = '?a.deaths-resected=0&a.unresectable-eligible=5';
    const { choices, problems } = readLink(link, studies, readable);
    expect(choices.study.readings).toEqual({ 'deaths-resected': 0, 'unresectable-eligible': 3 });
    expect(problems).toEqual([
      'a.unresectable-eligible=5 is not possible beside the others, so 3 is used',
    ]);
  });

  it('reads of whom the 18% is by a word, and says what has no say then', () => {
    const all = readLink('?v=1&a.base=all', studies, readable);
    expect(all.choices.study).toBe(read({ base: 1 }));
    expect(all.problems).toEqual([]);
    expect(writtenLink(all.choices, '', studies)).toBe('?v=1&a.base=all');
    expect(readLink('?a.base=eligible', studies, readable).choices.study).toBe(walther1997);
    const both = readLink('?v=1&a.base=all&a.treated=60', studies, readable);
    expect(both.choices.study).toBe(read({ base: 1 }));
    expect(both.problems).toEqual([
      'a.treated=60 is not possible beside the others, so 121 is used',
    ]);
  });

  it('tells of what another study does not ask', () => {
    const { choices, problems } = readLink('?study=wolf-1994&a.treated=107', studies, readable);
    expect(choices.study.id).toBe('wolf-1994');
    expect(choices.study.readings).toBeUndefined();
    expect(problems).toEqual([
      '“a.treated” is no assumption of this study, so “107” is passed over',
    ]);
  });

  it('holds the reading of what is pinned beside it too', () => {
    const pinned = { study: read({ treated: 95 }), rates: {} };
    const link = writtenLink({ ...start, pinned }, '', studies);
    expect(link).toContain('pin.a.treated=95');
    expect(readLink(link, studies, readable).choices.pinned?.study).toBe(pinned.study);
  });

  it('goes on by more of the same where one reading moves', () => {
    const at = (readings: Readonly<Record<string, number>>) => startingChoices(read(readings));
    expect(onlyDifference(at({ treated: 107 }), at({ treated: 108 }))).toBe('a.treated');
    expect(onlyDifference(at({}), at({ treated: 108, 'deaths-resected': 0 }))).toBeNull();
  });
});

describe('a link with something pinned', () => {
  const franklin = studies.find(({ id }) => id === 'franklin-1996') ?? walther1997;
  const eligible = chosen(walther1997, { eligible: 750 });

  it('names the pinned study, and of its numbers only what differs', () => {
    const pinned = (scenario: Choices) => writtenLink({ ...start, pinned: scenario }, '', studies);
    expect(pinned(start)).toBe('?v=1&pin=walther-1997');
    expect(pinned(startingChoices(franklin))).toBe('?v=1&pin=franklin-1996');
    expect(pinned(chosen(walther1997, { eligible: 750 }, 1000))).toBe(
      '?v=1&pin=walther-1997&pin.r.eligible=75&pin.n=1000',
    );
  });

  it('written and read is the same choices, whatever two studies stand in it', () => {
    const anyStudy = fc.constantFrom(...studies);
    const anyNumbers = fc.tuple(
      anyStudy,
      fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 6, maxLength: 6 }),
      fc.option(fc.integer({ min: 1, max: MOST_PATIENTS }), { nil: undefined }),
    );
    const scenario = ([study, values, size]: readonly [
      Study,
      readonly (number | null)[],
      number | undefined,
    ]) =>
      chosen(
        study,
        Object.fromEntries(
          ratesOf(study).flatMap(({ branch }, index) => {
            const value = values[index] ?? null;
            return value === null ? [] : [[branch, value]];
          }),
        ),
        size,
      );
    fc.assert(
      fc.property(anyNumbers, anyNumbers, anyTheme, (one, other, theme) => {
        const present = scenario(one);
        const choices: Choices = {
          ...present,
          pinned: scenario(other),
          ...(theme === undefined ? {} : { theme }),
        };
        const { choices: read, problems } = readLink(writtenLink(choices, '', studies), studies);
        expect(problems).toEqual([]);
        expect(sameChoices(read, choices)).toBe(true);
      }),
    );
  });

  it('keeps the two apart: the rates of one are never those of the other', () => {
    const { choices } = readLink('?r.eligible=10&pin=walther-1997&pin.r.eligible=90', studies);
    expect(choices.rates).toEqual({ eligible: 100 });
    expect(choices.pinned?.rates).toEqual({ eligible: 900 });
  });

  it('pins nothing where no study is named, and passes over numbers that then belong to nobody', () => {
    const { choices, problems } = readLink('?pin.r.eligible=90&pin.n=7', studies);
    expect(choices).not.toHaveProperty('pinned');
    expect(problems).toEqual([]);
  });

  it.each([
    ['pin=nope', 'pin=“nope” is not a study of this page'],
    ['pin=walther-1997&pin.n=0', 'pin.n=“0” is not a whole number'],
    ['pin=walther-1997&pin.r.eligible=x', 'pin.r.eligible=“x” is not a percentage'],
  ])('pins what is reported in place of what it cannot read, and says so: %s', (query, problem) => {
    const { choices, problems } = readLink(`?${query}`, studies);
    expect(choices.pinned).toEqual(start);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('differs in nothing else where only what is pinned differs', () => {
    const pinned = { ...start, pinned: eligible };
    expect(onlyDifference(start, pinned)).toBe('pin');
    expect(onlyDifference(pinned, start)).toBe('pin');
    expect(onlyDifference({ ...eligible, pinned: start }, { ...start, pinned: eligible })).toBe(
      null,
    );
    expect(
      onlyDifference(pinned, { ...start, pinned: chosen(walther1997, { eligible: 750 }) }),
    ).toBe(null);
  });
});

describe('a link that says of whom percentages are', () => {
  const start1997 = (search: string) => readLink(search, studies);

  it('has them of the step before, and of all where it says nothing', () => {
    expect(start1997('?v=1&of=step')).toMatchObject({ choices: { of: 'step' }, problems: [] });
    expect(writtenLink(start1997('?v=1&OF=step').choices, '', studies)).toBe('?v=1&of=step');
    expect(start1997('?v=1').choices.of).toBeUndefined();
  });

  it('may say that they are of all, which is so anyway and is not written', () => {
    const { choices, problems } = start1997('?v=1&of=all');
    expect([choices.of, problems]).toEqual([undefined, []]);
    expect(writtenLink(choices, '?v=1&of=all', studies)).toBe('');
  });

  it('tells of anything else, and has them of all', () => {
    const { choices, problems } = start1997('?v=1&of=banana');
    expect(choices.of).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('banana');
    expect(problems[0]).toContain('“all” or “step”');
  });

  it('keeps it when another study is opened, and when all is as reported again', () => {
    const { choices } = start1997('?v=1&of=step&r.eligible=75');
    const figlin = studies.find(({ id }) => id === 'figlin-1997')!;
    expect(changed(choices, { type: 'study', study: figlin }).of).toBe('step');
    expect(changed(choices, { type: 'as reported' }).of).toBe('step');
  });
});
