import { useEffect } from 'react';
import { wilson } from '../model/interval.ts';
import { reportedPerMille } from '../study/rates.ts';
import type { Seen } from '../study/studies.ts';
import type { PerMille } from '../study/units.ts';
import { ratePercent, whole } from '../text/number.ts';
import styles from './SeriesList.module.css';

export type SeriesListProps = {
  readonly id: string;
  /** Of which rate. */
  readonly label: string;
  readonly seen: readonly Seen[];
  readonly onPick: (perMille: PerMille) => void;
  readonly onClose: () => void;
};

/** What other series saw of a rate, one by one: how many of whom, how sure, what differs, and a button that takes it over. */
export function SeriesList({ id, label, seen, onPick, onClose }: SeriesListProps) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key === 'Escape') onClose();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);

  return (
    <section id={id} className={styles.list} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h3 id={`${id}-title`}>{label}: what other series saw</h3>
        <button
          type="button"
          aria-label={`Close ${label}: what other series saw`}
          onClick={onClose}
        >
          Close
        </button>
      </div>
      <p>
        Filled marks count the same, hollow ones something else. Intervals are 95% (Wilson). Some
        series share patients, so they are not added up.
      </p>
      <ul>
        {seen.map((each) => (
          <Series key={each.series} seen={each} onPick={onPick} />
        ))}
      </ul>
    </section>
  );
}

type SeriesProps = { readonly seen: Seen; readonly onPick: (perMille: PerMille) => void };

function Series({ seen, onPick }: SeriesProps) {
  const { series, years, setting, regimen, x, n, ofWhom, isSameQuantity, published } = seen;
  const rate = reportedPerMille(seen);
  const { low, high } = wilson(x, n, 0.95);
  const remarks = [seen.difference, seen.assumption, seen.caution, seen.sharedPatients].filter(
    (remark) => remark !== undefined,
  );
  return (
    <li data-series={series}>
      <p>
        <svg width="10" height="10" aria-hidden="true">
          <circle
            cx="5"
            cy="5"
            r="4"
            fill={isSameQuantity ? 'var(--ink)' : 'none'}
            stroke="var(--ink)"
          />
        </svg>{' '}
        <b>{series}</b>
        {years !== undefined && `, patients of ${years}`}
      </p>
      <p>
        {whole(x)} of {whole(n)} {ofWhom}: {ratePercent(rate)}{' '}
        <span className={styles.interval}>
          ({percent(low)} to {percent(high)})
        </span>
      </p>
      <p className={styles.about}>
        {[setting, regimen].filter(Boolean).join('; ')}
        {published.url !== undefined && (
          <>
            {'. '}
            <a href={published.url}>{published.short}</a>
          </>
        )}
      </p>
      {!isSameQuantity && (
        <p className={styles.about}>
          <b>Not the same quantity.</b>
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={styles.about}>
          {remark}
        </p>
      ))}
      <button type="button" onClick={() => onPick(rate)}>
        Set to {whole(x)} of {whole(n)} ({ratePercent(rate)})
      </button>
    </li>
  );
}

/** The end of an interval, to a tenth of a percent: finer than anybody knows it. */
function percent(share: number): string {
  return ratePercent(Math.round(1000 * share));
}
