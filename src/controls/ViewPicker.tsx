import { memo } from 'react';
import type { Change, Choices, View } from '../inputs/choices.ts';
import { viewWords } from '../locale/views.ts';
import { Segments } from './Segments.tsx';

type ViewPickerProps = {
  readonly value: View;
  readonly onChange: (change: Change, gesture: string | null) => void;
};

/** How each is chosen: the flow by choosing none. */
const VIEWS: Readonly<Record<View, Choices['view']>> = {
  flow: undefined,
  people: 'people',
  table: 'table',
};

/** Which of the three ways to see the same numbers. */
export const ViewPicker = memo(function ViewPicker({ value, onChange }: ViewPickerProps) {
  return (
    <Segments
      label={viewWords.group}
      names={viewWords.names}
      value={value}
      onPick={(view) => onChange({ type: 'shown', shown: { view: VIEWS[view] } }, null)}
    />
  );
});
