// The talk as it stands in one file, to be carried to the hall.

import { useState } from 'react';
import { download } from '../../../export/download.ts';
import { talkFile, talkFileName } from '../../../export/talkFile.ts';
import type { Choices } from '../../../inputs/choices.ts';
import { writtenInTalk, type TalkOf } from '../../../inputs/scenes.ts';
import { first } from '../../../study/first.ts';
import { dayOf } from '../../opening/address.ts';
import { pageSource } from './pageSource.ts';
import styles from './TakeAway.module.css';

type SaveTalkProps = {
  readonly of: TalkOf;
  readonly choices: Choices;
  /** Where the page stands on the web. */
  readonly address: string | null;
};

export function SaveTalk({ of, choices, address }: SaveTalkProps) {
  const [said, setSaid] = useState('');

  async function save() {
    setSaid('Being made…');
    const saved = {
      v: 1,
      link: writtenInTalk(of, choices, '?mode=present', [first]),
      talk: of.talk,
      address,
      savedOn: dayOf(new Date()),
    } as const;
    try {
      const text = talkFile(await pageSource(), saved);
      download(new Blob([text], { type: 'text/html;charset=utf-8' }), talkFileName(saved));
      setSaid(`Your browser was given ${talkFileName(saved)}.`);
    } catch {
      setSaid('The file could not be made: the page could not be read once more.');
    }
  }

  return (
    <div className={styles.choice}>
      <button type="button" onClick={() => void save()}>
        Save this talk as one file
      </button>
      <p>
        Opens at this scene in any browser, from a disk and without a network, with scenes and
        notes.
      </p>
      <div role="status" className={styles.said}>
        {said !== '' && <p>{said}</p>}
      </div>
    </div>
  );
}
