import { backToZero, clockText, elapsed, paused, started, type TalkClock } from './talkClock.ts';
import styles from './TalkTime.module.css';
import { steadyTime, timeOfTheSystem, useNow } from './useNow.ts';
import { clockWords, timeOfDay } from '../../../locale/speakerWindow.ts';

type TalkTimeProps = {
  readonly clock: TalkClock;
  /** How long the talk is meant to take. */
  readonly minutes: number;
  readonly onClock: (clock: TalkClock) => void;
};

/** The time of day, and how much of the talk's time has gone. It tells; it does not warn. */
export function TalkTime({ clock: { startedAt, elapsedMs }, minutes, onClock }: TalkTimeProps) {
  const clock = { startedAt, elapsedMs };
  const day = useNow(timeOfTheSystem);
  const ms = elapsed(clock, useNow(steadyTime));
  const over = ms - 60_000 * minutes;
  const isRunning = startedAt !== null;
  return (
    <div className={styles.time}>
      <time className={styles.day}>{timeOfDay(day)}</time>
      <span className={styles.talk} role="timer" aria-label={clockWords.label}>
        <strong>{clockText(ms)}</strong>{' '}
        {over >= 1000 ? clockWords.over(clockText(over), minutes) : clockWords.of(minutes)}
      </span>
      <progress
        className={styles.share}
        aria-hidden="true"
        max={60_000 * minutes}
        value={Math.min(ms, 60_000 * minutes)}
      />
      <button
        type="button"
        onClick={() =>
          onClock(isRunning ? paused(clock, steadyTime()) : started(clock, steadyTime()))
        }
      >
        {isRunning ? clockWords.pause : ms > 0 ? clockWords.goOn : clockWords.start}
      </button>
      <button
        type="button"
        aria-disabled={ms === 0 && !isRunning}
        onClick={() => onClock(backToZero(clock, steadyTime()))}
      >
        {clockWords.backToZero}
      </button>
    </div>
  );
}
