import { memo } from 'react';
import { toolbarWords } from '../locale/toolbar.ts';
import styles from './Toolbar.module.css';

type ToolbarProps = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canReset: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
};

/** What takes changes back. What there is nothing for is called disabled but keeps the focus. */
export const Toolbar = memo(function Toolbar({
  canUndo,
  canRedo,
  canReset,
  onUndo,
  onRedo,
  onReset,
}: ToolbarProps) {
  return (
    <div className={styles.bar} role="group" aria-label={toolbarWords.group}>
      <button
        type="button"
        onClick={onUndo}
        aria-disabled={!canUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
      >
        {toolbarWords.undo}
      </button>
      <button
        type="button"
        onClick={onRedo}
        aria-disabled={!canRedo}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
      >
        {toolbarWords.redo}
      </button>
      <button type="button" onClick={onReset} aria-disabled={!canReset}>
        {toolbarWords.reset}
      </button>
    </div>
  );
});
