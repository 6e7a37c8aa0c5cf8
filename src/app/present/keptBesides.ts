// What belongs to a talk and is in no link, kept while the window is open, so that a reload or a crash does not lose what the room
// has guessed. Numbers alone; and some browsers, files and frames keep nothing, which does no harm.

import { readBesides } from './line.ts';
import type { Besides } from './useBothWindows.ts';

const KEY = 'patient-flow-talk';

/** What was kept of the talk of this study; null where there is nothing, or something else. */
export function keptBesides(study: string): Besides | null {
  try {
    return readBesides(JSON.parse(window.sessionStorage.getItem(`${KEY}-${study}`) ?? 'null'));
  } catch {
    return null;
  }
}

export function keepBesides(study: string, besides: Besides): void {
  try {
    window.sessionStorage.setItem(`${KEY}-${study}`, JSON.stringify(besides));
  } catch {
    // Then a reload begins with an empty room.
  }
}
