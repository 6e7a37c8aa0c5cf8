// What is wrong with a talk that was saved in a file, and may have been changed by hand, in words.

import type { TalkFault } from '../study/checkTalk.ts';
import { peopleCalled } from './number.ts';
import { quoted } from './quoted.ts';

/** A fault with its place: "scenes.answer.sentence: no group “cured”". */
export function talkFaultInWords(fault: TalkFault): string {
  return `${fault.place}: ${faultInWords(fault)}`;
}

function faultInWords(fault: TalkFault): string {
  switch (fault.kind) {
    case 'unknown':
      return `no ${fault.what} “${fault.id}”`;
    case 'no sentence':
      return 'has no words';
    case 'no sentence for changed numbers':
      return 'has numbers and no sentence for changed ones';
    case 'scene without title':
      return 'has no title';
    case 'talk without title':
      return 'there is none';
    case 'empty list':
      return 'there are none';
    case 'answer shown':
      return `“${fault.id}” is asked for and shown`;
    case 'share of nobody named':
      return 'does not say of whom';
    case 'impossible base':
      return `${fault.n} is not a number of people to be part of`;
    case 'impossible part':
      return `${fault.x} of ${fault.n} is not possible`;
    case 'not whole':
      return `${fault.value} is not a whole number from ${fault.least} to ${fault.most}`;
    case 'other study':
      return `“${fault.id}” is not “${fault.expected}”`;
    case 'impossible answer':
      return `${fault.value} is not possible beside the others; ${fault.possible} is`;
    case 'impossible length':
      return `${fault.minutes} is no length of a talk`;
    case 'same id twice':
      return `“${fault.id}” stands twice`;
  }
}

/** What a value of a saved talk is not. */
export type ValueFault =
  | 'text'
  | 'number'
  | 'list'
  | 'enough'
  | 'short enough'
  | 'set of values'
  | 'phrase'
  | 'kind'
  | 'address'
  | 'day'
  | 'possible';

const NOT: Readonly<Record<ValueFault, string>> = {
  text: 'is not text',
  number: 'is not a number',
  list: 'is not a list',
  enough: 'is empty',
  'short enough': 'is too long',
  'set of values': 'is not a set of values',
  phrase: 'is neither text nor a number to be filled in',
  kind: 'is of no kind that this page knows',
  address: 'is no address of a page',
  day: 'is not a day such as 2026-11-23',
  possible: 'is not what can stand there',
};

/** What is wrong with a file that holds something else than a talk as it is saved. */
export const savedTalkFaults = {
  noTalk: 'it is no talk',
  otherVersion: 'it was saved by another version of this page',
  unknownStudy: (id: string) => `no study ${quoted(id)} is known to this page`,
  cutOff: 'it is cut off, or was changed by hand',
  tooLong: 'it is too long to be a talk',
  gone: 'it is a folder, or was moved or changed',
  /** Of a packed file in which no talk was found. */
  show: {
    other: 'it is a packed file and no PowerPoint file',
    'no talk':
      'it is a PowerPoint file without a talk in it. One that this page has made carries its talk, also where PowerPoint has saved it again',
    damaged: 'it is damaged: it was cut off on its way, or is no PowerPoint file',
    'too large': 'it is too large to be looked through for a talk',
  },
  tooDeep: (line: number) => `it is nested too deep to be a talk (line ${line})`,
  brokenAt: (line: number) => `it is cut off, or was changed by hand, at line ${line}`,
  noScene: 'none of its scenes could be read',
  unknownScene: (place: string, id: string) =>
    `${place}: the study’s talk has no scene ${quoted(id)}`,
  sameId: (place: string, id: string) => `${place}: ${quoted(id)} stands twice`,
  leftOut: (why: string, line: number | null) => (line === null ? why : `${why} (line ${line})`),
  missing: (place: string) => `${place} is missing`,
  value: (place: string, fault: ValueFault) => `${place} ${NOT[fault]}`,
} as const;

/** The fault as a sentence, and what is shown instead. */
export function unreadableTalk(fault: string): string {
  return `The talk saved in this file could not be read: ${fault}. Shown is the talk of the study.`;
}

/** The faults of scenes that are left out, of a talk that is shown without them. */
export function scenesLeftOut(faults: readonly string[]): string {
  const scenes = peopleCalled(faults.length, 'scene', 'scenes');
  const are = faults.length === 1 ? 'is' : 'are';
  return `Of this talk ${scenes} could not be read and ${are} left out: ${faults.join('; ')}.`;
}

/** A talk that came by a link or a file that somebody has chosen. */
export const talkNotRead = {
  link: 'The talk in this link could not be read, perhaps because the link was cut off. Shown is the talk of the study.',
  file: (fault: string) => `This file could not be read: ${fault}.`,
  otherStudy: (id: string) =>
    `it is a talk of the study ${quoted(id)}, which is not shown. Dropped on the page outside a talk it opens with its study`,
  withoutStudy:
    'it is a talk of somebody’s own study, which is not in the file. Open the study, then the talk in its editor',
  brokenStudy: 'the study of somebody’s own that it carries was changed by hand and is none',
} as const;
