// Ranges worked out beside the page. Loaded when they are first asked for.

import { rangesOf, type Ranges } from '../../model/ranges.ts';
import type { Found, RangesWanted } from './rangesWanted.ts';

/** Undefined before the first question; null where no worker can be had. */
let worker: Worker | null | undefined;

/** The last question and its answer: several parts of the page ask the same one. */
let last: { readonly key: string; readonly ranges: Promise<Ranges> } | undefined;

/** The ranges for `wanted`, of which `key` says all, worked out in a worker where one can be had. */
export function rangesFor(key: string, wanted: RangesWanted): Promise<Ranges> {
  if (last?.key !== key) last = { key, ranges: worked(key, wanted) };
  return last.ranges;
}

function worked(key: string, wanted: RangesWanted): Promise<Ranges> {
  return new Promise((resolve) => {
    worker = worker === undefined ? newWorker() : worker;
    const asked = worker;
    const { abort, signal } = answering();
    const here = () => {
      abort();
      worker = null;
      resolve(rangesOf(wanted.study, wanted.cohort, wanted.rates, wanted));
    };
    if (asked === null) {
      here();
      return;
    }
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<Found>) => {
        if (data.key !== key) return;
        abort();
        resolve(data.ranges);
      },
      { signal },
    );
    // A worker whose script may not be loaded says so later, and not where it is started.
    asked.addEventListener('error', here, { signal });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has none
    asked.postMessage({ key, wanted });
  });
}

function answering() {
  const controller = new AbortController();
  return { abort: () => controller.abort(), signal: controller.signal };
}

/** None where a frame without an origin of its own may not start one: then the page works it out, after a pause all the same. */
function newWorker(): Worker | null {
  // Only the page in one file has it within itself. One that would have to be loaded is refused, and Firefox complains of it.
  if (window.origin === 'null' && document.querySelector('script[src]')) return null;
  try {
    return new Worker(new URL('./doubtWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
