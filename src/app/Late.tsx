import { Suspense, useEffect, useState, type ReactNode } from 'react';

/**
 * A part of the page as served whose script comes later. Until that has taken the part over, no change reaches it: React
 * would throw away what was served, and what a reader has opened in it, and leave a gap until the script is there.
 */
export function Late({ children }: { readonly children: ReactNode }) {
  const [isThere, setIsThere] = useState(false);
  const now = (
    <Suspense>
      {children}
      <Arrival onArrival={setIsThere} />
    </Suspense>
  );
  const [served] = useState(now);
  return isThere ? now : served;
}

/** Says when all that stands beside it in the same boundary is there. */
function Arrival({ onArrival }: { readonly onArrival: (isThere: true) => void }) {
  useEffect(() => onArrival(true), [onArrival]);
  return null;
}
