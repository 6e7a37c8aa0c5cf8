import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, type RangesWanted } from '../../../src/app/doubt/rangesWanted.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { first } from '../../../src/study/first.ts';
import { patients } from '../../../src/study/units.ts';

const wanted: RangesWanted = {
  study: first,
  cohort: patients(19),
  rates: {},
  seed: 1,
  doubt: 'chance',
};

const started: string[] = [];

/** A worker that is refused after it was started, as one of another origin is. */
class Refused extends EventTarget {
  constructor(address: URL | string) {
    super();
    started.push(String(address));
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
  postMessage() {}
}

/** The ranges of a page of this origin, which loads its code or has it within itself. */
async function rangesIn(origin: string, code: 'loaded' | 'within itself') {
  vi.stubGlobal('origin', origin);
  if (code === 'loaded')
    document.head.append(Object.assign(document.createElement('script'), { src: 'data:,' }));
  const { rangesFor } = await import('../../../src/app/doubt/rangesBeside.ts');
  return rangesFor(keyOf(wanted), wanted);
}

describe('ranges that are worked out beside the page', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('Worker', Refused);
    started.length = 0;
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    document.head.replaceChildren();
  });

  it.each([
    ['of an origin of its own', 'https://example.org', 'loaded', 1],
    ['in one file, in a frame without an origin', 'null', 'within itself', 1],
    // Firefox complains of the try.
    ['that loads its code, in a frame without an origin', 'null', 'loaded', 0],
  ] as const)('come all the same to a page %s', async (_, origin, code, tries) => {
    expect(await rangesIn(origin, code)).toEqual(
      rangesOf(wanted.study, wanted.cohort, wanted.rates, wanted),
    );
    expect(started.length).toBe(tries);
  });
});
