// What stands on a phone in the place of a code: nobody photographs the screen that is in the own hand.

import styles from './CodeLink.module.css';
import { shownAddress } from '../../../locale/shownAddress.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';

/** The address as a link, and what it opens. */
export function CodeLink({ address }: { readonly address: string | null }) {
  return (
    <div className={styles.code}>
      {address === null ? (
        <p>{talkSceneWords.noAddress}</p>
      ) : (
        <>
          <p>{talkSceneWords.codeInHall}</p>
          <a href={address}>{shownAddress(address)}</a>
        </>
      )}
    </div>
  );
}
