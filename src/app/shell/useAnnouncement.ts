// What a screen reader is told after a change: the consequence, once the reader pauses.

import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

const PAUSE_MS = 600;

/**
 * The sentence about `what`, or `what` as a sentence, once that has stood still for a pause; nothing before its first change.
 * Cleared first, so it is heard anew. It is not made while something moves: who listens hears what it comes to.
 */
export function useAnnouncement<What>(
  what: What,
  sentenceOf: (what: What) => string = String,
): string {
  const [said, setSaid] = useState('');
  const [first] = useState(() => sentenceOf(what));
  const known = useRef(first);
  const clear = useEffectEvent(() => {
    if (known.current !== sentenceOf(what)) setSaid('');
  });
  const say = useEffectEvent(() => {
    const sentence = sentenceOf(what);
    if (known.current === sentence) return;
    known.current = sentence;
    setSaid(sentence);
  });
  useLayoutEffect(() => {
    const clearing = setTimeout(() => clear(), PAUSE_MS - 100);
    const saying = setTimeout(() => say(), PAUSE_MS);
    return () => {
      clearTimeout(clearing);
      clearTimeout(saying);
    };
  }, [what]);
  return said;
}
