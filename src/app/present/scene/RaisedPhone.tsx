// A phone as a card that is held up: the letter and the colour of the range of its guess, over all of its screen.

import { useCallback, useState } from 'react';
import { HAND_RANGES, rangeOfGuess } from '../../../model/roomGuesses.ts';
import { letterOfRange, rangeCalled, raisedWords } from '../../../locale/roomGuesses.ts';
import { EVERY_HUNDRED } from '../../../locale/number.ts';
import styles from './RaisedPhone.module.css';

export function RaisedPhone({ guess }: { readonly guess: number }) {
  const [isRaised, setRaised] = useState(false);
  const range = rangeOfGuess(guess);
  const { from, to } = HAND_RANGES[range] ?? { from: 0, to: 100 };
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (!dialog) return undefined;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <>
      <button type="button" className={styles.raise} onClick={() => setRaised(true)}>
        {raisedWords.raise}
      </button>
      {isRaised && (
        <dialog
          ref={open}
          className={styles.card}
          aria-label={raisedWords.title}
          data-letter={letterOfRange(range)}
          onCancel={(event) => {
            event.preventDefault();
            setRaised(false);
          }}
        >
          <button type="button" onClick={() => setRaised(false)}>
            <span className={styles.letter}>{letterOfRange(range)}</span>
            <span>
              {rangeCalled(from, to)} {EVERY_HUNDRED}
            </span>
            <span className={styles.back}>{raisedWords.toGoBack}</span>
          </button>
        </dialog>
      )}
    </>
  );
}
