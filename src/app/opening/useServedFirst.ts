// A link with numbers of its own, on the page as served.

import type { Choices } from '../../inputs/choices.ts';
import type { ChoicesInUse } from '../mode.ts';
import { useIsServed } from '../shell/useIsServed.ts';

/**
 * The choices as the page was served, while React takes it over and has to find what it would have drawn; right after that,
 * before anything else is done, the choices themselves. Nothing is drawn afresh but what they change.
 */
export function useServedFirst(choices: ChoicesInUse, served?: Choices): ChoicesInUse {
  const isServed = useIsServed(served !== undefined);
  if (!isServed || !served) return choices;
  return { ...choices, shown: served, chosen: served, problems: [], unopened: null };
}
