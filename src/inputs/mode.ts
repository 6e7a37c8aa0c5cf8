// Which of its modes a link opens the page in.

import { oneOfWords } from '../locale/keyProblems.ts';
import { instead } from '../locale/linkProblems.ts';
import { keyReader, type Codec } from './readKey.ts';

export type Mode = 'explore' | 'present' | 'embed' | 'edit';

const MODES = ['explore', 'present', 'embed', 'edit'] as const satisfies readonly Mode[];

const modeCodec: Codec<Mode> = {
  read: (text) => MODES.find((mode) => mode === text) ?? null,
  write: String,
  expects: oneOfWords(MODES),
};

/** The mode that a query string asks for, and a phrase where it was not understood. */
export function readMode(search: string): { mode: Mode; problems: readonly string[] } {
  const problems: string[] = [];
  const mode = keyReader(search, problems)('mode', modeCodec, instead.mode);
  return { mode: mode ?? 'explore', problems };
}
