import { anotherCohort, repeatNumbered, repeatWords } from '../locale/repeats.ts';
import styles from './Repeats.module.css';

type RepeatsProps = {
  /** Which repeat is shown, from 1. */
  readonly number: number;
  /** What it counts: "25 responders, by chance alone." */
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
  const another = anotherCohort(cohort);
  return (
    <div className={styles.repeats} role="group" aria-label={repeatWords.group}>
      <button type="button" aria-disabled={number <= 1} onClick={() => number > 1 && onStep(-1)}>
        {repeatWords.back}
      </button>
      <button type="button" onClick={() => onStep(1)}>
        {another.seen} <span className={styles.hidden}>{another.heard}</span>
      </button>
      {mayPlay && (
        <button type="button" className={styles.play} onClick={() => onPlay(!isPlaying)}>
          {isPlaying ? repeatWords.stop : repeatWords.play}
        </button>
      )}
      <p>
        {/* Whoever takes a step hears where it led; what plays is not read out. */}
        <span aria-live={isPlaying ? 'off' : 'polite'}>
          <b>{repeatNumbered(number)}</b> {counted}
        </span>{' '}
        {repeatWords.apart}
      </p>
    </div>
  );
}
