// What a scene is called, how long it takes and what is said in it, step by step. All of it is changed where it stands.

import { useId, useState } from 'react';
import { ChipField, type OfferedChip } from '../../../controls/ChipField.tsx';
import { wholeLetters } from '../../../controls/wholeLetters.ts';
import { plainNumber } from '../../../inputs/plainNumber.ts';
import type { Said, TalkEdit } from '../../../inputs/talk/edits.ts';
import { piecesOf } from '../../../locale/phrases.ts';
import { withTheseRates } from '../../../locale/talk.ts';
import {
  chipWords,
  emptyName,
  nameCut,
  stepCalled,
  talkEditorWords,
} from '../../../locale/talkEditor.ts';
import type { Flows } from '../../../model/flows.ts';
import { MOST } from '../../../study/own/own.ts';
import { MOST_MINUTES } from '../../../study/checkTalk.ts';
import { writtenChips } from '../../../study/chips.ts';
import { deepEqual } from '../../../study/deepEqual.ts';
import type { Phrase } from '../../../study/phrase.ts';
import { stepsOfScene, type Scene, type Talk } from '../../../study/talk.ts';
import styles from './SceneFields.module.css';

type SceneFieldsProps = {
  readonly scene: Scene;
  /** The numbers with which it begins. */
  readonly now: Flows;
  /** As the study tells it. */
  readonly asWritten: Talk;
  readonly offered: readonly OfferedChip[];
  readonly onEdit: (edit: TalkEdit) => void;
};

/** Letters of a sentence that a hall can still read at a glance, and of notes. */
const MOST_SENTENCE = 400;
const MOST_NOTES = 6000;
/** Of a name: that of a stage may have as many. */
export const MOST_TITLE = MOST.letters;

export function SceneFields({ scene, now, asWritten, offered, onEdit }: SceneFieldsProps) {
  const id = useId();
  const { id: of, title, minutes } = scene;
  const steps = stepsOfScene(scene);
  const groups = now.study.groups.map((group) => group.id);
  const say = (step: number, said: Said) => onEdit({ type: 'say', id: of, step, said });
  return (
    <div className={styles.fields}>
      <div className={styles.line}>
        <p className={styles.title}>
          <label htmlFor={`${id}-title`}>{talkEditorWords.sceneTitle}</label>
          <TextField
            id={`${id}-title`}
            value={title}
            most={MOST_TITLE}
            onValue={(next) => onEdit({ type: 'rename', id: of, title: next })}
          />
        </p>
        <p>
          <label htmlFor={`${id}-minutes`}>{talkEditorWords.sceneMinutes}</label>
          <MinutesField
            id={`${id}-minutes`}
            minutes={minutes ?? null}
            onMinutes={(next) => onEdit({ type: 'minutes', id: of, minutes: next })}
          />
        </p>
      </div>
      <p className={styles.hint}>{chipWords.hint}</p>
      {steps.map((shown, index) => {
        const step = index + 1;
        const called = (label: string) =>
          steps.length > 1 ? `${stepCalled(step)}: ${label}` : label;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- steps of a scene keep their places
          <div className={styles.step} key={step}>
            <ChipField
              label={called(talkEditorWords.sentence)}
              text={writtenChips(shown.sentence)}
              groups={groups}
              offered={offered}
              isOneLine
              most={MOST_SENTENCE}
              onText={(_, sentence) =>
                say(step, { sentence, ifChanged: ifChanged(sentence, of, asWritten) })
              }
            >
              <p className={styles.reads}>
                {chipWords.reads}{' '}
                {piecesOf(shown.sentence, now).map(({ text, isStrong }, at) =>
                  isStrong ? (
                    // oxlint-disable-next-line react/no-array-index-key -- the pieces of a sentence keep their places
                    <strong key={at}>{text}</strong>
                  ) : (
                    // oxlint-disable-next-line react/no-array-index-key -- the same
                    <span key={at}>{text}</span>
                  ),
                )}
              </p>
            </ChipField>
            <ChipField
              label={called(talkEditorWords.notes)}
              text={shown.notes}
              groups={groups}
              offered={offered}
              isOptional
              most={MOST_NOTES}
              onText={(notes) => say(step, { notes })}
            />
          </div>
        );
      })}
    </div>
  );
}

/** What is said of changed numbers: as the study says it, where the sentence is that of the study; else the sentence itself. */
function ifChanged(
  sentence: readonly Phrase[],
  id: string,
  asWritten: Talk,
): readonly Phrase[] | undefined {
  const written = asWritten.scenes
    .filter((scene) => scene.id === id)
    .flatMap((scene) => stepsOfScene(scene))
    .find((step) => deepEqual(step.sentence, sentence));
  if (written) return written.ifChanged;
  return sentence.some((phrase) => typeof phrase !== 'string')
    ? withTheseRates(sentence)
    : undefined;
}

type TextFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly most: number;
  readonly onValue: (value: string) => void;
};

/** A name that is never empty: what is typed over waits until it is one. */
export function TextField({ id, value, most, onValue }: TextFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isCut, setIsCut] = useState(false);
  const isEmpty = typed?.trim() === '';
  return (
    <>
      <input
        id={id}
        type="text"
        dir="auto"
        value={typed ?? value}
        aria-invalid={isEmpty}
        aria-describedby={isEmpty ? `${id}-empty` : isCut ? `${id}-cut` : undefined}
        onChange={({ target }) => {
          const next = wholeLetters(target.value, most);
          setIsCut(next !== target.value);
          setTyped(next.trim() === '' ? next : null);
          if (next.trim() !== '') onValue(next);
        }}
        onBlur={() => {
          setTyped(null);
          setIsCut(false);
        }}
      />
      {isCut && (
        <span id={`${id}-cut`} role="alert" className={styles.wrong}>
          {nameCut(most)}
        </span>
      )}
      {isEmpty && (
        <span id={`${id}-empty`} role="alert" className={styles.wrong}>
          {emptyName(value)}
        </span>
      )}
    </>
  );
}

type MinutesFieldProps = {
  readonly id: string;
  /** Null where none were set. */
  readonly minutes: number | null;
  readonly onMinutes: (minutes: number | null) => void;
};

export function MinutesField({ id, minutes, onMinutes }: MinutesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const written = minutes === null ? '' : String(minutes);
  const isWrong = typed !== null && readMinutes(typed) === undefined;
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        size={5}
        value={typed ?? written}
        placeholder={talkEditorWords.shareOfRest}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = readMinutes(target.value);
          if (next !== undefined) onMinutes(next);
        }}
        onBlur={() => setTyped(null)}
      />
      {isWrong && (
        <span id={`${id}-wrong`} role="alert" className={styles.wrong}>
          {talkEditorWords.noMinutes}
        </span>
      )}
    </>
  );
}

/** Null where nothing is typed, undefined for what is no length of a talk. */
function readMinutes(text: string): number | null | undefined {
  const plain = plainNumber(text).replace(',', '.');
  if (plain === '') return null;
  const minutes = Number(plain);
  return /^\d+(\.\d+)?$/.test(plain) && minutes <= MOST_MINUTES ? minutes : undefined;
}
