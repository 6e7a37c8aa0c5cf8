import { memo } from 'react';
import type { PeoplePicture, PicturedStage } from '../layout/people/iconGrid.ts';
import { markAt, marksPath, type MarkShape } from '../layout/people/marks.ts';
import type { MarkWord, PicturedNumber } from '../layout/people/numberWords.ts';
import { rounded } from '../layout/flow/ribbon.ts';
import type { Run } from '../model/people.ts';
import { deepEqual } from '../study/deepEqual.ts';
import { markPaint, markShape } from './markPaint.ts';
import { HALO } from './paint.ts';

type PeopleMarksProps = {
  readonly picture: PeoplePicture;
  /** What the whole picture says, and where it is said how to read it. */
  readonly name: string;
  readonly describedBy: string;
  /** What is said of one group. */
  readonly spokenOf: (id: string) => string;
  /** Whether those who are traced are those of the result. */
  readonly isOfResult: boolean;
  /** What keeps its ids apart from those of another drawing on the page, which then carries the marks that programs look for. */
  readonly idPrefix?: string;
};

/** The same people once for every stage, each mark in its place: what becomes of them is told by its shape. */
export function PeopleMarks({
  picture,
  name,
  describedBy,
  spokenOf,
  isOfResult,
  idPrefix = '',
}: PeopleMarksProps) {
  const { width, height, stages, pitchPx, rows, arrows } = picture;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={name}
      aria-describedby={describedBy}
      fontFamily="var(--sans)"
    >
      {stages.map((stage) => (
        <Stage
          key={stage.id}
          stage={stage}
          pitchPx={pitchPx}
          rows={rows}
          spoken={stage.numbers.map(({ id, group }) => (group ? spokenOf(id) : ''))}
          isOfResult={isOfResult}
          isMarked={idPrefix === ''}
        />
      ))}
      <path d={arrows} fill="none" stroke="var(--muted)" strokeWidth="1.25" aria-hidden="true" />
    </svg>
  );
}

type StageProps = {
  readonly stage: PicturedStage;
  readonly pitchPx: number;
  readonly rows: number;
  readonly spoken: readonly string[];
  readonly isOfResult: boolean;
  readonly isMarked: boolean;
};

const Stage = memo(function Stage({
  stage: { id, heading, isAtEnd, numbers, others, box, seams, ghost },
  spoken,
  isMarked,
  ...grid
}: StageProps) {
  const { pitchPx, rows, isOfResult } = grid;
  const runs = (of: readonly Run[]) =>
    of.map((run) => (
      <RunMarks
        key={`${run.group} ${run.standing} ${run.from}`}
        run={run}
        box={box}
        pitchPx={pitchPx}
        rows={rows}
        isOfResult={isOfResult}
      />
    ));
  return (
    <g data-stage={id}>
      <text fill="var(--muted)" {...(isAtEnd ? { textAnchor: 'end' } : {})} {...HALO}>
        <Words words={heading} isOfResult={isOfResult} />
      </text>
      <g aria-hidden="true">{runs(others)}</g>
      {numbers.map((number, index) =>
        number.group ? (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an image made of shapes, for which HTML has no element inside a picture
          <g
            key={number.id}
            role="img"
            aria-label={spoken[index]}
            {...(isMarked
              ? {
                  'data-people': number.id,
                  'data-count': number.group.count,
                  'data-marks': number.group.runs.reduce((sum, { from, to }) => sum + to - from, 0),
                  'data-basis': number.group.basis,
                }
              : {})}
          >
            {runs(number.group.runs)}
            <NumberWords number={number} isOfResult={isOfResult} />
          </g>
        ) : (
          <NumberWords key={number.id} number={number} isOfResult={isOfResult} />
        ),
      )}
      {seams !== '' && (
        <path d={seams} fill="none" stroke="var(--muted)" strokeWidth="1" aria-hidden="true" />
      )}
      {ghost !== '' && (
        <path
          d={ghost}
          fill="none"
          stroke="var(--ghost)"
          strokeDasharray="4 3"
          strokeWidth="1.25"
          aria-hidden="true"
        />
      )}
    </g>
  );
}, deepEqual);

function NumberWords({
  number: { id, words, sample },
  isOfResult,
}: {
  readonly number: PicturedNumber;
  readonly isOfResult: boolean;
}) {
  return (
    <g data-label={id}>
      {sample && (
        <path
          d={markAt(markShape(sample.standing, sample.isTraced), sample, SAMPLE_PX)}
          {...markPaint(sample.standing, sample.isTraced, isOfResult, SAMPLE_PX)}
        />
      )}
      <text fill="var(--ink)" {...HALO}>
        <Words words={words} isOfResult={isOfResult} />
      </text>
    </g>
  );
}

/** How far apart marks would stand that are as large as a sample beside words. */
const SAMPLE_PX = 13;

function Words({
  words,
  isOfResult,
}: {
  readonly words: readonly MarkWord[];
  readonly isOfResult: boolean;
}) {
  return words.map(({ text, sizePx, look, x, y }) => (
    <tspan
      key={`${y} ${text}`}
      {...(x === undefined || y === undefined ? {} : { x: rounded(x), y: rounded(y) })}
      fontSize={rounded(sizePx)}
      {...(look === 'strong' || look === 'traced' ? { fontWeight: 650 } : {})}
      {...(look === 'muted' ? { fill: 'var(--muted)' } : {})}
      {...(look === 'traced' ? { fill: isOfResult ? 'var(--accent)' : 'var(--trace-ink)' } : {})}
    >
      {text}
    </tspan>
  ));
}

type RunProps = {
  readonly run: Run;
  readonly box: PicturedStage['box'];
  readonly pitchPx: number;
  readonly rows: number;
  readonly isOfResult: boolean;
};

/** The marks of people side by side: those of whom nothing is traced, those who are traced, and those who may be. */
const RunMarks = memo(function RunMarks({ run, box, pitchPx, rows, isOfResult }: RunProps) {
  const { standing, from, to, certain, possible } = run;
  const path = (shape: MarkShape, places: Run['certain']) =>
    marksPath(shape, places, box, { pitchPx, rows });
  const isAny = ({ from: first, to: end }: Run['certain']) => end > first;
  // Of a range the certain come together, and after them the possible.
  const [first, last] = isAny(certain) ? [certain.from, certain.to] : [from, from];
  const others = path(standing, { from, to: first }) + path(standing, { from: last, to });
  return (
    <>
      {others !== '' && (
        <path
          d={others}
          data-standing={standing}
          {...markPaint(standing, false, isOfResult, pitchPx)}
        />
      )}
      {isAny(certain) && (
        <path
          d={path(markShape(standing, true), certain)}
          data-standing={standing}
          data-traced
          {...markPaint(standing, true, isOfResult, pitchPx)}
        />
      )}
      {isAny(possible) && (
        <path d={path('half', possible)} {...markPaint('there', true, isOfResult, pitchPx)} />
      )}
    </>
  );
}, deepEqual);
