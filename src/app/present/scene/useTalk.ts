// Where a talk stands, and the ways on from there.

import {
  choicesOfScene,
  calledNumber,
  endOf,
  isAsScene,
  numberCalled,
  placeFrom,
  placeIn,
  sceneAt,
  shownScenes,
  type Place,
} from '../../../inputs/scenes.ts';
import { patientsOf, scenarioOf, type Choices, type Scenario } from '../../../inputs/choices.ts';
import { readLink } from '../../../inputs/link.ts';
import { flowsOf, type Flows } from '../../../model/flows.ts';
import { guessesIn, type RoomGuesses } from '../../../model/roomGuesses.ts';
import { readable } from '../../../study/readable.ts';
import type { Study } from '../../../study/study.ts';
import type { Scene } from '../../../study/talk.ts';
import { keptYours } from '../sync/keptYours.ts';
import { useTalkInUse, type TalkInUse } from './talkInUse.ts';
import type { ChoicesInUse } from '../../mode.ts';

export type TalkNow = TalkInUse & {
  readonly scene: Scene;
  /** From 1: the scene, and how many presses it has come; what a press further leads to, null at the end of the talk. */
  readonly number: number;
  readonly step: number;
  readonly ahead: Place | null;
  readonly isAtStart: boolean;
  /** What it is called by, null where it is hidden; and how many are so called. */
  readonly called: number | null;
  readonly scenes: number;
  /** Whether nobody has moved a rate since the scene began. */
  readonly isAsScene: boolean;
  /**
   * The numbers that are said. Those that are drawn may still be on their way there, and a sentence that says of which rates it
   * speaks would be false of them.
   */
  readonly said: Flows;
  /** Goes to the scene with this number, or to the nearest that there is. */
  readonly go: (number: number) => void;
  /** The same by what it is called by. */
  readonly goCalled: (called: number) => void;
  /** To the first or the last that is not hidden. */
  readonly goToEnd: (end: 'first' | 'last') => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly backToScene: () => void;
  /** Brings the numbers that were set on the page before the talk; null where none were. */
  readonly withYours: (() => void) | null;
};

export function useTalk(
  { chosen, change }: Pick<ChoicesInUse, 'chosen' | 'change'>,
  room: RoomGuesses,
  /** Somebody goes on. */
  onNext: () => void = () => {},
): TalkNow {
  const of = useTalkInUse(chosen.study);
  const place = placeIn(of, chosen);
  const last = of.talk.scenes.length;
  // What a room said that said nothing is no scene.
  const isPassed = ({ picture }: Scene) => picture.kind === 'room' && guessesIn(room) === 0;
  const from = (at: Place, by: 1 | -1) => placeFrom(of, at, by, isPassed);
  const yours = yoursOf(of.study);
  // At either end a live change stays.
  const move = (to: (at: Place) => Place | null) =>
    change(
      {
        type: 'next',
        of: (now) => {
          const next = to(placeIn(of, now));
          return next === null ? now : choicesOfScene(of, next.number, now, next.step);
        },
      },
      'scene',
    );
  return {
    ...of,
    scene: sceneAt(of, place.number, place.step),
    ...place,
    ahead: from(place, 1),
    isAtStart: from(place, -1) === null,
    called: calledNumber(of, place.number),
    scenes: shownScenes(of),
    isAsScene: isAsScene(of, chosen),
    said: flowsOf(chosen.study, patientsOf(chosen), chosen.rates),
    go: (wanted) => move(() => ({ number: Math.min(last, Math.max(1, wanted)), step: 1 })),
    goCalled: (called) => move(() => ({ number: numberCalled(of, called), step: 1 })),
    goToEnd: (end) => move(() => ({ number: endOf(of, end), step: 1 })),
    next: () => {
      onNext();
      move((at) => from(at, 1));
    },
    previous: () => move((at) => from(at, -1)),
    backToScene: () => move((at) => at),
    withYours:
      yours && (() => change({ type: 'next', of: (now) => withNumbers(now, yours) }, 'scene')),
  };
}

/** Of this study; null where nothing waits. */
function yoursOf(study: Study): Scenario | null {
  const link = keptYours();
  if (link === '') return null;
  const { choices } = readLink(link, [study], readable);
  return choices.study.id === study.id && link !== '' ? scenarioOf(choices) : null;
}

/** The same place in the talk with other numbers. */
function withNumbers(now: Choices, numbers: Scenario): Choices {
  const { patients: _, ...others } = now;
  return { ...others, ...numbers };
}
