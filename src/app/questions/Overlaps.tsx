// What is loaded when a reader asks what two totals leave open.

import { useId, useState } from 'react';
import { OverlapCells } from '../../charts/OverlapCells.tsx';
import { OverlapSlider } from '../../controls/OverlapSlider.tsx';
import { overlapBounds, overlapTable } from '../../model/overlap.ts';
import { cohortSize, type Study } from '../../study/study.ts';
import { pairsOf, type Pair } from '../../study/totals.ts';
import { whole } from '../../locale/number.ts';
import styles from './questions.module.css';

/** Two totals of a study against each other: every table that they allow. Nothing of it enters the flow. */
export function Overlaps({ study }: { readonly study: Study }) {
  const id = useId();
  const pairs = pairsOf(study);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const pair = pairs.find((each) => each.id === chosen) ?? pairs[0];
  if (!pair) return <p>No two totals of this study leave their overlap open.</p>;

  const { a, b } = pair;
  const of = cohortSize(study);
  const { low, high } = overlapBounds(a.patients, b.patients, of);
  const both = wanted ?? low;
  return (
    <div className={styles.answer}>
      <p>
        How many patients are in both of two totals is not reported. The totals alone set the least
        and the most, and allow every whole number between them. Nothing of this enters the picture.
      </p>
      <p className={styles.pair}>
        <label htmlFor={`${id}-pair`}>Two totals</label>
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
              {`${each.a.label} (${whole(each.a.patients)}) × ${each.b.label} (${whole(each.b.patients)})`}
            </option>
          ))}
        </select>
      </p>
      <p>
        <b>
          {low === high
            ? `Exactly ${whole(low)} had both.`
            : `At least ${whole(low)} and at most ${whole(high)} had both.`}
        </b>{' '}
        {`“${a.label}”: ${whole(a.patients)} of ${whole(of)}; “${b.label}”: ${whole(b.patients)} of ${whole(of)}.`}
      </p>
      <OverlapSlider value={both} low={low} high={high} of={of} onValue={setWanted} />
      <OverlapCells pair={pair} of={of} cells={overlapTable(a.patients, b.patients, of, both)} />
      <ul className={styles.ends}>
        {[...new Set([low, high])].map((end) => (
          <li key={end}>{atEnd(pair, of, end)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What follows if `both` patients are in both of two totals. */
function atEnd({ a, b }: Pair, of: number, both: number): string {
  const { onlyA, neither } = overlapTable(a.patients, b.patients, of, both);
  const [all, some] = [whole(a.patients), whole(onlyA)];
  const first =
    onlyA === 0
      ? `all ${all} in “${a.label}” are also in “${b.label}”`
      : both === 0
        ? `none of the ${all} in “${a.label}” is also in “${b.label}”`
        : `${some} of the ${all} in “${a.label}” are not in “${b.label}”`;
  const rest =
    neither === 0
      ? 'everybody is in at least one of the two'
      : `${whole(neither)} of the ${whole(of)} are in neither`;
  return `If ${whole(both)}: ${first}, and ${rest}.`;
}
