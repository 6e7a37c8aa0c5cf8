import { useEffect, useEffectEvent, useState } from 'react';
import { hearHallKeys, type HallDeed } from './hallKeys.ts';

/** Hears the keys of the keyboard and of the clicker as long as it is there; gives the digits of a number that is being typed. */
export function useHallKeys(
  { isBlack, isNear }: { readonly isBlack: boolean; readonly isNear: boolean },
  on: (deed: HallDeed) => void,
): string {
  const [digits, setDigits] = useState('');
  const heard = useEffectEvent(on);
  const isDark = useEffectEvent(() => isBlack);
  const isFromNear = useEffectEvent(() => isNear);
  useEffect(
    () =>
      hearHallKeys(
        (deed) => heard(deed),
        () => isDark(),
        setDigits,
        () => isFromNear(),
      ),
    [],
  );
  return digits;
}
