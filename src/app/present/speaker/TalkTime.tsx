import { backToZero, clockText, elapsed, paused, started, type TalkClock } from './talkClock.ts';
import styles from './TalkTime.module.css';
import { useNow } from './useNow.ts';

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
  const time = new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div className={styles.time}>
      <time className={styles.day}>{time}</time>
      <span className={styles.talk} role="timer" aria-label="Time of the talk">
        <strong>{clockText(ms)}</strong>{' '}
        {over >= 1000 ? `${clockText(over)} over ${minutes} min` : `of ${minutes} min`}
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
        {isRunning ? 'Pause' : ms > 0 ? 'Go on' : 'Start'}
      </button>
      <button
        type="button"
        aria-disabled={ms === 0 && !isRunning}
        onClick={() => onClock(backToZero(clock, Date.now()))}
      >
        Back to zero
      </button>
    </div>
  );
}
