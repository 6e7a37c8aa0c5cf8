// The bar below a talk in its hall, and what a link to a talk says where it could not be followed.

import { peopleCalled } from './number.ts';
import { quoted } from './quoted.ts';

export const hallWords = {
  back: 'Back to the scene',
  speaker: 'Speaker',
  speakersWindow: 'Speaker’s window',
  menu: 'Menu',
  previous: 'Previous scene',
  next: 'Next scene',
  opensBeside: '(opens beside the talk)',
  /** While the number of a scene is typed. */
  goTo: (digits: string) => `Go to ${digits}: Enter`,
} as const;

/** The title of the speaker's window. */
export function speakerTitle(talk: string): string {
  return `Speaker: ${talk}`;
}

/** A phrase among others on what was not understood in a link. */
export function lastSceneInstead(scenes: number, wanted: number): string {
  return `the talk has ${scenes} scenes, so instead of scene ${wanted} the last is shown`;
}

/** The same of a scene that has fewer steps: "scene 7 has 2 steps, so instead of 7.4 its last is shown". */
export function lastStepInstead(wanted: number, steps: number): string {
  return `scene ${Math.floor(wanted)} has ${peopleCalled(steps, 'step', 'steps')}, so instead of ${wanted} its last is shown`;
}

/** The same of a scene that is named by an id which none has. */
export function noSceneNamed(id: string): string {
  return `the talk has no scene ${quoted(id)}, so it begins`;
}
