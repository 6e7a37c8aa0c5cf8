// What comes up at a part of the picture: what is known of it, and what can be done with it.

import type { CSSProperties } from 'react';
import { Card } from '../../charts/Card.tsx';
import { cardPlace, type CardFrom, type CardPlace } from '../../layout/flow/cardPlace.ts';
import { cardButtons } from '../../locale/card.ts';
import { threadInWords } from '../../locale/threadInWords.ts';
import { threadOf } from '../../model/thread.ts';
import { resultOf } from '../../study/study.ts';
import { DotsNow } from '../doubt/DotsNow.tsx';
import type { DiagramProps } from '../mode.ts';
import { comeTo, rateAt } from './comeTo.ts';
import styles from './CardNow.module.css';

type CardNowProps = Pick<DiagramProps, 'now' | 'explained' | 'choices' | 'onTrace' | 'byHand'> & {
  /** Which group or ribbon it is of. */
  readonly part: string;
  /** From where it was opened: it stays there while numbers move. */
  readonly from: CardFrom;
  /** Its own id on the page. */
  readonly id: string;
  /** Called when the reader is taken elsewhere by it. */
  readonly onLeave: () => void;
};

/** The card of a group or ribbon; where the reader may, with what follows its people and what goes to its rate. */
export function CardNow({
  part,
  from,
  id,
  now,
  explained,
  choices,
  onTrace,
  byHand,
  onLeave,
}: CardNowProps) {
  const result = resultOf(now.study);
  // The result is what the thread is by itself.
  const canBeTraced = part !== result && now.groups.some(({ group }) => group.id === part);
  const isTraced = choices.trace === part;
  const rate = byHand && rateAt(now, byHand.rates, part);
  return (
    <div className={styles.card} style={standing(cardPlace(part, from))}>
      <Card id={id} explanation={explained(part)}>
        {part === result && <DotsNow now={now} choices={choices} />}
        {onTrace && canBeTraced && (
          <>
            <button
              type="button"
              aria-pressed={isTraced}
              onClick={() => onTrace(isTraced ? undefined : part)}
            >
              {cardButtons.follow}
            </button>
            {isTraced && <p>{threadInWords(now, threadOf(now, part))}</p>}
          </>
        )}
        {rate && (
          <button
            type="button"
            onClick={() => {
              onLeave();
              comeTo(rate.rate.branch);
            }}
          >
            {cardButtons.move}
          </button>
        )}
      </Card>
    </div>
  );
}

function standing({ across, down }: CardPlace): CSSProperties {
  return Object.fromEntries(
    [across, down].map(([edge, share, px]) => [edge, `calc(${100 * share}% + ${px}px)`]),
  );
}
