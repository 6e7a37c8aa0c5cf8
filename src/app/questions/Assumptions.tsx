// What the numbers of a study assume, each as a control where the study can be read in several ways. Loaded when it is opened.

import { useId, useLayoutEffect, useRef } from 'react';
import { RangeBar } from '../../charts/RangeBar.tsx';
import { AssumptionChoice } from '../../controls/AssumptionChoice.tsx';
import type { Change, Choices } from '../../inputs/choices.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import { readingRange, type ReadingRange } from '../../model/readingRange.ts';
import { groupOf, type Assumption, type Readable, type Study } from '../../study/study.ts';
import { listed, ofEveryHundred, peopleCalled, spanOfHundred, whole } from '../../locale/number.ts';
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
  const ways = readable.find((each) => each.study.id === study.id);
  const sentences = sentencesOf(study);
  const { frame, hold } = useHeldPlace(study);
  return (
    <div className={answer.answer} ref={frame}>
      {ways ? (
        <>
          <p>
            The paper leaves some things open that the numbers need, so they are taken one way. Here
            each can be taken another way, and picture, headline, table and link follow. The rates
            stay as they are: this is another reading of the same paper, not another outcome.
          </p>
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
              Back to the usual reading
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
          <h3>What now stands with the counts</h3>
        </>
      ) : (
        <p>
          {sentences.length === 0
            ? 'No number of this study needs an assumption.'
            : 'These numbers of this study need an assumption; there is no control for them here.'}
        </p>
      )}
      {sentences.length > 0 && (
        <ul className={answer.ends}>
          {sentences.map(({ sentence, groups }) => (
            <li key={sentence}>
              <b>{groups.join('; ')}:</b> {sentence}
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
  const outcome = study.outcomes.at(-1);
  const moved = range.groups.find(({ group }) => group === outcome?.group);
  return (
    <div className={styles.question} role="group" aria-labelledby={`${id}-question`}>
      <h3 id={`${id}-question`}>{question}</h3>
      <p>{paper}</p>
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
        <b>Across this whole range:</b> {outcome && moved && rangeSentence(now, outcome, moved)}{' '}
        {otherwiseMoved(study, range, moved)}
      </p>
      {outcome && moved && moved.least < moved.most && (
        <RangeBar
          least={moved.least}
          most={moved.most}
          now={countedGroup(now, outcome.group).count}
        />
      )}
    </div>
  );
}

/** "17 to 22 responders of 195, 9 to 11 of every 100." */
function rangeSentence(
  { patients }: Flows,
  { one, many }: Study['outcomes'][0],
  { least, most }: ReadingRange['groups'][0],
): string {
  if (least === most)
    return `${peopleCalled(most, one, many)} of ${whole(patients)}, ${ofEveryHundred(most, patients)}, whichever is taken.`;
  return `${whole(least)} to ${whole(most)} ${many} of ${whole(patients)}, ${spanOfHundred(least, most, patients)}.`;
}

/** "It also moves “No response” (78 to 99)." */
function otherwiseMoved(
  study: Study,
  { groups }: ReadingRange,
  outcome: ReadingRange['groups'][0] | undefined,
): string {
  const others = groups
    .filter((each) => each !== outcome && each.least < each.most)
    .map(
      ({ group, least, most }) =>
        `“${groupOf(study, group).label}” (${whole(least)} to ${whole(most)})`,
    );
  if (others.length === 0) return '';
  const also = outcome && outcome.least < outcome.most ? 'also ' : '';
  return `It ${also}moves ${listed(others)}.`;
}

/** The assumptions that the counts of a study name, each with its groups. */
function sentencesOf({ groups }: Study) {
  const labels = new Map<string, string[]>();
  for (const { label, count } of groups)
    if (count.assumption !== undefined)
      labels.set(count.assumption, [...(labels.get(count.assumption) ?? []), label]);
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
