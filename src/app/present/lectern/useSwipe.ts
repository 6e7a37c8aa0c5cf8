import { useEffect, useEffectEvent } from 'react';
import { hearSwipes } from './swipes.ts';

/**
 * Hears swipes as long as it is there. What is swiped on wants `touch-action: pan-y pinch-zoom`, or some browsers take the
 * finger for a step back in their history.
 */
export function useSwipe(on: (step: 1 | -1) => void): void {
  const heard = useEffectEvent(on);
  useEffect(() => hearSwipes((step) => heard(step)), []);
}
