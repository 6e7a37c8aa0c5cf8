// Rows of patients counted beside the page, where a worker can be had; else here, in pieces between which the page goes on.

import type { CountedRows } from '../../inputs/own/rows/counter.ts';
import type { RowsFault } from '../../study/own/rowsFault.ts';
import { countedFile } from '../../inputs/own/rows/read.ts';
import type { RowsAsked, RowsTold } from './rowsAsked.ts';

/** All rows of a file, counted; never where `signal` says that they are not wanted any more. */
export function countedBeside(
  asked: RowsAsked,
  onRead: (share: number) => void,
  signal: AbortSignal,
): Promise<CountedRows | RowsFault> {
  return new Promise((resolve) => {
    const here = () => {
      countedFile(asked.file, asked.form, onRead, signal).then(resolve, () => {
        // Only that it was not wanted any more ends it.
      });
    };
    const worker = newWorker();
    if (!worker) {
      here();
      return;
    }
    signal.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<RowsTold>) => {
      if (data.counted === undefined) {
        onRead(data.share);
        return;
      }
      worker.terminate();
      // WebKit lets no worker of a page from a disk read what the page itself can.
      if ('kind' in data.counted && data.counted.kind === 'gone') here();
      else resolve(data.counted);
    });
    // One whose script may not be loaded says so later, and not where it is started.
    worker.addEventListener('error', () => {
      worker.terminate();
      if (!signal.aborted) here();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has none
    worker.postMessage(asked);
  });
}

function newWorker(): Worker | null {
  try {
    return new Worker(new URL('./rowsWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
