import type { Study } from '../study/study.ts';
import styles from './Legend.module.css';
import { signWords, type Ghost } from '../locale/signs.ts';
import { flowSigns } from './signs.ts';

/** What gold, solid, hatched, heavily edged, dashed and fanned out mean. `prefix` keeps the ids of two legends on one page apart. */
export function Legend({
  study,
  ghost = 'reported',
  unused = '',
  trace,
  prefix = 'legend',
}: {
  readonly study: Study;
  /** What the picture outlines, where it does. */
  readonly ghost?: Ghost | null;
  /** Which signs are not in the picture now: they keep their places, unseen, at the end. */
  readonly unused?: string;
  /** Whose people the thread is, where not those of the result. */
  readonly trace?: string | undefined;
  readonly prefix?: string;
}) {
  const hatch = `${prefix}-hatch`;
  const fill = `var(--tone-${study.groups[0].tone})`;
  const samples = flowSigns(study, hatch, ghost ?? 'reported', trace);
  return (
    <ul className={styles.legend} aria-label={signWords.legend}>
      {samples.map(({ of, meaning, more, paint }) => (
        <li key={of} className={unused.split(' ').includes(of) ? styles.unused : undefined}>
          <svg width="22" height="14" aria-hidden="true">
            {paint.fill === `url(#${hatch})` && (
              <pattern
                id={hatch}
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="5" height="5" fill={fill} />
                <rect width="1.5" height="5" fill="var(--hatch)" />
              </pattern>
            )}
            <rect x="1" y="1" width="20" height="12" {...paint} />
          </svg>
          <span>
            {meaning}
            {more && <span className={styles.more}>{more}</span>}
          </span>
        </li>
      ))}
      <li className={styles.fan}>
        <svg width="22" height="14" aria-hidden="true" fill="var(--ink)">
          <path d="M1,7L19,1V13Z" fillOpacity="var(--fan-outer)" />
          <path d="M1,7L19,4V10Z" fillOpacity="var(--fan-inner)" />
          <path d="M17,1h4m-2,0v12m-2,0h4" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
        </svg>
        <span>{signWords.fan}</span>
      </li>
    </ul>
  );
}
