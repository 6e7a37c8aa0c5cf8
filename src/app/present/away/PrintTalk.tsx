import { talkHandoutWords as says } from '../../../locale/handout.ts';
import styles from './TakeAway.module.css';
import type { HandoutFor } from './TalkHandout.tsx';

const HANDOUTS: readonly {
  readonly isFor: HandoutFor;
  readonly label: string;
  readonly what: string;
}[] = [
  { isFor: 'students', label: says.students, what: says.aboutStudents },
  { isFor: 'lecturer', label: says.lecturer, what: says.aboutLecturer },
];

/** The two handouts, each with a line on what it is. */
export function PrintTalk({ onPrint }: { readonly onPrint: (isFor: HandoutFor) => void }) {
  return (
    <ul className={styles.choices}>
      {HANDOUTS.map(({ isFor, label, what }) => (
        <li key={isFor} className={styles.choice}>
          <button type="button" aria-describedby={`print-${isFor}`} onClick={() => onPrint(isFor)}>
            {label}
          </button>
          <p id={`print-${isFor}`}>{what}</p>
        </li>
      ))}
    </ul>
  );
}
