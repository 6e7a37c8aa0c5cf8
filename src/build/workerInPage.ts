import type { Plugin } from 'vite';
import { replacedOnce } from './replacedOnce.ts';

const STARTED = `new Worker(new URL('./doubtWorker.ts', import.meta.url), { type: 'module' })`;

/** Has the worker in the script itself: a page in one file has no other to start it from. */
export function workerInPage(): Plugin {
  return {
    name: 'worker-in-page',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/rangesBeside.ts')
        ? `import DoubtWorker from './doubtWorker.ts?worker&inline';\n${replacedOnce(code, STARTED, () => 'new DoubtWorker()')}`
        : undefined,
  };
}
