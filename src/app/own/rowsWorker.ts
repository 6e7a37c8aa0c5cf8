// Counts rows of patients beside the page, so that a million of them never hold up a frame.

import { countedFile } from '../../inputs/own/rows/read.ts';
import type { RowsAsked, RowsTold } from './rowsAsked.ts';

self.addEventListener('message', ({ data: { file, form } }: MessageEvent<RowsAsked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to the page that started it
  const tell = (told: RowsTold) => self.postMessage(told);
  void countedFile(file, form, (share) => tell({ share })).then((counted) => tell({ counted }));
});
