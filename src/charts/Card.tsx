import type { ReactNode } from 'react';
import { cardSourceHead, traceWords } from '../locale/card.ts';
import { BASIS_NAMES, type Explanation } from '../locale/explained.ts';
import { threadInWords } from '../locale/threadInWords.ts';
import type { Flows } from '../model/flows.ts';
import { threadOf } from '../model/thread.ts';
import { SourceLink } from './SourceLink.tsx';
import styles from './Card.module.css';

/** What is known of one group or ribbon. `pinned` cards stay until they are closed. */
export function Card({
  explanation,
  id,
  tracing,
  children,
}: {
  readonly explanation: Explanation;
  readonly id: string;
  /** Of a group whose people can be followed: whether they are the thread, and how to have it so or not. */
  readonly tracing?:
    | {
        readonly group: string;
        readonly now: Flows;
        readonly isTraced: boolean;
        readonly onTrace: () => void;
      }
    | undefined;
  /** What else is known of it. */
  readonly children?: ReactNode;
}) {
  const { title, ofWhom, ofAll, change, basis, how, assumption, source } = explanation;
  return (
    <div className={styles.card} id={id} role="note" aria-label={title}>
      <p className={styles.title}>{title}</p>
      <p className={styles.count}>
        {ofWhom}
        {ofAll && <span>{ofAll}</span>}
        {change && <b>{change}</b>}
      </p>
      <p>
        <b>{BASIS_NAMES[basis]}:</b> {how}.
      </p>
      {assumption && <p>{assumption}</p>}
      <p className={styles.source}>
        {cardSourceHead(basis)}: <SourceLink source={source} />, {source.part}
      </p>
      {children}
      {tracing && (
        <>
          <button type="button" aria-pressed={tracing.isTraced} onClick={tracing.onTrace}>
            {traceWords.follow}
          </button>
          {tracing.isTraced && (
            <p>{threadInWords(tracing.now, threadOf(tracing.now, tracing.group))}</p>
          )}
        </>
      )}
    </div>
  );
}
