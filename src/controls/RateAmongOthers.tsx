import { memo, useCallback, useId, useState, type ComponentType } from 'react';
import type { Change } from '../inputs/choices.ts';
import type { IntervalOf, RateNow } from '../model/ratesNow.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import { rateWords } from '../locale/studyWords.ts';
import { RateSlider } from './RateSlider.tsx';
import type { SeriesButtonProps } from './SeriesButton.tsx';
import type { SeriesListProps } from './SeriesList.tsx';
import type { SeriesTicksProps } from './SeriesTicks.tsx';

type RateAmongOthersProps = {
  readonly now: RateNow;
  readonly interval: { readonly of: IntervalOf; readonly level: number; readonly method: string };
  /** Whether it is the one that is open, where only one is. */
  readonly isOpen?: boolean;
  /** What other series saw, and the parts that show it; absent until they are loaded. */
  readonly seen?: readonly Seen[] | undefined;
  readonly parts: {
    readonly SeriesTicks: ComponentType<SeriesTicksProps>;
    readonly SeriesButton: ComponentType<SeriesButtonProps>;
    readonly SeriesList: ComponentType<SeriesListProps>;
  } | null;
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/** A rate, and below the rates, when it is asked for, the list of what other series saw of it. */
export const RateAmongOthers = memo(function RateAmongOthers({
  now,
  interval,
  isOpen = false,
  seen = NOTHING,
  parts,
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
  const shown = seen.length > 0 && parts ? parts : undefined;
  return (
    <>
      <RateSlider
        now={now}
        level={interval.level}
        isOpen={isOpen}
        marks={shown && { Ticks: shown.SeriesTicks, seen, intervalOf: interval.of, onPick: pick }}
        others={
          shown && (
            <shown.SeriesButton
              label={rateWords(now.rate).label}
              seen={seen}
              listId={id}
              isOpen={isListed}
              onOpen={setListed}
            />
          )
        }
        onChange={onChange}
        onSettle={onSettle}
      />
      {shown && isListed && (
        <shown.SeriesList
          id={id}
          own={now}
          seen={seen}
          interval={interval}
          onPick={pick}
          onClose={close}
        />
      )}
    </>
  );
});

const NOTHING: readonly Seen[] = [];
