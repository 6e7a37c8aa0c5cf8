// A talk made one's own: which talk it is, its scenes in their order, and what is said in each. What is changed is shown at once in both
// windows, so there is nothing to be saved.

import { useId, useState } from 'react';
import { CopyButton } from '../../../controls/CopyButton.tsx';
import { Dialog } from '../../../controls/Dialog.tsx';
import { copyText } from '../../../export/copyText.ts';
import { download } from '../../../export/download.ts';
import { calledNumber } from '../../../inputs/scenes.ts';
import { givenTalk } from '../../../inputs/talk/givenTalk.ts';
import { fittedTalk, readTalkText, type TalkText } from '../../../inputs/talk/talkJson.ts';
import { givenFile } from '../../../locale/givenFile.ts';
import { talkOf } from '../../../locale/talk.ts';
import {
  chipsOffered,
  sceneEdited,
  sceneMoved,
  talkEditorWords as words,
  talkOpened,
} from '../../../locale/talkEditor.ts';
import { savedTalkFaults, scenesLeftOut, talkNotRead } from '../../../locale/talkFaults.ts';
import type { Talk } from '../../../study/talk.ts';
import type { ChoicesInUse } from '../../mode.ts';
import { sceneBegun, type Carried } from '../scene/sceneBegun.ts';
import { talkHash } from '../scene/useTalkHash.ts';
import type { TalkNow } from '../scene/useTalk.ts';
import { unique } from '../sync/talkId.ts';
import { isOfOtherNumbers, talkWithStudy } from '../away/talkWithStudy.ts';
import { ownScene } from './ownScene.ts';
import { MinutesField, MOST_TITLE, SceneFields, TextField } from './SceneFields.tsx';
import { SceneDeeds } from './SceneDeeds.tsx';
import styles from './TalkEditor.module.css';
import { useTalkEdits } from './useTalkEdits.ts';

export type TalkEditorProps = {
  readonly talk: TalkNow;
  readonly choices: ChoicesInUse;
  readonly carried: Carried;
  readonly onClose: () => void;
};

export function TalkEditor({ talk: now, choices, carried, onClose }: TalkEditorProps) {
  const id = useId();
  const { talk, study } = now;
  const asWritten = talkOf(study);
  const edits = useTalkEdits(now, choices);
  const [wanted, setSelected] = useState(now.scene.id);
  const [said, setSaid] = useState('');
  /** How often another talk was opened: what was typed into the one before is none of its. */
  const [opened, setOpened] = useState(0);
  const [deleted, setDeleted] = useState<Talk | null>(null);
  const found = talk.scenes.findIndex((scene) => scene.id === wanted);
  const index = found < 0 ? Math.min(now.number, talk.scenes.length) - 1 : found;
  const selected = talk.scenes[index] ?? talk.scenes[0];
  const begun = sceneBegun(now, index + 1, carried);

  function put(next: Talk) {
    edits.put(next);
    setOpened(opened + 1);
  }
  function move(of: string, to: number) {
    edits.edit({ type: 'move', id: of, to });
    const { title = '' } = talk.scenes.find((scene) => scene.id === of) ?? {};
    setSaid(sceneMoved(title, to + 1, talk.scenes.length));
  }
  /** A talk from outside, and what could not be read of it. */
  function open(read: TalkText, isKept: boolean, remarks: readonly string[] = []) {
    if (read.given.study !== study.id) {
      setSaid(talkNotRead.file(talkNotRead.otherStudy(read.given.study)));
      return;
    }
    const { talk: given, leftOut } = fittedTalk(read, study, asWritten);
    if (!given) {
      setSaid(talkNotRead.file([savedTalkFaults.noScene, ...leftOut].join('; ')));
      return;
    }
    // A file may be an older state of a talk that is kept, and a kept one of which scenes are left out stays whole: it becomes one more.
    put(isKept && leftOut.length === 0 ? given : { ...given, key: unique(6) });
    const opened = talkOpened(given.title, given.scenes.length);
    setSaid(
      [opened, ...(leftOut.length > 0 ? [scenesLeftOut(leftOut)] : []), ...remarks].join(' '),
    );
  }
  function openKept(text: string) {
    const read = readTalkText(text);
    if ('fault' in read) setSaid(talkNotRead.file(read.fault));
    else open(read, true);
  }
  async function openFile(file: File | undefined) {
    if (!file) return;
    const given = await givenTalk(file);
    if ('fault' in given) {
      setSaid(talkNotRead.file(given.fault));
      return;
    }
    open(given.talk, false, [
      ...(given.isOfShow ? [words.ofShow] : []),
      ...(isOfOtherNumbers(given.talk, study) ? [words.otherNumbers] : []),
    ]);
  }
  function save() {
    const name = `${study.id}-talk.json`;
    download(new Blob([talkWithStudy(now)], { type: 'application/json' }), name);
    setSaid(givenFile(name));
  }

  const { pathname, origin, search } = window.location;
  const hash = talkHash(study.hash ?? '', now.short);
  const isInLink = now.short === '' || /[#&]t=/.test(hash);
  const link = `${origin === 'null' ? '' : origin}${pathname}${withoutScene(search)}${hash}`;

  return (
    <Dialog title={words.title} size="full" onClose={onClose}>
      <div className={styles.editor}>
        <section className={styles.talk} aria-label={words.whichTalk}>
          <p className={styles.which}>
            <label htmlFor={`${id}-which`}>{words.whichTalk}</label>
            <select
              id={`${id}-which`}
              value={talk.key ?? ''}
              onChange={({ target }) => {
                const kept = edits.kept?.find(({ key }) => key === target.value);
                if (kept) openKept(kept.text);
                else put(asWritten);
                setDeleted(null);
              }}
            >
              <option value="">{words.asWritten}</option>
              {talk.key !== undefined && !edits.kept?.some(({ key }) => key === talk.key) && (
                <option value={talk.key}>{talk.title}</option>
              )}
              {([false, true] as const).map((isOfAny) => {
                const kept = edits.kept?.filter((each) => each.isOfAny === isOfAny) ?? [];
                return kept.length === 0 ? null : (
                  <optgroup key={words.ownTalks(isOfAny)} label={words.ownTalks(isOfAny)}>
                    {kept.map(({ key, title }) => (
                      <option key={key} value={key}>
                        {title}
                      </option>
                    ))}
                  </optgroup>
                );
              })}
            </select>
          </p>
          <p className={styles.name}>
            <label htmlFor={`${id}-title`}>{words.titleOfTalk}</label>
            <TextField
              id={`${id}-title`}
              value={talk.title}
              most={MOST_TITLE}
              onValue={(title) => edits.edit({ type: 'title', title })}
            />
          </p>
          <p>
            <label htmlFor={`${id}-minutes`}>{words.minutesOfTalk}</label>
            <MinutesField
              id={`${id}-minutes`}
              minutes={talk.minutes}
              onMinutes={(minutes) => {
                if (minutes !== null && minutes > 0)
                  edits.edit({ type: 'minutes of the talk', minutes });
              }}
            />
          </p>
          <div className={styles.buttons}>
            <button type="button" aria-disabled={!edits.undo} onClick={() => edits.undo?.()}>
              {words.undo}
            </button>
            <button type="button" aria-disabled={!edits.redo} onClick={() => edits.redo?.()}>
              {words.redo}
            </button>
            {talk.key !== undefined && (
              <button
                type="button"
                onClick={() => {
                  setDeleted(talk);
                  edits.remove();
                  setSaid(words.deleted);
                }}
              >
                {words.delete}
              </button>
            )}
            {deleted && talk.key === undefined && (
              <button
                type="button"
                onClick={() => {
                  put(deleted);
                  setDeleted(null);
                  setSaid('');
                }}
              >
                {words.bringBack}
              </button>
            )}
          </div>
        </section>
        <section className={styles.carry} aria-label={words.carry}>
          <p className={styles.kept}>
            {talk.key === undefined ? words.isAsWritten : edits.isKept ? words.kept : words.notKept}
          </p>
          {isInLink ? (
            <CopyButton label={words.copyLink} what={words.theLink} copy={() => copyText(link)} />
          ) : (
            <p>{words.tooLongForLink}</p>
          )}
          <button type="button" onClick={save}>
            {words.save}
          </button>
          <label className={styles.file}>
            {words.openFile}
            <input
              type="file"
              accept=".json,.pptx,application/json"
              onChange={({ target }) => {
                void openFile(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
        </section>
        <div role="status" className={styles.said}>
          {said !== '' && <p>{said}</p>}
        </div>

        <SceneDeeds
          talk={talk}
          selected={selected}
          index={index}
          edit={edits.edit}
          newScene={() => ownScene(choices.chosen, now.scene)}
          onSelect={setSelected}
          onMove={move}
          onSaid={setSaid}
        />

        <section className={styles.scene} aria-labelledby={`${id}-scene`}>
          <h3 id={`${id}-scene`}>
            {sceneEdited(calledNumber(now, index + 1), now.scenes, selected.title)}
          </h3>
          <SceneFields
            key={`${opened} ${selected.id}`}
            scene={selected}
            now={begun.now}
            asWritten={asWritten}
            offered={chipsOffered(begun.now)}
            onEdit={edits.edit}
          />
        </section>
      </div>
    </Dialog>
  );
}

/** The address begins the talk, wherever it is now. */
function withoutScene(search: string): string {
  const query = new URLSearchParams(search);
  for (const key of ['scene', 'guess', 'window']) query.delete(key);
  return `?${query.toString()}`;
}
