import { useState } from 'react';
import styles from './HallStatus.module.css';
import { windowName, type TalkId } from '../sync/talkId.ts';
import { addressFor, isOpened } from './useSpeakerWindow.ts';

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
      <p className={styles.follows}>The hall follows</p>
    ) : (
      <p className={styles.frozen}>{frozen}</p>
    );
  return (
    <p className={styles.alone}>
      {isBlocked ? (
        <span>
          The browser did not let it open.{' '}
          <a href={addressFor('hall')} target={windowName('hall', id)} rel="opener">
            Open the hall in a tab
          </a>
        </span>
      ) : (
        <>
          <span>No hall window follows.</span>
          <button type="button" onClick={() => setBlocked(!isOpened('hall', id))}>
            Open the hall’s window
          </button>
        </>
      )}
    </p>
  );
}
