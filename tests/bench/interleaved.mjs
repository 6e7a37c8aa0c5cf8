// Measures several things in turns, so that a busy moment of the machine meets all of them.

import { medians } from './statistics.mjs';

/** `measurers` by name, each measured once in every round; of each of its figures the middle. */
export async function interleaved(measurers, rounds, tell) {
  const measured = new Map(Object.keys(measurers).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(measurers)) {
      tell(`${name}, round ${round} of ${rounds}`);
      measured.get(name).push(await measure());
    }
  }
  return Object.fromEntries([...measured].map(([name, all]) => [name, medians(all)]));
}
