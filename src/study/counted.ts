// Which shares of a study somebody counted.

import { countOf, groupOf, type Study } from './study.ts';

/**
 * Whether the share of `from` that goes to `to` stands on the study's own count. What another reading chose in its place,
 * of the part or of the whole, nobody counted, so no interval can be worked out of it.
 */
export function isShareCounted(study: Study, from: string, to: string): boolean {
  if (!study.usual) return true;
  const [now, usual] = [countsOf(study, from, to), countsOf(study.usual, from, to)];
  return now !== null && usual !== null && now.x === usual.x && now.n === usual.n;
}

function countsOf(study: Study, from: string, to: string) {
  const branch = study.splits
    .find((split) => split.from === from)
    ?.branches.find((each) => each.to === to);
  return branch
    ? { x: countOf(study, branch).patients, n: groupOf(study, from).count.patients }
    : null;
}
