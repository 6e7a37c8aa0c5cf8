import { memo, useId } from 'react';
import type { Change, View } from '../inputs/choices.ts';
import size from './CohortSize.module.css';
import styles from './ViewPicker.module.css';

type ViewPickerProps = {
  readonly value: View;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

const VIEWS: Readonly<Record<View, string>> = { flow: 'Flow', people: 'People', table: 'Table' };

/** Which of the three ways to see the same numbers. */
export const ViewPicker = memo(function ViewPicker({ value, onChange }: ViewPickerProps) {
  const id = useId();
  return (
    <div className={styles.views} role="radiogroup" aria-labelledby={id}>
      <span id={id}>Show as</span>
      <div className={size.offered}>
        {(Object.keys(VIEWS) as View[]).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name={`${id}-view`}
              value={view}
              checked={value === view}
              onChange={() =>
                onChange(
                  { type: 'shown', shown: { view: view === 'flow' ? undefined : view } },
                  null,
                )
              }
            />
            <span>{VIEWS[view]}</span>
          </label>
        ))}
      </div>
    </div>
  );
});
