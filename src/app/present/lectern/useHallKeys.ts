import { useEffect, useEffectEvent, useState } from 'react';
import { hearHallKeys, type HallDeed } from './hallKeys.ts';

/** Hears the keys of the keyboard and of the clicker as long as it is there; gives the digits of a number that is being typed. */
export function useHallKeys(isBlack: boolean, on: (deed: HallDeed) => void): string {
  const [digits, setDigits] = useState('');
  const heard = useEffectEvent(on);
  const isDark = useEffectEvent(() => isBlack);
  useEffect(
    () =>
      hearHallKeys(
        (deed) => heard(deed),
        () => isDark(),
        setDigits,
      ),
    [],
  );
  return digits;
}
