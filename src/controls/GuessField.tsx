import { useId, useRef } from 'react';
import type { Change } from '../inputs/choices.ts';
import { guessCode } from '../inputs/guessCodes.ts';
import { typedGuess } from '../inputs/guesses.ts';
import {
  guessAsked,
  guessAsNumber,
  guessCalled,
  guessPlace,
  guessWords,
  noGuessYet,
} from '../locale/guessField.ts';
import { NumberField } from './NumberField.tsx';
import { useSaid } from './useSaid.tsx';
import range from './PlainRange.module.css';
import styles from './GuessField.module.css';

type GuessFieldProps = {
  /** In people of every 100; absent until it is set. */
  readonly guess: number | undefined;
  /** Who the 100 are: "taken to surgery". */
  readonly ofWhom: string;
  /** Whether there is a picture on which it can be set as well. */
  readonly isOnPicture: boolean;
  /** Whether it is one line beside much else. */
  readonly isCompact?: boolean;
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/** What a number field holds while there is no guess: no guess is less than none. */
const ABSENT = -1;
/** Keys by which a slider that stands at its end is meant to be at its end. */
const TO_ZERO = ['Home', 'ArrowLeft', 'ArrowDown', 'PageDown'];

/** The guess that the picture shows, by keys and in words; once it is set, the code by which it is read out. */
export function GuessField({
  guess,
  ofWhom,
  isOnPicture,
  isCompact = false,
  onChange,
  onSettle,
}: GuessFieldProps) {
  const id = useId();
  const slider = useRef<HTMLInputElement>(null);
  const value = guess ?? ABSENT;
  const said = useSaid(id, value);
  const label = guessAsked(ofWhom);
  const set = (next: number) =>
    onChange(
      {
        type: 'shown',
        shown: { guess: next < 0 ? undefined : Math.min(100, next) },
      },
      'guess',
    );

  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      className={styles.guess}
      data-compact={isCompact || undefined}
      // A finger that misses the thumb by a little does not turn the page.
      data-own-touch=""
    >
      <div className={styles.row}>
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        <NumberField
          label={guessAsNumber(label)}
          value={value}
          min={0}
          max={100}
          written={(each) => (each === ABSENT ? '' : String(each))}
          named={(each) => guessCalled(each === ABSENT ? null : each)}
          read={typedGuess}
          onValue={set}
          onStep={(steps) => set(Math.max(0, value + steps))}
          onSettle={onSettle}
          {...said.field}
          size={4}
        />
      </div>
      <input
        id={id}
        ref={slider}
        type="range"
        className={range.plain}
        min={0}
        max={100}
        step={1}
        // At its end while there is no guess: the middle would suggest one.
        value={Math.max(0, value)}
        aria-valuetext={guessPlace(guess)}
        data-absent={guess === undefined || undefined}
        onChange={(event) => set(Number(event.target.value))}
        // Where the thumb stands already there is no change to hear of.
        onPointerUp={(event) => {
          if (guess === undefined) set(Number(event.currentTarget.value));
          onSettle();
        }}
        onKeyUp={(event) => {
          if (guess === undefined && TO_ZERO.includes(event.key)) set(0);
          onSettle();
        }}
      />
      <span className={styles.ends} aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </span>
      <div className={styles.below}>
        <p className={styles.code}>
          {said.sentence ??
            (guess === undefined ? (
              noGuessYet(isOnPicture)
            ) : (
              <>
                <span className={styles.own}>
                  {/* The space is in it: between the two it would be a cell of its own. */}
                  {guessWords.code} <b>{guessCode(guess)}</b>.{' '}
                </span>
                <span className={styles.about}>{guessWords.readOut}</span>
              </>
            ))}
        </p>
        {guess !== undefined && (
          <button
            type="button"
            className={styles.back}
            onClick={() => {
              // The button goes with what it takes back; the focus stays with the guess.
              slider.current?.focus();
              onChange({ type: 'shown', shown: { guess: undefined } }, null);
            }}
          >
            {guessWords.back}
          </button>
        )}
      </div>
    </div>
  );
}
