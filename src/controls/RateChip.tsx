import { memo } from 'react';
import { ratePercent } from '../locale/number.ts';
import { chipWords } from '../locale/ratesSheet.ts';
import type { RateNow } from '../model/ratesNow.ts';
import styles from './RateChip.module.css';

type ChipProps = {
  /** What it is of: the branch of a rate, or what the sheet calls the number of patients. */
  readonly of: string;
  readonly name: string;
  /** What it is called in full, for the ear. */
  readonly label?: string | null;
  readonly value: string;
  readonly isSet: boolean;
  readonly isOpen: boolean;
  /** The id of where it opens. */
  readonly controls: string;
  /** Told what it is of, so that one function serves all of them and none is drawn again for another’s number. */
  readonly onPress: (of: string) => void;
};

/** A value that can be moved, as small as can be pressed: it opens what moves it. */
export const Chip = memo(function Chip({
  of,
  name,
  label = null,
  value,
  isSet,
  isOpen,
  controls,
  onPress,
}: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-expanded={isOpen}
      aria-controls={controls}
      data-chip={of}
      data-set={isSet || undefined}
      data-many={value.length > 6 || undefined}
      onClick={() => onPress(of)}
    >
      <span>
        {name}
        {label !== null && <span className="unseen">{` (${label})`}</span>}
      </span>{' '}
      <b data-counted>{value}</b>
    </button>
  );
});

type RateChipProps = Pick<ChipProps, 'isOpen' | 'controls' | 'onPress'> & { readonly now: RateNow };

export function RateChip({ now: { rate, perMille, isSet }, ...more }: RateChipProps) {
  return (
    <Chip
      of={rate.branch}
      {...chipWords(rate)}
      value={ratePercent(perMille)}
      isSet={isSet}
      {...more}
    />
  );
}
