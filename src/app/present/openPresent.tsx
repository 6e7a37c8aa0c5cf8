// A link to a talk → its scene, with the numbers that the link has besides.

import { namedScenes } from '../../inputs/link.ts';
import { readWindow } from '../../inputs/window.ts';
import {
  isAllTold,
  openedInTalk,
  placeIn,
  placeNamed,
  stepsOf,
  writtenInTalk,
  writtenPlace,
} from '../../inputs/scenes.ts';
import { Present } from './Present.tsx';
import { speakerCode } from './speaker/speakerCode.ts';
import { openLink } from '../opening/openLink.ts';
import { takeTalkOfHash, talkInUse } from './scene/talkInUse.ts';
import type { OpenedLink } from '../mode.ts';
import {
  lastSceneInstead,
  lastStepInstead,
  noSceneNamed,
  speakerTitle,
} from '../../locale/hallWindow.ts';

/** What a query string asks for in a talk. A scene that is not in it is the last. */
export async function openPresent(
  search: string,
  link: OpenedLink | Promise<OpenedLink>,
): Promise<OpenedLink> {
  const start = await link;
  takeTalkOfHash(start.choices.study, window.location.hash);
  const of = talkInUse(start.choices.study);
  const [named] = namedScenes(search);
  const place = named === undefined ? null : placeNamed(of, named);
  const choices = openedInTalk(
    of,
    place ? { ...start.choices, scene: writtenPlace(place) } : start.choices,
    search,
  );
  const { scene: asked } = start.choices;
  // The first step of a scene is the scene.
  const wanted = asked === undefined ? undefined : Number(String(asked).replace(/\.1$/, ''));
  const { isSpeaker, problems } = readWindow(search);
  const Arrangement = isSpeaker ? (await speakerCode.load()).Speaker : Present;
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
      ...problems,
      ...(named !== undefined && !place ? [noSceneNamed(named)] : []),
      ...(wanted !== undefined && wanted !== choices.scene
        ? [
            wanted >= of.talk.scenes.length + 1
              ? lastSceneInstead(of.talk.scenes.length, Math.floor(wanted))
              : lastStepInstead(wanted, stepsOf(of, placeIn(of, choices).number)),
          ]
        : []),
    ],
    Arrangement,
    isTold: (shown) => isAllTold(talkInUse(shown.study), shown),
    links: {
      read: (address) => openPresent(address, openLink(address)),
      write: (now, address, studies) => writtenInTalk(talkInUse(now.study), now, address, studies),
    },
  };
}
