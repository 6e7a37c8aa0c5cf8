// A file that somebody has chosen → the talk in it. What the file is, its content says, never its name.

import { savedTalkFaults } from '../../locale/talkFaults.ts';
import { readTalkText, type TalkText } from './talkJson.ts';
import { talkInShow } from './talkInShow.ts';

export type GivenTalkFile =
  | {
      readonly talk: TalkText;
      /** Whether it stood in a PowerPoint file, of whose slides nothing is read. */
      readonly isOfShow: boolean;
    }
  | {
      readonly fault: string;
      /** Whether the file is of a talk all the same, as far as can be told. */
      readonly isTalk: boolean;
    };

/** Files of text that are longer are no talks. */
const MOST_BYTES = 16_000_000;

export async function givenTalk(file: Blob): Promise<GivenTalkFile> {
  try {
    if (await isPacked(file)) {
      const found = await talkInShow(file);
      return found.kind === 'talk'
        ? read(found.text, true)
        : { fault: savedTalkFaults.show[found.kind], isTalk: found.kind === 'no talk' };
    }
    if (file.size > MOST_BYTES) return { fault: savedTalkFaults.tooLong, isTalk: false };
    return read(await file.text(), false);
  } catch {
    // A folder, or what was taken away since it was chosen.
    return { fault: savedTalkFaults.gone, isTalk: false };
  }
}

function read(text: string, isOfShow: boolean): GivenTalkFile {
  const talk = readTalkText(text);
  return 'fault' in talk
    ? { ...talk, isTalk: isOfShow || /"scenes"\s*:/.test(text) }
    : { talk, isOfShow };
}

/** Begins as packed files do, those of PowerPoint among them. */
async function isPacked(file: Blob): Promise<boolean> {
  const begin = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return [0x50, 0x4b, 3, 4].every((byte, index) => begin[index] === byte);
}
