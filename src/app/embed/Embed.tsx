import { useCallback, useEffect } from 'react';
import { consequence, longestChanges } from '../../locale/changes.ts';
import { explanations } from '../../locale/explained.ts';
import { FlowTable } from '../../charts/FlowTable.tsx';
import { HeadlineWords } from '../../charts/Headline.tsx';
import { signsUnused } from '../../charts/signsUnused.ts';
import { Legend } from '../../charts/Legend.tsx';
import { longestHeadline } from '../../locale/phrases.ts';
import { SourceLink } from '../../charts/SourceLink.tsx';
import type { Frame } from '../../inputs/frame.ts';
import { hashOf, writtenLink } from '../../inputs/writtenLink.ts';
import { frameSheet } from '../../layout/flow/frameSheets.ts';
import { pictureOf } from '../../layout/flow/picture.ts';
import { wordsFit } from '../../layout/flow/wordsFit.ts';
import { countedGroup } from '../../model/flows.ts';
import { first } from '../../study/first.ts';
import { resultOf, sourceOf } from '../../study/study.ts';
import { embedWords, keyNumber } from '../../locale/embed.ts';
import { failureWords } from '../../locale/failures.ts';
import { lateCode } from '../after/lateCode.ts';
import { latePart } from '../after/latePart.tsx';
import { Boundary } from '../shell/Boundary.tsx';
import { views } from '../picture/views.tsx';
import { useUndoKeys } from '../opening/useUndoKeys.ts';
import { FrameRates } from './FrameRates.tsx';
import { useHostPage } from './useHostPage.ts';
import { Problems } from '../shell/Problems.tsx';
import { whoOf } from '../../locale/studyWords.ts';
import styles from './Embed.module.css';
import type { ModeProps } from '../mode.ts';

const EmbedNotes = latePart(
  lateCode(() => import('./EmbedNotes.tsx')),
  (loaded) => loaded.EmbedNotes,
);

/** In a frame of somebody else's page: the message, the picture, the sliders and the source, and nothing else. */
export function Embed({
  frame,
  now,
  reported,
  rates,
  interval,
  repeat,
  choices,
  announcement,
}: ModeProps & { readonly frame: Frame }) {
  const { study } = now;
  const { shows, isFrozen } = frame;
  const { content, isFit } = useHostPage(frame, choices, now);
  const sheetIn = useCallback(
    (column: HTMLElement, remPx: number) =>
      frameSheet(
        {
          // Without the scroll bar that stands there until a host has followed.
          widthPx: column.clientWidth + window.innerWidth - document.documentElement.clientWidth,
          heightPx: isFit ? column.clientHeight : null,
          remPx,
        },
        {
          fits: (sheet) => wordsFit(reported, sheet),
          heightOf: (sheet) => pictureOf(reported, reported, sheet).height,
        },
      ),
    [isFit, reported],
  );
  useNewTabs();
  // What the host has set is not the reader's to take back where nothing can be moved.
  useUndoKeys(choices, isFrozen);
  const { of } = choices.shown;
  const explained = explanations(now, reported, of);
  const view = choices.shown.view ?? 'flow';
  const { Picture, Meaning, hasGhosts } = views[view];
  const ghost = hasGhosts ? (repeat ? ('rates' as const) : ('reported' as const)) : null;
  const pictured = {
    choices: choices.shown,
    now: repeat?.flows ?? now,
    reported: repeat ? now : reported,
    explained: repeat?.explained ?? explained,
    describedBy: 'message',
    onTrace: frame.isFrozen
      ? undefined
      : (trace: string | undefined) => choices.change({ type: 'shown', shown: { trace } }, null),
  };
  const hasRates = shows.sliders && !isFrozen;
  const words = study.words;
  const Title = `h${frame.heading}` as const;
  const key = countedGroup(now, resultOf(study));
  const number = keyNumber(
    key.count,
    now.patients,
    key.share,
    whoOf(study, key.group.id),
    now.asReported,
  );
  const table = <FlowTable {...{ now, reported, explained, interval, of }} />;
  return (
    <div className={styles.page} ref={content} data-fit={isFit || undefined}>
      <main>
        <Title className={shows.title ? styles.title : styles.unseen}>{words.title}</Title>
        <Problems
          problems={choices.problems}
          unopened={choices.unopened}
          study={study}
          className={styles.problem}
        />
        <p className={styles.key}>
          <b>
            {number.count} <span>{number.ofAll}</span>
          </b>{' '}
          {number.who}
          {number.mark && <em>{number.mark}</em>}
          {number.end}
        </p>
        <div className={styles.full}>
          <div id="message" className={shows.headline ? styles.message : styles.unseen}>
            <p className={styles.headline} data-longest={longestHeadline(now)}>
              <HeadlineWords now={now} />
            </p>
            <p
              className={styles.below}
              data-longest={longestChanges(now, []).short}
              data-reported={words.caveat}
            >
              {now.asReported ? (
                <span>{words.caveat}</span>
              ) : (
                <span>
                  <b>{embedWords.hypothetical}</b> {consequence(now, reported)}{' '}
                  {words.caveatInShort}
                </span>
              )}
            </p>
          </div>
          {!shows.headline && (
            <p className={styles.below}>
              <span>
                {now.asReported ? embedWords.asReported : <b>{embedWords.notReported}</b>}
              </span>
            </p>
          )}
          <div className={styles.room}>
            <Boundary key={view} instead={failureWords.picture}>
              {Picture ? <Picture {...pictured} sheetIn={sheetIn} /> : table}
            </Boundary>
          </div>
          {shows.legend && Meaning && (
            <Boundary instead="">
              <Meaning
                now={pictured.now}
                trace={choices.shown.trace}
                ghost={repeat ? 'rates' : 'reported'}
              />
            </Boundary>
          )}
          {shows.legend && Picture && !Meaning && (
            <Legend
              study={study}
              trace={choices.shown.trace}
              ghost={ghost}
              unused={signsUnused(pictured.now, ghost)}
            />
          )}
          {hasRates && (
            <FrameRates
              // In another form nothing is open that was in the one before.
              key={String(isFit)}
              isFit={isFit}
              now={now}
              rates={rates}
              interval={interval}
              choices={choices}
              hasHeading={frame.heading === 1}
              smallPrint={isFit ? null : words.smallPrint}
            />
          )}
          {shows.table && !isFit && Picture && table}
          {shows.notes && !isFit && (
            <Boundary instead={failureWords.part}>
              <EmbedNotes study={study} />
            </Boundary>
          )}
        </div>
        {(isFit || !hasRates) && <p className={styles.small}>{words.smallPrint}</p>}
        <details className={styles.about}>
          <summary>{embedWords.about}</summary>
          <p>
            {words.smallPrint}
            {hasRates && ` ${embedWords.frozen}`}
          </p>
        </details>
        <footer className={styles.foot}>
          <span className={styles.badge}>{words.badge}</span>
          <SourceLink source={sourceOf(study, study.paper)} />
          <a
            href={`${window.location.pathname}${writtenLink(choices.shown, '', [first])}${hashOf(choices.shown)}`}
          >
            {embedWords.fullPage}
          </a>
        </footer>
      </main>
      <div role="status" className={styles.unseen}>
        {announcement}
      </div>
    </div>
  );
}

/** Where a link leads belongs into a tab of its own: many pages refuse to be shown in a frame. */
function useNewTabs(): void {
  useEffect(() => {
    const base = document.createElement('base');
    base.target = '_blank';
    document.head.append(base);
    return () => base.remove();
  }, []);
}
