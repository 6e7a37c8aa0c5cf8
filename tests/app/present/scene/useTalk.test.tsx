import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useTalk, type TalkNow } from '../../../../src/app/present/scene/useTalk.ts';
import {
  changed,
  startingChoices,
  type Change,
  type Choices,
} from '../../../../src/inputs/choices.ts';
import { writtenPlace } from '../../../../src/inputs/scenes.ts';
import { first } from '../../../../src/study/first.ts';
import { emptyRoom } from '../../../../src/model/roomGuesses.ts';
import { talkOf } from '../../../../src/locale/talk.ts';
import { perMille } from '../../../../src/study/units.ts';

const SCENES = talkOf(first).scenes.length;

/** Every place of the talk that is not passed over: while nobody has guessed there is nothing to tell of a room. */
const places = talkOf(first).scenes.flatMap(({ picture, builds = [] }, index) =>
  picture.kind === 'room'
    ? []
    : Array.from({ length: 1 + builds.length }, (_, at) => ({ number: index + 1, step: at + 1 })),
);

/** A talk over choices that change as those of the page do. */
function opened(begun: Partial<Choices> = {}) {
  return renderHook(() => {
    const [chosen, setChosen] = useState<Choices>({ ...startingChoices(first), ...begun });
    const change = (next: Change) => setChosen((now) => changed(now, next));
    return { talk: useTalk({ chosen, change }, emptyRoom), chosen, change };
  }).result;
}

const raised: Change = { type: 'rate', branch: 'eligible', perMille: perMille(900) };

describe('a talk', () => {
  it('counts every step, also those that come before it is drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, -1), { maxLength: 40 }), (steps) => {
        const hall = opened();
        const { talk } = hall.current;
        // All of one drawing, as keys that come within one task are.
        act(() => {
          for (const step of steps) (step === 1 ? talk.next : talk.previous)();
        });
        const told = steps.reduce<number>(
          (at, step) => Math.min(places.length - 1, Math.max(0, at + step)),
          0,
        );
        const { number, step } = hall.current.talk;
        expect({ number, step }).toEqual(places[told]);
      }),
      { numRuns: 50 },
    );
  });

  it('goes to the nearest scene that there is', () => {
    const hall = opened();
    for (const [wanted, shown] of [
      [7, 7],
      [0, 1],
      [999, SCENES],
    ] as const) {
      act(() => hall.current.talk.go(wanted));
      expect(hall.current.talk.number).toBe(shown);
    }
  });

  it('leaves a moved rate where it is when there is no way on, and drops it with every step', () => {
    const before = places.at(-2) ?? { number: 1, step: 1 };
    const hall = opened({ scene: writtenPlace(before) });
    act(() => hall.current.change(raised));
    expect(hall.current.talk.isAsScene).toBe(false);
    act(() => hall.current.talk.next());
    expect(hall.current.talk.isAsScene).toBe(true);
    act(() => hall.current.change(raised));
    act(() => hall.current.talk.next());
    expect(hall.current.chosen.rates).toEqual({ eligible: 900 });
  });

  it.each<[string, (talk: TalkNow) => void]>([
    ['the way back', (talk) => talk.backToScene()],
    ['going to the same scene', (talk) => talk.go(4)],
    [
      'a step away and back',
      (talk) => {
        talk.next();
        talk.previous();
      },
    ],
  ])('has the numbers of the scene again by %s, and keeps theme and guess', (_, deed) => {
    const hall = opened({ scene: 4, theme: 'dark', guess: 25 });
    act(() => hall.current.change(raised));
    act(() => deed(hall.current.talk));
    expect(hall.current.talk).toMatchObject({ number: 4, isAsScene: true });
    expect(hall.current.chosen).toEqual({
      ...startingChoices(first),
      scene: 4,
      theme: 'dark',
      guess: 25,
    });
  });
});
