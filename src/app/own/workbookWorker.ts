// Reads a workbook beside the page: unpacking a large one takes seconds.

import { workbookOf } from '../../inputs/own/rows/workbook.ts';

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to the page that started it
  void workbookOf(data).then((read) => self.postMessage(read));
});
