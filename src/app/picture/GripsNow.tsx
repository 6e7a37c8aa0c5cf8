import { useCallback } from 'react';
import { Grips } from '../../charts/flow/Grips.tsx';
import { rateDragged } from '../../controls/edgeDrag.ts';
import { gripsOf } from '../../layout/flow/grips.ts';
import type { Picture } from '../../layout/flow/pictured.ts';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import type { PerMille } from '../../study/units.ts';
import type { ByHand } from '../mode.ts';
import { useIsServed } from '../shell/useIsServed.ts';

type GripsNowProps = {
  readonly now: Flows;
  readonly picture: Picture;
  readonly byHand: ByHand;
  readonly onHold: () => void;
};

/**
 * What the reader can take hold of in the picture: it sets rates as their sliders do. Not in the page as served: without scripts
 * nothing looks as if it could be moved.
 */
export function GripsNow({ now, picture, byHand, onHold }: GripsNowProps) {
  const { rates, onChange, onSettle } = byHand;
  const isServed = useIsServed();
  const set = useCallback(
    ({ rate: { branch }, perMille: value }: RateNow, next: PerMille) => {
      if (next !== value) onChange({ type: 'rate', branch, perMille: next }, branch);
    },
    [onChange],
  );
  const hold = useCallback(() => {
    // What a slider was doing is a step of its own.
    onSettle();
    onHold();
  }, [onSettle, onHold]);
  const move = useCallback(
    (rate: RateNow, next: PerMille, isFree: boolean) => set(rate, rateDragged(next, rate, isFree)),
    [set],
  );
  if (isServed) return null;
  return (
    <Grips
      picture={picture}
      grips={gripsOf(picture, now)}
      rates={rates}
      onHold={hold}
      onMove={move}
      onLetGo={onSettle}
      onPutBack={set}
    />
  );
}
