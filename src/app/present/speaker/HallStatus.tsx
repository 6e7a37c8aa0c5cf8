import { useState } from 'react';
import styles from './HallStatus.module.css';
import { windowName, type TalkId } from '../sync/talkId.ts';
import { addressFor, isOpened } from './useSpeakerWindow.ts';
import { windowWords } from '../../../locale/speakerWindow.ts';

type HallStatusProps = {
  readonly isConnected: boolean;
  readonly id: TalkId;
  /** Where it stays; empty where it follows. */
  readonly frozen: string;
};

/** Whether the hall's window is there, and what to do where it is not. */
export function HallStatus({ isConnected, id, frozen }: HallStatusProps) {
  const [isBlocked, setBlocked] = useState(false);
  if (isConnected)
    return frozen === '' ? (
      <p className={styles.follows}>{windowWords.follows}</p>
    ) : (
      <p className={styles.frozen}>{frozen}</p>
    );
  return (
    <p className={styles.alone}>
      {isBlocked ? (
        <span>
          {windowWords.hallBlocked}{' '}
          <a href={addressFor('hall')} target={windowName('hall', id)} rel="opener">
            {windowWords.hallInTab}
          </a>
        </span>
      ) : (
        <>
          <span>{windowWords.alone}</span>
          <button type="button" onClick={() => setBlocked(!isOpened('hall', id))}>
            {windowWords.openHall}
          </button>
        </>
      )}
    </p>
  );
}
