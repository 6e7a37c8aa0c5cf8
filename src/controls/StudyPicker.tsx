import { memo } from 'react';
import { catalogue, nameOf } from '../study/catalogue.ts';
import { studyOffered, studyPickerName } from '../locale/studyPicker.ts';
import styles from './StudyPicker.module.css';

type StudyPickerProps = {
  /** Id of the study that is shown. */
  readonly value: string;
  readonly onPick: (id: string, name: string) => void;
  /** What stands after all of them, by its id. */
  readonly last: readonly [id: string, name: string];
};

/** All studies that can be opened, by name, years and number of patients. */
export const StudyPicker = memo(function StudyPicker({ value, onPick, last }: StudyPickerProps) {
  return (
    <select
      className={styles.picker}
      aria-label={studyPickerName}
      value={value}
      autoComplete="off"
      onChange={(event) => onPick(event.target.value, nameOf(event.target.value))}
    >
      {catalogue.map(({ id, name, years, patients }) => (
        <option key={id} value={id}>
          {studyOffered(name, patients, years)}
        </option>
      ))}
      <option value={last[0]}>{last[1]}</option>
    </select>
  );
});
