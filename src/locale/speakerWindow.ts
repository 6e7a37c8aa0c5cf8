// The speaker's window: what the hall does, how much time there is, what comes next.

export const speakerWords = {
  title: 'The speaker’s window',
  begin: 'Begin the talk',
  scenes: 'Scenes',
  now: 'Now',
  nextScene: 'Next',
  ahead: 'Next scene and live',
  last: 'This is the last scene.',
  previous: 'Previous',
  next: 'Next',
  freeze: 'Freeze the hall',
  release: 'Let the hall follow',
  black: 'Black',
  pen: 'Pen',
  near: 'From near',
  isBlack: 'Black.',
  back: 'Back to the scene',
  notes: 'Notes',
  notesSmaller: 'Notes smaller',
  notesLarger: 'Notes larger',
  noNotes: 'There are no notes for this scene.',
} as const;

/** A window that belongs to no talk, before and after the key that opens one that does. */
export const ofNoTalk = {
  before:
    'This window belongs to a talk and is opened from it: begin the talk, then press the key ',
  key: 'S',
  after: '.',
} as const;

/** Whether the other window is there, and the ways to it. */
export const windowWords = {
  follows: 'The hall follows',
  alone: 'No hall window follows.',
  openHall: 'Open the hall’s window',
  hallBlocked: 'The browser did not let it open.',
  hallInTab: 'Open the hall in a tab',
  speakerBlocked: 'The browser did not let the speaker’s window open.',
  speakerInTab: 'Open it in a tab',
} as const;

/** "The hall stays at scene 3, black.", while the speaker looks ahead. */
export function hallStays(scene: number | null, isBlack: boolean): string {
  const at = scene === null ? 'a hidden scene' : `scene ${scene}`;
  return `The hall stays at ${at}${isBlack ? ', black' : ''}.`;
}

export const clockWords = {
  label: 'Time of the talk',
  pause: 'Pause',
  goOn: 'Go on',
  start: 'Start',
  backToZero: 'Back to zero',
  /** Of how long the talk is to be. */
  of: (minutes: number) => `of ${minutes} min`,
  /** `over` is a time: "1:04". */
  over: (over: string, minutes: number) => `${over} over ${minutes} min`,
} as const;

/** "About 1 min for this scene." */
export function sceneTakes(minutes: number): string {
  const half = Math.round(2 * minutes) / 2;
  return half < 1 ? 'Less than a minute for this scene.' : `About ${half} min for this scene.`;
}

/** How the talk lies in its time, calmly: no half minute is worth a word. */
export function paceInWords(minutesBehind: number): string {
  const minutes = Math.round(Math.abs(minutesBehind));
  if (minutes === 0) return 'On time.';
  return minutesBehind > 0 ? `${minutes} min behind.` : `${minutes} min ahead.`;
}

/** How the hall's screen can be pointed at. */
export const pointHint =
  'Hold on this picture and move: the hall sees a spot there. A short press looks at it from near, another at all of it.';

/** The same with the pen. */
export const drawHint = 'Hold on this picture and move: the hall sees the line, until it fades.';

/** The time of day: "14:05". */
export function timeOfDay(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
