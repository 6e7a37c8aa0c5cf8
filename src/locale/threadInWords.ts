// The thread as a sentence, for those who look closer.

import type { Flows } from '../model/flows.ts';
import type { Thread } from '../model/thread.ts';
import { listed, whole } from './number.ts';
import { totalLabel, whoOf } from './studyWords.ts';

/**
 * All that the thread shows, as a sentence: "99 without a response: 99 of the 195 taken to surgery, …". Of a group that they go on to
 * it is said how many of them do.
 */
export function threadInWords(now: Flows, thread: Thread): string {
  const { of, count, groups, isExact, isCounted } = thread;
  const stages = now.study.stages.map(({ id }) => id);
  const own = now.groups.find(({ group }) => group.id === of)?.group;
  const parts = (isBefore: boolean) =>
    now.groups.flatMap(({ group, count: all }) => {
      const its = groups.get(group.id);
      const isIt = !own || stages.indexOf(group.stage) < stages.indexOf(own.stage);
      if (!its || group.id === of || isIt !== isBefore || all === 0) return [];
      const people =
        its.least === its.most ? whole(its.most) : `${whole(its.least)} to ${whole(its.most)}`;
      const who = whoOf(now.study, group.id);
      return [isBefore ? `${people} of the ${whole(all)} ${who}` : `${people} ${who}`];
    });
  const [before, after] = [parts(true), parts(false)];
  const name = own ? whoOf(now.study, of) : `“${totalLabel(now.study, of)}”`;
  return [
    `${whole(count)} ${name}${before.length > 0 ? `: ${listed(before)}` : ''}.`,
    after.length > 0 ? `Of them ${listed(after)}.` : '',
    isCounted
      ? 'It was counted who went where from where, so these numbers are exact where ways meet too.'
      : '',
    isExact ? '' : 'Only totals are known: the lower number is certain, the higher one possible.',
  ]
    .filter(Boolean)
    .join(' ');
}
