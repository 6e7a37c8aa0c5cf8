import { memo, useId } from 'react';
import type { Change, Choices, View } from '../inputs/choices.ts';
import { viewWords } from '../locale/views.ts';
import size from './CohortSize.module.css';
import styles from './ViewPicker.module.css';

type ViewPickerProps = {
  readonly value: View;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** How each is chosen, in the order in which they are offered: the flow by choosing none. */
const VIEWS: Readonly<Record<View, Choices['view']>> = {
  flow: undefined,
  people: 'people',
  table: 'table',
};

/** Which of the three ways to see the same numbers. */
export const ViewPicker = memo(function ViewPicker({ value, onChange }: ViewPickerProps) {
  const id = useId();
  return (
    <div className={styles.views} role="radiogroup" aria-labelledby={id}>
      <span id={id}>{viewWords.group}</span>
      <div className={size.offered}>
        {(Object.keys(VIEWS) as View[]).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name={`${id}-view`}
              value={view}
              checked={value === view}
              onChange={() => onChange({ type: 'shown', shown: { view: VIEWS[view] } }, null)}
            />
            <span>{viewWords.names[view]}</span>
          </label>
        ))}
      </div>
    </div>
  );
});
