// One of several, and a yes or no, with their labels.

import { useId } from 'react';
import styles from './OwnForms.module.css';

type PickProps<Value extends string> = {
  readonly label: string;
  /** Where the label need not be seen, because what it is of stands beside it. */
  readonly isLabelHeard?: boolean;
  readonly value: Value;
  readonly all: readonly (readonly [value: Value, name: string])[];
  readonly onPick: (value: Value) => void;
  /** What this field is found by when it is sought. */
  readonly place?: string;
};

export function Pick<Value extends string>({
  label,
  isLabelHeard = false,
  value,
  all,
  onPick,
  place,
}: PickProps<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      {!isLabelHeard && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        value={value}
        aria-label={isLabelHeard ? label : undefined}
        data-place={place}
        autoComplete="off"
        onChange={(event) => onPick(event.target.value as Value)}
      >
        {all.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type TickProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

export function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
