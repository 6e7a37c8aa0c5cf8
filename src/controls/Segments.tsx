import { useId } from 'react';
import size from './CohortSize.module.css';
import styles from './Segments.module.css';

type SegmentsProps<Value extends string> = {
  /** What is chosen; where the names alone say it to the eye, only heard. */
  readonly label: string;
  readonly isLabelHeard?: boolean;
  /** What each is called, in the order in which they are offered. */
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onPick: (value: Value) => void;
};

/** One of a few, side by side. */
export function Segments<Value extends string>({
  label,
  isLabelHeard = false,
  names,
  value,
  onPick,
}: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={isLabelHeard ? 'unseen' : undefined}>
        {label}
      </span>
      <div className={size.offered}>
        {(Object.keys(names) as Value[]).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={value === each}
              onChange={() => onPick(each)}
            />
            <span>{names[each]}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
