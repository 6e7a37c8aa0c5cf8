import { whole } from '../locale/number.ts';
import styles from './Repeats.module.css';

type RepeatsProps = {
  /** Which repeat is shown, from 1. */
  readonly number: number;
  /** What it counts: "25 responders"; empty where the study has no outcome. */
  readonly counted: string;
  readonly cohort: number;
  readonly isPlaying: boolean;
  /** Whether it may play by itself; under reduced motion it goes step by step. */
  readonly mayPlay: boolean;
  readonly onStep: (steps: number) => void;
  readonly onPlay: (isPlaying: boolean) => void;
};

/** Another cohort with the same rates, one at a time. */
export function Repeats({
  number,
  counted,
  cohort,
  isPlaying,
  mayPlay,
  onStep,
  onPlay,
}: RepeatsProps) {
  return (
    <div className={styles.repeats} role="group" aria-label="Repeats of the study">
      <button type="button" aria-disabled={number <= 1} onClick={() => number > 1 && onStep(-1)}>
        Back
      </button>
      <button type="button" onClick={() => onStep(1)}>
        Another {whole(cohort)} <span className={styles.hidden}>patients with these rates</span>
      </button>
      {mayPlay && (
        <button type="button" className={styles.play} onClick={() => onPlay(!isPlaying)}>
          {isPlaying ? 'Stop' : 'Play'}
        </button>
      )}
      <p>
        {/* Whoever takes a step hears where it led; what plays is not read out. */}
        <span aria-live={isPlaying ? 'off' : 'polite'}>
          <b>Repeat {whole(number)}:</b> {counted && `${counted}, `}by chance alone.
        </span>{' '}
        The headline and the table keep the rates’ own numbers.
      </p>
    </div>
  );
}
