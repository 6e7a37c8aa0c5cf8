// The guesses of a scene that asks or tells: in the column of the answer, and in words below the picture.

import { useState, type ReactNode } from 'react';
import { GuessAsking } from '../../../charts/hall/GuessAsking.tsx';
import { Dialog } from '../../../controls/Dialog.tsx';
import { GuessField } from '../../../controls/GuessField.tsx';
import { RoomEntry } from '../../../controls/RoomEntry.tsx';
import { RoomGuesses } from '../../../controls/RoomGuesses.tsx';
import { halls } from '../../../layout/hall/hall.ts';
import type { ColumnRoom } from '../../../layout/hall/guessColumn.ts';
import type { Flows } from '../../../model/flows.ts';
import { guessesIn, roomSummary, type RoomGuesses as Room } from '../../../model/roomGuesses.ts';
import { truthIn, truthPerHundred } from '../../../model/truth.ts';
import type { Scene, Told } from '../../../study/talk.ts';
import { cohortWho } from '../../../locale/studyWords.ts';
import styles from './Answers.module.css';
import { RaisedPhone } from './RaisedPhone.tsx';
import { isInHand, useShape, type Shape } from './useShape.ts';
import type { ChoicesInUse } from '../../mode.ts';
import {
  ownGapInWords,
  rightOtherwise,
  roomCountInWords,
  roomInWords,
  TOLD_ANOTHER_WAY,
  type ToldAs,
} from '../../../locale/guesses.ts';
import { talkSceneWords, truthAlone } from '../../../locale/talkScene.ts';

/** Whether a scene has to do with guesses. */
export function isOfGuesses({ picture }: Scene): boolean {
  return (
    picture.kind === 'room' ||
    (picture.kind === 'flow' && (picture.asks !== undefined || picture.tells !== undefined))
  );
}

/** Whether there is something to say of guesses in a scene: where it tells of them, there must be some. */
export function isAnswered(scene: Scene, guess: number | undefined, room: Room): boolean {
  const { picture } = scene;
  const isTold = picture.kind === 'flow' && picture.tells !== undefined;
  return isOfGuesses(scene) && (!isTold || guess !== undefined || guessesIn(room) > 0);
}

export type AnswersProps = {
  readonly scene: Scene;
  /** The numbers that are said: where those that are drawn are on their way to. */
  readonly said: Flows;
  readonly isAsScene: boolean;
  readonly choices: ChoicesInUse;
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** What was typed of the room's guesses and not understood, kept from scene to scene. */
  readonly draft?: { readonly text: string; readonly keep: (text: string) => void };
};

/** What stands beside the flow while it is asked; nothing down the page, where there is no room beside it. */
export function inColumnOf(
  { scene, choices }: Pick<AnswersProps, 'scene' | 'choices'>,
  shape: Shape,
): ((column: ColumnRoom) => ReactNode) | undefined {
  const { picture } = scene;
  const { guess } = choices.chosen;
  if (picture.kind !== 'flow' || picture.asks === undefined || isInHand(shape)) return undefined;
  const hall = halls[shape];
  return (column) => (
    <GuessAsking
      room={column}
      hall={hall}
      guess={guess}
      onGuess={(next) => choices.change({ type: 'shown', shown: { guess: next } }, 'guess')}
      onSettle={choices.settle}
    />
  );
}

/** Below the picture: while it is asked, one's own guess and the way to those of the room; then what became of them. */
export function Answers({ scene, said, isAsScene, choices, room, onRoom, draft }: AnswersProps) {
  const [isOpen, setOpen] = useState(false);
  const shape = useShape();
  const { picture } = scene;
  if (picture.kind !== 'flow' && picture.kind !== 'room') return null;
  const { asks, tells } =
    picture.kind === 'flow' ? picture : { asks: undefined, tells: picture.group };
  return (
    <div className={styles.answers}>
      {asks === undefined ? (
        tells !== undefined && (
          <p className={styles.told}>
            {answersInWords(said, tells, isAsScene, choices.chosen.guess, room, picture.told)}
          </p>
        )
      ) : (
        <>
          <GuessField
            guess={choices.chosen.guess}
            ofWhom={cohortWho(said.study)}
            isOnPicture={!isInHand(shape)}
            onChange={choices.change}
            onSettle={choices.settle}
          />
          {isInHand(shape) && choices.chosen.guess !== undefined && (
            <RaisedPhone guess={choices.chosen.guess} />
          )}
          {/* Whoever holds it in a hand is one of the room. */}
          {!isInHand(shape) && (
            <div className={styles.room}>
              <div className={styles.counted}>
                <p>{roomCountInWords(guessesIn(room))}</p>
                <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
                  {talkSceneWords.roomGuesses}
                </button>
              </div>
              {!isOpen && (
                <RoomEntry
                  room={room}
                  onRoom={onRoom}
                  draft={draft?.text ?? ''}
                  onDraft={draft?.keep ?? nothing}
                />
              )}
            </div>
          )}
        </>
      )}
      {isOpen && (
        <Dialog title={talkSceneWords.room} size="wide" isBelow onClose={() => setOpen(false)}>
          <RoomGuesses room={room} onRoom={onRoom} isUnseen {...(draft && { draft })} />
        </Dialog>
      )}
    </div>
  );
}

function nothing() {}

/** One's own guess and the room's beside the truth, as far as there are any. */
export function answersInWords(
  now: Flows,
  group: string,
  isAsScene: boolean,
  guess: number | undefined,
  room: Room,
  toldInScene?: Told,
): string {
  const told = toldIn(now, toldInScene);
  const truth = truthIn(now, group, !isAsScene);
  const guesses = guessesIn(room);
  const isRightOtherwise = guesses > 0 || guess === told?.otherwise?.perHundred;
  return [
    ...(guess === undefined ? [] : [ownGapInWords(guess, truth, told)]),
    ...(guesses === 0 ? [] : [roomInWords(roomSummary(room, truthPerHundred(truth)), truth, told)]),
    ...(told?.otherwise && isAsScene && isRightOtherwise ? [rightOtherwise(told.otherwise)] : []),
  ].join(' ');
}

/** How the number of a scene is read: what the scene says of its reading holds of no other one. */
export function toldIn({ study }: Flows, toldInScene: Told | undefined): ToldAs | undefined {
  return study.readings ? TOLD_ANOTHER_WAY : toldInScene;
}

/** The same for who cannot see the picture, which always shows the truth. */
export function answersPictured(...told: Parameters<typeof answersInWords>): string {
  const [now, group, isAsScene, , , toldInScene] = told;
  const truth = truthIn(now, group, !isAsScene);
  return answersInWords(...told) || truthAlone(truth, toldIn(now, toldInScene));
}
