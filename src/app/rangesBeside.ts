// Ranges worked out beside the page. Loaded when they are first asked for.

import { rangesOf } from '../model/ranges.ts';
import type { Found, RangesWanted } from './useRanges.ts';

let worker: Worker | null = null;

/** Works the ranges out in a worker and hands them to `onFound`, with the key of what they are for. */
export function askForRanges(
  key: string,
  wanted: RangesWanted,
  onFound: (found: Found) => void,
): void {
  try {
    worker ??= new Worker(new URL('./doubtWorker.ts', import.meta.url), { type: 'module' });
    const asked = worker;
    const answer = ({ data }: MessageEvent<Found>) => {
      if (data.key !== key) return;
      asked.removeEventListener('message', answer);
      onFound(data);
    };
    asked.addEventListener('message', answer);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has none
    asked.postMessage({ key, wanted });
  } catch {
    // A frame without an origin of its own may not start a worker; then it is done here, after a pause all the same.
    onFound({ key, ranges: rangesOf(wanted.study, wanted.cohort, wanted.rates, wanted) });
  }
}
