// The scenes of a talk as each begins, for paper and for slides: drawn when they are asked for.

import { scenePieces } from '../../charts/sceneWords.ts';
import { STAMP } from '../../export/carried.ts';
import { patientsOf, type Choices } from '../../inputs/choices.ts';
import { choicesOfScene, type TalkOf } from '../../inputs/scenes.ts';
import { flowsOf, reportedFlows } from '../../model/flows.ts';
import { rangesOf } from '../../model/ranges.ts';
import type { RoomGuesses } from '../../model/roomGuesses.ts';
import { sourceOf } from '../../study/study.ts';
import { drawnScene, type ScenePictureProps } from './ScenePicture.tsx';
import { slideDrawing } from './slideDrawing.tsx';
import type { SceneDrawing } from './TakeAway.tsx';

/** What scenes hold besides their own. */
export type Carried = {
  readonly choices: Choices;
  readonly room: RoomGuesses;
  /** Where the scene with this id can be opened by others. */
  readonly addressOf: (scene: string) => string | null;
};

/** A scene as it begins, before anybody has moved anything. */
export type SceneBegun = Omit<ScenePictureProps, 'idPrefix'> & {
  /** From 1. */
  readonly number: number;
};

/** Every scene of a talk as it begins. */
export function scenesBegun(
  of: TalkOf,
  { choices, room, addressOf }: Carried,
): readonly SceneBegun[] {
  return of.talk.scenes.map((scene, index) => {
    const own = choicesOfScene(of, index + 1, choices);
    const size = patientsOf(own);
    return {
      scene,
      number: index + 1,
      now: flowsOf(own.study, size, own.rates),
      reported: reportedFlows(own.study, size),
      ranges:
        scene.picture.kind === 'repeats'
          ? rangesOf(own.study, size, own.rates, { seed: 1, doubt: 'rates' })
          : null,
      shape: 'wide',
      isMarked: false,
      isAsScene: true,
      guess: choices.guess,
      room,
      addressOf,
    };
  });
}

/** Every scene as a slide to be saved. */
export function sceneDrawings(of: TalkOf, carried: Carried): readonly SceneDrawing[] {
  const { addressOf } = carried;
  const { badge, paper } = of.study;
  return of.talk.scenes.map((scene, index) => ({
    id: scene.id,
    title: scene.title,
    notes: scene.notes,
    draw: () => {
      const begun = scenesBegun(of, carried)[index];
      if (!begun) throw new Error(`the talk has no scene ${index + 1}`);
      const { now } = begun;
      const { element, width, height, name } = drawnScene({
        ...begun,
        idPrefix: `slide-${scene.id}-`,
      });
      return slideDrawing(
        {
          sentence: scenePieces(scene, now, true),
          stamp: now.asReported ? null : STAMP,
          below: null,
          foot: [
            `${badge}. ${sourceOf(of.study, paper).short}`,
            addressOf(scene.id) ?? of.study.standing,
          ],
        },
        { title: scene.title, description: name, size: { width, height }, picture: element },
      );
    },
  }));
}
