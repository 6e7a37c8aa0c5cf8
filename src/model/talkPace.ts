// How long each scene of a talk is to take, and how far ahead or behind one is.

import type { Scene, Talk } from '../study/talk.ts';
import { stepsOfScene } from '../study/talk.ts';

/** Words of notes that go with a press besides: to read the sentence, and to let a picture be looked at. */
const WORDS_A_STEP = 25;

/**
 * Minutes of each scene, in order. Those that were decided are kept; the others share what is left of the talk by the length of their notes.
 * What is passed over takes no time.
 */
export function sceneMinutes({ scenes, minutes }: Talk): readonly number[] {
  const set = scenes.map((scene) => (scene.isHidden ? 0 : scene.minutes));
  const left = Math.max(0, minutes - set.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  const weights = scenes.map((scene, index) => (set[index] === undefined ? wordsOf(scene) : 0));
  const all = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((weight, index) => set[index] ?? (left * weight) / all);
}

function wordsOf(scene: Scene): number {
  return stepsOfScene(scene).reduce(
    (sum, { notes }) => sum + WORDS_A_STEP + notes.split(/\s+/).filter(Boolean).length,
    0,
  );
}

/** Minutes behind where the scene with this number, from 1, should be by now: below 0 ahead, 0 within its time. */
export function minutesBehind(talk: Talk, number: number, elapsedMinutes: number): number {
  const each = sceneMinutes(talk);
  const begins = each.slice(0, number - 1).reduce((sum, minutes) => sum + minutes, 0);
  const ends = begins + (each[number - 1] ?? 0);
  if (elapsedMinutes > ends) return elapsedMinutes - ends;
  return elapsedMinutes < begins ? elapsedMinutes - begins : 0;
}
