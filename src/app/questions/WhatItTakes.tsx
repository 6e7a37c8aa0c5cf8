// What is loaded when a reader asks what each rate does by itself, and what a wished number would take.

import { useState } from 'react';
import { EffectBars } from '../../charts/EffectBars.tsx';
import { TargetField } from '../../controls/TargetField.tsx';
import type { Change, Choices } from '../../inputs/choices.ts';
import { countedGroup, reportedFlows, type Flows } from '../../model/flows.ts';
import { ratesNow } from '../../model/ratesNow.ts';
import { effectsOn } from '../../model/sensitivity.ts';
import { waysTo } from '../../model/target.ts';
import { patients, type Patients } from '../../study/units.ts';
import { effectsExplained, whatItTakesWords } from '../../locale/whatItTakes.ts';
import { resultWords } from '../../locale/studyWords.ts';
import { useInterval } from '../doubt/useInterval.ts';
import styles from './questions.module.css';

type WhatItTakesProps = {
  readonly now: Flows;
  readonly shown: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** What each rate by itself does to the study's last outcome, and what it would have to be for a wished number of it. */
export function WhatItTakes({ now, shown, onChange }: WhatItTakesProps) {
  const [wished, setWished] = useState<Patients | null>(null);
  const { study } = now;
  const { group, one, many } = resultWords(study);
  const { count } = countedGroup(now, group);
  const { rates } = shown;
  const interval = useInterval(shown);
  const target =
    wished ?? nextTen(countedGroup(reportedFlows(study, now.patients), group).count, now.patients);
  return (
    <div className={styles.answer}>
      <p>{effectsExplained(count, now.patients)}</p>
      <EffectBars
        effects={effectsOn(study, now.patients, rates, group, interval.of)}
        rates={ratesNow(now, rates, interval.of)}
        one={one}
        many={many}
        levelPercent={interval.level}
        method={interval.method}
      />
      <h3>{whatItTakesWords.title}</h3>
      <TargetField
        target={target}
        ways={waysTo(study, now.patients, rates, group, target)}
        count={count}
        one={one}
        many={many}
        onTarget={setWished}
        onChange={onChange}
      />
      <p className={styles.aside}>{whatItTakesWords.aside}</p>
    </div>
  );
}

/** A round number to wish for, of no more than there are: 22 of 195 gives 30, 2 of 5 gives 5. */
function nextTen(count: number, most: Patients): Patients {
  return patients(Math.min(most, 10 * Math.floor(count / 10) + 10));
}
