import { changeAtHead, resultAtHead, sheetWords } from '../../locale/ratesSheet.ts';
import type { Flows } from '../../model/flows.ts';
import type { ChoicesInUse } from '../mode.ts';
import styles from './ResultHead.module.css';

type ResultHeadProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly choices: Pick<ChoicesInUse, 'canUndo' | 'undo'>;
};

/**
 * On a phone, at the head of the window once the message has gone: what the rates come to, and the way back. At the top of the page
 * it waits behind the message, so that it takes no room and comes without anything being moved.
 */
export function ResultHead({ now, reported, choices }: ResultHeadProps) {
  return (
    <div className={styles.head} data-many={now.patients >= 1000 || undefined} data-counted>
      {/* Heard as the announcement, read in the headline: this is for the eye alone. */}
      <p aria-hidden="true">
        <b>{resultAtHead(now)}</b> <span>{changeAtHead(now, reported)}</span>
      </p>
      <button
        type="button"
        aria-label={sheetWords.undoLast}
        aria-disabled={!choices.canUndo}
        onClick={choices.undo}
      >
        {sheetWords.undo}
      </button>
    </div>
  );
}
