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

/** What the marks of people mean that are in the picture. */
export function MarksLegend({ now, trace, ghost }: MarksLegendProps) {
  const { study } = now;
  const { stages, thread } = peopleOf(now, tracedThread(now, trace) ?? undefined);
  const runs = stages.flatMap((stage) => stage.runs);
  const { of, count } = thread;
  const isOfResult = of === resultOf(study);
  const isMarked = (is: (run: Run) => boolean) => runs.some((run) => run.to > run.from && is(run));
  const samples: readonly { key: string; meaning: string; d: string; paint: object }[] = [
    ...(count > 0
      ? [
          {
            key: 'traced',
            meaning: isOfResult
              ? goldMeaning(resultWords(study).many)
              : tracedMark(totalLabel(study, of)),
            d: markAt('certain', MIDDLE, PITCH_PX),
            paint: markPaint('there', true, isOfResult, PITCH_PX),
          },
        ]
      : []),
    ...(isMarked(({ possible }) => possible.to > possible.from)
      ? [
          {
            key: 'possible',
            meaning: markWords.possible,
            d: markAt('half', MIDDLE, PITCH_PX),
            paint: markPaint('there', true, isOfResult, PITCH_PX),
          },
        ]
      : []),
    ...STANDINGS.filter((standing) => isMarked((run) => run.standing === standing)).map(
      (standing) => ({
        key: standing,
        meaning: markWords[standing],
        d: markAt(markShape(standing, false), MIDDLE, PITCH_PX),
        paint: markPaint(standing, false, isOfResult, PITCH_PX),
      }),
    ),
    ...(now.asReported
      ? []
      : [
          {
            key: 'ghost',
            meaning: GHOST_NAMES[ghost],
            d: 'M8,1v15',
            paint: { stroke: 'var(--ghost)', strokeDasharray: '4 3', strokeWidth: 1.25 },
          },
        ]),
  ];
  return (
    <ul className={styles.legend} aria-label={markWords.legend}>
      {samples.map(({ key, meaning, d, paint }) => (
        <li key={key}>
          <svg width="16" height="16" aria-hidden="true">
            <path d={d} {...paint} />
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  );
}
