// By how much one of two scenarios differs from the other, as a sentence.

import type { ShareOf } from '../model/base.ts';
import type { Compared } from '../model/compared.ts';
import type { Flows } from '../model/flows.ts';
import { moreOfHundred } from './hundred.ts';
import { listed, moreOrFewer } from './number.ts';
import { outcomeWords } from './studyWords.ts';

/** "B has 20 more eligible and 12 more responders than A." Always of all: beside shares `of` the step before it says so. */
export function differenceOfB({ unit, groups }: Compared, now: Flows, of?: ShareOf): string {
  if (unit === 'none')
    return 'A and B have different numbers of patients, and one of them too few to tell shares: no difference is worked out.';
  const found = outcomeWords(now.study).flatMap(({ group, one, many }) => {
    const difference = groups.find(({ id }) => id === group)?.difference ?? null;
    return difference === null ? [] : [{ difference, one, many }];
  });
  if (found.length === 0) return 'What the two studies count at their ends is not the same.';
  // "as many … as", "more … than": where both stand in one sentence, each says against what.
  const isMixed = found.some((each) => (each.difference === 0) !== (found[0]?.difference === 0));
  const against = (difference: number) => (difference === 0 ? 'as A' : 'than A');
  const said = found.map(({ difference, one, many }) => {
    const amount = amountOf(difference, one, many);
    return isMixed ? `${amount} ${against(difference)}` : amount;
  });
  const ofWhom = unit === 'people' ? '' : `Of every 100${of === 'step' ? ' of all' : ''}, `;
  const ending = isMixed ? '' : ` ${against(found[0]?.difference ?? 0)}`;
  return `${ofWhom}B has ${listed(said)}${ending}.`;

  function amountOf(difference: number, one: string, many: string): string {
    if (difference === 0) return `as many ${many}`;
    return unit === 'people'
      ? moreOrFewer(difference, one, many)
      : `${moreOfHundred(difference / 100)} ${many}`;
  }
}
