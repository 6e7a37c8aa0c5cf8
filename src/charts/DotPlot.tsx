import { rounded } from '../layout/ribbon.ts';
import { whole } from '../text/number.ts';
import styles from './DotPlot.module.css';

type DotPlotProps = {
  /** Counts, each of which stands for as much of the distribution as any other. */
  readonly dots: readonly number[];
  /** The count as it is drawn in the picture. */
  readonly now: number;
  /** What is counted: "responders". */
  readonly what: string;
  readonly cohort: number;
};

const WIDTH = 320;
const DOT = 7;

/** A quantile dot plot (Kay et al. 2016): how often which count would come out, as dots to be counted. */
export function DotPlot({ dots, now, what, cohort }: DotPlotProps) {
  const low = Math.min(...dots, now);
  const high = Math.max(...dots, now);
  // Whole counts share a column where they lie closer together than dots are wide.
  const step = Math.max(1, Math.ceil(((high - low + 1) * DOT) / (WIDTH - 2 * DOT)));
  const columns = Math.ceil((high - low + 1) / step);
  const pitch = Math.min(16, (WIDTH - 2 * DOT) / columns);
  const columnOf = (count: number) => Math.floor((count - low) / step);
  const stacks = Array.from(
    { length: columns },
    (_, column) => dots.filter((count) => columnOf(count) === column).length,
  );
  const height = Math.max(...stacks) * DOT + 30;
  const x = (count: number) => DOT + (columnOf(count) + 0.5) * pitch;
  const radius = DOT / 2 - 0.4;
  const circle = (column: number, index: number) =>
    `M${rounded(DOT + (column + 0.5) * pitch - radius)},${rounded(height - 24 - (index + 0.5) * DOT)}` +
    `a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;
  const share = 100 / dots.length;
  const atMost = dots[Math.ceil(dots.length * 0.025)] ?? low;
  const atLeast = dots[Math.floor(dots.length * 0.975)] ?? high;
  return (
    <figure className={styles.plot}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${dots.length} dots from ${whole(low)} to ${whole(high)} ${what}; most from ${whole(atMost)} to ${whole(atLeast)}.`}
      >
        <line
          x1={x(now)}
          x2={x(now)}
          y1="0"
          y2={height - 20}
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
        <path
          d={stacks
            .flatMap((size, column) =>
              Array.from({ length: size }, (_, index) => circle(column, index)),
            )
            .join('')}
          fill="var(--tone-outcome)"
        />
        <path d={`M0,${height - 20}H${WIDTH}`} stroke="var(--control-line)" />
        {[low, now, high].map((count, index) => (
          <text
            key={['low', 'now', 'high'][index]}
            x={x(count)}
            y={height - 5}
            textAnchor="middle"
            fontSize="14"
            fontWeight={index === 1 ? 650 : 400}
            fill="var(--ink)"
          >
            {index !== 1 && Math.abs(x(count) - x(now)) < 30 ? '' : whole(count)}
          </text>
        ))}
      </svg>
      <figcaption>
        Each dot stands for {share} of every 100 repeats of the study with {whole(cohort)} patients;
        the line marks the {whole(now)} of the picture.
      </figcaption>
    </figure>
  );
}
