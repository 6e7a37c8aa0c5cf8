import type { Flows } from '../model/flows.ts';
import type { RateNow } from '../model/ratesNow.ts';
import { consequence, whatChanged } from './changes.ts';
import { headlineWords } from './headline.ts';
import { listed } from './number.ts';

/** What stands under the headline where it cannot be pressed: the study's one doubt, or all that was changed. */
export function caveatText(now: Flows, reported: Flows, rates: readonly RateNow[]): string {
  if (now.asReported) return now.study.words.caveat;
  const changes = whatChanged(rates).map(({ what, from, to }) => `${what} (${from} → ${to})`);
  const changed = changes.length === 0 ? '' : ` Changed: ${listed(changes)}.`;
  return `${headlineWords.hypothetical} ${consequence(now, reported)}${changed} ${now.study.words.caveatInShort}`;
}
