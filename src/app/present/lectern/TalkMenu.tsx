// All that a talk can do besides going on: found in one place by whoever does not know the keys.

import type { ReactNode } from 'react';
import { Dialog } from '../../../controls/Dialog.tsx';
import type { Theme } from '../../../inputs/choices.ts';
import { calledNumber } from '../../../inputs/scenes.ts';
import { sceneInList } from '../../../locale/talkScene.ts';
import { AddressField } from '../away/AddressField.tsx';
import type { Lectern } from './useLectern.ts';
import type { PublicAddress } from '../away/usePublicAddress.ts';
import type { TalkNow } from '../scene/useTalk.ts';
import styles from './TalkMenu.module.css';
import type { ChoicesInUse } from '../../mode.ts';
import { lecternWords, menuWords } from '../../../locale/lectern.ts';

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
    <Dialog title={menuWords.title} size="wide" onClose={onClose}>
      <div className={styles.menu}>
        <section aria-label={menuWords.onScreen}>
          <h3>{menuWords.onScreen}</h3>
          <div className={styles.buttons}>
            {onSpeaker && (
              <button type="button" onClick={onSpeaker}>
                {menuWords.speakersWindow}
              </button>
            )}
            <button type="button" aria-pressed={full.isFull} onClick={full.toggle}>
              {menuWords.fullScreen}
            </button>
            <button type="button" onClick={() => setOver('black')}>
              {lecternWords.blackScreen}
            </button>
            <button type="button" onClick={() => setOver('keys')}>
              {lecternWords.keys}
            </button>
            {talk.withYours && (
              <button
                type="button"
                onClick={() => {
                  talk.withYours?.();
                  onClose();
                }}
              >
                {lecternWords.withYours}
              </button>
            )}
            <button type="button" aria-haspopup="dialog" onClick={() => setOver('edit')}>
              {lecternWords.edit}
            </button>
          </div>
          <Themes choices={choices} />
          {awake.isSupported && (
            <label className={styles.line}>
              <input type="checkbox" checked={awake.isOn} onChange={awake.toggle} />
              {lecternWords.awake}
            </label>
          )}
          <AddressField page={page} />
        </section>
        <section aria-label={menuWords.scenes}>
          <h3>{menuWords.scenes}</h3>
          <ol className={styles.scenes}>
            {talk.talk.scenes.map(({ id, title, isHidden }, index) => (
              <li key={id} data-hidden={isHidden}>
                <button
                  type="button"
                  aria-current={index + 1 === talk.number ? 'step' : undefined}
                  onClick={() => {
                    talk.go(index + 1);
                    onClose();
                  }}
                >
                  {sceneInList(calledNumber(talk, index + 1), title)}
                </button>
              </li>
            ))}
          </ol>
        </section>
        <section aria-label={menuWords.takeAway}>
          <h3>{menuWords.takeAway}</h3>
          <div className={styles.away}>
            {children}
            <p>
              <a href={leave}>{menuWords.leave}</a>
            </p>
          </div>
        </section>
      </div>
    </Dialog>
  );
}

const THEMES: readonly (readonly [Theme | undefined, string])[] = [
  [undefined, menuWords.asDevice],
  ['light', menuWords.light],
  ['dark', menuWords.dark],
];

function Themes({ choices: { chosen, change } }: Pick<TalkMenuProps, 'choices'>) {
  return (
    <fieldset className={styles.themes}>
      <legend>{menuWords.hall}</legend>
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
