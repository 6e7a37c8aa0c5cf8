import type { Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { consequence, whatChanged } from './changes.ts';
import styles from './Headline.module.css';
import { headlinePieces, longestHeadline } from './phrases.ts';

type HeadlineProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  readonly onReset: () => void;
};

/** The main message, and below it what it rests on: the paper, or what the reader changed. */
export function Headline({ now, reported, rates, onReset }: HeadlineProps) {
  return (
    <>
      {/* The longest wording reserves the room, unseen, so that the picture below never moves. */}
      <h2 className={styles.headline} data-longest={longestHeadline(now)}>
        <span>
          {headlinePieces(now).map(({ text, isStrong }, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- the pieces of a sentence keep their places
            isStrong ? <strong key={index}>{text}</strong> : text,
          )}
        </span>
      </h2>
      <div className={styles.below}>
        {now.asReported ? (
          <p>{now.study.caveat}</p>
        ) : (
          <p>
            <b>Hypothetical:</b> {consequence(now, reported)} {whatChanged(now, rates)}{' '}
            <button type="button" onClick={onReset} className={styles.back}>
              Back to reported
            </button>
          </p>
        )}
      </div>
    </>
  );
}
