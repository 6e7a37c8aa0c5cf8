// What is loaded when a reader asks what two totals leave open.

import { useId, useState } from 'react';
import { OverlapCells } from '../../charts/OverlapCells.tsx';
import { OverlapSlider } from '../../controls/OverlapSlider.tsx';
import { threadInWords } from '../../locale/threadInWords.ts';
import type { Flows } from '../../model/flows.ts';
import { threadOf } from '../../model/thread.ts';
import { cardButtons } from '../../locale/card.ts';
import type { ChoicesInUse } from '../mode.ts';
import { overlapBounds } from '../../model/overlap.ts';
import { overlapTable } from '../../model/overlapTable.ts';
import type { Study } from '../../study/study.ts';
import { countedInBoth, pairsOf, type Total } from '../../study/totals.ts';
import {
  bothBounds,
  ifBoth,
  ofThoseDrawn,
  overlapWords,
  pairCalled,
  totalOf,
  totalsOf,
} from '../../locale/overlaps.ts';
import { totalLabel } from '../../locale/studyWords.ts';
import styles from './questions.module.css';

type OverlapsProps = {
  readonly now: Flows;
  /** Whose people are the thread of the picture. */
  readonly trace: string | undefined;
  readonly onChange: ChoicesInUse['change'];
};

/**
 * Totals of a study that are no step: one through the picture, by the bounds that it allows, and two against each other, by every
 * table that they allow.
 */
export function Overlaps({ now, trace, onChange }: OverlapsProps) {
  const { study } = now;
  return (
    <div className={styles.answer}>
      <p>{overlapWords.noStep}</p>
      <ul className={styles.totals}>
        {study.sideFacts.map(({ id, count, of }) => {
          const isTraced = trace === id;
          return (
            <li key={id}>
              <span>{totalOf(totalLabel(study, id), count.patients, of)}</span>{' '}
              <button
                type="button"
                aria-pressed={isTraced}
                onClick={() =>
                  onChange({ type: 'shown', shown: { trace: isTraced ? undefined : id } }, null)
                }
              >
                {cardButtons.follow}
              </button>
              {isTraced && <p>{threadInWords(now, threadOf(now, id))}</p>}
            </li>
          );
        })}
      </ul>
      <TwoTotals study={study} />
    </div>
  );
}

function TwoTotals({ study }: { readonly study: Study }) {
  const id = useId();
  const pairs = pairsOf(study);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const pair = pairs.find((each) => each.id === chosen) ?? pairs[0];
  if (!pair) return <p>{overlapWords.none}</p>;

  const calledAmong = (among: number) => (total: Total) => {
    const label = totalLabel(study, total.id);
    const { patients, of: base } = total;
    return { label: base === among ? label : ofThoseDrawn(label, base), patients, of: base };
  };
  const { of } = pair;
  const called = calledAmong(of);
  const [a, b] = [called(pair.a), called(pair.b)];
  const counted = countedInBoth(study, pair.a.id, pair.b.id);
  const { low, high } =
    counted === null ? overlapBounds(a.patients, b.patients, of) : { low: counted, high: counted };
  const both = counted ?? wanted ?? low;
  return (
    <>
      <p>{counted === null ? overlapWords.about : overlapWords.counted}</p>
      <p className={styles.pair}>
        <label htmlFor={`${id}-pair`}>{overlapWords.pair}</label>
        <select
          id={`${id}-pair`}
          value={pair.id}
          onChange={(event) => {
            setChosen(event.target.value);
            setWanted(null);
          }}
        >
          {pairs.map((each) => (
            <option key={each.id} value={each.id}>
              {pairCalled(calledAmong(each.of)(each.a), calledAmong(each.of)(each.b))}
            </option>
          ))}
        </select>
      </p>
      <p>
        <b>{bothBounds(low, high)}</b> {totalsOf(a, b)}
      </p>
      {counted === null && (
        <OverlapSlider value={both} low={low} high={high} of={of} onValue={setWanted} />
      )}
      <OverlapCells a={a} b={b} of={of} cells={overlapTable(a.patients, b.patients, of, both)} />
      <ul className={styles.ends}>
        {[...new Set([low, high])].map((end) => (
          <li key={end}>{ifBoth([a, b], overlapTable(a.patients, b.patients, of, end), of)}</li>
        ))}
      </ul>
    </>
  );
}
