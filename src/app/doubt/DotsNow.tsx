import { DotPlot } from '../../charts/flow/DotPlot.tsx';
import { isAnySet, type Choices } from '../../inputs/choices.ts';
import { dotsExplained, dotsTitle } from '../../locale/rangesShown.ts';
import { dotsInWords } from '../../locale/rangeWords.ts';
import { resultWords } from '../../locale/studyWords.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import styles from './DotsNow.module.css';
import { useRanges } from './useRanges.ts';

/** 50 repeats as dots, with the count of the last outcome as it is drawn. Where ranges are being worked out, no dots. */
export function DotsNow({ now, choices }: { readonly now: Flows; readonly choices: Choices }) {
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
