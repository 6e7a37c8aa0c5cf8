// Keeps the lecturer's own talk in the address, behind "#", so that a reload, a bookmark and a sent link bring it. What stands before
// that, `useChoices.ts` writes, which leaves this alone.

import { useEffect } from 'react';
import { MOST_IN_LINK } from '../../../inputs/mostInLink.ts';
import { withTalkHash } from '../../../inputs/talk/talkLink.ts';
import { noteHash, type TalkInUse } from './talkInUse.ts';

export function useTalkHash({ short, problem }: Pick<TalkInUse, 'short' | 'problem'>): void {
  useEffect(() => {
    // What could not be read stays where it was found.
    if (problem !== null) return;
    const { pathname, search, hash } = window.location;
    const next = talkHash(hash, short);
    if (next === hash) return;
    noteHash(next);
    try {
      window.history.replaceState(null, '', `${pathname}${search}${next}`);
    } catch {
      // Some frames and files have no address to write; the page works without.
    }
  }, [short, problem]);
}

/** A hash with this talk in its short form; without one that is too long for a link. */
export function talkHash(hash: string, short: string): string {
  const next = withTalkHash(hash, short);
  return next.length > MOST_IN_LINK ? withTalkHash(hash, '') : next;
}
