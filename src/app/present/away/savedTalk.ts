// The talk that was saved in this file, read at the door: it may have been changed by hand or by another program.

import * as v from 'valibot';
import { SAVED_TALK_ID, type SavedTalk } from '../../../export/talkFile.ts';
import { jsonBreak } from '../../../inputs/talk/jsonText.ts';
import { faultOf, talkSchema, type TalkText } from '../../../inputs/talk/talkJson.ts';
import { savedTalkFaults, unreadableTalk } from '../../../locale/talkFaults.ts';
import { catalogue } from '../../../study/catalogue.ts';

export type FoundTalk = {
  /** Null where there is none, or none that could be read. Its scenes are looked at once their study is there. */
  readonly saved: (Omit<SavedTalk, 'talk'> & { readonly talk: TalkText }) | null;
  /** What was wrong, as sentences; null where nothing was. */
  readonly problem: string | null;
};

/** The talk in the page that is open. */
export function savedTalk(): FoundTalk {
  return readSavedTalk(document.getElementById(SAVED_TALK_ID)?.textContent ?? 'null');
}

/** A talk as `talkFile` writes it. Whether it fits its study `fittedTalk` says, once the study is there. */
export function readSavedTalk(text: string): FoundTalk {
  const broken = jsonBreak(text);
  if (broken) return unreadable(savedTalkFaults.cutOff);
  const value: unknown = JSON.parse(text);
  if (value === null) return { saved: null, problem: null };
  const read = v.safeParse(savedTalkSchema, value, { abortEarly: true });
  if (!read.success) return unreadable(faultOf(read.issues[0]));
  const { talk, ...saved } = read.output;
  if (talk.study !== 'own' && !catalogue.some(({ id }) => id === talk.study))
    return unreadable(savedTalkFaults.unknownStudy(talk.study));
  return { saved: { ...saved, talk: { given: talk, text, path: ['talk'] } }, problem: null };
}

function unreadable(fault: string): FoundTalk {
  return { saved: null, problem: unreadableTalk(fault) };
}

const savedTalkSchema = v.object({
  v: v.literal(1),
  link: v.pipe(v.string(), v.regex(/^(?:\?|$)/)),
  talk: talkSchema,
  // It is shown and opened, so it is one of a page.
  address: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]/))),
  savedOn: v.pipe(v.string(), v.isoDate()),
});
