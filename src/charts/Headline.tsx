import { Fragment, useRef } from 'react';
import type { Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { consequence, longestChanges, whatChanged } from '../locale/changes.ts';
import { headlineWords } from '../locale/headline.ts';
import { beforeListed } from '../locale/number.ts';
import styles from './Headline.module.css';
import { headlinePieces, longestHeadline } from '../locale/phrases.ts';
import { Unbroken } from './Unbroken.tsx';

type HeadlineProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  /** Where it stands on the page what the numbers assume. */
  readonly assumedId: string;
  readonly onReset: () => void;
};

/**
 * The main message, and below it what it rests on: the paper, or what the reader changed, and the way back. The longest wording
 * of each reserves the room, unseen, so that the picture below never moves.
 */
export function Headline({ now, reported, rates, assumedId, onReset }: HeadlineProps) {
  const headline = useRef<HTMLHeadingElement>(null);
  const { long, short } = longestChanges(now, rates);
  const back = now.asReported ? headlineWords.backToUsual : headlineWords.backToReported;
  return (
    <>
      <h2
        className={styles.headline}
        data-counted
        data-longest={longestHeadline(now)}
        ref={headline}
        tabIndex={-1}
      >
        <HeadlineWords now={now} />
      </h2>
      <div className={styles.below} data-counted>
        <p
          data-reported={`${caveatAsReported(now)} ${headlineWords.whatIsAssumed}`}
          data-longest={`${long} ${headlineWords.backToReported}`}
          data-longest-short={`${short} ${headlineWords.backToReported}`}
        >
          <span>
            {now.asReported ? (
              <>
                {now.study.usual && <b>{`${headlineWords.readAnotherWay} `}</b>}
                {now.study.words.caveat}{' '}
                <a
                  href={`#${assumedId}`}
                  onClick={() => document.getElementById(assumedId)?.setAttribute('open', '')}
                >
                  {headlineWords.whatIsAssumed}
                </a>
              </>
            ) : (
              <Changes now={now} reported={reported} rates={rates} />
            )}
            {(!now.asReported || now.study.usual) && (
              <>
                {' '}
                <button
                  type="button"
                  onClick={() => {
                    // The button goes with what it takes back; the focus stays with the message.
                    headline.current?.focus();
                    onReset();
                  }}
                >
                  {back}
                </button>
              </>
            )}
          </span>
        </p>
      </div>
    </>
  );
}

/** The main message in words, its numbers marked. */
export function HeadlineWords({ now }: { readonly now: Flows }) {
  return (
    <span>
      {headlinePieces(now).map(({ text, isStrong }, index) =>
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of a sentence keep their places
        isStrong ? <strong key={index}>{text}</strong> : <Unbroken key={index} text={text} />,
      )}
    </span>
  );
}

const HYPOTHETICAL = <b>{headlineWords.hypothetical}</b>;

type ChangesProps = Pick<HeadlineProps, 'now' | 'reported' | 'rates'>;

function Changes({ now, reported, rates }: ChangesProps) {
  const changed = whatChanged(rates);
  const before = beforeListed(changed.length);
  return (
    <>
      {HYPOTHETICAL} {consequence(now, reported)}
      {changed.length > 0 && (
        <span className={styles.changed}>
          {` ${headlineWords.changed} `}
          {changed.map(({ what, from, to }, index) => (
            <Fragment key={what}>
              {before[index]}
              {what}
              <span className={styles.detail}>
                {' '}
                ({from} → {to})
              </span>
            </Fragment>
          ))}
          .
        </span>
      )}{' '}
      {now.study.words.caveatInShort}
    </>
  );
}

/** What is said of the study as reported, and of one that is read another way. */
function caveatAsReported({ study }: Flows): string {
  return study.usual
    ? `${headlineWords.readAnotherWay} ${study.words.caveat} ${headlineWords.backToUsual}`
    : study.words.caveat;
}
