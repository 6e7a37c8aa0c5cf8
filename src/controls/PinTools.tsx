import { useId } from 'react';
import { catalogue } from '../study/catalogue.ts';
import { whole } from '../locale/number.ts';
import styles from './PinTools.module.css';

type PinToolsProps = {
  /** Id of the study that is pinned as reported; null where what is pinned is something else. */
  readonly pinned: string | null;
  /** Ids of studies that are not shown together with the present one, because they are of the same people. */
  readonly refused: readonly string[];
  /** Whether A and B are the same, so that there is nothing to swap or to pin. */
  readonly isSame: boolean;
  readonly onSwap: () => void;
  readonly onPin: () => void;
  readonly onStop: () => void;
  readonly onPick: (id: string) => void;
};

/** What can be done with two scenarios that stand side by side. */
export function PinTools(props: PinToolsProps) {
  const { pinned, refused, isSame, onSwap, onPin, onStop, onPick } = props;
  const id = useId();
  return (
    <div className={styles.tools} role="group" aria-label="A and B">
      <button type="button" aria-disabled={isSame} onClick={isSame ? undefined : onSwap}>
        Swap A and B
      </button>
      <button type="button" aria-disabled={isSame} onClick={isSame ? undefined : onPin}>
        Pin B as A
      </button>
      <button type="button" onClick={onStop}>
        Stop comparing
      </button>
      <span>
        <label htmlFor={id}>Compare with</label>
        <select
          id={id}
          value={pinned ?? ''}
          autoComplete="off"
          onChange={(event) => onPick(event.target.value)}
        >
          {pinned === null && <option value="">what is pinned as A</option>}
          {catalogue.map(({ id: study, name, patients }) => (
            <option key={study} value={study} disabled={refused.includes(study)}>
              {`${name}: ${whole(patients)} patients`}
              {refused.includes(study) ? ' (the same people)' : ''}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
