// The talk of a study with what it takes to show it: the one that was saved in this file, else the study's own.

import type { TalkOf } from '../../../inputs/scenes.ts';
import { talkFaultInWords, unreadableTalk } from '../../../locale/talkFaults.ts';
import { faultsOfTalk } from '../../../study/checkTalk.ts';
import { readable } from '../../../study/readable.ts';
import type { Study } from '../../../study/study.ts';
import { talkOf } from '../../../locale/talk.ts';
import { savedTalk } from '../away/savedTalk.ts';

type TalkInUse = TalkOf & {
  /** What was wrong with the talk in this file, and what is shown instead, as a sentence; null where nothing was. */
  readonly problem: string | null;
};

const talks = new WeakMap<Study, TalkInUse>();

/** The talk of a study, whatever the reading: the same object at every call. */
export function talkInUse(read: Study): TalkInUse {
  const study = read.usual ?? read;
  const found = talks.get(study);
  if (found) return found;
  const talk = {
    ...savedOrOwn(study),
    study,
    readable: readable.find((each) => each.study === study),
  };
  talks.set(study, talk);
  return talk;
}

function savedOrOwn(study: Study): Pick<TalkInUse, 'talk' | 'problem'> {
  const { saved, problem } = savedTalk();
  if (!saved || saved.talk.study !== study.id) return { talk: talkOf(study), problem };
  const [fault] = faultsOfTalk(saved.talk, study);
  return fault === undefined
    ? { talk: saved.talk, problem: null }
    : { talk: talkOf(study), problem: unreadableTalk(talkFaultInWords(fault)) };
}
