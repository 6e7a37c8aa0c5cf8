import { useId } from 'react';
import type { Change } from '../inputs/choices.ts';
import { typedPatients } from '../inputs/typed.ts';
import type { Way } from '../model/target.ts';
import { MOST_PATIENTS, patients, type Patients } from '../study/units.ts';
import { whole } from '../locale/number.ts';
import {
  setTo,
  targetNow,
  wantedCalled,
  wantedHowMany,
  wayInWords,
  whatItTakesWords,
} from '../locale/whatItTakes.ts';
import { NumberField } from './NumberField.tsx';
import { useSaid } from './useSaid.tsx';
import { rateWords } from '../locale/studyWords.ts';
import styles from './TargetField.module.css';

type TargetFieldProps = {
  readonly target: Patients;
  readonly ways: readonly Way[];
  /** How many there are at present. */
  readonly count: number;
  /** What they are called: "responder", "responders". */
  readonly one: string;
  readonly many: string;
  readonly onTarget: (target: Patients) => void;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** How many are wanted, and for each rate what it alone would have to be; one press sets it. */
export function TargetField({
  target,
  ways,
  count,
  one,
  many,
  onTarget,
  onChange,
}: TargetFieldProps) {
  const id = useId();
  const said = useSaid(id, target);
  const isReached = count >= target;

  return (
    <div role="group" aria-label={whatItTakesWords.target} className={styles.target}>
      <p className={styles.wish}>
        <span>{whatItTakesWords.want}</span>
        <NumberField<Patients>
          label={wantedHowMany(many)}
          value={target}
          min={1}
          max={MOST_PATIENTS}
          written={String}
          named={whole}
          read={typedPatients}
          onValue={onTarget}
          onStep={(steps) =>
            onTarget(patients(Math.min(MOST_PATIENTS, Math.max(1, target + steps))))
          }
          onSettle={() => {}}
          describedBy={`${id}-now`}
          {...said.field}
          size={7}
        />
        <span>{wantedCalled(target, { one, many })}</span>
      </p>
      <p id={`${id}-now`} className={styles.now}>
        {said.sentence ?? targetNow(count, { one, many }, isReached)}
      </p>
      <ul>
        {ways.map(({ rate, perMille, needed }) => {
          const isThere = isReached || needed === perMille;
          return (
            <li key={rate.branch} data-way={rate.branch}>
              <span>
                <b>{rateWords(rate).label}</b>{' '}
                {wayInWords({ needed, perMille, isThere }, target, { one, many })}
              </span>
              {needed !== null && (
                // Not disabled once it has been pressed: a disabled button would lose the reader's place.
                <button
                  type="button"
                  aria-disabled={isThere || undefined}
                  aria-label={setTo(rateWords(rate).label, needed)}
                  onClick={() => {
                    if (!isThere)
                      onChange({ type: 'rate', branch: rate.branch, perMille: needed }, null);
                  }}
                >
                  {whatItTakesWords.set}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
