// Which talk this window belongs to, through a reload: its name says so, and where a browser takes the name of a file's window
// away, what was kept in it.

import { KEPT } from './endedTalk.ts';
import { isReloaded } from './isReloaded.ts';
import type { Role } from './sync.ts';
import { isFramed, talkIdIn, windowName, type TalkId } from './talkId.ts';

/** The talk of this study that this window is one of the two of; null where it is not. */
export function keptTalk(role: Role, study: string): TalkId | null {
  if (isFramed()) return null;
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
  try {
    window.sessionStorage.setItem(nameKey(role, talk.study), name);
  } catch {
    // Then the name alone has to outlive a reload, as it does in most browsers.
  }
}

/** Of this role alone: a window that another opens begins with a copy of what that has kept. */
function nameKey(role: Role, study: string): string {
  return `${KEPT}-name-${role}-${study}`;
}
