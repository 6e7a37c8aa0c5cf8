import { lazy, memo, Suspense, useDeferredValue, type ComponentType } from 'react';
import { resultInShort } from '../../charts/phrases.ts';
import { explanations } from '../../charts/explained.ts';
import { FlowTable } from '../../charts/FlowTable.tsx';
import { Headline } from '../../charts/Headline.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { TitleBar } from '../../charts/TitleBar.tsx';
import { CohortSize } from '../../controls/CohortSize.tsx';
import { RateAmongOthers } from '../../controls/RateAmongOthers.tsx';
import { StudyPicker } from '../../controls/StudyPicker.tsx';
import { Toolbar } from '../../controls/Toolbar.tsx';
import { ViewPicker } from '../../controls/ViewPicker.tsx';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { nameOf } from '../../study/catalogue.ts';
import { cohortSize } from '../../study/study.ts';
import { patients } from '../../study/units.ts';
import { Boundary } from '../Boundary.tsx';
import { Diagram } from '../Diagram.tsx';
import type { ChoicesInUse } from '../useChoices.ts';
import type { IntervalInUse } from '../useInterval.ts';
import { useLibrary } from '../useLibrary.ts';
import type { Repeat } from '../useRepeat.ts';
import styles from './Explore.module.css';

const People = lazy(async () => ({ default: (await import('../People.tsx')).People }));

type ExploreProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  readonly interval: IntervalInUse;
  /** One repeat by chance, to be drawn in place of the rates' own numbers; null where none is. */
  readonly repeat: Repeat | null;
  readonly choices: ChoicesInUse;
  readonly announcement: string;
};

/**
 * A part in the page as served, and loaded after the picture. Drawn again only for other props: a part whose surroundings
 * are drawn again before it is loaded would be blank until it is.
 */
function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  // Which of its props a lazy part can do without is not known here.
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return memo((props: Props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  ));
}

const about = () => import('../About.tsx');
const About = late(async () => (await about()).About);
const Rest = late(async () => (await about()).Rest);
const CopyTable = late(async () => (await about()).CopyTable);
const HowSure = late(async () => (await about()).HowSure);
const CloserLook = late(async () => (await import('../CloserLook.tsx')).CloserLook);
const ranged = () => import('../RangesShown.tsx');
const Dots = late(async () => (await ranged()).DotsNow);
const Words = late(async () => (await ranged()).WordsNow);
const Redraw = late(async () => (await import('../Redraw.tsx')).Redraw);

const TABLE_ID = 'table';
const RATES_ID = 'rates';

/** The whole page: the message, the picture, what can be moved, and everything that it rests on. */
export function Explore({
  now,
  reported,
  rates,
  interval,
  repeat,
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
    now: repeat?.flows ?? now,
    reported: repeat ? now : reported,
    explained: repeat?.explained ?? explained,
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
          <ViewPicker value={chosen} onChange={choices.change} />
          {view === 'table' ? (
            numbers
          ) : (
            <div className={styles.drawn}>
              <Boundary
                key={view}
                instead="The picture could not be drawn. The same numbers stand in the table below."
              >
                <Suspense fallback={<div className={styles.coming} />}>
                  {view === 'people' ? (
                    <People {...pictured} />
                  ) : (
                    <Diagram key={study.id} {...pictured} choices={choices.shown} />
                  )}
                </Suspense>
              </Boundary>
              <div className={styles.strip}>
                <Dots now={pictured.now} choices={choices.shown} />
              </div>
            </div>
          )}
          {view !== 'table' && (
            <LegendOf
              study={study}
              ghost={view === 'flow' ? (repeat ? 'rates alone' : undefined) : ''}
            />
          )}
          <div className={styles.repeats}>
            {repeat ? (
              <Redraw
                choices={choices.shown}
                now={repeat.flows}
                onChange={choices.change}
                onSettle={choices.settle}
              />
            ) : (
              <Words now={now} choices={choices.shown} />
            )}
          </div>
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
            choices={choices.shown}
            onChange={choices.change}
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

// What depends on the study alone is not drawn again while a rate moves.
const LegendOf = memo(Legend);
