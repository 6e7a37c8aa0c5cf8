import type { Study } from '../study/study.ts';
import { whole } from '../locale/number.ts';
import { ofHowMany, seenElsewhere, sideFactWords } from '../locale/sideFacts.ts';
import { sideFactLabel } from '../locale/studyWords.ts';
import styles from './SideBars.module.css';

/** Totals that describe the cohort and may overlap any group: bars of their own, never ribbons. */
export function SideBars({ study }: { readonly study: Study }) {
  if (study.sideFacts.length === 0) return null;
  return (
    <section className={styles.side} aria-labelledby="side-title">
      <h2 id="side-title">{sideFactWords.title}</h2>
      <p>{sideFactWords.about}</p>
      <ul>
        {study.sideFacts.map(({ id, count, of }) => {
          const others = (study.others ?? []).filter(({ branch }) => branch === id);
          return (
            <li key={id}>
              <span>
                {sideFactLabel(study, id)}: <b>{whole(count.patients)}</b>{' '}
                {ofHowMany(count.patients, of)}
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
                {others.map(({ series, x, n }) => (
                  <circle
                    key={series}
                    cx={`${(100 * x) / n}%`}
                    cy="6"
                    r="3"
                    fill="var(--ink)"
                    stroke="var(--paper)"
                    data-series={series}
                  />
                ))}
              </svg>
              {others.length > 0 && <p>{seenElsewhere(others)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
