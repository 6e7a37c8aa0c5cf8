// A packed file read beside the page where a worker can be had, else here.

import type { ReadZip } from '../../inputs/own/rows/readZip.ts';

export function zipBeside(file: Blob): Promise<ReadZip> {
  return new Promise((resolve, reject) => {
    const here = () => {
      import('../../inputs/own/rows/readZip.ts')
        .then(({ readZip }) => readZip(file))
        .then(resolve, reject);
    };
    const worker = newWorker();
    if (!worker) {
      here();
      return;
    }
    worker.addEventListener('message', ({ data }: MessageEvent<ReadZip>) => {
      worker.terminate();
      // WebKit lets no worker of a page from a disk read what the page itself can.
      if (data.kind === 'gone') here();
      else resolve(data);
    });
    // One whose script may not be loaded says so later, and not where it is started.
    worker.addEventListener('error', () => {
      worker.terminate();
      here();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has none
    worker.postMessage(file);
  });
}

function newWorker(): Worker | null {
  try {
    return new Worker(new URL('./zipWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
