import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, sameChoices, startingChoices, type Choices } from '../../src/inputs/choices.ts';
import { readLink } from '../../src/inputs/link.ts';
import {
  calledNumber,
  choicesOfScene,
  isAllTold,
  isAsScene,
  numberCalled,
  openedInTalk,
  placeFrom,
  placeIn,
  sceneAt,
  sceneNumber,
  shownScenes,
  stepsOf,
  writtenInTalk,
  type TalkOf,
} from '../../src/inputs/scenes.ts';
import { readable } from '../../src/study/readable.ts';
import { ratesOf } from '../../src/study/rates.ts';
import type { Talk } from '../../src/study/talk.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Talk } from '../../src/study/trials/walther1997Talk.ts';
import { patients, perMille } from '../../src/study/units.ts';

const studies = [walther1997] as const;
const [ways] = readable;
/** One that has no steps. */
const scene = walther1997Talk.scenes.find(({ id }) => id === 'resection')!;

/** A talk in which scenes have numbers of their own of every kind. */
const made: Talk = {
  ...walther1997Talk,
  scenes: [
    scene,
    { ...scene, id: 'rates', rates: { eligible: 750, responded: 0 } },
    { ...scene, id: 'size', patients: 1000 },
    { ...scene, id: 'reading', readings: { treated: 107 } },
    { ...scene, id: 'all', rates: { eligible: 10 }, patients: 7, readings: { treated: 95 } },
  ],
};
const of: TalkOf = { talk: made, study: walther1997, readable: ways };
const written: TalkOf = { talk: walther1997Talk, study: walther1997, readable: ways };

/** The choices that a link of a talk opens. */
function opened(talk: TalkOf, link: string): Choices {
  return openedInTalk(talk, readLink(link, studies, readable).choices, link);
}

const anyNumber = fc.integer({ min: 1, max: made.scenes.length });
const anyRates = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), {
  minLength: 4,
  maxLength: 4,
});

/** A scene, and what somebody moved since. */
const anyMoved = fc
  .tuple(
    anyNumber,
    anyRates,
    fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    fc.option(fc.integer({ min: 95, max: 121 })),
    fc.boolean(),
    fc.option(fc.integer({ min: 0, max: 100 })),
  )
  .map(([number, rates, size, among, isReset, guess]) => {
    let choices = choicesOfScene(of, number, startingChoices(walther1997));
    if (among !== null && ways)
      choices = changed(choices, { type: 'study', study: ways.read({ treated: among }) });
    if (isReset) choices = changed(choices, { type: 'as reported' });
    ratesOf(choices.study).forEach(({ branch }, index) => {
      const value = rates[index];
      if (value !== null && value !== undefined)
        choices = changed(choices, { type: 'rate', branch, perMille: perMille(value) });
    });
    if (size !== null) choices = changed(choices, { type: 'patients', patients: patients(size) });
    return guess === null ? choices : { ...choices, guess };
  });

describe('a link within a talk', () => {
  it('that is written and read is the same scene with the same numbers, whatever was moved', () => {
    fc.assert(
      fc.property(anyMoved, (choices) => {
        const link = writtenInTalk(of, choices, '?mode=present', studies);
        expect(readLink(link, studies, readable).problems).toEqual([]);
        expect(sameChoices(opened(of, link), choices)).toBe(true);
      }),
    );
  });

  it('with nothing but the number of a scene opens the scene as it is', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const choices = opened(of, `?mode=present&scene=${number}`);
        expect(isAsScene(of, choices)).toBe(true);
        expect(sceneNumber(of, choices)).toBe(number);
      }),
    );
  });

  it('holds the numbers that differ from the study as reported, so that it means the same outside the talk', () => {
    const choices = choicesOfScene(of, 2, startingChoices(walther1997));
    const link = writtenInTalk(of, choices, '?mode=present', studies);
    expect(link).toContain('r.eligible=75');
    expect(sameChoices(readLink(link, studies).choices, choices)).toBe(true);
  });

  it('says it where a scene with numbers of its own was taken back to what is reported', () => {
    const choices = changed(choicesOfScene(of, 2, startingChoices(walther1997)), {
      type: 'as reported',
    });
    expect(writtenInTalk(of, choices, '', studies)).toContain('r.eligible=64.4');
  });

  it('names the first scene where it names none, and the last where there are fewer', () => {
    expect(opened(written, '?mode=present').scene).toBe(1);
    expect(opened(written, '?mode=present&scene=99').scene).toBe(14);
  });
});

describe('a scene', () => {
  it('is never altered by what is moved in it: going there again shows its own numbers', () => {
    fc.assert(
      fc.property(anyMoved, anyNumber, (choices, number) => {
        expect(isAsScene(of, choicesOfScene(of, number, choices))).toBe(true);
      }),
    );
  });

  it('keeps what belongs to the talk as a whole: the theme and the guess', () => {
    const before: Choices = { ...startingChoices(walther1997), theme: 'dark', guess: 25, seed: 7 };
    const { theme, guess, seed } = choicesOfScene(of, 2, before);
    expect({ theme, guess, seed }).toEqual({ theme: 'dark', guess: 25, seed: undefined });
  });

  it('of the talk of Walther 1997 ends with 75% eligible before what the study cannot tell', () => {
    const choices = choicesOfScene(written, 12, startingChoices(walther1997));
    expect(sceneAt(written, 12).id).toBe('what-if');
    expect(choices.rates).toEqual({ eligible: 750 });
  });
});

describe('what has been told', () => {
  it('is all of it from the scene on that shows the whole flow, and not before', () => {
    const { scenes } = walther1997Talk;
    const answer = 1 + scenes.findIndex(({ id }) => id === 'answer');
    expect(answer).toBeGreaterThan(1);
    const told = scenes.map((_, index) =>
      isAllTold(written, { ...startingChoices(walther1997), scene: index + 1 }),
    );
    expect(told).toEqual(scenes.map((_, index) => index + 1 >= answer));
  });
});

describe('the steps of a scene', () => {
  const steps: TalkOf = {
    ...of,
    talk: {
      ...made,
      scenes: [
        {
          ...scene,
          builds: [{ sentence: ['Second'], notes: 'second' }, { picture: { kind: 'repeats' } }],
        },
        { ...scene, id: 'room', picture: { kind: 'room', group: 'responded' } },
        { ...scene, id: 'last' },
      ],
    },
  };
  const isRoom = ({ picture }: typeof scene) => picture.kind === 'room';
  const at = (link: number) => ({ ...startingChoices(walther1997), scene: link });

  it('each change what they name, and keep the rest of what came before', () => {
    expect(sceneAt(steps, 1)).toBe(steps.talk.scenes[0]);
    expect(sceneAt(steps, 1, 2)).toMatchObject({ sentence: ['Second'], notes: 'second' });
    expect(sceneAt(steps, 1, 2).ifChanged).toBeUndefined();
    expect(sceneAt(steps, 1, 3)).toMatchObject({
      sentence: ['Second'],
      picture: { kind: 'repeats' },
    });
    expect([1, 2, 3].map((number) => stepsOf(steps, number))).toEqual([3, 1, 1]);
  });

  it('are told by a link as a decimal, and the first of them is the scene', () => {
    for (const [link, place] of [
      ['1', { number: 1, step: 1 }],
      ['1.1', { number: 1, step: 1 }],
      ['1.3', { number: 1, step: 3 }],
      ['1.9', { number: 1, step: 3 }],
      ['3.2', { number: 3, step: 1 }],
      ['99.2', { number: 3, step: 1 }],
    ] as const) {
      const choices = opened(steps, `?mode=present&scene=${link}`);
      expect(placeIn(steps, choices), link).toEqual(place);
      const written = writtenInTalk(steps, choices, '?mode=present', studies);
      expect(placeIn(steps, opened(steps, written))).toEqual(place);
    }
  });

  it('are gone through one by one, there and back, past a scene that has nothing to tell', () => {
    const through = [
      { number: 1, step: 1 },
      { number: 1, step: 2 },
      { number: 1, step: 3 },
      { number: 3, step: 1 },
    ];
    through.forEach((place, index) => {
      expect(placeFrom(steps, place, 1, isRoom)).toEqual(through[index + 1] ?? null);
      expect(placeFrom(steps, place, -1, isRoom)).toEqual(through[index - 1] ?? null);
    });
    expect(placeFrom(steps, { number: 1, step: 3 }, 1, () => false)).toEqual({
      number: 2,
      step: 1,
    });
  });

  it('have told all of it as soon as one of them shows the whole flow', () => {
    const whole: TalkOf = {
      ...steps,
      talk: {
        ...steps.talk,
        scenes: [
          { ...scene, builds: [{ picture: { kind: 'flow' } }] },
          { ...scene, id: 'next' },
        ],
      },
    };
    expect([1, 1.2, 2].map((link) => isAllTold(whole, at(link)))).toEqual([false, true, true]);
  });
});

describe('what scenes are called by', () => {
  const anyHidden = fc
    .array(fc.boolean(), { minLength: made.scenes.length, maxLength: made.scenes.length })
    .filter((hidden) => hidden.includes(false));
  const hiding = (hidden: readonly boolean[]) => ({
    talk: {
      ...made,
      scenes: made.scenes.map((each, index) =>
        hidden[index] ? { ...each, isHidden: true as const } : each,
      ) as unknown as Talk['scenes'],
    },
  });

  it('counts those that are not hidden from 1, one after another, and no other', () => {
    fc.assert(
      fc.property(anyHidden, (hidden) => {
        const talk = hiding(hidden);
        const called = hidden.map((_, index) => calledNumber(talk, index + 1));
        expect(called.filter((each) => each !== null)).toEqual(
          Array.from({ length: shownScenes(talk) }, (_, index) => index + 1),
        );
        expect(called.map((each) => each === null)).toEqual(hidden);
      }),
    );
  });

  it('leads back to the scene, and from any other number to the nearest that is shown', () => {
    fc.assert(
      fc.property(anyHidden, fc.integer({ min: -3, max: 999 }), (hidden, typed) => {
        const talk = hiding(hidden);
        for (const [index, isHidden] of hidden.entries())
          if (!isHidden) expect(numberCalled(talk, calledNumber(talk, index + 1)!)).toBe(index + 1);
        const found = numberCalled(talk, typed);
        expect(hidden[found - 1]).toBe(false);
        expect(calledNumber(talk, found)).toBe(Math.min(shownScenes(talk), Math.max(1, typed)));
      }),
    );
  });
});
