// The scenes of a talk as each begins, for paper and for slides: drawn when they are asked for.

import { sceneNotes, scenePieces } from '../../../locale/sceneWords.ts';
import { STAMP } from '../../../locale/stamp.ts';
import { patientsOf } from '../../../inputs/choices.ts';
import { sceneAt, stepsOf, type TalkOf } from '../../../inputs/scenes.ts';
import { rangesOf, type Ranges } from '../../../model/ranges.ts';
import { sourceOf } from '../../../study/study.ts';
import { sceneBegun, type Carried, type SceneBegun } from './sceneBegun.ts';
import { drawnScene } from './ScenePicture.tsx';
import { printedAddress } from './useSceneAddress.ts';
import { slideDrawing } from './slideDrawing.tsx';
import type { SceneDrawing } from '../away/TakeAway.tsx';

/** A scene as it begins, with all that it is drawn from. */
type DrawableScene = SceneBegun & { readonly ranges: Ranges | null };

/** Every scene of a talk with all that its presses bring, before anybody has moved anything. */
export function scenesBegun(of: TalkOf, carried: Carried): readonly DrawableScene[] {
  return numbersShown(of).map((number) =>
    withRanges(sceneBegun(of, number, carried, stepsOf(of, number))),
  );
}

/** From 1. What is hidden is not taken along. */
function numbersShown({ talk }: TalkOf): readonly number[] {
  return talk.scenes.flatMap(({ isHidden }, index) => (isHidden ? [] : [index + 1]));
}

/** Worked out at once: what leaves the page cannot wait for them. */
function withRanges(begun: SceneBegun): DrawableScene {
  const { study, rates } = begun.choices;
  const isRepeated = begun.scene.picture.kind === 'repeats';
  return {
    ...begun,
    ranges: isRepeated
      ? rangesOf(study, patientsOf(begun.choices), rates, { seed: 1, doubt: 'rates' })
      : null,
  };
}

/** Every step of every scene as a slide to be saved. */
export function sceneDrawings(of: TalkOf, carried: Carried): readonly SceneDrawing[] {
  const { addressOf } = carried;
  const { badge, smallPrint } = of.study.words;
  const steps = numbersShown(of).flatMap((number) =>
    Array.from({ length: stepsOf(of, number) }, (_, at) => ({
      number,
      step: at + 1,
      scene: sceneAt(of, number, at + 1),
    })),
  );
  return steps.map(({ number, step, scene }) => ({
    id: step === 1 ? scene.id : `${scene.id}-${step}`,
    title: scene.title,
    notes: sceneNotes(scene, sceneBegun(of, number, carried, step).now),
    draw: () => {
      const begun = withRanges(sceneBegun(of, number, carried, step));
      const { now } = begun;
      const { element, width, height, name } = drawnScene({
        ...begun,
        idPrefix: `slide-${scene.id}-${step}-`,
      });
      return slideDrawing(
        {
          sentence: scenePieces(scene, now, true),
          stamp: now.asReported ? null : STAMP,
          below: null,
          foot: [
            `${badge}. ${sourceOf(of.study, of.study.paper).short}`,
            printedAddress(addressOf(scene.id)) ?? smallPrint,
          ],
        },
        { title: scene.title, description: name, size: { width, height }, picture: element },
      );
    },
  }));
}
