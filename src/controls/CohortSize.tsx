import { memo, useId } from 'react';
import type { Change } from '../inputs/choices.ts';
import { typedPatients } from '../inputs/typed.ts';
import { patients, MOST_PATIENTS, type Patients } from '../study/units.ts';
import { whole } from '../locale/number.ts';
import { anyCohort, cohortWords, whoseCohort } from '../locale/cohortSize.ts';
import { NumberField } from './NumberField.tsx';
import { useSaid } from './useSaid.tsx';
import styles from './CohortSize.module.css';

type CohortSizeProps = {
  readonly value: Patients;
  /** How many the study itself had. */
  readonly own: Patients;
  /** Whether it is the one that is open, where only one is. */
  readonly isOpen?: boolean;
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

/** The number of patients whom the picture follows: a round number, the study's own, or any other. */
export const CohortSize = memo(function CohortSize({
  value,
  own,
  isOpen = false,
  onChange,
  onSettle,
}: CohortSizeProps) {
  const id = useId();
  const said = useSaid(id, value);
  const offered = [...new Set([100, own, 1000])]
    .toSorted((a, b) => a - b)
    .map((each) => patients(each));

  return (
    <fieldset className={styles.size} data-open={isOpen || undefined}>
      <legend>{cohortWords.legend}</legend>
      <div className={styles.offered}>
        {offered.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-size`}
              value={each}
              checked={value === each}
              onChange={() => onChange({ type: 'patients', patients: each }, null)}
            />
            <span>{whole(each)}</span>
          </label>
        ))}
      </div>
      <div className={styles.other}>
        <span>{cohortWords.orAny}</span>
        <NumberField<Patients>
          label={anyCohort(MOST_PATIENTS)}
          value={value}
          min={1}
          max={MOST_PATIENTS}
          written={String}
          named={whole}
          read={typedPatients}
          onValue={(next) => onChange({ type: 'patients', patients: next }, 'patients')}
          onSettle={onSettle}
          {...said.field}
          size={8}
        />
      </div>
      <p className={styles.about}>{said.sentence ?? whoseCohort(value, own)}</p>
    </fieldset>
  );
});
