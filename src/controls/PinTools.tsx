import { useId } from 'react';
import { catalogue } from '../study/catalogue.ts';
import { besideOffered, pinWords } from '../locale/pinTools.ts';
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
    <div className={styles.tools} role="group" aria-label={pinWords.group}>
      <button type="button" aria-disabled={isSame} onClick={isSame ? undefined : onSwap}>
        {pinWords.swap}
      </button>
      <button type="button" aria-disabled={isSame} onClick={isSame ? undefined : onPin}>
        {pinWords.pin}
      </button>
      <button type="button" onClick={onStop}>
        {pinWords.stop}
      </button>
      <span>
        <label htmlFor={id}>{pinWords.compareWith}</label>
        <select
          id={id}
          value={pinned ?? ''}
          autoComplete="off"
          onChange={(event) => onPick(event.target.value)}
        >
          {pinned === null && <option value="">{pinWords.asPinned}</option>}
          {catalogue.map(({ id: study, name, patients }) => (
            <option key={study} value={study} disabled={refused.includes(study)}>
              {besideOffered(name, patients, refused.includes(study))}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
