// What shows how far the numbers could lie: fans in the picture, dots beside it, a sentence below. In the page as
// served, and loaded after the picture.

import { DotPlot } from '../../charts/flow/DotPlot.tsx';
import { dotsInWords, outcomeInWords } from '../../locale/rangeWords.ts';
import { Fans, ScaleDots } from '../../charts/flow/Fans.tsx';
import { isAnySet, type Choices } from '../../inputs/choices.ts';
import type { Picture } from '../../layout/flow/pictured.ts';
import { fansOf, whiskerWords } from '../../layout/flow/ranges.ts';
import { scaleDots } from '../../layout/flow/scaleDots.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import { areEnoughForShares } from '../../model/shares.ts';
import { dotsExplained, dotsTitle } from '../../locale/rangesShown.ts';
import { resultOf } from '../../study/study.ts';
import { resultWords } from '../../locale/studyWords.ts';
import styles from './RangesShown.module.css';
import { useRanges } from './useRanges.ts';

type NowProps = { readonly now: Flows; readonly choices: Choices };

/**
 * How far the edges of this picture could lie: fans where ways part, and dots beside the result. No fans while a repeat is drawn,
 * which is one of the things that they sum up, and none of few patients, of whom the dots tell each repeat by itself.
 */
export function FansNow({ now, picture, choices }: NowProps & { readonly picture: Picture }) {
  const ranges = useRanges(choices);
  if (!ranges) return null;
  const dots = scaleDots(picture, ranges.outcome, resultOf(now.study));
  return (
    <>
      {choices.doubt !== 'redraw' && areEnoughForShares(now.patients) && (
        <Fans {...fansOf(picture, ranges)} words={whiskerWords(picture, ranges)} />
      )}
      {dots && <ScaleDots {...dots} />}
    </>
  );
}

/** 50 repeats as dots, with the count of the last outcome as it is drawn. Where ranges are being worked out, no dots. */
export function DotsNow({ now, choices }: NowProps) {
  const ranges = useRanges(choices);
  const outcome = resultWords(now.study);
  if (choices.doubt === 'none') return null;
  const { count } = countedGroup(now, outcome.group);
  const range = ranges?.groups[outcome.group];
  const plot = {
    outcome: ranges?.outcome ?? null,
    now: count,
    name:
      ranges && range
        ? dotsInWords(ranges.outcome, range, count, now.patients, outcome.many, isAnySet(choices))
        : '',
  };
  return (
    <figure className={styles.dots}>
      <figcaption>{dotsTitle}</figcaption>
      <DotPlot {...plot} />
      <p>{dotsExplained(outcome.many, count)}</p>
    </figure>
  );
}

/** The outcome of most repeats, and of the middle of them, as a sentence; empty where that is not shown or not known. */
export function WordsNow({ now, choices }: NowProps) {
  const ranges = useRanges(choices);
  const outcome = resultWords(now.study);
  const range = ranges?.groups[outcome.group];
  return (
    choices.doubt !== 'redraw' &&
    ranges &&
    range && (
      <p>{outcomeInWords(range, ranges.coverage, now.patients, outcome.many, isAnySet(choices))}</p>
    )
  );
}
