// The talk as it stands in one file, to be carried to the hall.

import { useState } from 'react';
import { download } from '../../../export/download.ts';
import { talkFile, talkFileName } from '../../../export/talkFile.ts';
import type { Choices } from '../../../inputs/choices.ts';
import { writtenInTalk, type TalkOf } from '../../../inputs/scenes.ts';
import { hashOf } from '../../../inputs/writtenLink.ts';
import { first } from '../../../study/first.ts';
import { dayOf } from '../../opening/address.ts';
import { pageSource } from './pageSource.ts';
import styles from './TakeAway.module.css';
import { givenFile } from '../../../locale/givenFile.ts';
import { talkFileWords } from '../../../locale/talkFiles.ts';

type SaveTalkProps = {
  readonly of: TalkOf;
  readonly choices: Choices;
  /** Where the page stands on the web. */
  readonly address: string | null;
};

export function SaveTalk({ of, choices, address }: SaveTalkProps) {
  const [said, setSaid] = useState('');

  async function save() {
    setSaid(talkFileWords.beingMade);
    const saved = {
      v: 1,
      link: writtenInTalk(of, choices, '?mode=present', [first]) + hashOf(choices),
      talk: of.talk,
      address,
      savedOn: dayOf(new Date()),
    } as const;
    try {
      const text = talkFile(await pageSource(), saved);
      download(new Blob([text], { type: 'text/html;charset=utf-8' }), talkFileName(saved));
      setSaid(givenFile(talkFileName(saved)));
    } catch {
      setSaid(talkFileWords.notMade);
    }
  }

  return (
    <div className={styles.choice}>
      <button type="button" onClick={() => void save()}>
        {talkFileWords.save}
      </button>
      <p>{talkFileWords.aboutSave}</p>
      <div role="status" className={styles.said}>
        {said !== '' && <p>{said}</p>}
      </div>
    </div>
  );
}
