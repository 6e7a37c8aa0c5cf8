import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { resize } from '../helpers/flowPage.ts';

const site = servedSite();

/** The drawing commands of all pages of a PDF file. */
function drawn(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const streams = [...file.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)];
  return streams
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        // Not all streams are compressed drawings.
        return '';
      }
    })
    .join('\n');
}

/** How many curves reach further than any letter or corner does. */
function longCurves(commands: string): number {
  return [...commands.matchAll(/^((?:-?[\d.]+ ){6})c$/gm)].filter(([, coordinates = '']) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = coordinates.split(' ').map(Number);
    const size = (...values: number[]) => Math.max(...values) - Math.min(...values);
    return Math.max(size(x1, x2, x3), size(y1, y2, y3)) > 30;
  }).length;
}

test('on paper there are the message, the picture and the numbers, and nothing to press', async () => {
  const page = await site.open('?v=1&r.eligible=75');
  await page.emulateMedia({ media: 'print' });
  await resize(page, { width: 700, height: 1000 });
  expect(await page.getByRole('heading', { level: 2 }).first().isVisible()).toBe(true);
  expect(await page.getByRole('table').isVisible()).toBe(true);
  for (const button of await page
    .getByRole('button', { name: /Undo|Redo|Reset|Back to|raise|lower/ })
    .all())
    expect(await button.isVisible()).toBe(false);
  for (const range of await page.getByRole('slider').all())
    expect(await range.isVisible()).toBe(false);
});

test.each([
  ['as reported', ''],
  ['with a rate changed', '?v=1&r.eligible=75'],
])('the page %s, printed from a wide window, has the picture on it', async (_, link) => {
  const page = await site.open(link, { width: 1280 });
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(1);
  // Eight ribbons, two edges each, are the only long curves; round corners and thumbs have short ones.
  expect(longCurves(drawn(pdf))).toBeGreaterThanOrEqual(16);
});
