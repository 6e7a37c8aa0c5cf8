import { useEffect, useState } from 'react';
import { onDemandWords } from '../../locale/onDemand.ts';

/** What comes sooner than this needs no word. */
const AT_ONCE_MS = 300;

/** Stands where a part was asked for until it has come, and says so where that takes a while. */
export function Busy() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), AT_ONCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{isLong ? onDemandWords.coming : ''}</p>;
}
