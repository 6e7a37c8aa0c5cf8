import type { SVGProps } from 'react';
import type { Study } from '../study/study.ts';
import styles from './Legend.module.css';

/** What is outlined, and what keeps its place, unseen, where nothing is. */
const REPORTED = 'as reported';

/** What solid, hatched, heavily edged and dashed mean. `prefix` keeps the ids of two legends on one page apart. */
export function Legend({
  study,
  ghost = REPORTED,
  prefix = 'legend',
}: {
  readonly study: Study;
  /** What the picture outlines; where it outlines nothing this is empty, and the place of the sample too. */
  readonly ghost?: string | undefined;
  readonly prefix?: string;
}) {
  const { tone } = study.groups[0];
  const hatch = `${prefix}-hatch`;
  const fill = `var(--tint-${tone})`;
  const stroke = `var(--tone-${tone})`;
  const samples: readonly (readonly [string, SVGProps<SVGRectElement>])[] = [
    ['reported, or arithmetic on reported numbers', { fill, stroke }],
    ['needs an assumption', { fill: `url(#${hatch})`, stroke }],
    ['set by you', { fill, stroke: 'var(--ink)', strokeWidth: 2 }],
    [ghost || REPORTED, { fill: 'none', stroke: 'var(--ghost)', strokeDasharray: '4 3' }],
    ['nobody', { y: 7, height: 0.01, stroke, strokeDasharray: '1.5 3' }],
  ];
  return (
    <ul className={styles.legend} aria-label="Legend">
      {samples.map(([text, paint]) => (
        <li key={text} className={text === REPORTED && ghost === '' ? styles.unused : undefined}>
          <svg width="30" height="14" aria-hidden="true">
            {paint.fill === `url(#${hatch})` && (
              <pattern
                id={hatch}
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="8" height="8" fill={fill} />
                <rect width="2" height="8" fill="var(--hatch)" />
              </pattern>
            )}
            <rect x="1" y="1" width="28" height="12" {...paint} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
