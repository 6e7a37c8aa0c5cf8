import { cardSourceHead } from '../locale/card.ts';
import { BASIS_NAMES, type Explanation } from '../locale/explained.ts';
import { SourceLink } from './SourceLink.tsx';
import styles from './Card.module.css';

/** What is known of one group or ribbon. `pinned` cards stay until they are closed. */
export function Card({
  explanation,
  id,
}: {
  readonly explanation: Explanation;
  readonly id: string;
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
    </div>
  );
}
