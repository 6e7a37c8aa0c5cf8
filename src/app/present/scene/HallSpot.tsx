// What the speaker points at, seen by the hall.

import { useSyncExternalStore } from 'react';
import { onPointed, pointedNow } from '../sync/passed.ts';
import styles from './HallSpot.module.css';

export function HallSpot() {
  const at = useSyncExternalStore(onPointed, pointedNow);
  return at === null ? null : (
    <div
      className={styles.spot}
      data-spot=""
      aria-hidden="true"
      style={{ left: `${100 * at.x}%`, top: `${100 * at.y}%` }}
    />
  );
}
