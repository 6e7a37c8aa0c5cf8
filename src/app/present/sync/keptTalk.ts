// Which talk this window belongs to, through a reload: its name says so, and where a browser takes the name of a file's window
// away, what was kept in it. The name is a secret of the talk's, and whatever a window goes on to can read it: it is taken off when
// the window leaves, and put on again when it is back.

import { KEPT } from './endedTalk.ts';
import { isReloaded } from './isReloaded.ts';
import type { Role } from './sync.ts';
import { isFramed, isNameOfTalk, talkIdIn, windowName, type TalkId } from './talkId.ts';

/** Where the name waits while its window shows something else. Not before: who opens a second window hands on what is kept. */
const LEFT = `${KEPT}-left`;

/** Who has not left by then stays, if nothing was pressed before that. */
const STAYS_MS = 5000;
let staying: ReturnType<typeof setTimeout> | undefined;

/** The talk of this study that this window is one of the two of; null where it is not. */
export function keptTalk(role: Role, study: string): TalkId | null {
  if (isFramed()) return null;
  putOn();
  if (window.name !== '') return talkIdIn(window.name, role, study);
  // Whoever opens a second window of the page begins a talk of its own, though browsers may hand on what the first has kept.
  if (!isReloaded()) return null;
  try {
    return talkIdIn(window.sessionStorage.getItem(nameKey(role, study)) ?? '', role, study);
  } catch {
    return null;
  }
}

/** Has this window belong to a talk, also after a reload. */
export function keepTalk(role: Role, talk: TalkId): void {
  const name = windowName(role, talk);
  window.name = name;
  // Each once, however often they are asked for.
  window.addEventListener('beforeunload', begin);
  window.addEventListener('pagehide', end);
  window.addEventListener('pageshow', comeBack);
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, putOn, true);
  try {
    window.sessionStorage.setItem(nameKey(role, talk.study), name);
  } catch {
    // Then the name alone has to outlive a reload, as it does in most browsers.
  }
}

/** Where one site follows on another a browser has taken the name along before the page is told that it is hidden. */
function begin(): void {
  takeOff();
  clearTimeout(staying);
  // Some begin to leave and stay: what they went to was a file to be kept, or nothing.
  staying = setTimeout(putOn, STAYS_MS);
}

function end(): void {
  clearTimeout(staying);
  takeOff();
}

function takeOff(): void {
  if (!isNameOfTalk(window.name)) return;
  try {
    window.sessionStorage.setItem(LEFT, window.name);
    window.name = '';
  } catch {
    // Where nothing may be kept the name is all that holds the two windows together.
  }
}

function comeBack({ persisted }: PageTransitionEvent): void {
  if (persisted) putOn();
}

function putOn(): void {
  try {
    const left = window.sessionStorage.getItem(LEFT);
    if (left === null) return;
    window.sessionStorage.removeItem(LEFT);
    if (window.name === '') window.name = left;
  } catch {
    // Then nothing was taken off.
  }
}

/** Of this role alone: a window that another opens begins with a copy of what that has kept. */
function nameKey(role: Role, study: string): string {
  return `${KEPT}-name-${role}-${study}`;
}
