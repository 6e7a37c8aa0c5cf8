import { memo, useDeferredValue, useRef, type ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import { belowRates, foldWords, pageWords } from '../../locale/explore.ts';
import { failureWords } from '../../locale/failures.ts';
import { explanations } from '../../locale/explained.ts';
import { signsUnused } from '../../charts/signsUnused.ts';
import { Headline } from '../../charts/Headline.tsx';
import { SharePicker } from '../../controls/SharePicker.tsx';
import { Toolbar } from '../../controls/Toolbar.tsx';
import { ViewPicker } from '../../controls/ViewPicker.tsx';
import { asReportedOf } from '../../inputs/choices.ts';
import type { Level } from '../../model/interval.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { isViewThere, useViewsAhead, views } from '../picture/views.tsx';
import {
  About,
  CloserLook,
  CopyTable,
  DotsNow,
  HowSure,
  Legend,
  Moving,
  Rest,
  WordsNow,
} from '../after/late.tsx';
import { lateCode } from '../after/lateCode.ts';
import { latePart } from '../after/latePart.tsx';
import { useUndoKeys } from '../opening/useUndoKeys.ts';
import { Problems } from '../shell/Problems.tsx';
import { useLibrary } from '../compare/useLibrary.ts';
import { Fold } from './Fold.tsx';
import { NumbersNow } from './NumbersNow.tsx';
import { PageBar } from './PageBar.tsx';
import { RatesSheet } from './RatesSheet.tsx';
import { ResultHead } from './ResultHead.tsx';
import styles from './Explore.module.css';
import type { ModeProps, MomentProps } from '../mode.ts';
import type { Study } from '../../study/study.ts';
import { useMoment } from '../moment.ts';

const Redraw = latePart(
  lateCode(() => import('../doubt/Redraw.tsx')),
  (loaded) => loaded.Redraw,
);

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
  offscreen,
}: ModeProps) {
  const { study } = now;
  useUndoKeys(choices);
  useViewsAhead();
  const library = useLibrary();
  const explained = explanations(now, reported, choices.shown.of);
  const moment = useMoment({ now, reported, explained, rates, interval, choices });
  const chosen = choices.shown.view ?? 'flow';
  // What is looked at stays until the view that was chosen has come.
  const looked = useDeferredValue(chosen);
  const view = isViewThere(chosen) ? chosen : looked;
  const { pinned } = choices.shown;
  const beside = pinned && library;
  const { Picture, Meaning, hasGhosts } = views[view];
  const pair = Picture && beside;
  const compare = useRef<HTMLButtonElement>(null);
  const pinOrStop = () => {
    const next = pinned ? null : asReportedOf(choices.chosen);
    library?.heldStill(compare.current, () => {
      flushSync(() => choices.change({ type: 'pinned', pinned: next }, null));
    });
  };
  const ghost = hasGhosts ? (repeat ? ('rates' as const) : ('reported' as const)) : null;
  const pictured = {
    letter: pair ? ('B' as const) : undefined,
    mayBeHalf: pinned && pair?.mayBeHalf(pinned, now),
    // Two pictures stand for what they are of; how sure each is would be more than can be looked at.
    choices: pair ? { ...choices.shown, doubt: 'none' as const } : choices.shown,
    now: repeat?.flows ?? now,
    reported: repeat ? now : reported,
    explained: repeat?.explained ?? explained,
    describedBy: 'how-to-read',
    // What a repeat draws is chance, which nobody moves.
    byHand: repeat ? undefined : { rates, onChange: choices.change, onSettle: choices.settle },
    onTrace: (trace: string | undefined) =>
      choices.change({ type: 'shown', shown: { trace } }, null),
  };
  return (
    <div className={styles.page}>
      {SKIP}
      <PageBar
        study={study}
        theme={choices.shown.theme}
        guess={choices.shown.guess}
        moment={moment}
        offscreen={offscreen}
        onPick={choices.open}
      />
      <main id="main">
        <Problems
          problems={choices.problems}
          unopened={choices.unopened}
          study={study}
          className={styles.problem}
        />
        <Headline
          now={now}
          reported={reported}
          rates={rates}
          assumedId="assumed"
          onReset={choices.reset}
        />
        <section className={styles.picture} aria-label={pageWords.picture}>
          <ResultHead now={now} reported={reported} choices={choices} />
          <div className={styles.view} data-view={view}>
            <ViewPicker value={chosen} onChange={choices.change} />
            <div className={styles.seen} data-counted>
              <Moving view={view} />
              {Picture === null ? (
                <Numbers moment={moment} />
              ) : (
                <div className={pair ? pair.pairLooks : styles.drawn}>
                  {pinned && pair && (
                    <pair.Pinned {...{ pinned, now, Picture }} of={choices.shown.of} />
                  )}
                  <div>
                    {pinned && pair && <pair.PresentTitle pinned={pinned} now={now} />}
                    <Boundary key={view} instead={failureWords.pictureAboveTable}>
                      <Picture {...pictured} coming={<div className={styles.coming} />} />
                    </Boundary>
                  </div>
                  {!pair && (
                    <div className={styles.strip}>
                      <DotsNow now={pictured.now} choices={choices.shown} />
                    </div>
                  )}
                </div>
              )}
            </div>
            <Legend
              study={study}
              trace={choices.shown.trace}
              ghost={ghost}
              unused={signsUnused(pictured.now, ghost)}
            />
            {Meaning && (
              <Boundary instead="">
                <Meaning
                  now={pictured.now}
                  trace={choices.shown.trace}
                  ghost={repeat ? 'rates' : 'reported'}
                />
              </Boundary>
            )}
          </div>
          <div className={styles.under}>
            <div className={styles.repeats} data-counted>
              {repeat ? (
                <Boundary instead={failureWords.part}>
                  <Redraw
                    choices={choices.shown}
                    now={repeat.flows}
                    onChange={choices.change}
                    onSettle={choices.settle}
                  />
                </Boundary>
              ) : (
                <WordsNow now={now} choices={choices.shown} />
              )}
            </div>
            <SharePicker value={choices.shown.of} all={now.patients} onChange={choices.change} />
          </div>
        </section>
        <RatesSheet
          key={study.id}
          id={RATES_ID}
          now={now}
          rates={rates}
          interval={interval}
          choices={choices}
          library={library}
        />
        <div className={styles.picture}>
          <div className={styles.tools}>
            <Toolbar
              canUndo={choices.canUndo}
              canRedo={choices.canRedo}
              canReset={!now.asReported || study.usual !== undefined}
              onUndo={choices.undo}
              onRedo={choices.redo}
              onReset={choices.reset}
            />
            <button
              type="button"
              ref={compare}
              aria-pressed={pinned !== undefined}
              aria-disabled={!library}
              onClick={library ? pinOrStop : undefined}
            >
              {pageWords.compare}
            </button>
            <p>{belowRates(study.words.smallPrint)}</p>
          </div>
          {beside && pinned && (
            <beside.Compared
              pinned={pinned}
              now={now}
              choices={choices}
              level={(interval.level / 100) as Level}
              onStop={() => {
                // The button goes with the rest of the comparison.
                compare.current?.focus({ preventScroll: true });
                pinOrStop();
              }}
            />
          )}
        </div>
        <HowToRead study={study} />
        <HowSure moment={moment} />
        {Picture && <Numbers moment={moment} isPart />}
        <Critical study={study} moment={moment} />
      </main>
      <div role="status" className="unseen">
        {announcement}
      </div>
    </div>
  );
}

// No number of the moment is in what follows, so while a rate moves none of it is drawn again.

const SKIP = (
  <a className={styles.skip} href={`#${TABLE_ID}`}>
    {pageWords.skip}
  </a>
);

type NumbersProps = MomentProps & {
  /** Whether it is a part of the page, and not in the place of a picture. */
  readonly isPart?: boolean;
};

const Numbers = memo(function Numbers({ moment, isPart = false }: NumbersProps) {
  const numbers = (
    <section
      id={TABLE_ID}
      className={isPart ? styles.part : undefined}
      aria-label={pageWords.numbers}
      tabIndex={-1}
    >
      <Boundary instead={failureWords.table}>
        <NumbersNow moment={moment} />
      </Boundary>
      <CopyTable moment={moment} />
    </section>
  );
  return isPart ? <Fold title={foldWords.numbers}>{numbers}</Fold> : numbers;
});

const HowToRead = memo(function HowToRead({ study }: { readonly study: Study }) {
  return (
    <Fold title={foldWords.howToRead}>
      <About study={study} />
    </Fold>
  );
});

const Critical = memo(function Critical(about: ComponentProps<typeof CloserLook>) {
  return (
    <Fold title={foldWords.critical}>
      <CloserLook {...about} />
      <Rest study={about.study} />
    </Fold>
  );
});
