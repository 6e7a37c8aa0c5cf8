import type { Study } from '../study/study.ts';
import { percentOf, whole } from '../locale/number.ts';
import { sideFactLabel } from '../locale/studyWords.ts';
import styles from './SideBars.module.css';

/** Totals that describe the cohort and may overlap any group: bars of their own, never ribbons. */
export function SideBars({ study }: { readonly study: Study }) {
  if (study.sideFacts.length === 0) return null;
  return (
    <section className={styles.side} aria-labelledby="side-title">
      <h2 id="side-title">Also reported, but not a step</h2>
      <p>
        Each of these may overlap any group of the picture; how they overlap is not reported, so no
        ribbon is drawn.
      </p>
      <ul>
        {study.sideFacts.map(({ id, count, of }) => (
          <li key={id}>
            <span>
              {sideFactLabel(study, id)}: <b>{whole(count.patients)}</b> of {whole(of)} (
              {percentOf(count.patients, of)})
            </span>
            <svg width="100%" height="12" aria-hidden="true">
              <rect
                x="0"
                y="0.5"
                width="100%"
                height="11"
                fill="none"
                stroke="var(--control-line)"
              />
              <rect
                y="0.5"
                width={`${(100 * count.patients) / of}%`}
                height="11"
                fill="var(--tone-rest)"
              />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
