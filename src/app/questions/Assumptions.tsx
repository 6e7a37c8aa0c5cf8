// What the numbers of a study assume, each as a control where the study can be read in several ways. Loaded when it is opened.

import { useId, useLayoutEffect, useRef } from 'react';
import { RangeBar } from '../../charts/RangeBar.tsx';
import { AssumptionChoice } from '../../controls/AssumptionChoice.tsx';
import type { Change, Choices } from '../../inputs/choices.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import { readingRange } from '../../model/readingRange.ts';
import type { Assumption } from '../../study/assumption.ts';
import type { Readable, Study } from '../../study/study.ts';
import {
  acrossRange,
  assumptionOf,
  assumptionWords,
  otherwiseMoved,
  withoutControls,
} from '../../locale/assumptions.ts';
import { countWords, groupLabel, resultWords } from '../../locale/studyWords.ts';
import answer from './questions.module.css';
import styles from './Assumptions.module.css';

type AssumptionsProps = {
  readonly now: Flows;
  readonly shown: Choices;
  /** The studies that can be read in several ways. */
  readonly readable: readonly Readable[];
  readonly onChange: (change: Change, gesture: string | null) => void;
  readonly onSettle: () => void;
};

export function Assumptions({ now, shown, readable, onChange, onSettle }: AssumptionsProps) {
  const { study } = now;
  const ways = readable.find((each) => each.study === (study.usual ?? study));
  const sentences = sentencesOf(study);
  const { frame, hold } = useHeldPlace(study);
  return (
    <div className={answer.answer} ref={frame}>
      {ways ? (
        <>
          <p>{assumptionWords.about}</p>
          <p>
            {/* Not disabled once it has been pressed: a disabled button would lose the reader's place. */}
            <button
              type="button"
              aria-disabled={study.usual ? undefined : true}
              onClick={() => {
                hold();
                if (study.usual) onChange({ type: 'study', study: study.usual }, null);
              }}
            >
              {assumptionWords.back}
            </button>
          </p>
          {ways.assumptions.map((assumption) => (
            <Question
              key={assumption.id}
              assumption={assumption}
              ways={ways}
              now={now}
              shown={shown}
              onValue={(value, gesture) => {
                hold();
                const readings = { ...study.readings, [assumption.id]: value };
                onChange({ type: 'study', study: ways.read(readings) }, gesture);
              }}
              onSettle={onSettle}
            />
          ))}
          <h3>{assumptionWords.standing}</h3>
        </>
      ) : (
        <p>{withoutControls(sentences.length)}</p>
      )}
      {sentences.length > 0 && (
        <ul className={answer.ends}>
          {sentences.map(({ sentence, groups }) => (
            <li key={sentence}>
              <b>{assumptionOf(groups)}</b> {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type QuestionProps = Pick<AssumptionsProps, 'now' | 'shown' | 'onSettle'> & {
  readonly assumption: Assumption;
  readonly ways: Readable;
  readonly onValue: (value: number, gesture: string | null) => void;
};

/** One thing that the paper leaves open: what it says, what is taken, and how far the numbers hang on it. */
function Question({ assumption, ways, now, shown, onValue, onSettle }: QuestionProps) {
  const id = useId();
  const { study } = now;
  const { question, paper, usual, said } = assumption;
  const value = study.readings?.[assumption.id] ?? usual;
  const range = readingRange(ways, assumption, study.readings ?? {}, now.patients, shown.rates);
  const outcome = resultWords(study);
  const moved = range.groups.find(({ group }) => group === outcome.group);
  const others = range.groups
    .filter((each) => each !== moved && each.least < each.most)
    .map(({ group, least, most }) => ({ label: groupLabel(study, group), least, most }));
  return (
    <div className={styles.question} role="group" aria-labelledby={`${id}-question`}>
      <h3 id={`${id}-question`}>{question}</h3>
      <p>{paper}</p>
      {range.least === range.most ? (
        <p>{assumptionWords.noSay}</p>
      ) : (
        <>
          <AssumptionChoice
            assumption={assumption}
            value={value}
            least={range.least}
            most={range.most}
            labelledBy={`${id}-question`}
            describedBy={`${id}-said`}
            onValue={onValue}
            onSettle={onSettle}
          />
          <p id={`${id}-said`}>{said(value)}</p>
          <p>
            <b>{assumptionWords.acrossAll}</b>{' '}
            {moved && acrossRange(study, moved, now.patients, outcome)}{' '}
            {otherwiseMoved(others, moved !== undefined && moved.least < moved.most)}
          </p>
        </>
      )}
      {moved && moved.least < moved.most && (
        <RangeBar
          least={moved.least}
          most={moved.most}
          now={countedGroup(now, outcome.group).count}
        />
      )}
    </div>
  );
}

/** The assumptions that the counts of a study name, each with its groups. */
function sentencesOf(study: Study) {
  const labels = new Map<string, string[]>();
  for (const { id, count } of study.groups) {
    const { assumption } = countWords(study, id, count);
    if (assumption !== undefined)
      labels.set(assumption, [...(labels.get(assumption) ?? []), groupLabel(study, id)]);
  }
  return [...labels].map(([sentence, of]) => ({ sentence, groups: of }));
}

/** Another reading may make the picture above higher or lower; what is under the hand stays where it is. */
function useHeldPlace(study: Study) {
  const frame = useRef<HTMLDivElement>(null);
  const top = useRef<number | null>(null);
  useLayoutEffect(() => {
    const before = top.current;
    top.current = null;
    if (before === null || !frame.current) return;
    const shift = frame.current.getBoundingClientRect().top - before;
    if (shift !== 0) window.scrollBy({ top: shift, behavior: 'instant' });
  }, [study]);
  return {
    frame,
    hold: () => {
      top.current = frame.current?.getBoundingClientRect().top ?? null;
    },
  };
}
