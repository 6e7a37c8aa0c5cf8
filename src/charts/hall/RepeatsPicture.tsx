// What repeats of the study by chance would count: one dot for each as they fall, or 50 for all of them, large enough for a hall.

import { fallingDots } from '../../layout/hall/fallingDots.ts';
import { dotPlot } from '../../layout/flow/dotPlot.ts';
import type { Hall } from '../../layout/hall/hall.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { textWidth, wrapped } from '../../layout/textWidth.ts';
import { DOTS, type DotsAt } from '../../model/ranges.ts';
import { whole } from '../../locale/number.ts';
import {
  asDrawn,
  eachOneRepeat,
  REPEATS_TO_COME,
  repeatsCount,
} from '../../locale/repeatsPicture.ts';
import { HallSvg } from './HallSvg.tsx';
import styles from './RepeatsPicture.module.css';

type RepeatsPictureProps = {
  readonly hall: Hall;
  /** How many dots stand at which count; null while that is being worked out. */
  readonly outcome: readonly DotsAt[] | null;
  /** What each repeat counts that may fall, one after another: the axis has room for all of them. */
  readonly counts: readonly number[];
  /** How many of these have fallen; left out where all of many thousand are told. */
  readonly fallen?: number | undefined;
  /** Whether the last is seen to fall. */
  readonly isLive: boolean;
  /** The count as it is drawn in the flow, and of how many. */
  readonly now: number;
  readonly of: number;
  /** What is counted: "responders". */
  readonly many: string;
  /** Whether somebody has set a rate. */
  readonly isSet: boolean;
  /** What it says, in words. */
  readonly name: string;
};

/** From one line of words to the next, in ems. */
const LEADING = 1.3;

/** A quantile dot plot (Kay et al. 2016): the axis goes across, the dots stand on it, a line marks the count that is drawn. */
export function RepeatsPicture({
  hall,
  outcome,
  counts,
  fallen,
  isLive,
  now,
  of,
  many,
  isSet,
  name,
}: RepeatsPictureProps) {
  const { widthPx, heightPx, textPx, numberPx, strokePx } = hall;
  const side = Math.round(0.12 * widthPx);
  const lengthPx = widthPx - 2 * side;
  // Below the axis its figures and what it counts; above it the dots, and the figure of the line.
  const said = wrapped(
    fallen !== undefined
      ? eachOneRepeat(many, of, isSet)
      : outcome
        ? repeatsCount(many, of, DOTS, isSet)
        : REPEATS_TO_COME,
    widthPx,
    textPx,
  );
  const saidPx = (1 + LEADING * (said.length - 1)) * textPx;
  const axis = heightPx - 2.6 * numberPx - saidPx;
  const top = 1.6 * numberPx;
  const room = { lengthPx, depthPx: axis - top - 10, dotPx: 44 };
  const plot =
    fallen === undefined
      ? dotPlot(outcome ?? [], now, { ...room, reach: counts })
      : fallingDots(counts, now, room);
  const dots = plot.dots.slice(0, fallen);
  const x = (count: number) => rounded(side + plot.alongOf(count));
  const ends = [plot.low, plot.high].filter(
    (count) => Math.abs(plot.alongOf(count) - plot.alongOf(now)) > 2 * textWidth('9999', numberPx),
  );
  return (
    <HallSvg size={hall} name={name}>
      <path
        d={`M${side - 10},${axis}H${widthPx - side + 10}`}
        stroke="var(--control-line)"
        strokeWidth={strokePx}
      />
      {(outcome ?? fallen !== undefined) && (
        <>
          <path d={`M${x(now)},${top}V${axis}`} stroke="var(--ink)" strokeWidth={strokePx} />
          <text
            x={x(now)}
            y={top - 12}
            textAnchor="middle"
            fontSize={numberPx}
            fontWeight="650"
            fill="var(--ink)"
          >
            {asDrawn(now)}
          </text>
          {dots.map(({ along, out }, index) => (
            <circle
              key={`${along} ${out}`}
              className={isLive && fallen !== undefined ? styles.fallen : undefined}
              data-repeat={fallen === undefined ? undefined : (counts[index] ?? 0)}
              cx={rounded(side + along)}
              cy={rounded(axis - 5 - out)}
              r={rounded(plot.radius)}
              fill="var(--tone-outcome)"
              {...(index + 1 === fallen && {
                stroke: 'var(--ink)',
                strokeWidth: 1.5 * strokePx,
              })}
            />
          ))}
          {[now, ...new Set(ends)].map((count) => (
            <text
              key={count}
              x={x(count)}
              y={axis + 1.15 * numberPx}
              textAnchor="middle"
              fontSize={numberPx}
              fill="var(--ink)"
            >
              {whole(count)}
            </text>
          ))}
        </>
      )}
      <text textAnchor="middle" fontSize={textPx} fill="var(--muted)">
        {said.map((line, index) => (
          <tspan
            key={line}
            x={widthPx / 2}
            y={rounded(heightPx - 0.5 * textPx - (said.length - 1 - index) * LEADING * textPx)}
          >
            {line}
          </tspan>
        ))}
      </text>
    </HallSvg>
  );
}
