// What the hall's window and the speaker's have in common: the choices, and what belongs to a talk besides.

import { useEffect, useState } from 'react';
import { sameChoices, type Choices } from '../../inputs/choices.ts';
import { readLink } from '../../inputs/link.ts';
import { openedInTalk, writtenInTalk } from '../../inputs/scenes.ts';
import { emptyRoom } from '../../model/roomGuesses.ts';
import { first } from '../../study/first.ts';
import { readable } from '../../study/readable.ts';
import { studies } from '../../study/studies.ts';
import type { ChoicesInUse } from '../useChoices.ts';
import { keepBesides, keptBesides } from './keptBesides.ts';
import type { Role, TalkState } from './line.ts';
import type { TalkId } from './talkId.ts';
import { talkInUse } from './talkInUse.ts';
import { useLine, type LineInUse } from './useLine.ts';

/** What belongs to a talk and is no choice. */
export type Besides = Omit<TalkState, 'link'>;

export type BothWindows = Besides & {
  readonly line: LineInUse;
  readonly set: (changes: Partial<Besides>) => void;
};

const atFirst: Besides = { isBlack: false, room: emptyRoom, startedAt: null, elapsedMs: 0 };

/** The one owner of what belongs to a talk, in each of its windows; joined to the other while there is one. */
export function useBothWindows(
  role: Role,
  talk: TalkId | null,
  { chosen, change }: Pick<ChoicesInUse, 'chosen' | 'change'>,
): BothWindows {
  const { id: study } = chosen.study;
  const [besides, setBesides] = useState(() => keptBesides(study) ?? atFirst);
  useEffect(() => keepBesides(study, besides), [study, besides]);
  const line = useLine({
    role,
    talk,
    state: { link: linkOf(chosen), ...besides },
    onState: ({ link, ...others }) => {
      setBesides(others);
      const choices = choicesIn(link, chosen);
      // Without a way from there to here: a window that nobody sees is never painted, and would not arrive.
      if (!sameChoices(choices, chosen)) change({ type: 'all', choices }, 'line');
    },
  });
  return {
    ...besides,
    line,
    set: (changes) => setBesides((before) => ({ ...before, ...changes })),
  };
}

/** The choices as they go over the line. A dark lectern may have a light hall. */
function linkOf(chosen: Choices): string {
  const { theme: _, ...choices } = chosen;
  return writtenInTalk(talkInUse(choices.study), choices, '', [first]);
}

/** The choices that came over the line, in the theme of this window. */
export function choicesIn(link: string, { theme }: Choices): Choices {
  const { choices: read } = readLink(link, studies, readable);
  const { theme: _, ...choices } = openedInTalk(talkInUse(read.study), read, link);
  return theme === undefined ? choices : { ...choices, theme };
}
