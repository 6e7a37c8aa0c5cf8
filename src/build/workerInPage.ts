import type { Plugin } from 'vite';
import { replacedOnce } from './replacedOnce.ts';

/** Which file starts which worker. */
const STARTED_BY = [
  { file: '/rangesBeside.ts', worker: './doubtWorker.ts' },
  { file: '/rowsBeside.ts', worker: './rowsWorker.ts' },
  { file: '/zipBeside.ts', worker: './zipWorker.ts' },
] as const;

const BEGIN = `new Worker(new URL('`;
const END = `', import.meta.url), { type: 'module' })`;

/** Has the workers in the script itself: a page in one file has no other to start them from. */
export function workerInPage(): Plugin {
  return {
    name: 'worker-in-page',
    enforce: 'pre',
    transform: (code, id) => {
      const { worker } = STARTED_BY.find(({ file }) => id.endsWith(file)) ?? {};
      return worker === undefined
        ? undefined
        : `import InPage from '${worker}?worker&inline';\n${replacedOnce(code, BEGIN + worker + END, () => 'new InPage()')}`;
    },
  };
}
