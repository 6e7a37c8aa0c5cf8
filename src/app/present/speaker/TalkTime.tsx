import { backToZero, clockText, elapsed, paused, started, type TalkClock } from './talkClock.ts';
import styles from './TalkTime.module.css';
import { useNow } from './useNow.ts';
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
  const now = useNow();
  const ms = elapsed(clock, now);
  const over = ms - 60_000 * minutes;
  const isRunning = startedAt !== null;
  return (
    <div className={styles.time}>
      <time className={styles.day}>{timeOfDay(now)}</time>
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
        onClick={() => onClock(isRunning ? paused(clock, Date.now()) : started(clock, Date.now()))}
      >
        {isRunning ? clockWords.pause : ms > 0 ? clockWords.goOn : clockWords.start}
      </button>
      <button
        type="button"
        aria-disabled={ms === 0 && !isRunning}
        onClick={() => onClock(backToZero(clock, Date.now()))}
      >
        {clockWords.backToZero}
      </button>
    </div>
  );
}
