// What is loaded when a reader looks closer: what each rate does by itself, and what two totals leave open.

import { useId, useState } from 'react';
import { EffectBars } from '../charts/EffectBars.tsx';
import { OverlapCells } from '../charts/OverlapCells.tsx';
import { OverlapSlider } from '../controls/OverlapSlider.tsx';
import { TargetField } from '../controls/TargetField.tsx';
import type { Change, Choices } from '../inputs/choices.ts';
import { countedGroup, reportedFlows, type Flows } from '../model/flows.ts';
import { wilson, type Level } from '../model/interval.ts';
import { overlapBounds, overlapTable } from '../model/overlap.ts';
import { ratesNow } from '../model/ratesNow.ts';
import { effectsOn } from '../model/sensitivity.ts';
import { waysTo } from '../model/target.ts';
import { cohortSize, type Study } from '../study/study.ts';
import { pairsOf, type Pair } from '../study/totals.ts';
import { patients, type Patients } from '../study/units.ts';
import { whole } from '../text/number.ts';
import styles from './Closer.module.css';

type WhatItTakesProps = {
  readonly now: Flows;
  readonly shown: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** What each rate by itself does to the study's last outcome, and what it would have to be for a wished number of it. */
export function WhatItTakes({ now, shown, onChange }: WhatItTakesProps) {
  const [wished, setWished] = useState<Patients | null>(null);
  const { study } = now;
  const outcome = study.outcomes.at(-1);
  if (!outcome) return <p>This study has no outcome to count.</p>;

  const { group, one, many } = outcome;
  const { count } = countedGroup(now, group);
  const { rates, level = 95 } = shown;
  const target = wished ?? nextTen(countedGroup(reportedFlows(study, now.patients), group).count);
  return (
    <div className={styles.closer}>
      <p>
        Arithmetic, not a forecast: one rate moves, all others stay as they are now. Now{' '}
        {whole(count)} of {whole(now.patients)}.
      </p>
      <EffectBars
        effects={effectsOn(study, now.patients, rates, group, (level / 100) as Level)}
        rates={ratesNow(now, rates, (x, n) => wilson(x, n, (level / 100) as Level))}
        one={one}
        many={many}
        levelPercent={level}
      />
      <h3>What would it take?</h3>
      <TargetField
        target={target}
        ways={waysTo(study, now.patients, rates, group, target)}
        count={count}
        one={one}
        many={many}
        onTarget={setWished}
        onChange={onChange}
      />
      <p className={styles.aside}>“Set” moves the rate in the picture above; Undo takes it back.</p>
    </div>
  );
}

/** A round number to wish for: 22 gives 30. */
function nextTen(count: number): Patients {
  return patients(Math.min(1_000_000, 10 * Math.floor(count / 10) + 10));
}

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
    <div className={styles.closer}>
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
