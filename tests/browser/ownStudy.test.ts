// A study of one's own: written in the editor, drawn beside it, opened as a page, sent as a link.

import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { readOwnJson } from '../../src/inputs/own/ownJson.ts';
import { writtenOwnLink } from '../../src/inputs/own/ownLink.ts';
import { audited } from '../helpers/axe.ts';
import { PATIENCE_MS, servedSite } from '../helpers/browserPage.ts';
import { chooseAction, pictured } from '../helpers/flowPage.ts';
import { dropped } from '../helpers/dropped.ts';
import { makeWorkbook } from '../helpers/makeWorkbook.ts';
import { savedFile } from '../helpers/savedFile.ts';

const site = servedSite();

const OUTLINE = `Title: A paper with six numbers
Source: Nobody, J Test 2026
Taken to surgery 195 (printed in the abstract)
  Alive 190 (derived 195 − 5)
    Eligible 121 (printed in the abstract)
      Responded 22 (assumed: 18% of the eligible)
      No response ?
    Not eligible ?
  Died ?
`;
const COUNTS = {
  taken_to_surgery: 195,
  alive: 190,
  died: 5,
  eligible: 121,
  not_eligible: 69,
  responded: 22,
  no_response: 99,
};

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the study' });
const button = (page: Page, name: string) => page.getByRole('button', { name });

/** The link of what is written in the editor, behind the folder of the site. */
async function written(page: Page): Promise<string> {
  const address = await page.getByRole('link', { name: 'Open as a page' }).getAttribute('href');
  return (address ?? '').replace(/^[^?]*/, '');
}

test('what is written is drawn beside it at once, and the link to it opens the same as a page', async () => {
  const page = await site.open('?study=own');
  await text(page).fill(OUTLINE);
  await expect.poll(() => pictured(page)).toEqual(COUNTS);
  expect(await page.getByText('Own study, not checked').first().isVisible()).toBe(true);
  const link = await written(page);
  expect(link).toMatch(/^\?v=1&study=own#s=2[\w-]+$/);

  const opened = await site.open(link);
  await expect.poll(() => pictured(opened)).toEqual(COUNTS);
  expect(await opened.locator('header').innerText()).toContain('A paper with six numbers');
  expect(await opened.locator('header').innerText()).toContain('Own study, not checked');
  const slider = opened.getByRole('slider', { name: /^Eligible/ });
  await slider.focus();
  await opened.keyboard.press('ArrowRight');
  await expect.poll(() => opened.url()).toContain('&r.eligible=');
  // The study stays behind the "#", where a reload finds it.
  await opened.reload();
  await expect.poll(() => opened.title()).toContain('A paper with six numbers');
  expect(await opened.getByText('Hypothetical:').first().isVisible()).toBe(true);
  await opened.getByRole('link', { name: 'Edit' }).click();
  await expect.poll(() => text(opened).inputValue()).toContain('Taken to surgery 195');
});

test('a press on the link to the page shows the page in place of the editor', async () => {
  const page = await site.open('?study=own');
  await text(page).fill(OUTLINE);
  await expect.poll(() => pictured(page)).toEqual(COUNTS);
  // The address of what is drawn has come into the bar.
  await expect.poll(() => page.url()).toContain('v=1');
  const link = page.getByRole('link', { name: 'Open as a page' });
  // Opened beside the editor it leaves that as it is, whatever comes behind its "#" later.
  const beside = page.context().waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await (await beside).close();
  await page.evaluate(() => {
    document.documentElement.dataset['loaded'] = 'once';
    window.location.hash = 'somewhere';
  });
  expect(await page.evaluate(() => document.documentElement.dataset['loaded'])).toBe('once');
  await expect.poll(() => text(page).inputValue()).toContain('A paper with six numbers');
  await link.click();
  await page.getByRole('slider', { name: /^Eligible/ }).waitFor();
  expect(await text(page).count()).toBe(0);
  await expect.poll(() => pictured(page)).toEqual(COUNTS);
});

test('frames and talks show it with its badge', async () => {
  const page = await site.open('?study=own');
  await text(page).fill(OUTLINE);
  await expect.poll(() => pictured(page)).toEqual(COUNTS);
  const [query = '', hash = ''] = (await written(page)).split('#');
  for (const mode of ['embed', 'present&scene=5']) {
    const other = await site.open(`${query}&mode=${mode}#${hash}`);
    await expect.poll(() => pictured(other)).toEqual(COUNTS);
    expect(await other.getByText('Own study, not checked').first().isVisible()).toBe(true);
  }
});

test('numbers that do not add up are told with their place, and a press mends them', async () => {
  const page = await site.open('?study=own');
  await text(page).fill(OUTLINE.replace('Not eligible ?', 'Not eligible 67'));
  await page.getByText('121 + 67 = 188, but “Alive” has 190. Where are 2?').waitFor();
  expect(await page.getByText('This is the picture from before').isVisible()).toBe(true);
  await button(page, 'Line 4').click();
  await expect
    .poll(() =>
      text(page).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    )
    .toBe('Alive 190 (derived 195 − 5)');
  await button(page, 'Add 2 not accounted for').click();
  await expect.poll(() => pictured(page)).toMatchObject({ not_accounted_for: 2, not_eligible: 67 });
  await text(page).focus();
  await page.keyboard.press('Control+z');
  await page.getByText('Where are 2?').waitFor();
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => pictured(page)).toMatchObject({ not_accounted_for: 2 });
});

test('nothing is lost when the page is closed, also of what does not add up, and drafts can be deleted', async () => {
  const page = await site.open('?study=own');
  await text(page).fill('Title: First\nAll 50\n  Well 20\n  Ill ?\n');
  await button(page, 'New draft').click();
  await text(page).fill('Title: Second\nAll 50\n  Well 20\n');
  await page.reload();
  await expect.poll(() => text(page).inputValue()).toContain('Title: Second');
  await page.getByRole('combobox', { name: 'Drafts' }).selectOption({ label: 'First' });
  await expect.poll(() => text(page).inputValue()).toContain('Title: First');
  await expect.poll(() => pictured(page)).toEqual({ all: 50, well: 20, ill: 30 });
  await button(page, 'Delete this draft').click();
  await expect.poll(() => text(page).inputValue()).toContain('Title: Second');
});

test('a file that Save has written and text of SankeyMATIC are read when they are opened or pasted', async () => {
  const page = await site.open('?study=own');
  const csv = [
    'group,label,stage,as reported,comes from,basis',
    'a,All,Start,40,,reported',
    'b,"Well, mostly",End,30,a,reported',
    'c,Ill,End,10,a,derived',
  ].join('\r\n');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'saved.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect.poll(() => pictured(page)).toEqual({ all: 40, well_mostly: 30, ill: 10 });
  expect(await page.getByText('Read as a table with a row for each step.').isVisible()).toBe(true);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as a file (JSON)').click(),
  ]);
  const json = await savedFile(download);
  await text(page).fill('Title: Other\n');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: json });
  await expect.poll(() => text(page).inputValue()).toContain('Well, mostly 30 (printed)');

  await text(page).focus();
  await text(page).evaluate((area) => {
    const pasted = new DataTransfer();
    pasted.setData('text/plain', 'All [5] Well\nAll [4] Ill');
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => pictured(page)).toEqual({ all: 9, well: 5, ill: 4 });
});

test('rows of patients are counted, read otherwise where they were guessed wrong, and told before a link is made of them', async () => {
  const page = await site.open('?study=own');
  const row = (times: number, cells: string) => `${cells}\r\n`.repeat(times);
  const csv = `Nr;Operación;Recaída\r\n${row(30, '1;Sí operado;no')}${row(3, '2;Sí operado;yes')}${row(9, '3;No operado;')}`;
  await page.getByLabel('Open a file').setInputFiles({
    name: 'rows.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv, 'latin1'),
  });
  const rows = page.getByRole('region', { name: 'Rows of patients in “rows.csv”' });
  await rows.getByText('42 rows were counted and forgotten; they went 3 different ways.').waitFor();
  expect(await rows.getByLabel('Letters').inputValue()).toBe('windows-1252');
  await expect.poll(() => text(page).inputValue()).toContain('Sí operado 33 (printed)');
  await expect
    .poll(() => pictured(page))
    .toEqual({ all_patients: 42, si_operado: 33, no_operado: 9, recaida_no: 30, recaida_yes: 3 });

  await rows.getByRole('group').locator('summary').click();
  expect((await audited(page)).violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect((await audited(page)).violations).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await rows.getByRole('group').locator('summary').click();

  await rows.getByLabel('Letters').selectOption('utf-8');
  await rows.getByText('Some letters are none in this way of reading them').waitFor();
  await rows.getByLabel('Letters').selectOption('windows-1252');
  await rows.getByLabel('What “Recaída” is').selectOption('unused');
  await expect.poll(async () => Object.keys(await pictured(page))).not.toContain('recaida_no');
  await rows.getByRole('group').locator('summary').click();
  await rows.getByLabel('What “Recaída” is').selectOption('stage');
  await rows.getByRole('button', { name: '“Recaída” earlier' }).click();
  await expect.poll(() => text(page).inputValue()).toContain('Stages: All patients > Recaída');
  await rows.getByRole('button', { name: '“Recaída” later' }).click();
  await rows.getByText('42 rows were counted').waitFor();
  await rows.getByRole('button', { name: 'Close the rows' }).click();

  // Three people may be known by such a number.
  await page.getByText('“Recaída: yes” has 3 people').waitFor();
  expect(await page.getByRole('link', { name: 'Open as a page' }).count()).toBe(0);
  expect(await button(page, 'Copy the link').count()).toBe(0);
  await button(page, 'Join “Recaída: yes” and “Recaída: no”: 33').click();
  expect(await page.getByText('This was counted from rows of patients.').isVisible()).toBe(true);
  await button(page, 'Go on to links and files').click();
  const link = await written(page);
  const opened = await site.open(link);
  await expect.poll(async () => (await pictured(opened))['all_patients']).toBe(42);
});

test('a file that is none of these is told in a sentence', async () => {
  const page = await site.open('?study=own');
  await page.getByLabel('Open a file').setInputFiles({
    name: 'paper.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 and more'),
  });
  await expect
    .poll(() => page.getByText('“paper.pdf” is a PDF. Its numbers have to be typed').isVisible())
    .toBe(true);
});

test('what a stranger has written is text and nothing else', async () => {
  const page = await site.open('?study=own');
  await text(page).fill(
    'Title: <img src=x onerror=alert(1)>\nAll <b>x</b> 50\n  __proto__ 20\n  مرضى 👩‍⚕️ ?\n',
  );
  // Of the name without a letter that links keep there is a sum instead.
  await expect
    .poll(async () => Object.entries(await pictured(page)))
    .toEqual([
      ['all_b_x_b', 50],
      ['proto', 20],
      [expect.stringMatching(/^x_[a-z0-9]+$/), 30],
    ]);
  const opened = await site.open(await written(page));
  await expect
    .poll(() => opened.locator('header h1').innerText())
    .toBe('<img src=x onerror=alert(1)>');
  expect(await opened.locator('header img, main b:text-is("x")').count()).toBe(0);
});

test('a link that was damaged on its way is told, and no numbers are taken for its own', async () => {
  const page = await site.open('?study=own#s=1abc');
  await expect
    .poll(() => page.getByText('The study of this link could not be read').isVisible())
    .toBe(true);
  const frame = await site.open('?study=own&mode=embed#s=1abc');
  await expect
    .poll(() => frame.getByText('the study behind its “#” could not be read').isVisible())
    .toBe(true);
});

test('a reader comes to the editor from the list of studies, and by keys alone to the picture', async () => {
  const page = await site.open('');
  await page.getByRole('combobox', { name: 'Study' }).selectOption({ label: 'Your own study…' });
  await text(page).waitFor();
  await text(page).focus();
  const seen: string[] = [];
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? ''));
  }
  expect(seen).toContain('taken_to_surgery');
});

test.each([
  ['1440 × 900', { width: 1440, height: 900 }, 'light'],
  ['1366 × 657', { width: 1366, height: 657 }, 'dark'],
  ['390 × 844', { width: 390, height: 844 }, 'light'],
  ['320 × 640', { width: 320, height: 640 }, 'dark'],
] as const)(
  'at %s nothing hangs out of the editor or the page, and axe finds nothing',
  { timeout: 4 * PATIENCE_MS },
  async (_, viewport, colorScheme) => {
    const page = await site.open('?study=own', { ...viewport, colorScheme });
    await text(page).fill(OUTLINE.replace('Responded 22', `${'Responded '.repeat(19)}22`));
    const isNarrow = viewport.width < 960;
    const tabs = isNarrow ? (['Text', 'Picture'] as const) : (['both'] as const);
    for (const tab of tabs) {
      if (tab !== 'both') await page.getByRole('radio', { name: tab }).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect((await audited(page)).violations).toEqual([]);
    }
    const opened = await site.open(await written(page), { ...viewport, colorScheme });
    await expect.poll(async () => (await pictured(opened))['taken_to_surgery']).toBe(195);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  },
);

test('a file that is dropped anywhere on the page opens in the editor, and Back leads to the page again', async () => {
  const page = await site.open('?v=1&r.eligible=75');
  await dropped(page, 'own.txt', OUTLINE);
  await text(page).waitFor();
  await expect.poll(() => pictured(page)).toEqual(COUNTS);
  await page.goBack();
  await expect.poll(() => pictured(page)).toMatchObject({ eligible: 141 });
  expect(await page.title()).toContain('Walther 1997');
});

test('a workbook opens with its rows, and another of its sheets can be chosen', async () => {
  const page = await site.open('?study=own');
  const rows = (yes: string, no: string) => [
    ['Treated', 'End'],
    ...Array.from({ length: 12 }, () => [yes, 'Well']),
    ...Array.from({ length: 9 }, () => [no, 'Ill']),
  ];
  const book = makeWorkbook({ First: rows('Early', 'Late'), Second: rows('Twice', 'Once') });
  await dropped(page, 'book.xlsx', book);
  await expect.poll(() => pictured(page)).toMatchObject({ early: 12, late: 9 });
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Second');
  await expect.poll(() => pictured(page)).toMatchObject({ twice: 12, once: 9 });
});

test.each<[string, (page: Page) => Promise<unknown>]>([
  [
    'no worker may be started',
    (page) =>
      page.evaluate(() => {
        Object.assign(window, {
          Worker: function none() {
            throw new DOMException('not here', 'SecurityError');
          },
        });
      }),
  ],
  [
    'the script of none can be loaded',
    (page) => page.route('**/*[wW]orker*', (each) => each.abort()),
  ],
])('rows and workbooks are read by the page itself where %s', async (_, without) => {
  const page = await site.open('?study=own');
  await without(page);
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `Early,${at % 3 === 0 ? 'Ill' : 'Well'}\n`,
  );
  await dropped(page, 'rows.csv', `Treated,End\n${rows.join('')}`);
  await page
    .getByText('30,000 rows were counted and forgotten; they went 2 different ways.')
    .waitFor();
  await expect
    .poll(() => pictured(page))
    .toMatchObject({ early: 30_000, ill: 10_000, well: 20_000 });
  const book = [['Treated', 'End'], ...Array.from({ length: 25 }, () => ['Late', 'Well'])];
  await dropped(page, 'book.xlsx', makeWorkbook({ Rows: book }));
  await expect.poll(() => pictured(page)).toMatchObject({ late: 25 });
  site.forgive(/ERR_FAILED/);
});

test('a file that is dropped on the page and is no study is told, and the page stays', async () => {
  const page = await site.open('');
  const alert = page.getByRole('alert').filter({ hasText: '“scan.pdf” is a PDF.' });
  await dropped(page, 'scan.pdf', '%PDF-1.4 and more');
  await alert.waitFor();
  expect((await pictured(page))['operated']).toBe(195);
  await alert.getByRole('button', { name: 'Close' }).click();
  expect(await alert.count()).toBe(0);
});

test('a file that is dropped on a talk is left alone', async () => {
  const page = await site.open('?mode=present&scene=2');
  const isLeft = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['All 5'], 'own.txt'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    return document.body.dispatchEvent(drop);
  });
  expect(isLeft).toBe(true);
  expect(await text(page).count()).toBe(0);
});

test('a study that is too long for a link is shared as a file, and that is said', async () => {
  const long = `Title: Long\nAll 400\n${Array.from({ length: 15 }, (_, at) => `  Group ${at} ${at === 0 ? '?' : 20} (printed ${randomBytes(700).toString('base64')})\n`).join('')}`;
  const { own } = readOutline(long);
  const page = await site.open(`?study=own${writtenOwnLink(own)}`);
  await expect.poll(() => page.title()).toContain('Long');
  await chooseAction(page, 'Share');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('The study is too long for a link that arrives whole.').waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as a file (JSON)' }).click(),
  ]);
  expect(readOwnJson((await savedFile(download)).toString())).toEqual({ own });
  await dialog.getByText('Your browser was given own-study.json.').waitFor();
});
