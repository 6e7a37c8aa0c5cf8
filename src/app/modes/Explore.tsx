import { lazy, memo, Suspense, useDeferredValue } from 'react';
import { explanations } from '../../charts/explained.ts';
import { FlowTable } from '../../charts/FlowTable.tsx';
import { Headline } from '../../charts/Headline.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { Glossary, Notes } from '../../charts/Notes.tsx';
import { SideBars } from '../../charts/SideBars.tsx';
import { TitleBar } from '../../charts/TitleBar.tsx';
import { CohortSize } from '../../controls/CohortSize.tsx';
import { CopyButton } from '../../controls/CopyButton.tsx';
import { RateSlider } from '../../controls/RateSlider.tsx';
import { Toolbar } from '../../controls/Toolbar.tsx';
import { ViewPicker } from '../../controls/ViewPicker.tsx';
import { copyTable } from '../../export/copyTable.ts';
import type { Flows } from '../../model/flows.ts';
import type { RateNow } from '../../model/ratesNow.ts';
import { cohortSize, type Study } from '../../study/study.ts';
import { patients } from '../../study/units.ts';
import { Boundary } from '../Boundary.tsx';
import { Diagram } from '../Diagram.tsx';
import type { ChoicesInUse } from '../useChoices.ts';
import styles from './Explore.module.css';

const People = lazy(async () => ({ default: (await import('../People.tsx')).People }));

type ExploreProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly rates: readonly RateNow[];
  readonly choices: ChoicesInUse;
  readonly announcement: string;
};

const TABLE_ID = 'table';
const RATES_ID = 'rates';

/** The whole page: the message, the picture, what can be moved, and everything that it rests on. */
export function Explore({ now, reported, rates, choices, announcement }: ExploreProps) {
  const { study } = now;
  const explained = explanations(now, reported);
  const chosen = choices.shown.view ?? 'flow';
  // What is looked at stays until the view that was chosen has come.
  const view = useDeferredValue(chosen);
  const pictured = { now, reported, explained, describedBy: 'how-to-read' };
  const numbers = (
    <section
      id={TABLE_ID}
      className={view === 'table' ? undefined : styles.part}
      aria-label="Numbers"
      tabIndex={-1}
    >
      <Boundary instead="The table could not be drawn.">
        <FlowTable now={now} reported={reported} explained={explained} />
      </Boundary>
      <CopyButton label="Copy the table" copy={() => copyTable(now)} />
    </section>
  );
  return (
    <div className={styles.page}>
      <a className={styles.skip} href={`#${TABLE_ID}`}>
        Skip to the table of numbers
      </a>
      <Title study={study} />
      <main>
        {choices.problems.length > 0 && (
          <p className={styles.problem}>
            Part of the link was not understood: {choices.problems.join('; ')}.
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
            <Boundary
              key={view}
              instead="The picture could not be drawn. The same numbers stand in the table below."
            >
              <Suspense fallback={<div className={styles.coming} />}>
                {view === 'people' ? <People {...pictured} /> : <Diagram {...pictured} />}
              </Suspense>
            </Boundary>
          )}
          {view !== 'table' && <LegendOf study={study} hasGhost={view === 'flow'} />}
          <div className={styles.rates} id={RATES_ID} role="group" aria-label="Rates" tabIndex={-1}>
            <CohortSize
              value={now.patients}
              own={patients(cohortSize(study))}
              onChange={choices.change}
              onSettle={choices.settle}
            />
            {rates.map((rate) => (
              <RateSlider
                key={`${study.id} ${rate.rate.branch}`}
                now={rate}
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
        </section>
        <About study={study} />
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
const Title = memo(TitleBar);
const LegendOf = memo(Legend);

const About = memo(function About({ study }: { readonly study: Study }) {
  return (
    <section className={styles.part} aria-labelledby="reading-title">
      <h2 id="reading-title">How to read this picture</h2>
      <p id="how-to-read" className={styles.text}>
        {study.howToRead}
      </p>
      <Glossary study={study} />
    </section>
  );
});

const Rest = memo(function Rest({ study }: { readonly study: Study }) {
  return (
    <div className={styles.rest}>
      <SideBars study={study} />
      <Notes study={study} />
    </div>
  );
});
