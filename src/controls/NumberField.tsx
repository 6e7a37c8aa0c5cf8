import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Typed } from '../inputs/typed.ts';
import { refusedNumber } from '../locale/numberField.ts';
import styles from './NumberField.module.css';
import type { Said } from './useSaid.tsx';

type NumberFieldProps<Value extends number> = {
  readonly label: string;
  readonly value: Value;
  readonly min: number;
  readonly max: number;
  /** The value as it stands in the field, and in a sentence that says it is kept. */
  readonly written: (value: Value) => string;
  readonly named: (value: Value) => string;
  readonly read: (text: string) => Typed<Value>;
  readonly onValue: (value: Value) => void;
  /** One step up or down by the arrow keys; ten with Shift. */
  readonly onStep?: (steps: number) => void;
  readonly onSettle: () => void;
  readonly describedBy?: string;
  /** Where the sentence about what was typed goes; null when there is nothing to say. */
  readonly onSay: (said: Said | null) => void;
  readonly saidId: string;
  readonly isWrong: boolean;
  readonly size: number;
};

/** What is being typed, and the value with which it belongs: when that changes by other means the typing is over. */
type Draft<Value> = { readonly text: string; readonly against: Value };

/**
 * A field for a typed number. It is a text field with the role of a spin button, because a native number field drops what
 * it does not understand ("64,4" becomes 644 in some browsers) and so could not say what was wrong. Whatever can be read
 * takes effect at once; what cannot takes the value back to where typing began.
 */
export function NumberField<Value extends number>({
  label,
  value,
  min,
  max,
  written,
  named,
  read,
  onValue,
  onStep,
  onSettle,
  describedBy,
  onSay,
  saidId,
  isWrong,
  size,
}: NumberFieldProps<Value>) {
  const id = useId();
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const before = useRef(value);
  const isEntering = useRef(false);
  const isDrafted = draft !== null && draft.against === value;

  function take(text: string) {
    const typed = read(text);
    if (typed.ok) {
      setDraft({ text, against: typed.value });
      onSay(
        typed.note === undefined
          ? null
          : { text: typed.note, isFault: false, against: typed.value },
      );
      onValue(typed.value);
      return;
    }
    setDraft({ text, against: before.current });
    onValue(before.current);
    // An emptied field is on its way to a number, not yet a mistake.
    const isEmpty = text.trim() === '';
    onSay(
      isEmpty
        ? null
        : {
            text: refusedNumber(typed.fault, named(before.current)),
            isFault: true,
            against: before.current,
          },
    );
  }

  function step(event: KeyboardEvent, steps: number) {
    event.preventDefault();
    setDraft(null);
    onSay(null);
    onStep?.(event.shiftKey ? steps * 10 : steps);
  }

  return (
    <input
      id={id}
      className={styles.field}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      role="spinbutton"
      aria-label={label}
      aria-valuenow={Number(written(value))}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={named(value)}
      aria-invalid={isWrong || undefined}
      aria-describedby={
        [isWrong ? saidId : undefined, describedBy].filter(Boolean).join(' ') || undefined
      }
      size={size}
      value={isDrafted ? draft.text : written(value)}
      onFocus={(event) => {
        before.current = value;
        event.target.select();
      }}
      onMouseDown={({ currentTarget }) => {
        isEntering.current = document.activeElement !== currentTarget;
      }}
      onClick={({ currentTarget }) => {
        // WebKit sets the caret once more when the button is up, and what was typed would stand within the number.
        const isCaret = currentTarget.selectionStart === currentTarget.selectionEnd;
        if (isEntering.current && isCaret) currentTarget.select();
        isEntering.current = false;
      }}
      onChange={(event) => take(event.target.value)}
      onBlur={() => {
        // What could not be read stays to be mended; what was read stands as it is always written.
        if (!isWrong) setDraft(null);
        onSettle();
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp' && onStep) step(event, 1);
        if (event.key === 'ArrowDown' && onStep) step(event, -1);
        if (event.key === 'Enter') {
          before.current = value;
          if (!isWrong) setDraft(null);
          onSettle();
        }
        if (event.key === 'Escape') {
          setDraft(null);
          onSay(null);
        }
      }}
    />
  );
}
