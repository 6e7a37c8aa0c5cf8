// What a listener is told after a change.

import type { Flows } from '../model/flows.ts';
import { consequence } from './changes.ts';
import { headlineText } from './phrases.ts';

/** "20 more eligible and 2 more responders than reported. If …": what is compared, what the change comes to, and what the page now says. */
export function announced(now: Flows, reported: Flows, isPinned: boolean): string {
  const change = now.asReported
    ? `As reported${now.study.usual ? ', read another way' : ''}.`
    : consequence(now, reported);
  return [...(isPinned ? ['Compared with A.'] : []), change, headlineText(now)].join(' ');
}
