// A file dropped on the page opens in the editor, which comes in place of the page; of one that cannot be read it is said why.

import { useState } from 'react';
import { ownOffered } from '../../locale/own/offered.ts';
import { openDropped } from '../opening/dropped.ts';
import styles from './DropAnywhere.module.css';
import { useDropped } from './useDropped.ts';

export function DropAnywhere() {
  const [said, setSaid] = useState<string | null>(null);
  useDropped((file) => {
    openDropped(file).then(setSaid, () => setSaid(ownOffered.notLoaded));
  });
  if (said === null) return null;
  return (
    <p role="alert" className={styles.said}>
      <span>{said}</span>
      <button type="button" onClick={() => setSaid(null)}>
        {ownOffered.close}
      </button>
    </p>
  );
}
