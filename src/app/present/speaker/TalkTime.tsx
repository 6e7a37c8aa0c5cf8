import { backToZero, clockText, elapsed, paused, started, type TalkClock } from './talkClock.ts';
import styles from './TalkTime.module.css';
import { steadyTime, timeOfTheSystem, useNow } from './useNow.ts';
import { minutesBehind, sceneMinutes } from '../../../model/talkPace.ts';
import type { Talk } from '../../../study/talk.ts';
import { clockWords, paceInWords, sceneTakes, timeOfDay } from '../../../locale/speakerWindow.ts';

type TalkTimeProps = {
  readonly clock: TalkClock;
  readonly talk: Talk;
  /** The number of the scene that is spoken of, from 1. */
  readonly number: number;
  readonly onClock: (clock: TalkClock) => void;
};

/** The time of day, and how much of the talk's time has gone. It tells; it does not warn. */
export function TalkTime({
  clock: { startedAt, elapsedMs },
  talk,
  number,
  onClock,
}: TalkTimeProps) {
  const { minutes } = talk;
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
      <p className={styles.pace}>
        <span>{sceneTakes(sceneMinutes(talk)[number - 1] ?? 0)}</span>{' '}
        {ms > 0 && <span>{paceInWords(minutesBehind(talk, number, ms / 60_000))}</span>}
      </p>
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
