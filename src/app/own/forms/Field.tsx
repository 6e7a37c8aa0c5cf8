// A field of a form that edits a text: what is typed is a part of it at once, as far as it can be.

import { useId, useRef, useState, type ChangeEvent, type FocusEvent } from 'react';
import { plainText } from '../../../study/own/own.ts';
import styles from './OwnForms.module.css';

/** Why what is typed becomes nothing. */
type Fault = {
  readonly fault: string;
  /** What it may have been meant for: done by Enter too. */
  readonly instead?: { readonly label: string; readonly onPick: () => void } | undefined;
};

type FieldProps = {
  readonly label: string;
  /** Where the label need not be seen, because it stands above all fields of its kind. */
  readonly isLabelHeard?: boolean;
  readonly value: string;
  /** What becomes of what is typed. */
  readonly read?: (typed: string) => { readonly value: string } | Fault;
  readonly onType: (value: string) => void;
  /** Enter, which ends nothing else in a field of one line. */
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  readonly isNumber?: boolean;
  readonly isLong?: boolean;
  /** What this field is found by when it is sought. */
  readonly place?: string;
  /** Id of what is said of it elsewhere. */
  readonly saidBy?: string | undefined;
};

export function Field({
  label,
  isLabelHeard = false,
  value,
  read = (typed) => ({ value: plainText(typed) }),
  onType,
  onEnter,
  placeholder,
  isNumber = false,
  isLong = false,
  place,
  saidBy,
}: FieldProps) {
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  // What is typed need not be what it comes to, as " 1,234" is 1234: it stands until that changes otherwise.
  const [draft, setDraft] = useState<{
    readonly typed: string;
    readonly value: string;
  } | null>(null);
  const isDrafted = draft?.value === value;
  const found = isDrafted ? read(draft.typed) : { value };
  const { fault, instead } = 'fault' in found ? found : {};
  const type = (typed: string) => {
    const next = read(typed);
    setDraft({ typed, value: 'fault' in next ? value : next.value });
    if (!('fault' in next) && next.value !== value) onType(next.value);
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!whole.current?.contains(relatedTarget)) setDraft(null);
  };
  const described = [fault === undefined ? '' : `${id}-fault`, saidBy ?? ''].filter(Boolean);
  const all = {
    id,
    value: isDrafted ? draft.typed : value,
    'data-place': place,
    'aria-label': isLabelHeard ? label : undefined,
    'aria-invalid': fault !== undefined || saidBy !== undefined,
    'aria-describedby': described.join(' ') || undefined,
    autoComplete: 'off',
    spellCheck: false,
    dir: 'auto',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      type(event.target.value),
    onBlur: leave,
  } as const;
  return (
    <div className={styles.field} ref={whole} data-number={isNumber || undefined}>
      {!isLabelHeard && <label htmlFor={id}>{label}</label>}
      {isLong ? (
        <textarea {...all} rows={2} />
      ) : (
        <input
          {...all}
          type="text"
          placeholder={placeholder}
          inputMode={isNumber ? 'numeric' : undefined}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) (instead?.onPick ?? onEnter)?.();
          }}
        />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}{' '}
          {instead && (
            <button
              type="button"
              onBlur={leave}
              // Where a press takes the focus to nowhere, the field would be left before it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={instead.onPick}
            >
              {instead.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
