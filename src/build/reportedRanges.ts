import type { Plugin } from 'vite';
import { rangesOf } from '../model/ranges.ts';
import { first } from '../study/first.ts';
import { cohortSize } from '../study/study.ts';
import { patients } from '../study/units.ts';

/** The ranges of the first study as reported, worked out once when the page is built. */
export function reportedRanges(): Plugin {
  const id = 'virtual:reported-ranges';
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => {
      if (source !== `\0${id}`) return undefined;
      const ranges = rangesOf(first, patients(cohortSize(first)), {}, { seed: 1, doubt: 'rates' });
      return `export const reportedRanges = ${JSON.stringify(ranges)};`;
    },
  };
}
