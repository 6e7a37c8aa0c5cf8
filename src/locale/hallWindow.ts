// The bar below a talk in its hall, and what a link to a talk says where it could not be followed.

export const hallWords = {
  back: 'Back to the scene',
  speaker: 'Speaker',
  speakersWindow: 'Speaker’s window',
  menu: 'Menu',
  previous: 'Previous scene',
  next: 'Next scene',
  handout: 'Handout: print, or PDF',
} as const;

/** The title of the speaker's window. */
export function speakerTitle(talk: string): string {
  return `Speaker: ${talk}`;
}

/** A phrase among others on what was not understood in a link. */
export function lastSceneInstead(scenes: number, wanted: number): string {
  return `the talk has ${scenes} scenes, so instead of scene ${wanted} the last is shown`;
}
