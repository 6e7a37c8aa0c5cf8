// A file that somebody has chosen → the talk in it. What the file is, its content says, never its name.

import { savedTalkFaults } from '../../locale/talkFaults.ts';
import { openedZip } from '../zip.ts';
import { readTalkText, type TalkText } from './talkJson.ts';
import { keptInShow, talkAmong } from './talkInShow.ts';

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
    if (await isPacked(file)) return await inPacked(file);
    if (file.size > MOST_BYTES) return { fault: savedTalkFaults.tooLong, isTalk: false };
    return talkOfText(await file.text());
  } catch {
    // A folder, or what was taken away since it was chosen.
    return { fault: savedTalkFaults.gone, isTalk: false };
  }
}

/** The talk among what a PowerPoint file keeps. */
export function talkOfShow(kept: readonly string[]): GivenTalkFile {
  const text = talkAmong(kept);
  return text === null
    ? { fault: savedTalkFaults.show['no talk'], isTalk: true }
    : talkOfText(text, true);
}

async function inPacked(file: Blob): Promise<GivenTalkFile> {
  const opened = await openedZip(file);
  if (opened.kind === 'gone') return { fault: savedTalkFaults.gone, isTalk: false };
  if (opened.kind !== 'zip') return { fault: savedTalkFaults.show[opened.kind], isTalk: false };
  try {
    const found = keptInShow(opened.zip);
    return found.kind === 'show'
      ? talkOfShow(found.kept)
      : { fault: savedTalkFaults.show[found.kind], isTalk: false };
  } catch {
    return { fault: savedTalkFaults.show.damaged, isTalk: false };
  }
}

export function talkOfText(text: string, isOfShow = false): GivenTalkFile {
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
