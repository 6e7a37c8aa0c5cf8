// How the counts of one source are written down: as printed, as worked out, or as assumed.

import type { Count } from './study.ts';

export function countsFrom(source: string): {
  readonly printed: (patients: number) => Count;
  readonly derived: (patients: number) => Count;
  readonly assumed: (patients: number) => Count;
} {
  return {
    printed: (patients) => ({ patients, basis: 'reported', source }),
    derived: (patients) => ({ patients, basis: 'derived', source }),
    assumed: (patients) => ({ patients, basis: 'assumed', source }),
  };
}
