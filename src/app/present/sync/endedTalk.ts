// Where the whole page is shown no talk goes on any more. The next that is begun from there has windows of its own and begins
// lit, without what another room guessed.

import { isFramed, isNameOfTalk } from './talkId.ts';

/** What all keys begin with under which something of a talk is kept. */
export const KEPT = 'patient-flow-talk';

/** Ends the talk that this window has shown, now and whenever Back brings this page as it was; until it is called off. */
export function endTalks(): () => void {
  const come = ({ persisted }: PageTransitionEvent) => {
    if (persisted) end();
  };
  end();
  window.addEventListener('pageshow', come);
  return () => window.removeEventListener('pageshow', come);
}

function end(): void {
  // A frame has its name from its host, and may share what is kept with a talk around it.
  if (isFramed()) return;
  if (isNameOfTalk(window.name)) window.name = '';
  try {
    const kept = window.sessionStorage;
    for (const key of Object.keys(kept)) if (key.startsWith(KEPT)) kept.removeItem(key);
  } catch {
    // Where nothing may be kept, nothing was.
  }
}
