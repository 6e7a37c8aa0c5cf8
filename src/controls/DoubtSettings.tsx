import { useId } from 'react';
import type { Change, Choices, Doubt, LevelPercent } from '../inputs/choices.ts';
import styles from './DoubtSettings.module.css';

type DoubtSettingsProps = {
  readonly choices: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

const DOUBTS: readonly (readonly [Doubt, string])[] = [
  ['none', 'not at all'],
  ['ranges', 'as soft edges'],
  ['redraw', 'as repeats of the study'],
];
const LEVELS: readonly LevelPercent[] = [90, 95, 99];

/** How doubt is shown, what it is of, and how intervals are made. */
export function DoubtSettings({ choices, onChange }: DoubtSettingsProps) {
  const id = useId();
  const { doubt = 'ranges', spread, level = 95, interval } = choices;
  const show = (shown: Extract<Change, { type: 'shown' }>['shown']) =>
    onChange({ type: 'shown', shown }, null);
  return (
    <div className={styles.settings}>
      <fieldset>
        <legend>Show doubt in the picture</legend>
        {DOUBTS.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-doubt`}
              checked={doubt === value}
              onChange={() => show({ doubt: value === 'ranges' ? undefined : value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Where it comes from</legend>
        <label>
          <input
            type="radio"
            name={`${id}-spread`}
            checked={spread === undefined}
            onChange={() => show({ spread: undefined })}
          />
          chance, and not knowing the rates
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-spread`}
            checked={spread === 'chance'}
            onChange={() => show({ spread: 'chance' })}
          />
          chance alone, the rates taken as true
        </label>
      </fieldset>
      <fieldset>
        <legend>Intervals of the rates</legend>
        {LEVELS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-level`}
              checked={level === value}
              onChange={() => show({ level: value === 95 ? undefined : value })}
            />
            {value}%
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={interval === 'exact'}
            onChange={(event) => show({ interval: event.target.checked ? 'exact' : undefined })}
          />
          conservative (Clopper–Pearson)
        </label>
      </fieldset>
    </div>
  );
}
