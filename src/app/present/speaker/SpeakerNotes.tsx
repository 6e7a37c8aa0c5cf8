import { useState } from 'react';
import styles from './SpeakerNotes.module.css';
import { speakerWords } from '../../../locale/speakerWindow.ts';

/** From a page held in the hand to a laptop two steps away, as a part of what fits a low window. */
const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.8] as const;
const USUAL = 2;

type NotesProps = {
  /** The id of what the notes are of: those of another begin at the top. */
  readonly of: string;
  readonly text: string;
};

/** What the speaker has in mind, in a box of its own that scrolls. */
export function SpeakerNotes({ of, text }: NotesProps) {
  const [size, setSize] = useState(USUAL);
  return (
    <section className={styles.notes}>
      <div className={styles.head}>
        <h2 id="notes-title">{speakerWords.notes}</h2>
        <button
          type="button"
          aria-label={speakerWords.notesSmaller}
          aria-disabled={size === 0}
          onClick={() => setSize(Math.max(0, size - 1))}
        >
          −
        </button>
        <button
          type="button"
          aria-label={speakerWords.notesLarger}
          aria-disabled={size === SIZES.length - 1}
          onClick={() => setSize(Math.min(SIZES.length - 1, size + 1))}
        >
          +
        </button>
      </div>
      <div
        key={of}
        className={styles.text}
        role="region"
        aria-labelledby="notes-title"
        tabIndex={0}
        style={{ fontSize: `calc(${SIZES[size]} * clamp(16px, 2.6vh, 20px))` }}
      >
        {text === '' ? (
          <p className={styles.nothing}>{speakerWords.noNotes}</p>
        ) : (
          text.split('\n\n').map((paragraph) => <p key={paragraph}>{paragraph}</p>)
        )}
      </div>
    </section>
  );
}
