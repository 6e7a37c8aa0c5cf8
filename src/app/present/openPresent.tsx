// A link to a talk → its scene, with the numbers that the link has besides.

import { isAllTold, openedInTalk, writtenInTalk } from '../../inputs/scenes.ts';
import { Present } from './Present.tsx';
import { Speaker } from './speaker/Speaker.tsx';
import { openLink } from '../opening/openLink.ts';
import { talkInUse } from './scene/talkInUse.ts';
import { isOfSpeaker } from './speaker/useSpeakerWindow.ts';
import type { OpenedLink } from '../mode.ts';
import { lastSceneInstead, speakerTitle } from '../../locale/hallWindow.ts';

/** What a query string asks for in a talk. A scene that is not in it is the last. */
export async function openPresent(
  search: string,
  link: OpenedLink | Promise<OpenedLink>,
): Promise<OpenedLink> {
  const start = await link;
  const of = talkInUse(start.choices.study);
  const choices = openedInTalk(of, start.choices, search);
  const { scene: wanted } = start.choices;
  const isSpeaker = isOfSpeaker(search);
  const { dataset } = document.documentElement;
  dataset.mode = 'present';
  if (isSpeaker) {
    dataset.window = 'speaker';
    // Of two windows of one talk it must be seen which is to be shown to the hall.
    document.title = speakerTitle(of.talk.title);
  }
  return {
    ...start,
    choices,
    problems: [
      ...start.problems,
      ...(wanted !== undefined && wanted !== choices.scene
        ? [lastSceneInstead(of.talk.scenes.length, wanted)]
        : []),
    ],
    Arrangement: isSpeaker ? Speaker : Present,
    isTold: (shown) => isAllTold(talkInUse(shown.study), shown),
    links: {
      read: (address) => openPresent(address, openLink(address)),
      write: (now, address, studies) => writtenInTalk(talkInUse(now.study), now, address, studies),
    },
  };
}
