// What is done to a talk in the editor: shown at once in both windows, kept, and taken back step by step.

import { useState } from 'react';
import { placeIn, writtenPlace, type Place } from '../../../inputs/scenes.ts';
import { edited, type TalkEdit } from '../../../inputs/talk/edits.ts';
import { talkOf } from '../../../locale/talk.ts';
import type { Talk } from '../../../study/talk.ts';
import type { ChoicesInUse } from '../../mode.ts';
import { ownCarried } from '../away/talkWithStudy.ts';
import { takeTalk, type TalkInUse } from '../scene/talkInUse.ts';
import { unique } from '../sync/talkId.ts';
import { deleteTalk, isKeptOtherwise, keepTalk, keptTalks, type KeptTalk } from './keptTalks.ts';

export type TalkEdits = {
  readonly edit: (edit: TalkEdit) => void;
  /** Shows another talk: one that was kept, opened from a file, or the study's own. */
  readonly put: (talk: Talk) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Of this study; null where nothing can be kept. */
  readonly kept: readonly KeptTalk[] | null;
  /** Whether what is shown is kept as it is: a browser may have no room for more. */
  readonly isKept: boolean;
  /** Whether it was parted from one that another window has changed. */
  readonly isApart: boolean;
  /** Takes the talk that is shown out of those that are kept. */
  readonly remove: () => void;
};

type Steps = {
  readonly past: readonly Talk[];
  readonly future: readonly Talk[];
  /** What the last step was of: more typing in the same field is one step. */
  readonly of: string | null;
};

const MOST_STEPS = 100;

export function useTalkEdits(
  { talk, study }: Pick<TalkInUse, 'talk' | 'study'>,
  { chosen, change }: Pick<ChoicesInUse, 'chosen' | 'change'>,
): TalkEdits {
  const [steps, setSteps] = useState<Steps>({ past: [], future: [], of: null });
  const [kept, setKept] = useState(() => keptTalks(study));
  const [isFull, setIsFull] = useState(false);
  const [isApart, setIsApart] = useState(false);

  function show(asked: Talk) {
    // What another window has kept of it stays, and this one goes on as a talk of its own.
    const isOfOther = !isFull && isKeptOtherwise(asked, talk);
    const next = isOfOther ? { ...asked, key: unique(6) } : asked;
    if (isOfOther || asked.key !== talk.key) setIsApart(isOfOther);
    const { number, step } = placeIn({ talk }, chosen);
    takeTalk(study, next);
    // The hall stays at the scene that it shows, wherever that has gone.
    const { id } = talk.scenes[number - 1] ?? talk.scenes[0];
    const index = next.scenes.findIndex((scene) => scene.id === id);
    const place: Place =
      index < 0
        ? { number: Math.min(number, next.scenes.length), step: 1 }
        : { number: index + 1, step };
    const scene = writtenPlace(place);
    if (scene !== chosen.scene) change({ type: 'shown', shown: { scene } }, 'sync');
    // What is as the study tells it need not be kept.
    setIsFull(next.key !== undefined && !keepTalk(next, ownCarried(study)));
    setKept(keptTalks(study));
  }

  function step(next: Talk, of: string | null) {
    setSteps(({ past, of: before }) => ({
      past: of !== null && of === before ? past : [...past, talk].slice(-MOST_STEPS),
      future: [],
      of,
    }));
    show(next);
  }

  return {
    edit: (each) => {
      const next = edited(talk, each);
      if (next === talk) return;
      // What may be of another study stays there as it is.
      const isOfAny = kept?.some(({ key, isOfAny: isSo }) => isSo && key === talk.key) ?? false;
      const key = isOfAny ? undefined : talk.key;
      step({ ...next, key: key ?? unique(6) }, gestureOf(each));
    },
    put: (next) => step(next, null),
    undo: back(steps.past.at(-1), () => ({
      past: steps.past.slice(0, -1),
      future: [talk, ...steps.future],
      of: null,
    })),
    redo: back(steps.future[0], () => ({
      past: [...steps.past, talk],
      future: steps.future.slice(1),
      of: null,
    })),
    kept,
    isKept: kept !== null && !isFull,
    isApart,
    remove: () => {
      if (talk.key !== undefined) deleteTalk(talk.key);
      step(talkOf(study), null);
    },
  };

  function back(to: Talk | undefined, next: () => Steps): (() => void) | null {
    return to === undefined
      ? null
      : () => {
          setSteps(next());
          show(to);
        };
  }
}

/** Typing goes on; each press is a step of its own. */
function gestureOf(edit: TalkEdit): string | null {
  switch (edit.type) {
    case 'title':
    case 'minutes of the talk':
      return edit.type;
    case 'rename':
    case 'minutes':
      return `${edit.type} ${edit.id}`;
    case 'say':
      return `${Object.keys(edit.said).join()} ${edit.id} ${edit.step}`;
    case 'add':
    case 'duplicate':
    case 'hide':
    case 'move':
    case 'remove':
      return null;
  }
}
