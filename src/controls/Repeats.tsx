import { whole } from '../text/number.ts';
import styles from './Repeats.module.css';

type RepeatsProps = {
  /** Which repeat is shown, from 1. */
  readonly number: number;
  readonly cohort: number;
  readonly isPlaying: boolean;
  /** Whether it may play by itself; under reduced motion it goes step by step. */
  readonly mayPlay: boolean;
  readonly onStep: (steps: number) => void;
  readonly onPlay: (isPlaying: boolean) => void;
};

/** Another cohort with the same rates, one at a time. */
export function Repeats({ number, cohort, isPlaying, mayPlay, onStep, onPlay }: RepeatsProps) {
  return (
    <div className={styles.repeats} role="group" aria-label="Repeats of the study">
      <button type="button" disabled={number <= 1} onClick={() => onStep(-1)}>
        Previous
      </button>
      <button type="button" onClick={() => onStep(1)}>
        Another {whole(cohort)} patients
      </button>
      {mayPlay && (
        <button type="button" aria-pressed={isPlaying} onClick={() => onPlay(!isPlaying)}>
          {isPlaying ? 'Stop' : 'Play'}
        </button>
      )}
      <span>
        Repeat {whole(number)}: one way in which chance could have fallen, drawn in the picture
        above. The table and the headline keep the rates’ own numbers.
      </span>
    </div>
  );
}
