import { memo } from 'react';
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
    <div className={styles.bar} role="group" aria-label="Take changes back">
      <button
        type="button"
        onClick={onUndo}
        aria-disabled={!canUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
      >
        Undo
      </button>
      <button
        type="button"
        onClick={onRedo}
        aria-disabled={!canRedo}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
      >
        Redo
      </button>
      <button type="button" onClick={onReset} aria-disabled={!canReset}>
        Reset all
      </button>
    </div>
  );
});
