import { memo, useCallback, useId, useState, type ComponentType } from 'react';
import type { Change } from '../inputs/choices.ts';
import type { IntervalOf, RateNow } from '../model/ratesNow.ts';
import { deepEqual } from '../study/deepEqual.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import { RateSlider } from './RateSlider.tsx';
import type { SeriesButtonProps } from './SeriesButton.tsx';
import type { SeriesListProps } from './SeriesList.tsx';
import type { SeriesTicksProps } from './SeriesTicks.tsx';

type RateAmongOthersProps = {
  readonly now: RateNow;
  readonly interval: { readonly of: IntervalOf; readonly level: number; readonly method: string };
  /** Whether it is the one that is open, where only one is. */
  readonly isOpen?: boolean;
  /** What other series saw and the parts that show it; absent until they are loaded. */
  readonly others?:
    | {
        readonly seen: readonly Seen[];
        readonly Ticks: ComponentType<SeriesTicksProps>;
        readonly Button: ComponentType<SeriesButtonProps>;
        readonly List: ComponentType<SeriesListProps>;
      }
    | undefined;
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/** A rate, and below the rates, when it is asked for, the list of what other series saw of it. */
export const RateAmongOthers = memo(function RateAmongOthers({
  now,
  interval,
  isOpen = false,
  others,
  onChange,
  onSettle,
}: RateAmongOthersProps) {
  const id = useId();
  const [isListed, setListed] = useState(false);
  const { branch } = now.rate;
  const pick = useCallback(
    (perMille: PerMille) => onChange({ type: 'rate', branch, perMille }, null),
    [onChange, branch],
  );
  const close = useCallback(() => {
    setListed(false);
    document.getElementById(`${id}-button`)?.focus();
  }, [id]);
  const some = others && others.seen.length > 0 ? others : undefined;
  return (
    <>
      <RateSlider
        now={now}
        level={interval.level}
        isOpen={isOpen}
        others={
          some && {
            seen: some.seen,
            Ticks: some.Ticks,
            Button: some.Button,
            intervalOf: interval.of,
            listId: id,
            isOpen: isListed,
            onOpen: setListed,
            onPick: pick,
          }
        }
        onChange={onChange}
        onSettle={onSettle}
      />
      {some && isListed && (
        <some.List
          id={id}
          own={now}
          seen={some.seen}
          interval={interval}
          onPick={pick}
          onClose={close}
        />
      )}
    </>
  );
}, deepEqual);
