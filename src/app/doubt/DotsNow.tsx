import { DotPlot } from '../../charts/flow/DotPlot.tsx';
import { isAnySet, type Choices } from '../../inputs/choices.ts';
import { dotsExplained, dotsTitle } from '../../locale/rangesShown.ts';
import { dotsInWords } from '../../locale/rangeWords.ts';
import { resultWords } from '../../locale/studyWords.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import type { Ranges } from '../../model/ranges.ts';
import styles from './DotsNow.module.css';
import { useRanges } from './useRanges.ts';

// What stands there whatever the numbers are: made once, it is not drawn again while a rate moves.
const TITLE = <figcaption>{dotsTitle}</figcaption>;
const NO_DOTS = <DotPlot outcome={null} now={0} name="" />;

/** 50 repeats as dots, with the count of the last outcome as it is drawn. Where ranges are being worked out, no dots. */
export function DotsNow({ now, choices }: { readonly now: Flows; readonly choices: Choices }) {
  const ranges = useRanges(choices);
  const outcome = resultWords(now.study);
  if (choices.doubt === 'none') return null;
  const { count } = countedGroup(now, outcome.group);
  const plotOf = ({ outcome: dots, groups }: Ranges) => {
    const range = groups[outcome.group];
    const name =
      range && dotsInWords(dots, range, count, now.patients, outcome.many, isAnySet(choices));
    return { outcome: dots, now: count, name: name ?? '' };
  };
  return (
    <figure className={styles.dots}>
      {TITLE}
      {ranges ? <DotPlot {...plotOf(ranges)} /> : NO_DOTS}
      <p>{dotsExplained(outcome.many, count)}</p>
    </figure>
  );
}
