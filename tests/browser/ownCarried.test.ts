// A study of one's own on paper, in a code for cameras, and in the files that are carried to a hall: each says that nobody has checked it.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { writtenOwnLink } from '../../src/inputs/own/ownLink.ts';
import { talkHandoutWords } from '../../src/locale/handout.ts';
import { servedSite, type PageOptions } from '../helpers/browserPage.ts';
import { chooseAction } from '../helpers/flowPage.ts';
import { readPdf } from '../helpers/pdfText.ts';
import { readCode } from '../helpers/readCode.ts';
import { savedFile } from '../helpers/savedFile.ts';
import { unzipped } from '../helpers/unzipped.ts';

const site = servedSite();
const folder = mkdtempSync(join(tmpdir(), 'patient-flow-own-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OUTLINE = `Title: A registry
Source: Nobody, J Test 2026
Taken to surgery 195
  Alive 190
    Responded 22
    No response ?
  Died ?
`;
/** Without its spaces, as it is read from a file. */
const close = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');
const BADGE = close('Own study, not checked');

const times = (text: string) => close(text).split(BADGE).length - 1;

/** The words that are drawn. */
const words = (svg: string) =>
  svg.replaceAll(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '').replaceAll(/<[^>]*>/g, '');

const hashOf = (outline: string) => writtenOwnLink(readOutline(outline).own);

/** The page or the talk of the study; the browser's own dialog for printing does not open. */
const opened = (query = '', options: PageOptions = {}) =>
  site.open(`?v=1&study=own${query}${hashOf(OUTLINE)}`, {
    ...options,
    before: () => {
      window.print = () => {};
    },
  });

async function given(page: Page, button: RegExp) {
  await page.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

test('the page on paper says so, and has the code that leads back to the study', async () => {
  const page = await opened();
  await expect.poll(() => page.title()).toContain('A registry');
  const { text } = readPdf(await page.pdf({ format: 'A4', printBackground: true }));
  expect(times(text)).toBeGreaterThanOrEqual(1);
  expect(text).toContain(close('#s='));
});

test.each(['students', 'lecturer'] as const)(
  'every page of the handout for %s says so',
  async (who) => {
    const page = await opened('&mode=present');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: talkHandoutWords[who] }).click();
    await page.keyboard.press('Escape');
    const { pages, text } = readPdf(
      await page.pdf({ format: 'A4', landscape: true, printBackground: true }),
    );
    expect(times(text)).toBeGreaterThanOrEqual(pages);
  },
);

test('every slide of the PowerPoint file says so, in its picture and in what is read out of it', async () => {
  const page = await opened('&mode=present');
  const files = await unzipped(await savedFile(await given(page, /^PowerPoint/)));
  const parts = (form: RegExp) => [...files].filter(([name]) => form.test(name));
  const slides = parts(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides.length).toBeGreaterThan(3);
  const pictures = parts(/\.svg$/);
  expect(pictures).toHaveLength(slides.length);
  for (const [name, svg] of pictures) expect(times(words(String(svg))), name).toBe(1);
  for (const [name, xml] of parts(/^ppt\/(?:slides|notesSlides)\/\w+\d+\.xml$/))
    expect(times(String(xml)), name).toBeGreaterThanOrEqual(1);
});

test('the talk as one file says so where it is opened, and has the study', async () => {
  const path = join(folder, 'own.html');
  await (await given(await opened('&mode=present'), /as one file/)).saveAs(path);
  const page = await site.openFile(path);
  await page.getByText('Own study, not checked').first().waitFor();
  expect(await page.title()).toContain('A registry');
});

test('the code for cameras leads to the study, and where it would be too fine to be read that is said', async () => {
  const page = await opened();
  await chooseAction(page, 'Share');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const code = dialog.getByRole('img', { name: /^The address/ });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain(hashOf(OUTLINE));
  expect(await readCode(page, await code.screenshot(), 1)).toBe(link);

  const long = `Title: Long\nAll 400\n  Some ? (printed ${randomBytes(1450).toString('base64')})\n  Others 20 (printed ${randomBytes(1450).toString('base64')})\n`;
  const other = await site.open(`?v=1&study=own${hashOf(long)}`);
  await expect.poll(() => other.title()).toContain('Long');
  await chooseAction(other, 'Share');
  await other.getByText('The link is too long for a code that cameras could read.').waitFor();
  expect(await other.getByRole('dialog').getByRole('textbox', { name: 'Link' }).count()).toBe(1);
  expect(await other.getByRole('dialog').getByRole('img').count()).toBe(0);
});
