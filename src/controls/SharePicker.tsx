import { memo } from 'react';
import type { Change, Choices } from '../inputs/choices.ts';
import { shareOfWords } from '../locale/views.ts';
import { Segments } from './Segments.tsx';

type SharePickerProps = {
  readonly value: Choices['of'];
  /** How many all are. */
  readonly all: number;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** Of whom the percentages of the picture, the table and the cards are. */
export const SharePicker = memo(function SharePicker({ value, all, onChange }: SharePickerProps) {
  const { group, names } = shareOfWords(all);
  return (
    <Segments
      label={group}
      isLabelHeard
      names={names}
      value={value ?? 'all'}
      onPick={(of) =>
        onChange({ type: 'shown', shown: { of: of === 'all' ? undefined : of } }, null)
      }
    />
  );
});
