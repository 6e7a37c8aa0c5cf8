import type { ReactNode } from 'react';
import { cardSourceHead } from '../locale/card.ts';
import { BASIS_NAMES, type Explanation } from '../locale/explained.ts';
import { SourceLink } from './SourceLink.tsx';
import { Unbroken } from './Unbroken.tsx';
import styles from './Card.module.css';

/** What is known of one group or ribbon. */
export function Card({
  explanation,
  id,
  children,
}: {
  readonly explanation: Explanation;
  readonly id: string;
  /** What else is known of it, and what can be done with it. */
  readonly children?: ReactNode;
}) {
  const { title, ofWhom, ofAll, change, basis, how, assumption, source } = explanation;
  return (
    <div className={styles.card} id={id} role="note" aria-label={title}>
      <p className={styles.title}>
        <Unbroken text={title} />
      </p>
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
    </div>
  );
}
