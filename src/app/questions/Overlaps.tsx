// What is loaded when a reader asks what two totals leave open.

import { useId, useState } from 'react';
import { OverlapCells } from '../../charts/OverlapCells.tsx';
import { OverlapSlider } from '../../controls/OverlapSlider.tsx';
import { overlapBounds, overlapTable } from '../../model/overlap.ts';
import type { Study } from '../../study/study.ts';
import { pairsOf, type Total } from '../../study/totals.ts';
import {
  bothBounds,
  ifBoth,
  ofThoseDrawn,
  overlapWords,
  pairCalled,
  totalsOf,
} from '../../locale/overlaps.ts';
import { totalLabel } from '../../locale/studyWords.ts';
import styles from './questions.module.css';

/** Two totals of a study against each other: every table that they allow. Nothing of it enters the flow. */
export function Overlaps({ study }: { readonly study: Study }) {
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
  const { low, high } = overlapBounds(a.patients, b.patients, of);
  const both = wanted ?? low;
  return (
    <div className={styles.answer}>
      <p>{overlapWords.about}</p>
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
      <OverlapSlider value={both} low={low} high={high} of={of} onValue={setWanted} />
      <OverlapCells a={a} b={b} of={of} cells={overlapTable(a.patients, b.patients, of, both)} />
      <ul className={styles.ends}>
        {[...new Set([low, high])].map((end) => (
          <li key={end}>{ifBoth([a, b], overlapTable(a.patients, b.patients, of, end), of)}</li>
        ))}
      </ul>
    </div>
  );
}
