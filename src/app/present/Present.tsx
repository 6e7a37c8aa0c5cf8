// A study told to a hall, one scene after another.

import { useState } from 'react';
import { newestInWords, sceneText } from '../../locale/sceneWords.ts';
import { failureWords } from '../../locale/failures.ts';
import { guessCode } from '../../inputs/guessCodes.ts';
import { hashOf, writtenLink } from '../../inputs/writtenLink.ts';
import type { RoomGuesses } from '../../model/roomGuesses.ts';
import { first } from '../../study/first.ts';
import { sourceOf } from '../../study/study.ts';
import { lateCode, useLateCode } from '../after/lateCode.ts';
import { latePart } from '../after/latePart.tsx';
import { coming } from '../after/OnDemand.tsx';
import { Boundary } from '../shell/Boundary.tsx';
import { Answers, inColumnOf, isAnswered } from './scene/Answers.tsx';
import { EditTalk } from './edit/EditTalk.tsx';
import full from './lectern/FullScreen.module.css';
import { HallBar } from './lectern/HallBar.tsx';
import { OverTheTalk } from './lectern/OverTheTalk.tsx';
import { SaveTalk } from './away/SaveTalk.tsx';
import { Falling, fallsOneByOne } from './scene/Falling.tsx';
import { Stage } from './scene/Stage.tsx';
import { TalkHandout, type HandoutFor } from './away/TalkHandout.tsx';
import { PrintTalk } from './away/PrintTalk.tsx';
import { TalkMenu } from './lectern/TalkMenu.tsx';
import { sceneDrawings } from './scene/scenesDrawn.tsx';
import { useBothWindows } from './sync/useBothWindows.ts';
import { useLectern } from './lectern/useLectern.ts';
import { useQuiet } from './lectern/useQuiet.ts';
import { usePublicAddress } from './away/usePublicAddress.ts';
import { printedAddress, useSceneAddress } from './scene/useSceneAddress.ts';
import { useSceneRanges } from './scene/useSceneRanges.ts';
import { isInHand, useScreen, useShape } from './scene/useShape.ts';
import { keptAs } from './sync/talkId.ts';
import { speakerCode } from './speaker/speakerCode.ts';
import { useSpeakerWindow } from './speaker/useSpeakerWindow.ts';
import { useTalk, type TalkNow } from './scene/useTalk.ts';
import { DrawnLines } from './scene/DrawnLines.tsx';
import { HallRates } from './scene/HallRates.tsx';
import { HallSpot } from './scene/HallSpot.tsx';
import { useZoom } from './scene/useZoom.ts';
import { useTalkHash } from './scene/useTalkHash.ts';
import { useUndoKeys } from '../opening/useUndoKeys.ts';
import { Problems } from '../shell/Problems.tsx';
import { useAnnouncement } from '../shell/useAnnouncement.ts';
import styles from './Present.module.css';
import type { ModeProps } from '../mode.ts';
import { guessTold, sceneBegins, talkSceneWords } from '../../locale/talkScene.ts';

/** What makes files comes once the talk stands; what is printed is there from the start, for printing waits for nothing. */
const files = lateCode(() => import('./away/TakeAway.tsx'));
const TakeAway = latePart(files, (loaded) => loaded.TakeAway);

export function Present({ now, reported, rates, choices, offscreen }: ModeProps) {
  useUndoKeys(choices);
  const speaker = useSpeakerWindow(keptAs(now.study));
  useLateCode(files);
  useLateCode(speakerCode, speaker.open !== null);
  const both = useBothWindows('hall', speaker.talk, choices);
  const shownTalk = useTalk(choices, both.room, both.begin);
  // While the speaker looks ahead the hall holds, whatever has the focus: a clicker in its window steps there.
  const talk = both.sync.isHolding ? heldTalk(shownTalk, both.sync.turn) : shownTalk;
  useTalkHash(talk);
  const shape = useShape();
  const isHeld = isInHand(shape);
  const screen = useScreen();
  const { scene, number, scenes } = talk;
  const isAsked = scene.picture.kind === 'flow' && scene.picture.asks !== undefined;
  // In a hand the picture is long, and what is asked for would be out of sight below it.
  const isAskedInHand = isHeld && isAsked;
  const zoom = useZoom(talk, choices.chosen, both);
  const isFalling = fallsOneByOne(scene);
  const fall = isFalling && !both.sync.isHolding ? both.fall : null;
  const lectern = useLectern(
    { ...talk, fall, zoom },
    { isBlack: both.isBlack, onBlack: (isBlack) => both.set({ isBlack }) },
    () => speaker.open?.(),
    !isAskedInHand,
  );
  const isQuiet = useQuiet(isHeld || lectern.over !== null);
  const page = usePublicAddress();
  const addressOf = useSceneAddress(talk, page);
  const ranges = useSceneRanges(scene, choices.chosen);
  /** What was wrong with how the talk was opened is said there, and does not stand over all of it. */
  const place = `${number}.${talk.step}`;
  const [openedAt] = useState(place);
  const { study } = now;
  const [draft, setDraft] = useState('');
  /** What the browser's own print gives too: as it was last asked for, and first what is given out. */
  const [handout, setHandout] = useState<HandoutFor>('students');
  const { guess } = choices.chosen;
  const announcement = useAnnouncement(
    [
      sceneBegins(talk.called, scenes, sceneText(scene, talk.said, talk.isAsScene)),
      newestInWords(scene) ?? '',
      ...(isAsked && guess !== undefined ? [guessTold(guess, guessCode(guess))] : []),
    ]
      .filter((text) => text !== '')
      .join(' '),
  );
  const { picture } = scene;
  const answers = {
    scene,
    said: talk.said,
    isAsScene: talk.isAsScene,
    choices,
    room: both.room,
    onRoom: (room: RoomGuesses) => both.set({ room }),
    draft: { text: draft, keep: setDraft },
  };
  // A code leaves no room beside it, a way back to the scene leaves none on 4:3; and a hand holds one window.
  const hasSpeakerButton =
    speaker.open !== null &&
    picture.kind !== 'code' &&
    (shape === 'wide' || (shape === 'tall' && talk.isAsScene));
  const carried = {
    choices: choices.chosen,
    room: answers.room,
    fallen: both.fallen,
    addressOf,
  };
  return (
    <div
      className={`${styles.hall} ${full.layer}`}
      data-shape={isHeld ? 'hand' : shape}
      data-scene={number}
      data-step={talk.step}
      data-connected={both.sync.isConnected}
      data-kind={picture.kind}
      data-quiet={isQuiet || undefined}
    >
      <main className={styles.main} inert={lectern.isBlack}>
        {place === openedAt && (
          <>
            <Problems
              problems={choices.problems}
              unopened={choices.unopened}
              study={study}
              className={styles.problem}
            />
            {talk.problem !== null && <p className={styles.problem}>{talk.problem}</p>}
          </>
        )}
        <Boundary instead={talkSceneWords.notDrawn}>
          <Stage
            as="h1"
            scene={scene}
            now={now}
            said={talk.said}
            reported={reported}
            isAsScene={talk.isAsScene}
            guess={guess}
            room={answers.room}
            fallen={both.fallen}
            shape={shape}
            screen={isHeld ? undefined : screen}
            ranges={ranges}
            addressOf={addressOf}
            idPrefix=""
            isMarked
            near={zoom.near}
            {...(!isHeld && !both.sync.isHolding && { onPress: zoom.press })}
            inColumn={inColumnOf(answers, shape)}
          >
            {isAskedInHand && <Answers key={scene.id} {...answers} />}
          </Stage>
        </Boundary>
        {isAnswered(scene, guess, answers.room) && !isAskedInHand ? (
          <div className={styles.below}>
            <Answers key={scene.id} {...answers} />
          </div>
        ) : (
          ['flow', 'whom', 'repeats'].includes(picture.kind) &&
          !isAskedInHand && (
            // Where nothing is moved there is the same room, or the flow would be larger there than in other scenes.
            <div className={styles.below}>
              {picture.kind === 'flow' && (
                <HallRates
                  rates={rates}
                  now={now}
                  reported={reported}
                  through={picture.through}
                  shape={shape}
                  choices={choices}
                />
              )}
              {isFalling && (
                <Falling said={talk.said} fallen={both.fallen} onFall={(by) => fall?.(by)} />
              )}
            </div>
          )
        )}
      </main>
      <HallBar
        talk={talk}
        lectern={lectern}
        source={sourceOf(study, study.paper)}
        badge={study.words.badge}
        blocked={both.sync.isConnected ? null : speaker.blocked}
        onSpeaker={hasSpeakerButton ? speaker.open : null}
        goesOn={!isAskedInHand}
      />
      <div role="status" className="unseen">
        {announcement}
      </div>
      {lectern.over === 'menu' && (
        <TalkMenu
          talk={talk}
          lectern={lectern}
          choices={choices}
          page={page}
          onSpeaker={hasSpeakerButton || isHeld ? null : speaker.open}
          leave={`${window.location.pathname}${writtenLink(choices.chosen, '', [first])}${hashOf(choices.chosen)}`}
          onClose={() => lectern.setOver(null)}
        >
          <PrintTalk
            onPrint={(wanted) => {
              offscreen.atOnce(() => setHandout(wanted));
              window.print();
            }}
          />
          <SaveTalk of={talk} choices={choices.chosen} address={page.address} />
          <Boundary instead={failureWords.part}>
            <TakeAway
              coming={coming}
              of={talk}
              scenes={sceneDrawings(talk, carried)}
              offscreen={offscreen}
              name={`${study.id}-talk`}
              about={{
                title: talk.talk.title,
                citation: `${study.words.badge}. ${sourceOf(study, study.paper).citation}`,
                address: printedAddress(addressOf(scene.id)) ?? '',
              }}
            />
          </Boundary>
        </TalkMenu>
      )}
      {lectern.over === 'edit' && (
        <EditTalk
          talk={talk}
          choices={choices}
          carried={carried}
          onClose={() => lectern.setOver(null)}
        />
      )}
      <TalkHandout of={talk} carried={carried} isFor={handout} atOnce={offscreen.atOnce} />
      <HallSpot />
      <DrawnLines />
      <OverTheTalk lectern={lectern} />
    </div>
  );
}

/** A talk that stays where it is; steps are passed on. */
function heldTalk(talk: TalkNow, turn: (by: 1 | -1) => void): TalkNow {
  const stay = () => {};
  return {
    ...talk,
    next: () => turn(1),
    previous: () => turn(-1),
    go: stay,
    goCalled: stay,
    goToEnd: stay,
    backToScene: stay,
    withYours: null,
  };
}
