// A talk as it leaves the page: with its study, where that is one of the reader's own and nobody else has it.

import { readOwnValue } from '../../../inputs/own/ownJson.ts';
import { readOwnLink } from '../../../inputs/own/ownLink.ts';
import type { TalkOf } from '../../../inputs/scenes.ts';
import { writtenTalkFile, type TalkText } from '../../../inputs/talk/talkJson.ts';
import { deepEqual } from '../../../study/deepEqual.ts';
import type { OwnStudy } from '../../../study/own/own.ts';
import type { Study } from '../../../study/study.ts';

/** The talk as a file. */
export function talkWithStudy({ talk, study }: Pick<TalkOf, 'talk' | 'study'>): string {
  return writtenTalkFile(talk, ownCarried(study));
}

/** Whether a talk brings its study with it as another than the one that is shown. */
export function isOfOtherNumbers({ own }: TalkText, study: Study): boolean {
  return own !== undefined && !deepEqual(readOwnValue(own).own, ownCarried(study));
}

/** The study of a reader's own that this one was made of; undefined of a built-in one. */
export function ownCarried({ hash }: Study): OwnStudy | undefined {
  return hash === undefined ? undefined : readOwnLink(hash).own;
}
