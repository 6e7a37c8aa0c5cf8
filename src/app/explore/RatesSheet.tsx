// The rates. On a wide page all stand below the picture. On a phone they are in a sheet at the foot of the window, from which one is
// opened at a time, so that the picture stays in sight while it moves. They are the same sliders: the style sheet hides those that
// are closed.

import { useCallback, useEffect, useRef, useState } from 'react';
import { CohortSize } from '../../controls/CohortSize.tsx';
import { RateAmongOthers } from '../../controls/RateAmongOthers.tsx';
import { Chip, RateChip } from '../../controls/RateChip.tsx';
import { pageWords } from '../../locale/explore.ts';
import { whole } from '../../locale/number.ts';
import { sheetWords } from '../../locale/ratesSheet.ts';
import { cohortSize } from '../../study/study.ts';
import { patients } from '../../study/units.ts';
import type { Library } from '../compare/useLibrary.ts';
import type { ModeProps } from '../mode.ts';
import page from './Explore.module.css';
import styles from './RatesSheet.module.css';

type RatesSheetProps = Pick<ModeProps, 'now' | 'rates' | 'interval' | 'choices'> & {
  readonly id: string;
  /** What other series saw; null until it is loaded. */
  readonly library: Library | null;
};

/** What is open: the number of patients, or the rate of a branch, none of which is called by nothing. */
const COHORT = '';

const WHAT_IF = <p className={styles.whatIf}>{sheetWords.whatIf}</p>;

export function RatesSheet({ id, now, rates, interval, choices, library }: RatesSheetProps) {
  const { study } = now;
  const own = patients(cohortSize(study));
  const [open, setOpen] = useState<string | null>(null);
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { current } = sheet;
    if (open === null || !current) return undefined;
    keepPictureInSight(current, open);
    function close({ key }: KeyboardEvent) {
      if (key !== 'Escape' || !current?.contains(document.activeElement)) return;
      current.querySelector<HTMLElement>('[aria-expanded="true"][data-chip]')?.focus();
      setOpen(null);
    }
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);

  const onPress = useCallback((of: string) => setOpen((last) => (last === of ? null : of)), []);
  const pressed = (of: string) => ({ isOpen: open === of, controls: id, onPress });
  return (
    <div ref={sheet} className={styles.sheet} data-open={open !== null || undefined}>
      {WHAT_IF}
      <div className={styles.chips} role="group" aria-label={sheetWords.chips}>
        {rates.map((rate) => (
          <RateChip key={rate.rate.branch} now={rate} {...pressed(rate.rate.branch)} />
        ))}
        <Chip
          of={COHORT}
          name={sheetWords.patients}
          value={whole(now.patients)}
          isSet={now.patients !== own}
          {...pressed(COHORT)}
        />
      </div>
      <div
        className={`${page.rates} ${styles.sliders}`}
        id={id}
        role="group"
        aria-label={pageWords.rates}
        tabIndex={-1}
        data-columns={study.stages.length}
      >
        <CohortSize
          value={now.patients}
          own={own}
          isOpen={open === COHORT}
          onChange={choices.change}
          onSettle={choices.settle}
        />
        {rates.map((rate) => (
          <RateAmongOthers
            key={`${study.id} ${rate.rate.branch}`}
            now={rate}
            interval={interval}
            isOpen={open === rate.rate.branch}
            seen={library?.seenBeside(study, rate.rate.branch)}
            parts={library}
            onChange={choices.change}
            onSettle={choices.settle}
          />
        ))}
      </div>
    </div>
  );
}

/** Scrolls so far that the picture is above the sheet that has opened: from its head on, or as far as the box that moves. */
function keepPictureInSight(sheet: HTMLElement, branch: string) {
  const picture = sheet.parentElement?.querySelector('[data-view]');
  // Where it does not stick it covers nothing.
  if (!picture || getComputedStyle(sheet).position !== 'sticky') return;
  const head = Number.parseFloat(getComputedStyle(picture).scrollMarginTop);
  const foot = sheet.getBoundingClientRect().top;
  const { top, bottom } = (
    picture.querySelector('[data-sheet]') ?? picture
  ).getBoundingClientRect();
  if (top >= head && bottom <= foot) return;
  const box = picture.querySelector(`[data-group="${CSS.escape(branch)}"]`);
  const fromHead = top - head;
  const toBox = (box?.getBoundingClientRect().bottom ?? top) + LABEL_PX - foot;
  window.scrollBy({
    top: Math.max(fromHead, toBox),
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}

/** Below a box stand its name and number. */
const LABEL_PX = 40;
