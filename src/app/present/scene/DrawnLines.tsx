// What the speaker draws over the hall, until it fades: the same in the hall and in the small screen of the lectern.

import { useSyncExternalStore } from 'react';
import { FADES_MS, linesNow, onLines, type DrawnLine } from '../sync/passed.ts';
import styles from './DrawnLines.module.css';

export function DrawnLines() {
  const lines = useSyncExternalStore(onLines, linesNow);
  return lines.length === 0 ? null : (
    <svg
      className={styles.drawn}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-drawn={lines.length}
    >
      {lines.map(({ stroke, points, isFading }) => (
        <g
          key={stroke}
          className={styles.line}
          data-fading={isFading || undefined}
          style={{ transitionDuration: `${FADES_MS}ms` }}
        >
          {/* Seen on light and on dark, and on every colour of the picture. */}
          <path d={pathOf(points)} stroke="var(--paper)" className={styles.under} />
          <path d={pathOf(points)} stroke="rgb(208 32 24)" className={styles.over} />
        </g>
      ))}
    </svg>
  );
}

/** A single point is a dot. */
function pathOf(points: DrawnLine['points']): string {
  const [begin, ...others] = points.map(({ x, y }) => `${x.toFixed(4)},${y.toFixed(4)}`);
  return `M${begin ?? '0,0'}L${(others.length === 0 ? [begin ?? '0,0'] : others).join(' ')}`;
}
