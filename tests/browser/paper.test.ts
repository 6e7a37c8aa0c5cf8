import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { handoutWords } from '../../src/locale/handout.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { resize } from '../helpers/flowPage.ts';
import { longCurves, readPdf } from '../helpers/pdfText.ts';
import { readCode } from '../helpers/readCode.ts';

const site = servedSite();

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
  expect(longCurves(pdf)).toBeGreaterThanOrEqual(16);
});

/** Waits until what makes the code has come by itself, shortly after the page. */
async function codeHasCome(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const codes = document.querySelectorAll('[data-handout] svg').length;
        window.dispatchEvent(new Event('afterprint'));
        return codes;
      }),
    )
    .toBe(1);
}

/** Text without its spaces, as it is read from a file. */
const close = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

test.each([
  ['A4', 'as reported', '', 'light'],
  ['A4', 'as reported, from a dark page', '', 'dark'],
  ['Letter', 'as reported', '', 'light'],
  ['A4', 'with rates changed', '?v=1&r.eligible=75&r.responded=24', 'dark'],
  ['Letter', 'with rates changed', '?v=1&r.eligible=75&r.responded=24', 'light'],
  ['A4', 'for a thousand patients', '?v=1&n=1000', 'light'],
] as const)(
  'on %s, %s, two pages hold every number of the table, the source, the day and the link',
  async (format, _, link, colorScheme) => {
    const page = await site.open(link, { colorScheme });
    await codeHasCome(page);
    const cells = await page.getByRole('table').locator('caption, th, td').allTextContents();
    const headline = await page.getByRole('heading', { level: 2 }).first().innerText();
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const { pages, text } = readPdf(await page.pdf({ format }));
    expect(pages).toBe(2);
    for (const cell of cells) expect(text).toContain(close(cell));
    expect(text).toContain(close(headline));
    expect(text).toContain(close(`Printed on ${day} from ${site.address(link)}`));
    expect(text).toContain(close('J Urol 1997;158(5):1675–8.'));
    expect(text).toContain(close('For teaching; not medical advice.'));
    expect(text.includes(close('Hypothetical: not what was reported'))).toBe(link !== '');
  },
);

test('the table goes on under its heading on the next page, and no row of it is cut in two', async () => {
  const page = await site.open();
  const { text } = readPdf(await page.pdf({ format: 'Letter' }));
  expect(text.split(close('Of the step before'))).toHaveLength(3);
  await page.emulateMedia({ media: 'print' });
  for (const row of await page.getByRole('row').all())
    expect(await row.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
});

test('the code on paper leads to the numbers on it', async () => {
  const page = await site.open('?v=1&r.eligible=75&r.responded=24');
  await codeHasCome(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const code = page.getByRole('img', { name: /^The address/ });
  expect(await readCode(page, await code.screenshot(), 1)).toBe(
    site.address('?v=1&r.eligible=75&r.responded=24'),
  );
  // On the screen there is nothing of it.
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await code.count()).toBe(0);
});

test.each(['', '?v=1&theme=dark'])(
  'ink is dark and paper white though the page is dark: "%s"',
  async (link) => {
    const page = await site.open(link, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const painted = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(painted).toEqual(['rgb(255, 255, 255)', 'rgb(28, 27, 32)']);
  },
);

test('a page that is opened and printed at once has the code that leads back to it', async () => {
  const page = await site.open('?v=1&r.eligible=75');
  await codeHasCome(page);
  const { text } = readPdf(await page.pdf({ format: 'A4' }));
  expect(text).toContain(close(handoutWords.code));
});

test('where what makes the code cannot be had the link stands there in words, and a press asks again', async () => {
  const page = await site.open('?theme=light');
  await page.route('**/given-*.js*', (route) => route.abort());
  const asked = page.waitForRequest(/\/given-[^/]*\.js$/);
  await page.goto(site.address('?v=1&r.eligible=75'));
  await asked;
  await expect
    .poll(async () => readPdf(await page.pdf({ format: 'A4' })).text)
    .toContain(close(`from ${site.address('?v=1&r.eligible=75')}`));
  expect(await page.getByRole('img', { name: /^The address/ }).count()).toBe(0);
  await page.unroute('**/given-*.js*');
  await page.keyboard.press('Control');
  await codeHasCome(page);
  site.forgive(/ERR_FAILED/);
});

test('what is closed on the page is not on paper, and paper says so', async () => {
  const page = await site.open();
  await codeHasCome(page);
  const closed = readPdf(await page.pdf({ format: 'A4' })).text;
  expect(closed).toContain(close('Not on paper: the rates that can be moved'));
  expect(closed).not.toContain(close('How sure is this?'));
  await page.getByText('How sure is this?').click();
  await page.getByText('How sure is this?').scrollIntoViewIfNeeded();
  await page.getByRole('radio', { name: 'not at all' }).waitFor();
  expect(readPdf(await page.pdf({ format: 'A4' })).text).toContain(close('How sure is this?'));
});
