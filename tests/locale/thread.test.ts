import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { isOnTheWay } from '../../src/layout/flow/thread.ts';
import { threadWords } from '../../src/locale/thread.ts';
import { threadInWords } from '../../src/locale/threadInWords.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { threadOf } from '../../src/model/thread.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { cohortSize } from '../../src/study/study.ts';
import { anyStudy } from '../helpers/makeStudy.ts';
import { studyOf } from '../helpers/ownStudies.ts';
import { patients, perMille } from '../../src/study/units.ts';

function wordsAt(group: string, n: number, responded?: number, of: string | null = null): string {
  const rates = responded === undefined ? {} : { responded: perMille(responded) };
  const now = flowsOf(walther1997, patients(n), rates);
  const { strong, rest } = threadWords(now, threadOf(now, of), group);
  return strong + rest;
}

it('the thread says which share of those who are there its people are', () => {
  expect(wordsAt('operated', 195)).toBe('11 of every 100 taken to surgery');
  expect(wordsAt('eligible', 195)).toBe('18 of every 100 eligible for IL-2');
  expect(wordsAt('eligible', 195, 1000)).toBe('100 of every 100 eligible for IL-2');
  expect(wordsAt('eligible', 195, 0)).toBe('none of every 100 eligible for IL-2');
});

it('where there is little room it says in brief of whom', () => {
  const now = flowsOf(walther1997, patients(195), {});
  const inBrief = ['operated', 'resected', 'recovered', 'eligible'].map((group) => {
    const { strong, briefRest } = threadWords(now, threadOf(now, null), group);
    return strong + briefRest;
  });
  expect(inBrief).toEqual([
    '11 of every 100 operated on',
    '12 of every 100 resected',
    '12 of every 100 alive',
    '18 of every 100 eligible',
  ]);
});

it('its share comes from the rates, not from people who were already rounded', () => {
  expect(wordsAt('operated', 60)).toBe('11 of every 100 taken to surgery');
  expect(wordsAt('eligible', 1_000_000)).toBe('18 of every 100 eligible for IL-2');
});

it('next to nobody and next to everybody are told in short', () => {
  expect(wordsAt('eligible', 100_000, 1)).toBe('0.1 of every 100 eligible for IL-2');
  expect(wordsAt('eligible', 100_000, 999)).toBe('>99% eligible for IL-2');
});

it('of few patients it tells people', () => {
  expect(wordsAt('operated', 19)).toBe('2 of 19 taken to surgery');
  expect(wordsAt('eligible', 195, undefined, 'no-response')).toBe(
    '82 of every 100 eligible for IL-2',
  );
});

it('where the ways of its people part, of each arm it tells those who are in it', () => {
  const text =
    'Randomised 200\n  Arm A 100\n    Well 60\n    Ill 40\n  Arm B 100\n    Well 45\n    Ill 55\n';
  const study = studyOf(readOutline(text).own);
  const now = flowsOf(study, patients(200), {});
  const strongAt = (group: string) => threadWords(now, threadOf(now, 'well'), group).strong;
  expect(['randomised', 'arm_a', 'arm_b'].map(strongAt)).toEqual([
    '53 of every 100',
    '60 of every 100',
    '45 of every 100',
  ]);
});

it('it tells no more of a group than it has, of any study at any rates', () => {
  fc.assert(
    fc.property(anyStudy, fc.nat(1000), fc.nat(50), (study, rate, draw) => {
      const [moved] = ratesOf(study);
      const now = flowsOf(
        study,
        patients(cohortSize(study)),
        moved ? { [moved.branch]: perMille(rate) } : {},
      );
      const thread = threadOf(now, now.groups[draw % now.groups.length]?.group.id ?? null);
      for (const { group } of now.groups)
        if (isOnTheWay(now, thread, group.id) && thread.groups.has(group.id)) {
          const { strong } = threadWords(now, thread, group.id);
          expect(
            Number(/^[<>]?([\d.,]+)(?:%| of every 100)$/.exec(strong)?.[1] ?? 0),
          ).toBeLessThanOrEqual(100);
        }
    }),
    { numRuns: 200 },
  );
});

it('what is not known exactly it tells as at least and at most', () => {
  expect(wordsAt('recovered', 195, undefined, 'second-procedure')).toBe(
    '38 to 45 of 188 alive after surgery',
  );
});

it('a sentence tells all of it, before and after', () => {
  const now = flowsOf(walther1997, patients(195), {});
  expect(threadInWords(now, threadOf(now, 'no-response'))).toBe(
    '99 without a response: 99 of the 195 taken to surgery, 99 of the 190 resected, 99 of the 188 alive after surgery and 99 of the 121 eligible for IL-2.',
  );
  expect(threadInWords(now, threadOf(now, 'eligible'))).toBe(
    '121 eligible for IL-2: 121 of the 195 taken to surgery, 121 of the 190 resected and 121 of the 188 alive after surgery. Of them 22 who responded to IL-2 and 99 without a response.',
  );
  expect(threadInWords(now, threadOf(now, 'second-procedure'))).toMatch(
    /^45 “Had a second significant procedure”: 45 of the 195 taken to surgery, 40 to 45 of the 190 resected, .*0 to 22 of the 22 who responded to IL-2.* Only totals are known/,
  );
});
