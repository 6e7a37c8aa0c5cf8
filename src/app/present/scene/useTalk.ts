// Where a talk stands, and the ways on from there.

import {
  choicesOfScene,
  isAsScene,
  sceneAt,
  sceneNumber,
  type TalkOf,
} from '../../../inputs/scenes.ts';
import { patientsOf } from '../../../inputs/choices.ts';
import { flowsOf, type Flows } from '../../../model/flows.ts';
import type { Scene } from '../../../study/talk.ts';
import { talkInUse } from './talkInUse.ts';
import type { ChoicesInUse } from '../../mode.ts';

export type TalkNow = TalkOf & {
  /** What was wrong with a talk saved in this file; null where nothing was. */
  readonly problem: string | null;
  readonly scene: Scene;
  /** From 1. */
  readonly number: number;
  readonly scenes: number;
  /** Whether nobody has moved a rate since the scene began. */
  readonly isAsScene: boolean;
  /**
   * The numbers that are said. Those that are drawn may still be on their way there, and a sentence that says of which rates it
   * speaks would be false of them.
   */
  readonly said: Flows;
  /** Goes to the scene with this number, or to the nearest that there is. */
  readonly go: (number: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly backToScene: () => void;
};

export function useTalk({ chosen, change }: Pick<ChoicesInUse, 'chosen' | 'change'>): TalkNow {
  const of = talkInUse(chosen.study);
  const number = sceneNumber(of, chosen);
  const scenes = of.talk.scenes.length;
  const step = (numberAfter: (number: number) => number) =>
    change(
      {
        type: 'next',
        of: (now) => {
          const from = sceneNumber(of, now);
          const to = Math.min(scenes, Math.max(1, numberAfter(from)));
          // At either end a live change stays.
          return to === from && numberAfter(from) !== from ? now : choicesOfScene(of, to, now);
        },
      },
      'scene',
    );
  return {
    ...of,
    scene: sceneAt(of, number),
    number,
    scenes,
    isAsScene: isAsScene(of, chosen),
    said: flowsOf(chosen.study, patientsOf(chosen), chosen.rates),
    go: (wanted) => step(() => wanted),
    next: () => step((from) => from + 1),
    previous: () => step((from) => from - 1),
    backToScene: () => step((from) => from),
  };
}
