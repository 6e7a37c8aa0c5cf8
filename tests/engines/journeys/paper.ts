import { expect, test } from 'vitest';
import { longCurves, readPdf } from '../../helpers/pdfText.ts';
import { awaited, evaluate } from '../drivers/engine.ts';
import { paperPages } from '../../../src/app/present/away/paperPages.ts';
import { onPaper } from '../../helpers/talkPage.ts';
import type { Visits } from '../visits.ts';
import { SET_LINK } from './counts.ts';

/**
 * Of a picture, whose four ways out bend and have two long edges each: Firefox prints its letters as shapes, which cannot be read,
 * and those who go on as straight ones.
 */
const RIBBON_EDGES = 8;

/** Spaces are often only room between letters, and are not read. */
const close = (words: string) => words.normalize('NFKC').replaceAll(/\s/g, '');

/** What is on paper, where the engine prints by itself. */
export function paperJourneys(visits: Visits) {
  test('on paper there is every number of the table, and whose study it is', async () => {
    const tab = await visits.open(SET_LINK);
    // What stands on paper alone comes with what can be pressed, shortly after the numbers.
    await awaited('what only paper says', () => evaluate(tab, isReadyForPaper));
    const cells = await evaluate(tab, () =>
      [...document.querySelectorAll('table caption, table th, table td')].map(
        (cell) => cell.textContent,
      ),
    );
    const pdf = await tab.printed();
    const { pages, text } = readPdf(pdf);
    expect(longCurves(pdf)).toBeGreaterThanOrEqual(RIBBON_EDGES);
    expect(pages).toBeGreaterThanOrEqual(2);
    for (const words of [
      ...cells,
      'J Urol 1997;158(5):1675–8.',
      'For teaching; not medical advice.',
      // What only paper says: in what state the numbers are, and the way back to them.
      'Hypothetical: not what was reported',
      `from ${visits.address(SET_LINK)}`,
    ])
      expect(text).toContain(close(words));
  });

  test('two pictures that are compared are both on paper', async () => {
    const tab = await visits.open('?v=1&pin=walther-1997&r.eligible=75');
    await awaited('both pictures', async () =>
      (await evaluate(tab, () => document.querySelectorAll('svg[role="group"]').length)) === 2
        ? true
        : null,
    );
    expect(longCurves(await tab.printed())).toBeGreaterThanOrEqual(2 * RIBBON_EDGES);
  });

  test('the talk on paper is four pictures a page, all of them on their side', async () => {
    const tab = await visits.open('?v=1&mode=present&scene=4');
    await awaited('the scene', () =>
      evaluate(tab, () => (document.querySelector('[data-scene="4"]') ? true : null)),
    );
    const { sizes } = readPdf(await tab.printed());
    expect(sizes).toHaveLength(paperPages(onPaper).length);
    for (const { width, height } of sizes) expect(width).toBeGreaterThan(height);
  });
}

function isReadyForPaper(): true | null {
  dispatchEvent(new Event('beforeprint'));
  const isReady = document.querySelector('[data-handout]') !== null;
  dispatchEvent(new Event('afterprint'));
  return isReady || null;
}
