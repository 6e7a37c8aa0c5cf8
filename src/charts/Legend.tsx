import type { Study } from '../study/study.ts';
import styles from './Legend.module.css';
import { flowSigns } from './signs.ts';

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
  const hatch = `${prefix}-hatch`;
  const fill = `var(--tint-${study.groups[0].tone})`;
  const samples = flowSigns(study, hatch, ghost || REPORTED);
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
