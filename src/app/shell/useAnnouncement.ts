// What a screen reader is told after a change: the consequence, once the reader pauses.

import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 600;

/** `sentence`, once it has stood still for a pause; nothing before its first change. Cleared first, so it is heard anew. */
export function useAnnouncement(sentence: string): string {
  const [said, setSaid] = useState('');
  const known = useRef(sentence);
  useEffect(() => {
    if (known.current === sentence) return undefined;
    const clear = setTimeout(() => setSaid(''), PAUSE_MS - 100);
    const say = setTimeout(() => {
      known.current = sentence;
      setSaid(sentence);
    }, PAUSE_MS);
    return () => {
      clearTimeout(clear);
      clearTimeout(say);
    };
  }, [sentence]);
  return said;
}
