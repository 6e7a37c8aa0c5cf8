// A scene of a talk as it begins: for the speaker, who looks ahead, for paper and for slides.

import { patientsOf, type Choices } from '../../../inputs/choices.ts';
import { choicesOfScene, sceneAt, type TalkOf } from '../../../inputs/scenes.ts';
import { flowsOf, reportedFlows } from '../../../model/flows.ts';
import type { RoomGuesses } from '../../../model/roomGuesses.ts';
import type { ScenePictureProps } from './ScenePicture.tsx';

/** What scenes hold besides their own. */
export type Carried = {
  readonly choices: Choices;
  readonly room: RoomGuesses;
  /** How many repeats have fallen one by one. */
  readonly fallen?: number;
  /** Where the scene with this id can be opened by others. */
  readonly addressOf: (scene: string) => string | null;
};

/** A scene as it begins, before anybody has moved anything; ranges are left to whoever draws it. */
export type SceneBegun = Omit<ScenePictureProps, 'idPrefix' | 'ranges'> & {
  /** From 1: the scene, and its step. */
  readonly number: number;
  readonly step: number;
  /** Those with which it begins. */
  readonly choices: Choices;
};

/** The scene with this number, from 1, as it begins, or at one of its steps. */
export function sceneBegun(
  of: TalkOf,
  number: number,
  { choices: before, room, fallen, addressOf }: Carried,
  step = 1,
): SceneBegun {
  const choices = choicesOfScene(of, number, before, step);
  const size = patientsOf(choices);
  const now = flowsOf(choices.study, size, choices.rates);
  return {
    scene: sceneAt(of, number, step),
    number,
    step,
    choices,
    now,
    said: now,
    reported: reportedFlows(choices.study, size),
    shape: 'wide',
    isMarked: false,
    isAsScene: true,
    guess: choices.guess,
    room,
    fallen,
    addressOf,
  };
}
