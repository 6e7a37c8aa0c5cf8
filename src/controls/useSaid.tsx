import { useState } from 'react';
import styles from './NumberField.module.css';

/** A sentence about what was typed: what is wrong with it, or how it was read. It is about the value that came of that. */
export type Said = { readonly text: string; readonly isFault: boolean; readonly against: number };

/** What a number field is given of it. */
export type FieldSaid = {
  readonly onSay: (said: Said | null) => void;
  readonly saidId: string;
  readonly isWrong: boolean;
};

/**
 * What a number field says of what was typed into it, `value` being what it holds: `field` is for the field, and `sentence`, null
 * where there is nothing to say, for the place near it. Once the value changes by other means it is of something else.
 */
export function useSaid(id: string, value: number) {
  const [said, setSaid] = useState<Said | null>(null);
  const current = said?.against === value ? said : null;
  const saidId = `${id}-said`;
  return {
    field: { onSay: setSaid, saidId, isWrong: current?.isFault ?? false },
    sentence: current && (
      <span id={saidId} className={current.isFault ? styles.fault : undefined} role="alert">
        {current.text}
      </span>
    ),
    forget: () => setSaid(null),
  };
}
