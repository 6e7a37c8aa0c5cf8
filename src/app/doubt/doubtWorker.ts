// Works ranges out beside the page, so that ten thousand repeats never hold up a frame.

import { rangesOf } from '../../model/ranges.ts';
import type { Found, RangesWanted } from './rangesWanted.ts';

self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ key: string; wanted: RangesWanted }>) => {
    const { study, cohort, rates, seed, doubt } = data.wanted;
    const found: Found = { key: data.key, ranges: rangesOf(study, cohort, rates, { seed, doubt }) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to the page that started it
    self.postMessage(found);
  },
);
