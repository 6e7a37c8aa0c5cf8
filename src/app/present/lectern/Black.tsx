import { useCallback } from 'react';
import styles from './Black.module.css';
import { lecternWords } from '../../../locale/lectern.ts';

type BlackProps = {
  /** The picture is wanted again, by a press or by Escape; the other keys are those of the hall. */
  readonly onLight: () => void;
};

/**
 * A black screen, for when the hall is to look at the speaker. It is a modal dialog so that it lies over other dialogs too,
 * and the browser gives the focus back to where it came from. What it covers is made inert by whoever shows it.
 */
export function Black({ onLight }: BlackProps) {
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (!dialog) return undefined;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={open}
      className={styles.black}
      aria-label={lecternWords.blackScreen}
      data-black=""
      onCancel={(event) => {
        event.preventDefault();
        onLight();
      }}
    >
      <p role="status" className="unseen">
        {lecternWords.blackToGoOn}
      </p>
      <button type="button" aria-label={lecternWords.goOn} onClick={onLight} />
    </dialog>
  );
}
