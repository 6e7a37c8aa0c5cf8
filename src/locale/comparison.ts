// By how much one of two scenarios differs from the other, as a sentence.

import type { Compared } from '../model/compared.ts';
import type { Flows } from '../model/flows.ts';
import { moreOfHundred } from './hundred.ts';
import { listed, moreOrFewer } from './number.ts';
import { outcomeWords } from './studyWords.ts';

/** "B has 20 more eligible and 12 more responders than A." */
export function differenceOfB({ unit, groups }: Compared, now: Flows): string {
  if (unit === 'none')
    return 'A and B have different numbers of patients, and one of them too few to tell shares: no difference is worked out.';
  const found = outcomeWords(now.study).flatMap(({ group, one, many }) => {
    const difference = groups.find(({ id }) => id === group)?.difference ?? null;
    return difference === null ? [] : [{ difference, one, many }];
  });
  const last = found.at(-1);
  if (!last) return 'What the two studies count at their ends is not the same.';
  const said = found.map(({ difference, one, many }) => {
    if (difference === 0) return `as many ${many}`;
    return unit === 'people'
      ? moreOrFewer(difference, one, many)
      : `${moreOfHundred(difference / 100)} ${many}`;
  });
  const ofWhom = unit === 'people' ? '' : 'Of every 100, ';
  // "as many … as", "more … than": of both, the last decides how the sentence goes on.
  return `${ofWhom}B has ${listed(said)} ${last.difference === 0 ? 'as' : 'than'} A.`;
}
