// The speaker's window: what the hall sees, what comes next, what to say, and how much time there is. All that is pressed
// here happens in the hall.

import { useState, type ReactNode } from 'react';
import { sceneText } from '../../charts/sceneWords.ts';
import { GuessField } from '../../controls/GuessField.tsx';
import { HallRate } from '../../controls/HallRate.tsx';
import { RoomGuesses } from '../../controls/RoomGuesses.tsx';
import { patientsOf } from '../../inputs/choices.ts';
import { choicesOfScene, sceneAt, sceneNumber } from '../../inputs/scenes.ts';
import { toldFlows } from '../../layout/hallFlow.ts';
import type { RoomGuesses as Room } from '../../model/roomGuesses.ts';
import { flowsOf, reportedFlows } from '../../model/flows.ts';
import { Boundary } from '../Boundary.tsx';
import { Answers, inColumnOf, isOfGuesses, type AnswersProps } from '../present/Answers.tsx';
import { KeysHelp } from '../present/KeysHelp.tsx';
import { Notes } from '../present/Notes.tsx';
import { choicesIn, useBothWindows } from '../present/useBothWindows.ts';
import { isFramed, talkIdIn, windowName, type TalkId } from '../present/talkId.ts';
import { Stage } from '../present/Stage.tsx';
import { TalkTime } from '../present/TalkTime.tsx';
import { usePublicAddress } from '../present/usePublicAddress.ts';
import { useSceneAddress } from '../present/useSceneAddress.ts';
import { useLectern } from '../present/useLectern.ts';
import { addressFor, isOpened } from '../present/useSpeakerWindow.ts';
import { useTalk, type TalkNow } from '../present/useTalk.ts';
import { Problems } from '../Problems.tsx';
import { useAnnouncement } from '../useAnnouncement.ts';
import { useRanges } from '../useRanges.ts';
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
  const ranges = useRanges(choices.shown);
  const { scene, number, scenes, isAsScene } = talk;
  const { line, isBlack } = both;
  const addressOf = useSceneAddress(talk, usePublicAddress());
  const answers = {
    scene,
    now,
    isAsScene,
    choices,
    room: both.room,
    onRoom: (room: Room) => both.set({ room }),
  };
  const next = number < scenes ? sceneAt(talk, number + 1) : null;

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
        <Hall isConnected={line.isConnected} id={id} frozen={frozen} />
        <TalkTime clock={both} minutes={talk.talk.minutes} onClock={both.set} />
      </header>

      <Scenes talk={talk} hallAt={line.isFrozen ? hallAt : number} />

      <main className={styles.now} data-frozen={line.isFrozen}>
        <Problems choices={choices} study={now.study} className={styles.problem} />
        <Preview
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
            room={answers.room}
            shape="wide"
            ranges={ranges}
            addressOf={addressOf}
            inColumn={inColumnOf(answers, 'wide')}
            idPrefix="now-"
            isMarked
          />
        </Preview>
        <Notes of={scene.id} text={scene.notes} />
      </main>

      <aside className={styles.ahead} aria-label="Next scene and live">
        {next ? (
          <Next talk={talk} choices={choices} addressOf={addressOf} room={answers.room} />
        ) : (
          <p className={styles.end}>This is the last scene.</p>
        )}
        <Live answers={answers} rates={rates} />
      </aside>

      <footer className={styles.foot}>
        <button
          type="button"
          className={styles.step}
          disabled={number === 1}
          onClick={talk.previous}
        >
          Previous
        </button>
        <button
          type="button"
          className={styles.step}
          disabled={number === scenes}
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
        <button type="button" disabled={isAsScene} onClick={talk.backToScene}>
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

type HallProps = {
  readonly isConnected: boolean;
  readonly id: TalkId;
  /** Where it stays; empty where it follows. */
  readonly frozen: string;
};

/** Whether the hall's window is there, and what to do where it is not. */
function Hall({ isConnected, id, frozen }: HallProps) {
  const [isBlocked, setBlocked] = useState(false);
  if (isConnected)
    return frozen === '' ? (
      <p className={styles.follows}>The hall follows</p>
    ) : (
      <p className={styles.frozen}>{frozen}</p>
    );
  return (
    <p className={styles.alone}>
      {isBlocked ? (
        <span>
          The browser did not let it open.{' '}
          <a href={addressFor('hall')} target={windowName('hall', id)} rel="opener">
            Open the hall in a tab
          </a>
        </span>
      ) : (
        <>
          <span>No hall window follows.</span>
          <button type="button" onClick={() => setBlocked(!isOpened('hall', id))}>
            Open the hall’s window
          </button>
        </>
      )}
    </p>
  );
}

/** A list that is longer than its box shows the scene that it has come to. */
function bringIntoView(button: HTMLButtonElement | null) {
  button?.scrollIntoView({ block: 'nearest' });
}

function Scenes({ talk, hallAt }: { readonly talk: TalkNow; readonly hallAt: number }) {
  return (
    <nav className={styles.scenes} aria-label="Scenes">
      <ol>
        {talk.talk.scenes.map(({ id, title }, index) => (
          <li key={id}>
            <button
              type="button"
              ref={index + 1 === talk.number ? bringIntoView : null}
              aria-current={index + 1 === talk.number ? 'step' : undefined}
              data-hall={index + 1 === hallAt}
              onClick={() => talk.go(index + 1)}
            >
              <span className={styles.number}>{index + 1}</span> {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type PreviewProps = {
  readonly title: string;
  readonly about: string;
  readonly scene: string;
  /** The sentence, for those who do not see the preview. */
  readonly says: string;
  readonly isBlack?: boolean;
  /** Whether the hall sees something else. */
  readonly isHidden?: boolean;
  readonly children: ReactNode;
};

/** The screen of the hall made small. It takes neither keys nor presses. */
function Preview(props: PreviewProps) {
  const { title, about, scene, says, isBlack = false, isHidden = false, children } = props;
  return (
    <section className={styles.preview} aria-label={title}>
      <h2>
        {title} <span>{about}</span> {scene}
        {isHidden && <span> · not shown in the hall</span>}
      </h2>
      <p className="unseen">{says}</p>
      <div className={styles.screen} inert>
        <div className={styles.small}>
          <Boundary
            key={`${about} ${scene}`}
            instead="The picture of this scene could not be drawn."
          >
            {children}
          </Boundary>
        </div>
        {isBlack && <p className={styles.black}>The hall is black</p>}
      </div>
    </section>
  );
}

/** The scene to come, with the numbers with which it will begin. */
function Next({
  talk,
  choices,
  addressOf,
  room,
}: {
  readonly room: Room;
  readonly talk: TalkNow;
  readonly addressOf: (scene: string) => string | null;
  readonly choices: ModeProps['choices'];
}) {
  const to = talk.number + 1;
  const scene = sceneAt(talk, to);
  const begun = choicesOfScene(talk, to, choices.chosen);
  const now = flowsOf(begun.study, patientsOf(begun), begun.rates);
  const ranges = useRanges(begun);
  return (
    <Preview
      title="Next"
      about={`${to} of ${talk.scenes}`}
      scene={scene.title}
      says={sceneText(scene, now, true)}
    >
      <Stage
        scene={scene}
        now={now}
        reported={reportedFlows(begun.study, patientsOf(begun))}
        isAsScene
        guess={choices.chosen.guess}
        room={room}
        shape="wide"
        ranges={ranges}
        addressOf={addressOf}
        idPrefix="next-"
        isMarked={false}
      />
    </Preview>
  );
}

type LiveProps = Pick<ModeProps, 'rates'> & { readonly answers: AnswersProps };

/** What is done live in this scene: guesses taken, where it asks or tells of them; else rates moved. */
function Live({ answers, rates }: LiveProps) {
  const { scene, now, choices, room, onRoom } = answers;
  const { picture } = scene;
  if (isOfGuesses(scene)) {
    const isAsked = picture.kind === 'flow' && picture.asks !== undefined;
    return (
      <div className={`${styles.live} ${styles.guesses}`}>
        {!isAsked && <Answers key={scene.id} {...answers} />}
        <RoomGuesses room={room} onRoom={onRoom} />
        {isAsked && (
          <GuessField
            guess={choices.chosen.guess}
            ofWhom={now.study.groups[0].who}
            isOnPicture={false}
            onChange={choices.change}
            onSettle={choices.settle}
          />
        )}
      </div>
    );
  }
  if (picture.kind !== 'flow') return null;
  const told = toldFlows(now, picture.through);
  const shown = rates.filter(({ rate }) =>
    told.groups.some(({ group }) => group.id === rate.branch),
  );
  return (
    <div className={`${styles.live} ${styles.rates}`} role="group" aria-label="Rates">
      {shown.map((rate) => (
        <HallRate
          key={`${now.study.id} ${rate.rate.branch}`}
          now={rate}
          onChange={choices.change}
          onSettle={choices.settle}
        />
      ))}
    </div>
  );
}
