// A talk as somebody has it, in a copy of the page in one file: a file to be carried to the hall and opened there.

import type { Talk } from '../study/talk.ts';

export type SavedTalk = {
  readonly v: 1;
  /** The query string of what is shown when the file is opened, with its "?"; "" for the study as reported. */
  readonly link: string;
  readonly talk: Talk;
  /** Where the page stands on the web; null where that is not known. */
  readonly address: string | null;
  /** The day on which it was saved: "2026-11-23". */
  readonly savedOn: string;
};

export const SAVED_TALK_ID = 'saved-talk';

const OPENING = `<script type="application/json" id="${SAVED_TALK_ID}">`;
const CLOSING = '</script>';

/** The place for a talk in the page in one file, with none in it. A script of this type is text: it is never run. */
export const noTalk = `${OPENING}null${CLOSING}`;

/**
 * The text of the page in one file with this talk in it, in place of the one that was there. Throws where the text has no
 * place for one: then it is another page.
 */
export function talkFile(html: string, saved: SavedTalk): string {
  const start = html.indexOf(OPENING) + OPENING.length;
  const end = html.indexOf(CLOSING, start);
  if (start < OPENING.length || end < 0) throw new Error('this page has no place for a talk');
  // HTML looks for "<" alone; JSON reads it back from its number.
  const text = JSON.stringify(saved).replaceAll('<', String.raw`\u003c`);
  return html.slice(0, start) + text + html.slice(end);
}

/** "walther-1997-talk-2026-11-23.html" for a talk of that study saved on that day. */
export function talkFileName({ talk, savedOn }: Pick<SavedTalk, 'talk' | 'savedOn'>): string {
  return `${talk.study}-talk-${savedOn}.html`;
}
