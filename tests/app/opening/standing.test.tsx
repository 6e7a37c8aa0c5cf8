import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadParts } from '../../../src/app/after/late.tsx';
import { theLibrary } from '../../../src/app/compare/useLibrary.ts';
import type { OpenedLink } from '../../../src/app/mode.ts';
import { openLink } from '../../../src/app/opening/openLink.ts';
import { openMode } from '../../../src/app/opening/openMode.ts';
import { stand } from '../../../src/app/opening/standing.tsx';
import { failureWords } from '../../../src/locale/failures.ts';

const said = vi.fn();
let start = 0;
let takeDown = () => {};

beforeEach(async () => {
  vi.stubGlobal('reportError', said);
  // What is thrown within "act" goes to the test and not to the page.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await Promise.all([loadParts(), theLibrary()]);
  // Falls count together for some seconds, and none of these has to do with the one before.
  start += 60_000;
  vi.spyOn(performance, 'now').mockReturnValue(start);
});

afterEach(async () => {
  takeDown();
  await settled();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  said.mockClear();
  document.body.replaceChildren();
});

/**
 * Stands a page up for a link, in an arrangement of the test's own where one is given. Given back is what was seen whenever the link
 * was read.
 */
async function standing(search: string, Arrangement?: OpenedLink['Arrangement']) {
  window.history.replaceState(null, '', `/${search}`);
  const meanwhile: string[] = [];
  const open = async () => {
    meanwhile.push(document.body.textContent);
    const link = await openMode(window.location.search, openLink(window.location.search));
    return Arrangement ? { ...link, Arrangement } : link;
  };
  const place = document.createElement('div');
  place.id = 'root';
  document.body.append(place);
  const opened = await open();
  takeDown = stand(place, opened, { open });
  await settled();
  return meanwhile;
}

/** Waits until nothing more comes, here and in what comes of it. */
async function settled() {
  for (let round = 0; round < 5; round += 1) {
    await vi.dynamicImportSettled();
    await new Promise((done) => {
      setTimeout(done, 20);
    });
  }
}

/** Not by what the other tests have for it, which is within "act". */
function moveTo(slider: Element, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, value);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

async function setEligible(percent: string) {
  moveTo(screen.getByRole('slider', { name: /^Eligible for IL-2/ }), percent);
  await settled();
}

/** Takes out of the page what React will want to take out itself. */
function steal(what: string) {
  const stolen = document.querySelector(what);
  if (!stolen) throw new Error(`the page has no ${what}`);
  stolen.remove();
}

function eligible() {
  return document.querySelector('[data-row="eligible"] td:nth-of-type(2)')?.textContent;
}

const CHANGE_IN_TABLE = '[data-row="eligible"] td:nth-of-type(2) span';

describe('a page whose elements are not as it left them', () => {
  it('is drawn anew with the change that it could not show', async () => {
    await standing('');
    steal('a[href="#assumed"]');
    await setEligible('75');
    expect(said).toHaveBeenCalled();
    expect(eligible()).toMatch(/^141/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Cytoreductive/);
    await setEligible('60');
    expect(eligible()).toMatch(/^113/);
  });

  it.each(['?v=1&r.eligible=75', '?v=1&r.eligible=75&mode=embed&show=table,sliders'])(
    'is drawn anew also where only a part of it fell: "%s"',
    async (link) => {
      await standing(link);
      expect(eligible()).toMatch(/^141/);
      steal(CHANGE_IN_TABLE);
      const [back] = screen.getAllByText('Back to reported', { selector: 'button' });
      back?.click();
      await settled();
      expect(said).toHaveBeenCalled();
      expect(eligible()).toBe('121');
      expect(screen.queryByText(failureWords.table)).toBeNull();
      await setEligible('75');
      expect(eligible()).toMatch(/^141/);
    },
  );

  it('comes back in a place of its own where a tool has taken that away too', async () => {
    await standing('');
    steal('a[href="#assumed"]');
    const slider = screen.getByRole('slider', { name: /^Eligible for IL-2/ });
    moveTo(slider, '75');
    steal('#root');
    await settled();
    expect(document.querySelectorAll('#root')).toHaveLength(1);
    expect(eligible()).toMatch(/^141/);
  });
});

describe('whatever is thrown in drawing', () => {
  it('once, the page is there again', async () => {
    await standing('', function Once() {
      // React tries again by itself before it gives up.
      if (said.mock.calls.length === 0) throw new Error('overlooked');
      return <p>there</p>;
    });
    expect(screen.getByText('there').isConnected).toBe(true);
  });

  it('time and again, it is tried a few times, and the table of the numbers stays with a sentence', async () => {
    let drawings = 0;
    await standing('?v=1&r.eligible=75', function Never(): never {
      drawings += 1;
      throw new Error('overlooked');
    });
    expect(drawings).toBeGreaterThan(1);
    expect(drawings).toBeLessThan(12);
    expect(screen.getByRole('alert').textContent).toBe(failureWords.page);
    expect(eligible()).toMatch(/^141/);
    const before = drawings;
    await settled();
    expect(drawings).toBe(before);
  });

  it.each([2, 6])(
    'in scene %i of a talk, no number is seen that the talk has not told, only a sentence',
    async (scene) => {
      const meanwhile = await standing(`?mode=present&scene=${scene}`, function Never(): never {
        throw new Error('overlooked');
      });
      // Before the first drawing there was nothing.
      expect(new Set(meanwhile)).toEqual(new Set(['', failureWords.again]));
      expect(document.body.textContent).toBe(failureWords.page);
      expect(screen.queryByRole('table')).toBeNull();
    },
  );

  it('in a talk that has told everything, the table of the numbers stays', async () => {
    await standing('?mode=present&scene=7', function Never(): never {
      throw new Error('overlooked');
    });
    expect(screen.getByRole('alert').textContent).toBe(failureWords.page);
    expect(eligible()).toMatch(/^121/);
  });
});
