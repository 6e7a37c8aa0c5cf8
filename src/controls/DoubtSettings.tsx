import { useId } from 'react';
import type { Change, Choices, Doubt, LevelPercent } from '../inputs/choices.ts';
import { doubtWords, levelCalled } from '../locale/doubtSettings.ts';
import styles from './DoubtSettings.module.css';

type DoubtSettingsProps = {
  readonly choices: Choices;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

const DOUBTS: Readonly<Record<Doubt, string>> = doubtWords.ways;
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
        <legend>{doubtWords.shown}</legend>
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
        <legend>{doubtWords.from}</legend>
        <label>
          <input
            type="radio"
            name={`${id}-spread`}
            checked={!isRedrawn && spread === undefined}
            onChange={() => show({ spread: undefined })}
          />
          {doubtWords.ratesToo}
        </label>
        <label>
          <input
            type="radio"
            name={`${id}-spread`}
            checked={isRedrawn || spread === 'chance'}
            onChange={() => show({ spread: 'chance' })}
          />
          {doubtWords.chanceAlone}
        </label>
        <p id={`${id}-spread-about`}>{isRedrawn ? doubtWords.redrawn : '\u00a0'}</p>
      </fieldset>
      <fieldset>
        <legend>{doubtWords.intervals}</legend>
        {LEVELS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-level`}
              checked={level === value}
              onChange={() => show({ level: value === 95 ? undefined : value })}
            />
            {levelCalled(value)}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={interval === 'exact'}
            onChange={(event) => show({ interval: event.target.checked ? 'exact' : undefined })}
          />
          {doubtWords.exact}
        </label>
      </fieldset>
    </div>
  );
}
