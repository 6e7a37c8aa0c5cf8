// The speaker's window: what the hall sees, what comes next, what to say, and how much time there is. All that is pressed
// here happens in the hall.

import { useState } from 'react';
import { sceneText } from '../../charts/sceneWords.ts';
import { sceneNumber } from '../../inputs/scenes.ts';
import type { RoomGuesses } from '../../model/roomGuesses.ts';
import { inColumnOf } from '../present/Answers.tsx';
import { HallStatus } from '../present/HallStatus.tsx';
import { KeysHelp } from '../present/KeysHelp.tsx';
import { LiveControls } from '../present/LiveControls.tsx';
import { NextScene } from '../present/NextScene.tsx';
import { Notes } from '../present/Notes.tsx';
import { SceneList } from '../present/SceneList.tsx';
import { ScenePreview } from '../present/ScenePreview.tsx';
import { Stage } from '../present/Stage.tsx';
import { isFramed, talkIdIn, type TalkId } from '../present/talkId.ts';
import { TalkTime } from '../present/TalkTime.tsx';
import { choicesIn, useBothWindows } from '../present/useBothWindows.ts';
import { useLectern } from '../present/useLectern.ts';
import { usePublicAddress } from '../present/usePublicAddress.ts';
import { useSceneAddress } from '../present/useSceneAddress.ts';
import { useSceneRanges } from '../present/useSceneRanges.ts';
import { addressFor } from '../present/useSpeakerWindow.ts';
import { useTalk } from '../present/useTalk.ts';
import { Problems } from '../Problems.tsx';
import { useAnnouncement } from '../useAnnouncement.ts';
import type { ModeProps } from './Explore.tsx';
import styles from './Speaker.module.css';

export function Speaker(props: ModeProps) {
  const [id] = useState(() => (isFramed() ? null : talkIdIn(window.name, 'speaker')));
  return id ? <OfTalk {...props} id={id} /> : <OfNoTalk />;
}

/** Opened by its address alone: it knows of no hall, and a stranger's talk is not to be driven by a link. */
function OfNoTalk() {
  return (
    <main className={styles.none}>
      <h1>The speaker’s window</h1>
      <p>
        This window belongs to a talk and is opened from it: begin the talk, then press the key{' '}
        <kbd>S</kbd>.
      </p>
      <p>
        <a href={addressFor('hall')}>Begin the talk</a>
      </p>
    </main>
  );
}

function OfTalk({ now, reported, rates, choices, id }: ModeProps & { readonly id: TalkId }) {
  const talk = useTalk(choices);
  const both = useBothWindows('speaker', id, choices);
  const { scene, number, scenes, isAsScene } = talk;
  const ranges = useSceneRanges(scene, choices.shown);
  const { line, isBlack } = both;
  const addressOf = useSceneAddress(talk, usePublicAddress());
  const answers = {
    scene,
    now,
    isAsScene,
    choices,
    room: both.room,
    onRoom: (room: RoomGuesses) => both.set({ room }),
  };

  // Its own key does nothing here.
  const lectern = useLectern(
    talk,
    { isBlack, onBlack: (isBlackNow) => both.set({ isBlack: isBlackNow }) },
    () => undefined,
  );

  const hallAt = line.shared
    ? sceneNumber(talk, choicesIn(line.shared.link, choices.chosen))
    : number;
  const frozen = line.isFrozen
    ? `The hall stays at scene ${hallAt}${line.shared?.isBlack ? ', black' : ''}.`
    : '';
  const announcement = useAnnouncement(
    [
      frozen,
      isBlack ? 'Black.' : '',
      `Scene ${number} of ${scenes}. ${sceneText(scene, now, isAsScene)}`,
    ]
      .filter(Boolean)
      .join(' '),
  );

  return (
    <div
      className={styles.window}
      data-scene={number}
      data-connected={line.isConnected}
      data-frozen={line.isFrozen}
      data-black={isBlack}
    >
      <header className={styles.head}>
        <h1>{talk.talk.title}</h1>
        <HallStatus isConnected={line.isConnected} id={id} frozen={frozen} />
        <TalkTime clock={both} minutes={talk.talk.minutes} onClock={both.set} />
      </header>

      <SceneList talk={talk} hallAt={line.isFrozen ? hallAt : number} className={styles.scenes} />

      <main className={styles.now}>
        <Problems choices={choices} study={now.study} className={styles.problem} />
        <ScenePreview
          title="Now"
          about={`${number} of ${scenes}`}
          scene={scene.title}
          isHidden={line.isFrozen}
          says={sceneText(scene, now, isAsScene)}
          isBlack={isBlack}
        >
          <Stage
            scene={scene}
            now={now}
            reported={reported}
            isAsScene={isAsScene}
            guess={choices.chosen.guess}
            room={both.room}
            shape="wide"
            ranges={ranges}
            addressOf={addressOf}
            inColumn={inColumnOf(answers, 'wide')}
            idPrefix="now-"
            isMarked
          />
        </ScenePreview>
        <Notes of={scene.id} text={scene.notes} />
      </main>

      <aside className={styles.ahead} aria-label="Next scene and live">
        {number < scenes ? (
          <NextScene
            talk={talk}
            carried={{ choices: choices.chosen, room: both.room, addressOf }}
          />
        ) : (
          <p className={styles.end}>This is the last scene.</p>
        )}
        <LiveControls answers={answers} rates={rates} />
      </aside>

      <footer className={styles.foot}>
        <button
          type="button"
          className={styles.step}
          aria-disabled={number === 1}
          onClick={talk.previous}
        >
          Previous
        </button>
        <button
          type="button"
          className={styles.step}
          aria-disabled={number === scenes}
          onClick={talk.next}
        >
          Next
        </button>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={line.isFrozen}
          onClick={() => line.setFrozen(!line.isFrozen)}
        >
          Freeze the hall
        </button>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={isBlack}
          onClick={() => both.set({ isBlack: !isBlack })}
        >
          Black
        </button>
        <button type="button" aria-disabled={isAsScene} onClick={talk.backToScene}>
          Back to the scene
        </button>
        <button type="button" onClick={() => lectern.setOver('keys')}>
          Keys
        </button>
      </footer>
      <div role="status" className="unseen">
        {announcement}
      </div>
      {lectern.over === 'keys' && (
        <KeysHelp awake={lectern.awake} onClose={() => lectern.setOver(null)} />
      )}
    </div>
  );
}
