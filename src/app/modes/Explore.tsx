import { lazy, Suspense, useDeferredValue } from 'react';
import { resultInShort } from '../../charts/phrases.ts';
import { explanations } from '../../charts/explained.ts';
import { FlowTable } from '../../charts/FlowTable.tsx';
import { Headline } from '../../charts/Headline.tsx';
import { TitleBar } from '../../charts/TitleBar.tsx';
import { CohortSize } from '../../controls/CohortSize.tsx';
import { RateAmongOthers } from '../../controls/RateAmongOthers.tsx';
import { StudyPicker } from '../../controls/StudyPicker.tsx';
import { Toolbar } from '../../controls/Toolbar.tsx';
import { ViewPicker } from '../../controls/ViewPicker.tsx';
import type { Flows } from '../../model/flows.ts';
import type { Ranges } from '../../model/ranges.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { nameOf } from '../../study/catalogue.ts';
import { cohortSize } from '../../study/study.ts';
import { patients } from '../../study/units.ts';
import { Boundary } from '../Boundary.tsx';
import { Diagram } from '../Diagram.tsx';
import { apart } from '../drawnApart.tsx';
import { About, Actions, CloserLook, CopyTable, HowSure, Legend, Rest } from '../late.tsx';
import type { ChoicesInUse } from '../useChoices.ts';
import type { IntervalInUse } from '../useInterval.ts';
import { useLibrary } from '../useLibrary.ts';
import styles from './Explore.module.css';

const People = lazy(async () => ({ default: (await import('../People.tsx')).People }));

type ExploreProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  readonly interval: IntervalInUse;
  /** How far the numbers could lie from where they are drawn; null where that is not shown or not yet known. */
  readonly ranges: Ranges | null;
  /** One repeat by chance, to be drawn in place of the rates' own numbers; null where none is. */
  readonly repeat: Flows | null;
  readonly isDoubtOpen: boolean;
  readonly onOpenDoubt: (isOpen: boolean) => void;
  readonly choices: ChoicesInUse;
  readonly announcement: string;
};

const Redraw = lazy(async () => ({ default: (await import('../Redraw.tsx')).Redraw }));

const TABLE_ID = 'table';
const RATES_ID = 'rates';

/** The whole page: the message, the picture, what can be moved, and everything that it rests on. */
export function Explore({
  now,
  reported,
  rates,
  interval,
  ranges,
  repeat,
  isDoubtOpen,
  onOpenDoubt,
  choices,
  announcement,
}: ExploreProps) {
  const { study } = now;
  const library = useLibrary();
  const explained = explanations(now, reported);
  const chosen = choices.shown.view ?? 'flow';
  // What is looked at stays until the view that was chosen has come.
  const view = useDeferredValue(chosen);
  const pictured = {
    now: repeat ?? now,
    reported: repeat ? now : reported,
    explained: repeat ? explanations(repeat, now) : explained,
    describedBy: 'how-to-read',
  };
  const numbers = (
    <section
      id={TABLE_ID}
      className={view === 'table' ? undefined : styles.part}
      aria-label="Numbers"
      tabIndex={-1}
    >
      <Boundary instead="The table could not be drawn.">
        <FlowTable now={now} reported={reported} explained={explained} interval={interval} />
      </Boundary>
      <CopyTable now={now} />
    </section>
  );
  return (
    <div className={styles.page}>
      <a className={styles.skip} href={`#${TABLE_ID}`}>
        Skip to the table of numbers
      </a>
      <TitleBar study={study}>
        <StudyPicker value={study.id} onPick={choices.open} />
        <Actions
          rates={rates}
          now={now}
          reported={reported}
          interval={interval}
          choices={choices.shown}
          apart={apart}
        />
      </TitleBar>
      <main>
        {choices.problems.length > 0 && (
          <p className={styles.problem}>
            Part of the link was not understood: {choices.problems.join('; ')}.
          </p>
        )}
        {choices.unopened !== null && (
          <p className={styles.problem} role="alert">
            {choices.unopened} could not be loaded. Shown is {nameOf(study.id)}.
          </p>
        )}
        <Headline
          now={now}
          reported={reported}
          rates={rates}
          ratesId={RATES_ID}
          onReset={choices.reset}
        />
        <section className={styles.picture} aria-label="Picture and rates">
          <div className={styles.view}>
            <ViewPicker value={chosen} onChange={choices.change} />
            <div className={styles.seen}>
              {view === 'table' ? (
                numbers
              ) : (
                <Boundary
                  key={view}
                  instead="The picture could not be drawn. The same numbers stand in the table below."
                >
                  <Suspense fallback={<div className={styles.coming} />}>
                    {view === 'people' ? (
                      <People {...pictured} />
                    ) : (
                      <Diagram key={study.id} {...pictured} ranges={repeat ? null : ranges} />
                    )}
                  </Suspense>
                </Boundary>
              )}
            </div>
            {view !== 'table' && <Legend study={study} hasGhost={view === 'flow'} />}
          </div>
          {repeat && (
            <Suspense>
              <Redraw
                seed={choices.shown.seed ?? 1}
                cohort={now.patients}
                onChange={choices.change}
              />
            </Suspense>
          )}
          {/* Heard as the announcement, read in the headline: this is for the eye alone. */}
          <p className={styles.result} aria-hidden="true">
            {resultInShort(now)}
          </p>
          <div
            className={styles.rates}
            id={RATES_ID}
            role="group"
            aria-label="Rates"
            tabIndex={-1}
            data-columns={study.stages.length}
          >
            <CohortSize
              value={now.patients}
              own={patients(cohortSize(study))}
              onChange={choices.change}
              onSettle={choices.settle}
            />
            {rates.map((rate) => (
              <RateAmongOthers
                key={`${study.id} ${rate.rate.branch}`}
                now={rate}
                level={interval.level}
                others={
                  library
                    ? {
                        seen: library.seenBeside(study.id, rate.rate.branch),
                        Ticks: library.SeriesTicks,
                        List: library.SeriesList,
                      }
                    : undefined
                }
                onChange={choices.change}
                onSettle={choices.settle}
              />
            ))}
          </div>
          <div className={styles.tools}>
            <Toolbar
              canUndo={choices.canUndo}
              canRedo={choices.canRedo}
              canReset={!now.asReported}
              onUndo={choices.undo}
              onRedo={choices.redo}
              onReset={choices.reset}
            />
            <p>
              One rate moves while the others are frozen: arithmetic, not a prediction.{' '}
              {study.standing}
            </p>
          </div>
          <HowSure
            now={now}
            rates={rates}
            interval={interval}
            ranges={ranges}
            choices={choices.shown}
            onChange={choices.change}
            isOpen={isDoubtOpen}
            onOpen={onOpenDoubt}
          />
        </section>
        <About study={study} />
        <CloserLook now={now} choices={choices} />
        {view !== 'table' && numbers}
        <Rest study={study} />
      </main>
      <div role="status" className={styles.status}>
        {announcement}
      </div>
    </div>
  );
}
