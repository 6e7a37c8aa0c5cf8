import { useCallback, useId, useState, useSyncExternalStore } from 'react';
import { RateChip } from '../../controls/RateChip.tsx';
import { RateSlider } from '../../controls/RateSlider.tsx';
import { embedWords } from '../../locale/embed.ts';
import { sheetWords } from '../../locale/ratesSheet.ts';
import { resultOf } from '../../study/study.ts';
import type { ModeProps } from '../mode.ts';
import styles from './FrameRates.module.css';

type FrameRatesProps = Pick<ModeProps, 'now' | 'rates' | 'interval' | 'choices'> & {
  /** Whether they have a heading for the ear, where the title is the heading of a whole page. */
  readonly hasHeading: boolean;
  /** What is to be said below them besides: in one text with what they say themselves it takes the fewest lines. */
  readonly smallPrint: string | null;
  /** Whether the height is the host's: there an open slider lies over the picture. */
  readonly isFit: boolean;
};

/** Up to so many rates stand in one row of sliders, for fingers too. */
const ROW = 2;

/** A column of text under a finger, as the style sheet has it: sliders one below another would be higher than such a column takes. */
const FINGER = '(pointer: coarse) and (30rem <= width < 54.5rem)';

function onResize(hear: () => void): () => void {
  window.addEventListener('resize', hear);
  return () => window.removeEventListener('resize', hear);
}

function isFingerColumn(): boolean {
  return window.matchMedia?.(FINGER).matches ?? false;
}

/**
 * The rates of a frame: sliders where they have room, else a chip for each, which opens its slider. They are the same sliders: the
 * style sheet hides those that are closed. In a column of text a finger finds that of the result open.
 */
export function FrameRates({
  now,
  rates,
  interval,
  choices,
  hasHeading,
  smallPrint,
  isFit,
}: FrameRatesProps) {
  const { study } = now;
  const id = useId();
  const isMany = rates.length > ROW;
  const isColumn = useSyncExternalStore(onResize, isFingerColumn);
  // Until a chip is pressed what is open is what its form has open, also of a frame that gets another width.
  const [chosen, setChosen] = useState<{ readonly branch: string | undefined } | null>(null);
  const result = rates.find(({ rate }) => rate.branch === resultOf(study)) ?? rates[0];
  const usual = isColumn && isMany && !isFit ? result?.rate.branch : undefined;
  const open = chosen === null ? usual : chosen.branch;
  const press = useCallback(
    (branch: string) =>
      setChosen((last) => ({
        branch: branch === (last === null ? usual : last.branch) ? undefined : branch,
      })),
    [usual],
  );
  return (
    <section
      className={styles.set}
      aria-label={embedWords.rates}
      data-open={open !== undefined || undefined}
      data-many={isMany || undefined}
    >
      {hasHeading && <h2 className="unseen">{embedWords.rates}</h2>}
      <div className={styles.chips} role="group" aria-label={sheetWords.chips}>
        {rates.map((rate) => {
          const { branch } = rate.rate;
          return (
            <RateChip
              key={branch}
              now={rate}
              isOpen={open === branch}
              controls={id}
              onPress={press}
            />
          );
        })}
      </div>
      <div id={id} className={styles.rates} data-columns={study.stages.length}>
        {rates.map((rate) => (
          <RateSlider
            key={`${study.id} ${rate.rate.branch}`}
            now={rate}
            level={interval.level}
            isOpen={open === rate.rate.branch}
            onChange={choices.change}
            onSettle={choices.settle}
          />
        ))}
      </div>
      <p className={styles.tools}>
        <button type="button" onClick={choices.reset} aria-disabled={now.asReported}>
          {embedWords.back}
        </button>
        <span className={styles.said}>
          <span className={styles.frozen}>{embedWords.frozen}</span> {smallPrint}
        </span>
      </p>
    </section>
  );
}
