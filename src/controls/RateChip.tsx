import type { ReactNode } from 'react';
import { ratePercent } from '../locale/number.ts';
import { chipWords } from '../locale/ratesSheet.ts';
import type { RateNow } from '../model/ratesNow.ts';
import styles from './RateChip.module.css';

type ChipProps = {
  /** What it is of: the branch of a rate, or what the sheet calls the number of patients. */
  readonly of: string;
  readonly value: string;
  readonly isSet: boolean;
  readonly isOpen: boolean;
  /** The id of where it opens. */
  readonly controls: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** A value that can be moved, as small as can be pressed: it opens what moves it. */
export function Chip({ of, value, isSet, isOpen, controls, onPress, children }: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-expanded={isOpen}
      aria-controls={controls}
      data-chip={of}
      data-set={isSet || undefined}
      data-many={value.length > 6 || undefined}
      onClick={onPress}
    >
      {children} <b data-counted>{value}</b>
    </button>
  );
}

type RateChipProps = Pick<ChipProps, 'isOpen' | 'controls' | 'onPress'> & { readonly now: RateNow };

export function RateChip({ now: { rate, perMille, isSet }, ...more }: RateChipProps) {
  const { name, label } = chipWords(rate);
  return (
    <Chip of={rate.branch} value={ratePercent(perMille)} isSet={isSet} {...more}>
      <span>
        {name}
        {label !== null && <span className="unseen">{` (${label})`}</span>}
      </span>
    </Chip>
  );
}
