// All that a talk can do besides going on: found in one place by whoever does not know the keys.

import type { ReactNode } from 'react';
import { Dialog } from '../../../controls/Dialog.tsx';
import type { Theme } from '../../../inputs/choices.ts';
import { AddressField } from '../away/AddressField.tsx';
import type { Lectern } from './useLectern.ts';
import type { PublicAddress } from '../away/usePublicAddress.ts';
import type { TalkNow } from '../scene/useTalk.ts';
import styles from './TalkMenu.module.css';
import type { ChoicesInUse } from '../../mode.ts';

type TalkMenuProps = {
  readonly talk: TalkNow;
  readonly lectern: Lectern;
  readonly choices: ChoicesInUse;
  readonly page: PublicAddress;
  /** Opens the speaker's window; null where there can be none. */
  readonly onSpeaker: (() => void) | null;
  /** The link out of the talk, with the same numbers. */
  readonly leave: string;
  readonly onClose: () => void;
  /** What can be taken away. */
  readonly children: ReactNode;
};

export function TalkMenu({
  talk,
  lectern,
  choices,
  page,
  onSpeaker,
  leave,
  onClose,
  children,
}: TalkMenuProps) {
  const { full, awake, setOver } = lectern;
  return (
    <Dialog title="The talk" size="wide" onClose={onClose}>
      <div className={styles.menu}>
        <section aria-label="On the screen">
          <h3>On the screen</h3>
          <div className={styles.buttons}>
            {onSpeaker && (
              <button type="button" onClick={onSpeaker}>
                Speaker’s window
              </button>
            )}
            <button type="button" aria-pressed={full.isFull} onClick={full.toggle}>
              Full screen
            </button>
            <button type="button" onClick={() => setOver('black')}>
              Black screen
            </button>
            <button type="button" onClick={() => setOver('keys')}>
              Keys
            </button>
          </div>
          <Themes choices={choices} />
          {awake.isSupported && (
            <label className={styles.line}>
              <input type="checkbox" checked={awake.isOn} onChange={awake.toggle} />
              Keep the screen awake
            </label>
          )}
          <AddressField page={page} />
        </section>
        <section aria-label="Scenes">
          <h3>Scenes</h3>
          <ol className={styles.scenes}>
            {talk.talk.scenes.map(({ id, title }, index) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={index + 1 === talk.number ? 'step' : undefined}
                  onClick={() => {
                    talk.go(index + 1);
                    onClose();
                  }}
                >
                  {index + 1}. {title}
                </button>
              </li>
            ))}
          </ol>
        </section>
        <section aria-label="To take away">
          <h3>To take away</h3>
          <div className={styles.away}>
            {children}
            <p>
              <a href={leave}>Leave the talk</a>
            </p>
          </div>
        </section>
      </div>
    </Dialog>
  );
}

const THEMES: readonly (readonly [Theme | undefined, string])[] = [
  [undefined, 'As this device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function Themes({ choices: { chosen, change } }: Pick<TalkMenuProps, 'choices'>) {
  return (
    <fieldset className={styles.themes}>
      <legend>Hall</legend>
      {THEMES.map(([theme, name]) => (
        <label key={name} className={styles.line}>
          <input
            type="radio"
            name="hall-theme"
            checked={chosen.theme === theme}
            onChange={() => {
              const { theme: _, ...rest } = chosen;
              change(
                { type: 'all', choices: theme === undefined ? rest : { ...rest, theme } },
                null,
              );
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
