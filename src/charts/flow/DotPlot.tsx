import { dotPlot } from '../../layout/flow/dotPlot.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import type { DotsAt } from '../../model/ranges.ts';
import { whole } from '../../locale/number.ts';

export type DotPlotProps = {
  /** How many dots stand at which count; null while that is not known, when only the axis is drawn. */
  readonly outcome: readonly DotsAt[] | null;
  /** The count as it is drawn in the picture. */
  readonly now: number;
  /** What it says, in words. */
  readonly name: string;
};

const TEXT_PX = 13;
const FIGURE = { fontSize: TEXT_PX, fill: 'var(--ink)' };
/** Figures nearer to the marked one than this would touch it. */
const APART_PX = 34;

/** A quantile dot plot (Kay et al. 2016): the axis goes across, the dots stand on it. */
export function DotPlot({ outcome, now, name }: DotPlotProps) {
  const [width, height, margin] = [320, 78, 14];
  const axis = height - 20;
  const lengthPx = width - 2 * margin;
  const plot = dotPlot(outcome ?? [], now, { lengthPx, depthPx: axis - 4 });
  const x = (along: number) => rounded(margin + along);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} fontFamily="var(--sans)" {...named(outcome, name)}>
      {outcome && (
        <>
          <path
            d={`M${x(plot.alongOf(now))},0V${axis + 3}`}
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
          <path
            d={circles(
              plot.dots.map(({ along, out }) => [x(along), axis - 3 - out]),
              plot.radius,
            )}
            fill="var(--tone-outcome)"
            data-dots=""
          />
          {figuresOf(plot, now).map((count) => (
            <text
              key={count}
              x={x(plot.alongOf(count))}
              y={height - 4}
              textAnchor="middle"
              fontWeight={count === now ? 650 : 400}
              {...FIGURE}
            >
              {whole(count)}
            </text>
          ))}
        </>
      )}
      <path d={`M${margin},${axis}H${width - margin}`} stroke="var(--control-line)" />
    </svg>
  );
}

function named(outcome: DotPlotProps['outcome'], name: string) {
  return outcome ? ({ role: 'img', 'aria-label': name } as const) : { 'aria-hidden': true };
}

/** The drawn count, and the ends of the axis where they do not touch it. */
function figuresOf(
  { low, high, alongOf }: ReturnType<typeof dotPlot>,
  now: number,
): readonly number[] {
  const ends = [low, high].filter((count) => Math.abs(alongOf(count) - alongOf(now)) >= APART_PX);
  return [...ends, now];
}

/** Dots as one path. */
export function circles(
  centres: readonly (readonly [x: number, y: number])[],
  radius: number,
): string {
  const r = rounded(radius);
  return centres
    .map(
      ([x, y]) =>
        `M${rounded(x - r)},${rounded(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`,
    )
    .join('');
}
