import { memo } from 'react';
import { TitleBar } from '../../charts/TitleBar.tsx';
import { Actions, StudyPicker } from '../after/late.tsx';
import type { ChoicesInUse } from '../mode.ts';

type PageBarProps = Omit<Parameters<typeof Actions>[0], 'children'> & {
  readonly onPick: ChoicesInUse['open'];
};

/** The title of the study, and what can be done with the page. No rate is in it. */
export const PageBar = memo(function PageBar({ onPick, ...actions }: PageBarProps) {
  return (
    <TitleBar study={actions.study}>
      <div>
        <Actions {...actions}>
          <StudyPicker value={actions.study.id} onPick={onPick} />
        </Actions>
      </div>
    </TitleBar>
  );
});
