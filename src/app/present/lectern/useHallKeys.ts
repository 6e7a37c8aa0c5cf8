import { useEffect, useEffectEvent } from 'react';
import { hearHallKeys, type HallDeed } from './hallKeys.ts';

/** Hears the keys of the keyboard and of the clicker as long as it is there. */
export function useHallKeys(isBlack: boolean, on: (deed: HallDeed) => void): void {
  const heard = useEffectEvent(on);
  const isDark = useEffectEvent(() => isBlack);
  useEffect(
    () =>
      hearHallKeys(
        (deed) => heard(deed),
        () => isDark(),
      ),
    [],
  );
}
