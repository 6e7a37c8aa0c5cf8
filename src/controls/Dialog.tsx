import { useCallback, useId, type ReactNode } from 'react';
import { closeDialog } from '../locale/dialog.ts';
import styles from './Dialog.module.css';

type DialogProps = {
  readonly title: string;
  /** As wide as a few sentences, as the page, or over all of the window. */
  readonly size?: 'usual' | 'wide' | 'full';
  /** At the foot of the window, of which the upper half stays to be seen. */
  readonly isBelow?: boolean;
  /** It has been closed: by its button, by Escape, or by a press outside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A dialog over the page, open as long as it is there. The browser keeps the focus in it and gives it back to where it came
 * from; it closes by Escape and by a press outside.
 */
export function Dialog({ title, size = 'usual', isBelow = false, onClose, children }: DialogProps) {
  const id = useId();
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (!dialog) return undefined;
    dialog.showModal();
    // Its name is heard first, and nothing is pressed by a key that was still down.
    dialog.querySelector('h2')?.focus();
    return () => dialog.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a press beside it is a convenience for the pointer; keys have Escape and the button
    <dialog
      className={styles.dialog}
      ref={open}
      data-size={size}
      data-below={isBelow || undefined}
      aria-labelledby={id}
      // React also tells a dialog of the closing of one that is within it.
      onClose={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && isOutside(event)) event.currentTarget.close();
      }}
    >
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {closeDialog}
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** A press on the backdrop is one on the dialog itself, but not within its edges. */
function isOutside(event: {
  readonly currentTarget: HTMLElement;
  readonly clientX: number;
  readonly clientY: number;
}): boolean {
  const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < left || x > right || y < top || y > bottom;
}
