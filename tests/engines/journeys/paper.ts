import { expect, test } from 'vitest';
import { readPdf } from '../../helpers/pdfText.ts';
import { evaluate } from '../drivers/engine.ts';
import type { Visits } from '../visits.ts';
import { SET_LINK } from './counts.ts';

/** What is on paper, where the engine prints by itself. */
export function paperJourneys(visits: Visits) {
  test('on paper there is every number of the table, and whose study it is', async () => {
    const tab = await visits.open(SET_LINK);
    const cells = await evaluate(tab, () =>
      [...document.querySelectorAll('table caption, table th, table td')].map(
        (cell) => cell.textContent,
      ),
    );
    const { pages, text } = readPdf(await tab.printed());
    expect(pages).toBeGreaterThanOrEqual(2);
    // Spaces are often only room between letters, and are not read.
    const close = (words: string) => words.normalize('NFKC').replaceAll(/\s/g, '');
    for (const words of [
      ...cells,
      'J Urol 1997;158(5):1675–8.',
      'For teaching; not medical advice.',
    ])
      expect(text).toContain(close(words));
  });
}
