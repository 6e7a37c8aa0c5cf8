import { useId } from 'react';
import type { Change, Choices, Doubt, LevelPercent } from '../inputs/choices.ts';
import styles from './DoubtSettings.module.css';

type DoubtSettingsProps = {
  readonly choices: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  none: 'not at all',
  ranges: 'as soft edges and dots',
  redraw: 'as single repeats of the study',
};
const LEVELS: readonly LevelPercent[] = [90, 95, 99];

/** How doubt is shown, what it is of, and how intervals are made. */
export function DoubtSettings({ choices, onChange }: DoubtSettingsProps) {
  const id = useId();
  const { doubt = 'ranges', spread, level = 95, interval } = choices;
  const show = (shown: Extract<Change, { type: 'shown' }>['shown']) =>
    onChange({ type: 'shown', shown }, null);
  const isRedrawn = doubt === 'redraw';
  return (
    <div className={styles.settings}>
      <fieldset>
        <legend>Show doubt in the picture</legend>
        {(Object.keys(DOUBTS) as Doubt[]).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-doubt`}
              checked={doubt === value}
              // The seed is the number of a repeat: it goes with the repeats.
              onChange={() =>
                show({ doubt: value === 'ranges' ? undefined : value, seed: undefined })
              }
            />
            {DOUBTS[value]}
          </label>
        ))}
      </fieldset>
      <fieldset disabled={isRedrawn} aria-describedby={`${id}-spread-about`}>
        <legend>Where it comes from</legend>
        <label>
          <input
            type="radio"
            name={`${id}-spread`}
            checked={!isRedrawn && spread === undefined}
            onChange={() => show({ spread: undefined })}
          />
          chance, and not knowing the rates
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-spread`}
            checked={isRedrawn || spread === 'chance'}
            onChange={() => show({ spread: 'chance' })}
          />
          chance alone, the rates taken as true
        </label>
        <p id={`${id}-spread-about`}>
          {isRedrawn ? 'A single repeat takes the rates as true.' : '\u00a0'}
        </p>
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
