// One of several, and a yes or no, with their labels.

import { useId } from 'react';
import styles from './OwnForms.module.css';

type PickProps = {
  readonly label: string;
  readonly value: string;
  readonly all: readonly (readonly [value: string, name: string])[];
  readonly onPick: (value: string) => void;
  /** What this field is found by when it is sought. */
  readonly place?: string;
};

export function Pick({ label, value, all, onPick, place }: PickProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        data-place={place}
        autoComplete="off"
        onChange={(event) => onPick(event.target.value)}
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
