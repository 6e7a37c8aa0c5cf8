import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { pictured, query, REPORTED, slider, tabled, countsNamed } from '../helpers/flowPage.ts';

const site = servedSite();

const LINKED = countsNamed([195, 190, 5, 188, 2, 141, 47, 34, 107]);

declare global {
  interface Window {
    /** The headline as it was seen in each frame, "" where none was; filled by a script of the test. */
    seenHeadlines?: string[];
  }
}

/** Notes what the headline says in every frame, as far as it is visible. */
function watchHeadline() {
  const seen: string[] = [];
  window.seenHeadlines = seen;
  function look() {
    const headline = document.querySelector<HTMLElement>('main h2');
    // innerText leaves out what is in the page but hidden.
    if (headline) seen.push(headline.innerText.trim());
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

function headlines(page: Page): Promise<string[]> {
  return page.evaluate(() => [...new Set(window.seenHeadlines)]);
}

async function expectCounts(page: Page, counts: object) {
  await expect.poll(() => pictured(page)).toEqual(counts);
  expect(await tabled(page)).toEqual(counts);
}

test('a link opens with its own numbers, in the picture and in the table', async () => {
  const page = await site.open('?v=1&r.eligible=75&r.responded=24');
  await expectCounts(page, LINKED);
  expect(await slider(page, 'Eligible for IL-2').inputValue()).toBe('75');
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('141');
});

test('a link that a program has written as HTML opens as what was sent, and is mended where it stands', async () => {
  for (const and of ['&amp;', '&#038;']) {
    const page = await site.open(['?v=1', 'R.Eligible=75', 'r.responded=24#?secret=abc'].join(and));
    await expectCounts(page, LINKED);
    expect(page.url()).toMatch(/\/\?v=1&R\.Eligible=75&r\.responded=24#\?secret=abc$/);
    await slider(page, 'Eligible for IL-2').fill('80');
    await expect.poll(() => query(page)).toBe('?v=1&r.eligible=80&r.responded=24');
  }
});

test('the address holds what was changed and nothing else; reload keeps it, Back takes it back', async () => {
  const page = await site.open('', { reducedMotion: 'reduce' });
  expect(query(page)).toBe('');
  await expectCounts(page, REPORTED);

  await slider(page, 'Eligible for IL-2').fill('75');
  await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75');
  await slider(page, 'Responded to IL-2').fill('24');
  await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75&r.responded=24');
  await expectCounts(page, LINKED);

  await page.reload();
  await takenOver(page);
  await expectCounts(page, LINKED);

  await page.goBack();
  await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75');
  await expectCounts(page, countsNamed([195, 190, 5, 188, 2, 141, 47, 26, 115]));
  await page.goBack();
  await expect.poll(() => query(page)).toBe('');
  await expectCounts(page, REPORTED);
  await page.goForward();
  await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75');
});

test('reset empties the query, and what is reported is never written into it', async () => {
  const page = await site.open('?v=1&r.eligible=75&n=1000', { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => query(page)).toBe('');
  await expectCounts(page, REPORTED);
  await slider(page, 'Eligible for IL-2').fill('75');
  await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75');
  await slider(page, 'Eligible for IL-2').fill('64.4');
  await expect.poll(() => query(page)).toBe('');
});

test('keys of others and the secret that a host appends survive every change', async () => {
  const page = await site.open('?utm=letter&v=1&r.eligible=75#?secret=abc123');
  await expectCounts(page, countsNamed([195, 190, 5, 188, 2, 141, 47, 26, 115]));
  await slider(page, 'Responded to IL-2').fill('24');
  await expect.poll(() => query(page)).toContain('r.responded=24');
  expect(query(page)).toContain('utm=letter');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => query(page)).toBe('?utm=letter');
  expect(new URL(page.url()).hash).toBe('#?secret=abc123');
});

test('a value that makes no sense shows one line that names it, and the reported value', async () => {
  const bad = [
    ['?v=1&r.eligible=abc', ['r.eligible', 'abc', '64.4%']],
    ['?v=1&r.responded=101', ['r.responded', '101', '18.2%']],
    ['?v=1&n=0', ['n=', '0', '195']],
    ['?v=1&n=12e9&r.eligible=-1', ['n=', '12e9', 'r.eligible', '-1']],
    ['?study=nothing', ['study', 'nothing']],
  ] as const;
  const page = await site.open();
  for (const [link, parts] of bad) {
    await page.goto(site.address(link));
    await takenOver(page);
    const line = page.getByText(/Part of the link was not understood/);
    expect(await line.count(), link).toBe(1);
    expect(await line.isVisible(), link).toBe(true);
    for (const part of parts) expect(await line.textContent()).toContain(part);
    expect(await pictured(page), link).toEqual(REPORTED);
  }
});

test('no frame shows other numbers before those of the link', async () => {
  const page = await site.open('?v=1&r.eligible=75&r.responded=24', {
    before: watchHeadline,
    scriptDelayMs: 300,
  });
  await expectCounts(page, LINKED);
  const seen = await headlines(page);
  // Nothing while the script was on its way, then the link's own sentence.
  expect(seen[0]).toBe('');
  expect(seen).toHaveLength(2);
  expect(seen[1]).toContain('141 would become eligible');
});

test('without numbers in the link the reported ones are seen from the first frame on', async () => {
  const page = await site.open('', { before: watchHeadline, scriptDelayMs: 300 });
  const seen = await headlines(page);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('121 became eligible');
});

test('a link whose scripts never arrive shows the study as reported and says so', async () => {
  // Never with its scripts before: parts of them would still be on their way, and meet others that do nothing.
  const page = await site.another((await site.blank()).context());
  await page.route('**/*.js', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
  );
  // The script that arrives does nothing: as when a proxy has emptied it.
  await page.clock.install();
  await page.goto(site.address('?v=1&r.eligible=75'));
  const late = page.getByText('The numbers of this link could not be loaded.');
  expect(await late.isVisible()).toBe(false);
  expect(await page.getByRole('table').isVisible()).toBe(false);
  await page.clock.runFor(20_000);
  expect(await late.isVisible()).toBe(true);
  expect(await page.getByRole('table').isVisible()).toBe(true);
});
