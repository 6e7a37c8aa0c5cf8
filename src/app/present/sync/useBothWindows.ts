// What the hall's window and the speaker's have in common: the choices, and what belongs to a talk besides.

import { useEffect, useState } from 'react';
import { sameChoices, type Choices } from '../../../inputs/choices.ts';
import { readLink } from '../../../inputs/link.ts';
import { openedInTalk, writtenInTalk } from '../../../inputs/scenes.ts';
import { fallenAfter } from '../../../model/fallingRepeats.ts';
import { emptyRoom } from '../../../model/roomGuesses.ts';
import { first } from '../../../study/first.ts';
import { readable } from '../../../study/readable.ts';
import { studies } from '../../../study/studies.ts';
import { begun } from '../speaker/talkClock.ts';
import { steadyTime } from '../speaker/useNow.ts';
import { keepEdited, keepExtras, keptExtras } from './keptExtras.ts';
import type { Role, TalkExtras } from './sync.ts';
import { keptAs, type TalkId } from './talkId.ts';
import { takeShortTalk, talkInUse, useTalkInUse } from '../scene/talkInUse.ts';
import { useSync, type SyncInUse } from './useSync.ts';
import type { ChoicesInUse } from '../../mode.ts';

export type BothWindows = TalkExtras & {
  readonly sync: SyncInUse;
  readonly set: (changes: Partial<TalkExtras>) => void;
  /** One more repeat falls, or the last is taken back. */
  readonly fall: (by: 1 | -1) => void;
  /** Starts the clock of a talk that has not begun: with its first step. */
  readonly begin: () => void;
};

const atFirst: TalkExtras = {
  isBlack: false,
  room: emptyRoom,
  startedAt: null,
  elapsedMs: 0,
  fallen: 1,
  zoom: null,
};

/** The one owner of what belongs to a talk, in each of its windows; joined to the other while there is one. */
export function useBothWindows(
  role: Role,
  talk: TalkId | null,
  { chosen, change }: Pick<ChoicesInUse, 'chosen' | 'change'>,
): BothWindows {
  const study = keptAs(chosen.study);
  const [talkExtras, setExtras] = useState(() => keptExtras(study) ?? atFirst);
  useEffect(() => keepExtras(study, talkExtras), [study, talkExtras]);
  const { short } = useTalkInUse(chosen.study);
  useEffect(() => keepEdited(study, short), [study, short]);
  const sync = useSync({
    role,
    talk,
    state: { link: linkOf(chosen), talk: short, ...talkExtras },
    onState: ({ link, talk: edited, ...others }) => {
      setExtras(others);
      takeShortTalk(chosen.study, edited);
      const choices = choicesIn(link, chosen);
      // Without a way from there to here: a window that nobody sees is never painted, and would not arrive.
      if (!sameChoices(choices, chosen)) change({ type: 'all', choices }, 'sync');
    },
  });
  return {
    ...talkExtras,
    sync,
    set: (changes) => setExtras((before) => ({ ...before, ...changes })),
    fall: (by) => setExtras((before) => ({ ...before, fallen: fallenAfter(before.fallen, by) })),
    begin: () => {
      // Whoever looks ahead has not begun.
      if (!sync.isFrozen) setExtras((before) => ({ ...before, ...begun(before, steadyTime()) }));
    },
  };
}

/** The choices as they go over the line. A dark lectern may have a light hall. */
function linkOf(chosen: Choices): string {
  const { theme: _, ...choices } = chosen;
  return writtenInTalk(talkInUse(choices.study), choices, '', [first]);
}

/** The choices that came over the line, in the theme of this window. */
export function choicesIn(link: string, { study: shown, theme }: Choices): Choices {
  // A study of the reader's own is in no list.
  const [begin, ...others] = studies;
  const { choices: read } = readLink(link, [begin, shown.usual ?? shown, ...others], readable);
  const { theme: _, ...choices } = openedInTalk(talkInUse(read.study), read, link);
  return theme === undefined ? choices : { ...choices, theme };
}
