// A late part has a place of its own in the page as served. One that fails there would leave a sentence in its place, for
// everybody: so there is no page then, and the build fails with what was wrong.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

async function prerendered(): Promise<string> {
  return (await import('../../src/prerender.tsx')).prerendered();
}

beforeEach(() => {
  // Nothing of the page is there yet, whatever was tested before.
  vi.resetModules();
});

afterEach(() => {
  vi.doUnmock('../../src/charts/Legend.tsx');
  vi.resetModules();
});

describe('the page as reported', () => {
  it('has its late parts in it', async () => {
    const page = await prerendered();
    expect(page).toContain('How to read this picture');
    expect(page).not.toContain('could not be loaded');
  });

  it('asks the browser nothing about languages, which would look up all that it knows before it answers', async () => {
    const ask = () => {
      throw new Error('a language is asked for');
    };
    vi.stubGlobal('Intl', new Proxy({}, { get: ask }));
    vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(ask);
    try {
      expect(await prerendered()).toContain('22 of 195');
    } finally {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    }
  });

  it('is not made where a late part cannot be drawn', async () => {
    vi.doMock('../../src/charts/Legend.tsx', () => ({
      Legend: () => {
        throw new Error('the legend has no colours');
      },
    }));
    await expect(prerendered()).rejects.toThrow('the legend has no colours');
  });

  it('is not made where the code of the late parts cannot be loaded', async () => {
    vi.doMock('../../src/charts/Legend.tsx', () => {
      throw new Error('the legend is not there');
    });
    await expect(prerendered()).rejects.toThrow();
  });
});
