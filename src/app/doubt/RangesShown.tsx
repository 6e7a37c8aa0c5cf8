// What shows how far the numbers could lie: fans in the picture, a sentence below, and dots beside it (`DotsNow.tsx`). In the
// page as served, and loaded after the picture.

import { outcomeInWords } from '../../locale/rangeWords.ts';
import { Fans, ScaleDots } from '../../charts/flow/Fans.tsx';
import { isAnySet, type Choices } from '../../inputs/choices.ts';
import type { Picture } from '../../layout/flow/pictured.ts';
import { fansOf, whiskerWords } from '../../layout/flow/ranges.ts';
import { scaleDots } from '../../layout/flow/scaleDots.ts';
import type { Flows } from '../../model/flows.ts';
import { areEnoughForShares } from '../../model/shares.ts';
import { resultOf } from '../../study/study.ts';
import { resultWords } from '../../locale/studyWords.ts';
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
