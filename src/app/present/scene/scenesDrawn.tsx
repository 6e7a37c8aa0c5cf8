// The scenes of a talk as each begins, for paper and for slides: drawn when they are asked for.

import { scenePieces } from '../../../locale/sceneWords.ts';
import { STAMP } from '../../../locale/stamp.ts';
import { patientsOf } from '../../../inputs/choices.ts';
import type { TalkOf } from '../../../inputs/scenes.ts';
import { rangesOf, type Ranges } from '../../../model/ranges.ts';
import { sourceOf } from '../../../study/study.ts';
import { sceneBegun, type Carried, type SceneBegun } from './sceneBegun.ts';
import { drawnScene } from './ScenePicture.tsx';
import { slideDrawing } from './slideDrawing.tsx';
import type { SceneDrawing } from '../away/TakeAway.tsx';

/** A scene as it begins, with all that it is drawn from. */
type DrawableScene = SceneBegun & { readonly ranges: Ranges | null };

/** Every scene of a talk as it begins. */
export function scenesBegun(of: TalkOf, carried: Carried): readonly DrawableScene[] {
  return of.talk.scenes.map((_, index) => withRanges(sceneBegun(of, index + 1, carried)));
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

/** Every scene as a slide to be saved. */
export function sceneDrawings(of: TalkOf, carried: Carried): readonly SceneDrawing[] {
  const { addressOf } = carried;
  const { badge, smallPrint } = of.study.words;
  return of.talk.scenes.map((scene, index) => ({
    id: scene.id,
    title: scene.title,
    notes: scene.notes,
    draw: () => {
      const begun = withRanges(sceneBegun(of, index + 1, carried));
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
            `${badge}. ${sourceOf(of.study, of.study.paper).short}`,
            addressOf(scene.id) ?? smallPrint,
          ],
        },
        { title: scene.title, description: name, size: { width, height }, picture: element },
      );
    },
  }));
}
