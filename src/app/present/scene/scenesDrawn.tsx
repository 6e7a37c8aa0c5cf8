// The scenes of a talk as each begins, for paper and for slides: drawn when they are asked for.

import { sceneNotes, scenePieces } from '../../../locale/sceneWords.ts';
import { slideSaid } from '../../../locale/slideSaid.ts';
import { STAMP } from '../../../locale/stamp.ts';
import { patientsOf } from '../../../inputs/choices.ts';
import { calledNumber, sceneAt, stepsOf, type TalkOf } from '../../../inputs/scenes.ts';
import type { ScenePicture as Picture } from '../../../study/talk.ts';
import { rangesOf, type Ranges } from '../../../model/ranges.ts';
import { sourceOf } from '../../../study/study.ts';
import { sceneBegun, type Carried, type SceneBegun } from './sceneBegun.ts';
import { drawnScene } from './ScenePicture.tsx';
import { printedAddress } from './useSceneAddress.ts';
import { slideDrawing } from './slideDrawing.tsx';
import type { SceneDrawing } from '../away/TakeAway.tsx';

/** A scene as it begins, with all that it is drawn from. */
type DrawableScene = SceneBegun & { readonly ranges: Ranges | null };

/** A picture as paper has it: with all that presses have brought to it, and with what is said until another takes its place. */
export type PaperScene = DrawableScene & {
  /** What its scene is called by. */
  readonly called: number;
  /** Notes of each of its steps, in paragraphs with an empty line between; '' where there are none. */
  readonly notes: string;
};

/** Every picture of a talk, before anybody has moved anything. */
export function scenesOnPaper(of: TalkOf, carried: Carried): readonly PaperScene[] {
  return numbersShown(of).flatMap((number) =>
    picturesOf(of, number).map((steps): PaperScene => {
      const begun = steps.map((step) => sceneBegun(of, number, carried, step));
      const last = begun.at(-1) ?? sceneBegun(of, number, carried);
      return {
        ...withRanges(last),
        called: calledNumber(of, number) ?? number,
        notes: begun
          .map(({ scene, now }) => sceneNotes(scene, now))
          .filter((text) => text !== '')
          .join('\n\n'),
      };
    }),
  );
}

/** The steps of a scene, from 1, parted where another picture takes the place of the one before, which paper keeps. */
function picturesOf(of: TalkOf, number: number): readonly (readonly number[])[] {
  const pictures: number[][] = [];
  for (let step = 1; step <= stepsOf(of, number); step += 1) {
    const isSame =
      step > 1 &&
      hasGrown(sceneAt(of, number, step - 1).picture, sceneAt(of, number, step).picture);
    const last = pictures.at(-1);
    if (isSame && last) last.push(step);
    else pictures.push([step]);
  }
  return pictures;
}

/** Whether a picture has become the next one, and was not replaced by it: of a question, and of its answer, nothing is left in another. */
function hasGrown(before: Picture, after: Picture): boolean {
  if (before.kind !== 'flow' || after.kind !== 'flow') return before.kind === after.kind;
  return before.asks === after.asks && before.tells === after.tells;
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
      const kind = `${badge}. ${sourceOf(of.study, of.study.paper).short}`;
      const stamp = now.asReported ? null : STAMP;
      const { element, width, height, name } = drawnScene({
        ...begun,
        idPrefix: `slide-${scene.id}-${step}-`,
      });
      return slideDrawing(
        {
          sentence: scenePieces(scene, now, true),
          stamp,
          below: null,
          foot: [kind, printedAddress(addressOf(scene.id)) ?? smallPrint],
        },
        {
          title: scene.title,
          description: slideSaid(name, stamp, kind),
          size: { width, height },
          picture: element,
        },
      );
    },
  }));
}
