// Reads a packed file beside the page: unpacking a large one takes seconds.

import { readZip } from '../../inputs/own/rows/readZip.ts';

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to the page that started it
  void readZip(data).then((read) => self.postMessage(read));
});
