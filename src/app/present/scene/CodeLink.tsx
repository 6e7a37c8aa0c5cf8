// What stands on a phone in the place of a code: nobody photographs the screen that is in the own hand.

import styles from './CodeLink.module.css';

/** The address as a link, and what it opens. */
export function CodeLink({ address }: { readonly address: string | null }) {
  return (
    <div className={styles.code}>
      {address === null ? (
        <p>
          This page does not know where others can open it. Its address can be given in the menu.
        </p>
      ) : (
        <>
          <p>Before a hall a code stands here. It leads phones to the question:</p>
          <a href={address}>{address.replace(/^https:\/\//, '')}</a>
        </>
      )}
    </div>
  );
}
