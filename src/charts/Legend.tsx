import type { Study } from '../study/study.ts';
import styles from './Legend.module.css';

/** What solid, hatched, heavily edged and dashed mean. `prefix` keeps the ids of two legends on one page apart. */
export function Legend({
  study,
  hasGhost = true,
  prefix = 'legend',
}: {
  readonly study: Study;
  /** Whether the picture outlines what is reported. */
  readonly hasGhost?: boolean;
  readonly prefix?: string;
}) {
  const { tone } = study.groups[0];
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <Swatch fill={`var(--tint-${tone})`} stroke={`var(--tone-${tone})`} />
        reported, or arithmetic on reported numbers
      </li>
      <li>
        <svg width="30" height="14" aria-hidden="true">
          <defs>
            <pattern
              id={`${prefix}-hatch`}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" fill={`var(--tint-${tone})`} />
              <rect width="2" height="7" fill="var(--hatch)" />
            </pattern>
          </defs>
          <rect
            x="1"
            y="1"
            width="28"
            height="12"
            fill={`url(#${prefix}-hatch)`}
            stroke={`var(--tone-${tone})`}
          />
        </svg>
        needs an assumption
      </li>
      <li>
        <Swatch fill={`var(--tint-${tone})`} stroke="var(--ink)" strokeWidth={2} />
        set by you
      </li>
      {hasGhost && (
        <li>
          <Swatch fill="none" stroke="var(--ghost)" strokeDasharray="4 3" />
          as reported
        </li>
      )}
      <li>
        <svg width="30" height="14" aria-hidden="true">
          <path
            d="M1,7h28"
            stroke={`var(--tone-${tone})`}
            strokeWidth="1.5"
            strokeDasharray="1.5 3"
          />
        </svg>
        nobody
      </li>
    </ul>
  );
}

type SwatchProps = {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
};

function Swatch(paint: SwatchProps) {
  return (
    <svg width="30" height="14" aria-hidden="true">
      <rect x="1" y="1" width="28" height="12" {...paint} />
    </svg>
  );
}
