// A study as large as one likes, the same at every run.

import { makeStudy } from '../helpers/makeStudy.ts';
import { apportion } from '../../src/model/apportion.ts';
import type { Group, Split, Study, Tone } from '../../src/study/study.ts';

const TONES: readonly Tone[] = ['milestone', 'outcome', 'exit', 'death', 'rest'];

export type Size = {
  readonly stages: number;
  readonly groups: number;
  readonly flows: number;
  readonly patients: number;
};

/**
 * A study of one group at its first stage and as equally many as can be at every later one. Every group goes on to some of
 * the next stage, neighbours first, until there are as many flows as are asked for; so most groups are fed by several.
 */
export function largeStudy(size: Size): Study {
  const { patients } = size;
  const later = apportion(
    size.groups - 1,
    Array.from({ length: size.stages - 1 }, () => 1),
  );
  const ids = [1, ...later].map((count, stage) =>
    Array.from({ length: count }, (_, index) => `s${stage}g${index}`),
  );
  const ways = waysThrough(ids, size.flows);
  const counts = new Map([['s0g0', patients]]);
  const rated = new Set<string>();
  const splits = ids
    .slice(0, -1)
    .flat()
    .map((from): Split => {
      const targets = [...(ways.get(from) ?? [])];
      const shares = targets.map((_, index) => 3 + ((index * 7 + counts.size) % 5));
      const parts = apportion(counts.get(from) ?? 0, shares);
      const branches = targets.map((to, index) => {
        const count = parts[index] ?? 0;
        counts.set(to, (counts.get(to) ?? 0) + count);
        return { to, count: { patients: count, basis: 'reported' as const, source: 'paper' } };
      });
      const [first = ''] = targets;
      const hasRate = branches.length > 1 && !rated.has(first);
      if (hasRate) rated.add(first);
      return { from, branches, ...(hasRate ? { hasRate } : {}) };
    });
  const groups = ids.flatMap((row, stage) =>
    row.map((id, index): Group => ({
      id,
      stage: `s${stage}`,
      tone: stage === 0 ? 'cohort' : (TONES[index % TONES.length] ?? 'rest'),
      count: { patients: counts.get(id) ?? 0, basis: 'reported', source: 'paper' },
    })),
  );
  const [start, ...rest] = groups;
  if (!start) throw new Error('a study has at least its cohort');
  return makeStudy({
    stages: ids.map((_, stage) => ({ id: `s${stage}` })),
    groups: [start, ...rest],
    splits,
    words: {
      groups: Object.fromEntries(
        groups.map(({ id }) => [id, { label: `Group ${id}`, who: `in ${id}` }]),
      ),
    },
  });
}

/** Where each group leads. */
function waysThrough(ids: readonly (readonly string[])[], flows: number) {
  const ways = new Map<string, Set<string>>();
  let count = 0;
  for (const [from, to] of pairsIn(ids)) {
    if (count === flows) break;
    const found = ways.get(from) ?? new Set<string>();
    if (!found.has(to)) count += 1;
    ways.set(from, found.add(to));
  }
  if (count < flows) throw new Error(`there is no room for ${flows} flows`);
  return ways;
}

/** All pairs of groups of one stage and the next: first those by which everybody can be reached, then neighbours first. */
function* pairsIn(ids: readonly (readonly string[])[]): Generator<readonly [string, string]> {
  const steps = ids.slice(1).map((to, stage) => ({ from: ids[stage] ?? [], to }));
  for (const { from, to } of steps)
    for (const [index, id] of to.entries())
      yield [from[Math.floor((index * from.length) / to.length)] ?? '', id];
  const most = Math.max(...steps.map(({ to }) => to.length));
  for (let apart = 0; apart < most; apart += 1)
    for (const { from, to } of steps)
      for (const [index, id] of from.entries()) {
        const near = Math.floor((index * to.length) / from.length);
        yield [id, to[(near + apart) % to.length] ?? ''];
      }
}
