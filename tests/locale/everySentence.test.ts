// What no sentence says of any study, at any rates and of any number of patients: cheap to look for in thousands of states. What a
// reader alone can find is looked for in `tests/golden/reading`.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announced } from '../../src/locale/announced.ts';
import { caveatText } from '../../src/locale/caveat.ts';
import { consequence } from '../../src/locale/changes.ts';
import { differenceOfB } from '../../src/locale/comparison.ts';
import { howRepeated, rateKnown } from '../../src/locale/doubt.ts';
import { effectOfInterval, effectOfTenPoints } from '../../src/locale/effects.ts';
import { explanations, restsOn, spoken } from '../../src/locale/explained.ts';
import { flowTableTitle } from '../../src/locale/flowTable.ts';
import { ownGapInWords, truthAtLine } from '../../src/locale/guesses.ts';
import { bothBounds, ifBoth, totalsOf } from '../../src/locale/overlaps.ts';
import { headlineText, longestHeadline } from '../../src/locale/phrases.ts';
import { changeAtHead, resultAtHead } from '../../src/locale/ratesSheet.ts';
import { outcomeInWords } from '../../src/locale/rangeWords.ts';
import { peopleOf } from '../../src/locale/rateSlider.ts';
import { anotherCohort } from '../../src/locale/repeats.ts';
import { scaleInWords, scenarioName } from '../../src/locale/scenario.ts';
import { flowInWords, sceneText } from '../../src/locale/sceneWords.ts';
import { rateWords, resultWords, totalLabel, whoOf } from '../../src/locale/studyWords.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { truthAlone } from '../../src/locale/talkScene.ts';
import { targetNow, wayInWords } from '../../src/locale/whatItTakes.ts';
import { compared } from '../../src/model/compared.ts';
import { countedGroup, flowsOf, reportedFlows, type Rates } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { overlapBounds } from '../../src/model/overlap.ts';
import { overlapTable } from '../../src/model/overlapTable.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { effectsOn } from '../../src/model/sensitivity.ts';
import { waysTo } from '../../src/model/target.ts';
import { truthIn } from '../../src/model/truth.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { readable } from '../../src/study/readable.ts';
import { amongOthers } from '../../src/study/studies.ts';
import { stepsOfScene } from '../../src/study/talk.ts';
import { cohortSize, type Study } from '../../src/study/study.ts';
import { pairsOf } from '../../src/study/totals.ts';
import { patients, perMille } from '../../src/study/units.ts';

const interval = (x: number, n: number) => wilson(x, n, 0.95);

/** Every study, the one that can be read in several ways in all that differ most. */
const studies: readonly Study[] = [
  ...amongOthers,
  ...readable.flatMap(({ read }) =>
    [
      { base: 1 },
      { treated: 22 },
      { 'deaths-resected': 0, 'unresectable-eligible': 3 },
      { treated: 60, 'deaths-resected': 1, 'unresectable-eligible': 5 },
    ].map(read),
  ),
];

const anyState = fc.record({
  study: fc.nat({ max: studies.length - 1 }),
  size: fc.oneof(
    fc.constantFrom(1, 2, 19, 20, 195, 100_000),
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 1_000_000 }),
  ),
  rates: fc.array(
    fc.option(fc.oneof(fc.constantFrom(0, 1, 500, 1000), fc.integer({ min: 0, max: 1000 }))),
    { minLength: 5, maxLength: 5 },
  ),
  guess: fc.integer({ min: 0, max: 100 }),
});

/** Whole sentences, each with its end; and what stands in a row with others, without one. */
type Sayings = { readonly sentences: readonly string[]; readonly parts: readonly string[] };

function saidOf(study: Study, size: number, rates: Rates, guess: number): Sayings {
  const now = flowsOf(study, patients(size), rates);
  const reported = reportedFlows(study, patients(size));
  const atOwn = reportedFlows(study, patients(cohortSize(study)));
  const known = ratesNow(now, rates, interval);
  const explained = explanations(now, reported);
  const outcome = resultWords(study);
  const { count } = countedGroup(now, outcome.group);
  const isSet = now.flows.some(({ rate }) => rate !== null);
  const truth = truthIn(now, outcome.group, isSet);
  const ids = [...now.groups.map(({ group }) => group.id), ...now.flows.map(({ id }) => id)];
  const effects = effectsOn(study, now.patients, rates, outcome.group, interval);
  return {
    sentences: [
      headlineText(now),
      announced(now, reported, false),
      consequence(now, reported),
      caveatText(now, reported, known),
      differenceOfB(compared(reported, now), now),
      differenceOfB(compared(atOwn, now), now),
      scaleInWords(now, atOwn),
      flowInWords(now),
      ownGapInWords(guess, truth),
      ownGapInWords(guess, truth, { as: 'read another way' }),
      truthAlone(truth),
      howRepeated({ seed: 1, patients: size, isChanceAlone: false, isSet }),
      outcomeInWords([count, count, count, count], [100, 100], size, outcome.many, isSet),
      ...ids.flatMap((id) => [spoken(explained(id)), restsOn(explained(id))]),
      // The last scene has a heading over its lines.
      ...talkOf(study)
        .scenes.flatMap(stepsOfScene)
        .filter(({ picture }) => picture.kind !== 'words')
        .map((scene) => sceneText(scene, now, false)),
      ...waysTo(study, now.patients, rates, outcome.group, patients(size)).map((way) =>
        wayInWords({ ...way, isThere: way.needed === way.perMille }, size, outcome),
      ),
      ...known.map(({ rate, reportedPerMille, interval: own, isCounted }) =>
        rateKnown({
          x: rate.x,
          n: rate.n,
          who: whoOf(study, rate.from.id),
          perMille: reportedPerMille,
          interval: isCounted ? own : null,
          level: 95,
        }),
      ),
    ],
    parts: [
      targetNow(count, outcome, false),
      resultAtHead(now),
      changeAtHead(now, reported),
      flowTableTitle(now),
      scenarioName('B', now, reported),
      anotherCohort(size).heard,
      truthAtLine(truth).full,
      ...ids.map((id) => explained(id).ofWhom),
      ...known.map(({ rate, count: part, base }) =>
        peopleOf(part, base, whoOf(study, rate.from.id)),
      ),
      ...known.map(({ rate }) => rateWords(rate).label),
      ...effects.flatMap((effect) => {
        const all = [
          effectOfTenPoints(effect, countedGroup(now, effect.rate.from.id).count, outcome),
          effectOfInterval(effect, outcome),
        ];
        return all.map(({ change, cause }) => `${change}${cause}`);
      }),
    ],
  };
}

/** What makes a sentence wrong whatever it is about. */
const WRONG: readonly (readonly [why: string, found: RegExp])[] = [
  ['something that is no word', /undefined|null|NaN|Infinity|\[object/],
  ['two spaces, or one before a stop', / {2}| [.,;:)]|\( /],
  ['two stops', /[.,;:][.,;:]/],
  ['one of many', /(?<![\d.,])1 (patients|people|responders|guesses|points|repeats|marks)\b/],
  ['many of one', /(?<!\d[.,]?)(?:[02-9]|\d\d+) (patient|person|responder|guess|point)\b/],
  ['a share of nobody', /\bof 0\b|\b0 of none\b/],
  ['roughly nobody', /about (0|none|fewer|under|more|<|>)(?![.\d])/],
  ['all one', /\ball 1 (?!patient|of)\w+ are/],
  ['a doubtful more', /\bno more (responders|eligible|treated)\b(?! and)/],
  ['an end without a difference', /\b(\S+) to \1 (responders?|eligible|treated)/],
  ['to have changed a deed', /You changed/],
];

function wrongIn({ sentences, parts }: Sayings): readonly string[] {
  const bad = [...sentences, ...parts].flatMap((text) =>
    text.trim() === ''
      ? ['nothing said']
      : WRONG.filter(([, found]) => found.test(text)).map(([why]) => `${why}: ${text}`),
  );
  return [
    ...bad,
    ...sentences.filter((text) => !/[.?!]”?$/.test(text)).map((text) => `no end: ${text}`),
    ...sentences
      .filter((text) => !/^[\p{Lu}\d“−]|^(may|cannot|none of)/u.test(text))
      .map((text) => `no begin: ${text}`),
  ];
}

describe('no sentence, of any study in any state,', () => {
  it('is empty, has no end, counts one as many, or tells a share of nobody', () => {
    fc.assert(
      fc.property(anyState, ({ study: index, size, rates, guess }) => {
        const study = studies[index];
        if (!study) throw new Error('there is no such study');
        const set = Object.fromEntries(
          ratesOf(study).flatMap(({ branch }, place) => {
            const rate = rates[place] ?? null;
            return rate === null ? [] : [[branch, perMille(rate)]];
          }),
        );
        expect(wrongIn(saidOf(study, size, set, guess))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is longer as a headline than the room that is kept for it', () => {
    const hardlyAny = [0, 1, 2, 999, 1000];
    for (const study of studies)
      for (const size of [1, 19, 20, 195, 1000, 1_000_000])
        for (const rate of hardlyAny) {
          const set = ratesOf(study).map(({ branch }) => [branch, perMille(rate)] as const);
          for (const some of [set, set.slice(-1), set.slice(0, -1)]) {
            const now = flowsOf(study, patients(size), Object.fromEntries(some));
            expect(headlineText(now).length, headlineText(now)).toBeLessThanOrEqual(
              longestHeadline(now).length,
            );
          }
        }
  });

  it('says of an overlap what is not so', () => {
    for (const study of studies) {
      for (const { a, b, of } of pairsOf(study)) {
        const called = [a, b].map((total) => ({ ...total, label: totalLabel(study, total.id) }));
        const [first, second] = called;
        if (!first || !second) throw new Error('a pair is two');
        const { low, high } = overlapBounds(a.patients, b.patients, of);
        const sentences = [
          bothBounds(low, high),
          totalsOf(first, second),
          ...[low, high].map((both) =>
            ifBoth([first, second], overlapTable(a.patients, b.patients, of, both), of),
          ),
        ];
        expect(wrongIn({ sentences, parts: [] })).toEqual([]);
        expect(sentences.join(' ')).not.toMatch(/\b1 (in “[^”]*” )?are\b|at least 0/i);
      }
    }
  });
});
