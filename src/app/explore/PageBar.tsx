import { memo } from 'react';
import { TitleBar } from '../../charts/TitleBar.tsx';
import { Actions, StudyPicker } from '../after/late.tsx';
import type { ChoicesInUse } from '../mode.ts';
import styles from './Explore.module.css';

type PageBarProps = Parameters<typeof Actions>[0] & { readonly onPick: ChoicesInUse['open'] };

/** The title of the study, and what can be done with the page. No rate is in it. */
export const PageBar = memo(function PageBar({ onPick, ...actions }: PageBarProps) {
  return (
    <TitleBar study={actions.study}>
      <div className={styles.end}>
        <StudyPicker value={actions.study.id} onPick={onPick} />
        <Actions {...actions} />
      </div>
    </TitleBar>
  );
});
