import type { SVGProps } from 'react';
import { tracedThread } from '../layout/flow/thread.ts';
import { markAt } from '../layout/people/marks.ts';
import { goldMeaning, markWords, tracedMark } from '../locale/marks.ts';
import { GHOST_NAMES, type Ghost } from '../locale/signs.ts';
import { resultWords, totalLabel } from '../locale/studyWords.ts';
import type { Flows } from '../model/flows.ts';
import { peopleOf, type Run, type Standing } from '../model/people.ts';
import { resultOf } from '../study/study.ts';
import { markPaint, markShape } from './markPaint.ts';
import styles from './Legend.module.css';

type MarksLegendProps = {
  readonly now: Flows;
  /** Whose people are traced, where not those of the result. */
  readonly trace: string | undefined;
  /** What a dashed edge is, where numbers differ. */
  readonly ghost: Ghost;
};

const STANDINGS: readonly Standing[] = ['there', 'leaves', 'dies', 'told', 'before'];
/** How far apart marks would stand that are as large as a sample. */
const PITCH_PX = 15;
const MIDDLE = { x: 8, y: 8 };

/** What a mark stands for, and how a sample of it is painted around the middle of a square of 16 px. */
export type MarkSign = {
  readonly of: string;
  readonly meaning: string;
  readonly mark: SVGProps<SVGPathElement>;
};

/** What the marks of people mean that are in a picture. */
export function markSigns({ now, trace, ghost }: MarksLegendProps): readonly MarkSign[] {
  const { study } = now;
  const { stages, thread } = peopleOf(now, tracedThread(now, trace) ?? undefined);
  const runs = stages.flatMap((stage) => stage.runs);
  const { of, count } = thread;
  const isOfResult = of === resultOf(study);
  const isMarked = (is: (run: Run) => boolean) => runs.some((run) => run.to > run.from && is(run));
  return [
    ...(count > 0
      ? [
          {
            of: 'traced',
            meaning: isOfResult
              ? goldMeaning(resultWords(study).many)
              : tracedMark(totalLabel(study, of)),
            mark: {
              d: markAt('certain', MIDDLE, PITCH_PX),
              ...markPaint('there', true, isOfResult, PITCH_PX),
            },
          },
        ]
      : []),
    ...(isMarked(({ possible }) => possible.to > possible.from)
      ? [
          {
            of: 'possible',
            meaning: markWords.possible,
            mark: {
              d: markAt('half', MIDDLE, PITCH_PX),
              ...markPaint('there', true, isOfResult, PITCH_PX),
            },
          },
        ]
      : []),
    ...STANDINGS.filter((standing) => isMarked((run) => run.standing === standing)).map(
      (standing) => ({
        of: standing,
        meaning: markWords[standing],
        mark: {
          d: markAt(markShape(standing, false), MIDDLE, PITCH_PX),
          ...markPaint(standing, false, isOfResult, PITCH_PX),
        },
      }),
    ),
    ...(now.asReported
      ? []
      : [
          {
            of: 'ghost',
            meaning: GHOST_NAMES[ghost],
            mark: {
              d: 'M8,1v15',
              stroke: 'var(--ghost)',
              strokeDasharray: '4 3',
              strokeWidth: 1.25,
            },
          },
        ]),
  ];
}

/** The same below the marks. */
export function MarksLegend(props: MarksLegendProps) {
  return (
    <ul className={styles.legend} aria-label={markWords.legend}>
      {markSigns(props).map(({ of, meaning, mark }) => (
        <li key={of}>
          <svg width="16" height="16" aria-hidden="true">
            <path {...mark} />
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  );
}
