import { oneOfWords } from '../locale/keyProblems.ts';
import { instead } from '../locale/linkProblems.ts';
import { keyReader, type Codec } from './readKey.ts';

const windowCodec: Codec<'speaker'> = {
  read: (text) => (text === 'speaker' ? text : null),
  write: String,
  expects: oneOfWords(['speaker']),
};

/** Whether a query string asks for the speaker's window of a talk, and a phrase where it asks for one that no talk has. */
export function readWindow(search: string): { isSpeaker: boolean; problems: readonly string[] } {
  const problems: string[] = [];
  const isSpeaker = keyReader(search, problems)('window', windowCodec, instead.window) !== null;
  return { isSpeaker, problems };
}
