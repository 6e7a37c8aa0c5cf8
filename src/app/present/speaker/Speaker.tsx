// The speaker's window: what the hall sees, what comes next, what to say, and how much time there is. All that is pressed
// here happens in the hall.

import { useEffect, useEffectEvent, useState } from 'react';
import { sceneNotes, sceneText } from '../../../locale/sceneWords.ts';
import { calledNumber, sceneNumber } from '../../../inputs/scenes.ts';
import type { RoomGuesses } from '../../../model/roomGuesses.ts';
import { screens } from '../../../layout/hall/codeSheet.ts';
import { hallFor } from '../../../layout/hall/hall.ts';
import { inColumnOf, isAnswered } from '../scene/Answers.tsx';
import { EditTalk } from '../edit/EditTalk.tsx';
import { HallStatus } from './HallStatus.tsx';
import { KeysHelp } from '../lectern/KeysHelp.tsx';
import { LiveControls } from '../scene/LiveControls.tsx';
import { NextScene } from './NextScene.tsx';
import { SpeakerNotes } from './SpeakerNotes.tsx';
import { SceneList } from './SceneList.tsx';
import { ScenePreview } from '../scene/ScenePreview.tsx';
import { Falling, fallsOneByOne } from '../scene/Falling.tsx';
import { Stage } from '../scene/Stage.tsx';
import { onTurned } from '../sync/passed.ts';
import { keepTalk, keptTalk } from '../sync/keptTalk.ts';
import { keptAs, type TalkId } from '../sync/talkId.ts';
import { TalkTime } from './TalkTime.tsx';
import { choicesIn, useBothWindows } from '../sync/useBothWindows.ts';
import { useLectern } from '../lectern/useLectern.ts';
import { usePublicAddress } from '../away/usePublicAddress.ts';
import { useSceneAddress } from '../scene/useSceneAddress.ts';
import { useSceneRanges } from '../scene/useSceneRanges.ts';
import { addressFor } from './useSpeakerWindow.ts';
import { useTalk } from '../scene/useTalk.ts';
import { useZoom } from '../scene/useZoom.ts';
import { usePen } from './usePen.ts';
import { useTalkHash } from '../scene/useTalkHash.ts';
import { useUndoKeys } from '../../opening/useUndoKeys.ts';
import { Problems } from '../../shell/Problems.tsx';
import { useAnnouncement } from '../../shell/useAnnouncement.ts';
import styles from './Speaker.module.css';
import type { ModeProps } from '../../mode.ts';
import { lecternWords } from '../../../locale/lectern.ts';
import { hallStays, ofNoTalk, speakerWords } from '../../../locale/speakerWindow.ts';
import { sceneBegins, sceneOf } from '../../../locale/talkScene.ts';

export function Speaker(props: ModeProps) {
  const [id] = useState(() => keptTalk('speaker', keptAs(props.now.study)));
  useEffect(() => {
    if (id) keepTalk('speaker', id);
  }, [id]);
  return id ? <OfTalk {...props} id={id} /> : <OfNoTalk {...props} />;
}

/** Opened by its address alone: it knows of no hall, and a stranger's talk is not to be driven by a link. */
function OfNoTalk({ now, choices }: ModeProps) {
  return (
    <main className={styles.none}>
      <h1>{speakerWords.title}</h1>
      <Problems
        problems={choices.problems}
        unopened={choices.unopened}
        study={now.study}
        className={styles.problem}
      />
      <p>
        {ofNoTalk.before}
        <kbd>{ofNoTalk.key}</kbd>
        {ofNoTalk.after}
      </p>
      <p>
        <a href={addressFor('hall')}>{speakerWords.begin}</a>
      </p>
    </main>
  );
}

function OfTalk({ now, reported, rates, choices, id }: ModeProps & { readonly id: TalkId }) {
  useUndoKeys(choices);
  const both = useBothWindows('speaker', id, choices);
  const talk = useTalk(choices, both.room, both.begin);
  const turn = useEffectEvent((by: 1 | -1) => (by === 1 ? talk.next() : talk.previous()));
  // A clicker in the window of a hall that holds.
  useEffect(() => onTurned((by) => turn(by)), []);
  useTalkHash(talk);
  const { scene, number, scenes, isAsScene, said } = talk;
  const ranges = useSceneRanges(scene, choices.chosen);
  const { sync, isBlack } = both;
  const addressOf = useSceneAddress(talk, usePublicAddress());
  const [draft, setDraft] = useState('');
  const answers = {
    scene,
    said,
    isAsScene,
    choices,
    room: both.room,
    onRoom: (room: RoomGuesses) => both.set({ room }),
    draft: { text: draft, keep: setDraft },
  };

  const carried = { choices: choices.chosen, room: both.room, fallen: both.fallen, addressOf };

  // Its own key does nothing here.
  const zoom = useZoom(talk, choices.chosen, both);
  const isFalling = fallsOneByOne(scene);
  const pen = usePen(sync);
  const lectern = useLectern(
    { ...talk, fall: isFalling ? both.fall : null, zoom },
    { isBlack, onBlack: (isBlackNow) => both.set({ isBlack: isBlackNow }) },
    () => undefined,
  );

  // A hall that was not heard yet is thought to be one of 16 to 9.
  const screen = sync.screen ?? { width: 1600, height: 900 };
  const { name: shape } = hallFor(screen.width, screen.height);
  const { kind } = scene.picture;
  const hasBelow =
    kind === 'flow' ||
    kind === 'whom' ||
    kind === 'repeats' ||
    isAnswered(scene, choices.chosen.guess, both.room);

  const hallAt = sync.shared
    ? sceneNumber(talk, choicesIn(sync.shared.link, choices.chosen))
    : number;
  const frozen = sync.isFrozen
    ? hallStays(calledNumber(talk, hallAt), sync.shared?.isBlack === true)
    : '';
  const announcement = useAnnouncement(
    [
      frozen,
      isBlack ? speakerWords.isBlack : '',
      sceneBegins(talk.called, scenes, sceneText(scene, said, isAsScene)),
    ]
      .filter(Boolean)
      .join(' '),
  );

  const toggles = [
    { words: speakerWords.black, isOn: isBlack, toggle: () => both.set({ isBlack: !isBlack }) },
    { words: speakerWords.pen, isOn: pen.isInHand, toggle: pen.toggle },
    { words: speakerWords.near, isOn: zoom.near !== null, toggle: zoom.toggle },
  ];

  return (
    <div
      className={styles.window}
      data-scene={number}
      data-step={talk.step}
      data-connected={sync.isConnected}
      data-frozen={sync.isFrozen}
      data-black={isBlack}
    >
      <header className={styles.head}>
        <h1 title={talk.talk.title}>{talk.talk.title}</h1>
        <HallStatus isConnected={sync.isConnected} id={id} frozen={frozen} />
        <TalkTime clock={both} talk={talk.talk} number={number} onClock={both.set} />
      </header>

      <SceneList talk={talk} hallAt={sync.isFrozen ? hallAt : number} className={styles.scenes} />

      <main className={styles.now}>
        <Problems
          problems={choices.problems}
          unopened={choices.unopened}
          study={now.study}
          className={styles.problem}
        />
        <ScenePreview
          title={speakerWords.now}
          about={sceneOf(talk.called, scenes)}
          scene={scene.title}
          isHidden={sync.isFrozen}
          says={sceneText(scene, said, isAsScene)}
          isBlack={isBlack}
          hall={{
            screen,
            hasBelow,
            onPoint: sync.isFrozen || isBlack ? null : sync.point,
            onDraw: pen.isInHand && !sync.isFrozen && !isBlack ? pen.draw : null,
            onPress: zoom.press,
          }}
        >
          <Stage
            scene={scene}
            now={now}
            said={said}
            reported={reported}
            isAsScene={isAsScene}
            guess={choices.chosen.guess}
            room={both.room}
            fallen={both.fallen}
            shape={shape}
            screen={{ ...screens.tall, widthPx: Math.round((900 * screen.width) / screen.height) }}
            ranges={ranges}
            addressOf={addressOf}
            inColumn={inColumnOf(answers, shape)}
            idPrefix="now-"
            isMarked
            near={zoom.near}
          />
        </ScenePreview>
        <LiveControls answers={answers} rates={rates} />
        {isFalling && <Falling said={said} fallen={both.fallen} onFall={both.fall} />}
      </main>

      <aside className={styles.ahead} aria-label={speakerWords.ahead}>
        {talk.ahead ? (
          <NextScene talk={talk} ahead={talk.ahead} carried={carried} />
        ) : (
          <p className={styles.end}>{speakerWords.last}</p>
        )}
        <SpeakerNotes of={`${scene.id} ${talk.step}`} text={sceneNotes(scene, said)} />
      </aside>

      <footer className={styles.foot}>
        <button
          type="button"
          className={styles.step}
          aria-disabled={talk.isAtStart}
          onClick={talk.previous}
        >
          {speakerWords.previous}
        </button>
        <button
          type="button"
          className={styles.step}
          aria-disabled={talk.ahead === null}
          onClick={talk.next}
        >
          {speakerWords.next}
        </button>
        {/* It says in words whether it is on. */}
        <button
          type="button"
          className={styles.toggle}
          data-on={sync.isFrozen || undefined}
          onClick={() => sync.setFrozen(!sync.isFrozen)}
        >
          {sync.isFrozen ? speakerWords.release : speakerWords.freeze}
        </button>
        {toggles.map(({ words, isOn, toggle }) => (
          <button
            key={words}
            type="button"
            className={styles.toggle}
            aria-pressed={isOn}
            onClick={toggle}
          >
            {words}
          </button>
        ))}
        <button type="button" aria-disabled={isAsScene} onClick={talk.backToScene}>
          {speakerWords.back}
        </button>
        {talk.withYours && (
          <button type="button" onClick={talk.withYours}>
            {lecternWords.withYours}
          </button>
        )}
        <button type="button" onClick={() => lectern.setOver('keys')}>
          {lecternWords.keys}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => lectern.setOver('edit')}>
          {lecternWords.edit}
        </button>
      </footer>
      <div role="status" className="unseen">
        {announcement}
      </div>
      {lectern.over === 'edit' && (
        <EditTalk
          talk={talk}
          choices={choices}
          carried={carried}
          onClose={() => lectern.setOver(null)}
        />
      )}
      {lectern.over === 'keys' && (
        <KeysHelp awake={lectern.awake} onClose={() => lectern.setOver(null)} />
      )}
    </div>
  );
}
