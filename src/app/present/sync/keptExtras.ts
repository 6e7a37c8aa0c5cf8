// What belongs to a talk and is in no link, kept while the window is open, so that a reload or a crash does not lose what the room
// has guessed. Numbers alone; and some browsers, files and frames keep nothing, which does no harm.

import { KEPT } from './endedTalk.ts';
import { isReloaded } from './isReloaded.ts';
import { readExtras } from './letters.ts';
import type { Role, TalkExtras } from './sync.ts';

/**
 * What was kept of the talk of this study; null where there is nothing, or something else. Black is as it was after a reload
 * alone: whoever comes by a link begins, or goes on, with what is seen.
 */
export function keptExtras(study: string): TalkExtras | null {
  try {
    const kept = readExtras(
      JSON.parse(window.sessionStorage.getItem(`${KEPT}-${study}`) ?? 'null'),
    );
    return kept && { ...kept, isBlack: kept.isBlack && isReloaded() };
  } catch {
    return null;
  }
}

export function keepExtras(study: string, talkExtras: TalkExtras): void {
  try {
    window.sessionStorage.setItem(`${KEPT}-${study}`, JSON.stringify(talkExtras));
  } catch {
    // Then a reload begins with an empty room.
  }
}

/** The edited talk of this study that this window had before its reload, in its short form; '' where it had none. */
export function keptEdited(study: string): string {
  if (!isReloaded()) return '';
  try {
    return window.sessionStorage.getItem(editedKey(study)) ?? '';
  } catch {
    return '';
  }
}

export function keepEdited(study: string, short: string): void {
  try {
    if (short === '') window.sessionStorage.removeItem(editedKey(study));
    else window.sessionStorage.setItem(editedKey(study), short);
  } catch {
    // Then the address has it, as far as it is not too long for one.
  }
}

function editedKey(study: string): string {
  return `${KEPT}-edited-${study}`;
}

/** Whether this window was frozen when it was last there: what was prepared in it then is still not for the hall. */
export function wasFrozen(role: Role): boolean {
  try {
    return window.sessionStorage.getItem(frozenKey(role)) !== null;
  } catch {
    return false;
  }
}

export function keepFrozen(role: Role, isFrozen: boolean): void {
  try {
    if (isFrozen) window.sessionStorage.setItem(frozenKey(role), '');
    else window.sessionStorage.removeItem(frozenKey(role));
  } catch {
    // Then a reload takes this window back to where the hall is.
  }
}

/** Of this role alone: a window that another opens begins with a copy of what that has kept. */
function frozenKey(role: Role): string {
  return `${KEPT}-frozen-${role}`;
}
