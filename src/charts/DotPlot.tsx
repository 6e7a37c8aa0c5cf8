import { dotPlot } from '../layout/dotPlot.ts';
import { rounded } from '../layout/ribbon.ts';
import { whole } from '../text/number.ts';
import styles from './DotPlot.module.css';

type DotPlotProps = {
  /** Counts, each of which stands for as much of the distribution as any other. */
  readonly counts: readonly number[];
  /** The count as it is drawn in the picture. */
  readonly now: number;
  /** What is counted: "responders". */
  readonly what: string;
  readonly cohort: number;
};

/** A quantile dot plot (Kay et al. 2016): how often which count would come out, as dots to be counted. */
export function DotPlot({ counts, now, what, cohort }: DotPlotProps) {
  const { width, height, baseline, radius, dots, xOf } = dotPlot(counts, now);
  const low = Math.min(...counts);
  const high = Math.max(...counts);
  const d = dots
    .map(
      ({ x, y }) =>
        `M${rounded(x - radius)},${rounded(y)}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`,
    )
    .join('');
  const figures = [
    { key: 'low', count: low },
    { key: 'now', count: now },
    { key: 'high', count: high },
  ].filter(({ key, count }) => key === 'now' || Math.abs(xOf(count) - xOf(now)) > 30);
  return (
    <figure className={styles.plot}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${counts.length} dots from ${whole(low)} to ${whole(high)} ${what}; ${whole(now)} in the picture.`}
      >
        <line
          x1={xOf(now)}
          x2={xOf(now)}
          y1="0"
          y2={baseline}
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
        <path d={d} fill="var(--tone-outcome)" />
        <path d={`M0,${baseline}H${width}`} stroke="var(--control-line)" />
        {figures.map(({ key, count }) => (
          <text
            key={key}
            x={rounded(xOf(count))}
            y={baseline + 16}
            textAnchor="middle"
            fontSize="14"
            fontWeight={key === 'now' ? 650 : 400}
            fill="var(--ink)"
          >
            {whole(count)}
          </text>
        ))}
      </svg>
      <figcaption>
        Each dot stands for {100 / counts.length} of every 100 repeats of the study with{' '}
        {whole(cohort)} patients; the line marks the {whole(now)} of the picture.
      </figcaption>
    </figure>
  );
}
