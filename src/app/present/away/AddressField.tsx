import { useId, useState } from 'react';
import { readAddress, type PublicAddress } from './usePublicAddress.ts';
import styles from './AddressField.module.css';
import { notAnAddress, talkFileWords } from '../../../locale/talkFiles.ts';

/** Where phones find the page: known where it stands on the web, and to be given where it comes from a disk. */
export function AddressField({ page }: { readonly page: PublicAddress }) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? page.address ?? '';
  const isWrong = shown.trim() !== '' && text !== null && readAddress(text) === null;
  return (
    <p className={styles.address}>
      <label htmlFor={id}>{talkFileWords.address}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        value={shown}
        placeholder="https://"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          const written = event.target.value;
          setText(written);
          if (written.trim() === '') page.give(null);
          else if (readAddress(written) !== null) page.give(readAddress(written));
        }}
        onBlur={() => {
          if (!isWrong) setText(null);
        }}
      />
      {isWrong && (
        <span id={`${id}-wrong`} role="alert">
          {notAnAddress(shown.trim(), page.address)}
        </span>
      )}
    </p>
  );
}
