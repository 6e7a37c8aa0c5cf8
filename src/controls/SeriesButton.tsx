import { memo } from 'react';
import { othersCounted, othersOf } from '../locale/series.ts';
import type { Seen } from '../study/studies.ts';
import styles from './SeriesButton.module.css';

export type SeriesButtonProps = {
  /** What the rate is called beside which they stand. */
  readonly label: string;
  readonly seen: readonly Seen[];
  readonly listId: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** Opens the list of what other series saw of a rate. */
export const SeriesButton = memo(function SeriesButton({
  label,
  seen,
  listId,
  isOpen,
  onOpen,
}: SeriesButtonProps) {
  return (
    <button
      type="button"
      id={`${listId}-button`}
      className={styles.series}
      data-same={seen.some((each) => each.isSameQuantity)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? listId : undefined}
      aria-label={othersOf(label, seen.length)}
      onClick={() => onOpen(!isOpen)}
    >
      {othersCounted(seen.length)}
    </button>
  );
});
