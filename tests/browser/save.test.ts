import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { chooseAction, pictured, tabled } from '../helpers/flowPage.ts';
import { readRows } from '../helpers/readCsv.ts';
import { savedFile } from '../helpers/savedFile.ts';

const site = servedSite();

const LINK = '?v=1&r.eligible=75&r.responded=24';

async function openDialog(page: Page) {
  await chooseAction(page, 'Save');
  const dialog = page.getByRole('dialog', { name: 'Save' });
  await dialog.waitFor();
  return dialog;
}

/** What the button saves, and the whole of it. */
async function saved(page: Page, button: string): Promise<{ name: string; file: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), file: await savedFile(download) };
}

/** The day as the reader's own clock has it. */
const today = (page: Page) => page.evaluate(() => new Date().toLocaleDateString('sv'));

test.each([
  ['Picture (SVG)', ''],
  ['Box diagram (SVG)', '-boxes'],
])('%s is a file that stands by itself, with the numbers of the page', async (button, what) => {
  const page = await site.open(LINK);
  const counts = await pictured(page);
  const headline = await page.getByRole('heading', { level: 2 }).first().innerText();
  await openDialog(page);
  const { name, file } = await saved(page, button);
  expect(name).toBe(`walther-1997-hypothetical${what}-${await today(page)}.svg`);

  // In an empty page: no style sheet, no font and no script of ours.
  const blank = await site.blank();
  await blank.setContent('<body style="margin:0">');
  const found = await blank.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    document.body.append(parsed.documentElement);
    const svg = document.querySelector('svg');
    if (!svg) throw new Error('no picture');
    const frame = svg.getBoundingClientRect();
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      words: svg.textContent.replaceAll(/\s+/g, ' '),
      counts: Object.fromEntries(
        [...svg.querySelectorAll('[data-group]')].map((box) => [
          box.getAttribute('data-group'),
          Number(box.getAttribute('data-count')),
        ]),
      ),
      outside: [...svg.querySelectorAll('text, rect, path')]
        .map((part) => ({ box: part.getBoundingClientRect(), text: part.textContent }))
        .filter(
          ({ box }) =>
            box.right > frame.right || box.left < frame.left || box.bottom > frame.bottom,
        )
        .map(({ text, box }) => `${text} ${JSON.stringify(box)}`),
    };
  }, file.toString('utf8'));
  expect(found.error).toBeNull();
  expect(found.counts).toEqual(counts);
  expect(found.outside).toEqual([]);
  for (const part of [
    'Hypothetical: not what was reported',
    'eligible (64.4% → 75%)',
    '10.1016/s0022-5347(01)64091-6',
    `Saved on ${await today(page)} from ${site.address(LINK)}`,
  ])
    expect(found.words.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''));
  expect(found.words.replaceAll(' ', '')).toContain(headline.replaceAll(/\s/g, ''));
});

test('a saved picture opened as a file looks as the picture painted as PNG', async () => {
  const page = await site.open('', { colorScheme: 'dark' });
  await openDialog(page);
  await page.getByLabel('Size').selectOption('1');
  const label = await page
    .getByLabel('Size')
    .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent);
  const svg = await saved(page, 'Picture (SVG)');
  const png = await saved(page, 'Picture (PNG)');
  expect(png.name).toBe(`walther-1997-as-reported-${await today(page)}.png`);
  const [width, height] = [png.file.readUInt32BE(16), png.file.readUInt32BE(20)];
  expect(label).toBe(`1×: ${width} × ${height} dots`);
  expect(width).toBe(1280);

  const viewer = await site.blank();
  await viewer.setViewportSize({ width, height });
  await viewer.setContent(
    `<body style="margin:0"><img alt="" src="data:image/svg+xml;base64,${svg.file.toString('base64')}">`,
  );
  await viewer.waitForFunction(() => [...document.images].every((image) => image.complete));
  const shot = await viewer.screenshot();
  const differing = await viewer.evaluate(
    async (files) => {
      const [a, b] = await Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = `data:image/png;base64,${file}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      let count = 0;
      for (let at = 0; at < (a?.length ?? 0); at += 4) {
        if ([0, 1, 2].some((part) => Math.abs((a?.[at + part] ?? 0) - (b?.[at + part] ?? 0)) > 48))
          count += 1;
      }
      const corner = [a?.[0], a?.[1], a?.[2]];
      return { count, corner };
    },
    [png.file.toString('base64'), shot.toString('base64')],
  );
  // Light paper though the page is dark; letters may be smoothed otherwise on a canvas.
  expect(differing.corner).toEqual([0xfd, 0xfc, 0xf9]);
  expect(differing.count).toBeLessThan(0.002 * width * height);
});

test.each([2, 3, 4])('a picture of dots is as large as it says, at %i times', async (times) => {
  const page = await site.open('?study=franklin-1996&v=1');
  await openDialog(page);
  await page.getByLabel('Size').selectOption(String(times));
  const { file } = await saved(page, 'Picture (PNG)');
  expect(file.readUInt32BE(16)).toBe(times * 1280);
  const label = await page
    .getByLabel('Size')
    .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent);
  expect(label).toContain(`${file.readUInt32BE(16)} × ${file.readUInt32BE(20)}`);
});

test.each([
  ['as reported', '', 'as-reported'],
  ['with rates changed', LINK, 'hypothetical'],
  ['for a thousand', '?v=1&n=1000', 'hypothetical'],
])('the files of numbers say what the table says, %s', async (_, link, state) => {
  const page = await site.open(link);
  const table = await tabled(page);
  await openDialog(page);
  const csv = await saved(page, 'Table (CSV)');
  const json = await saved(page, 'Data (JSON)');
  const day = await today(page);
  expect([csv.name, json.name]).toEqual([
    `walther-1997-${state}-${day}.csv`,
    `walther-1997-${state}-${day}.json`,
  ]);
  expect([...csv.file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = readRows(csv.file.toString('utf8'));
  expect(Object.fromEntries(rows.map((row) => [row['group'], Number(row['now'])]))).toEqual(table);
  const content = JSON.parse(json.file.toString('utf8')) as {
    groups: { group: string; now: number }[];
    address: string;
    hypothetical: boolean;
  };
  expect(Object.fromEntries(content.groups.map(({ group, now }) => [group, now]))).toEqual(table);
  expect(content.hypothetical).toBe(state === 'hypothetical');
  expect(content.address).toBe(site.address(link));
});

test('the dialog is reached, used and left by keyboard, and gives the focus back', async () => {
  const page = await site.open();
  const button = page.getByRole('button', { name: 'Share and save' });
  const chosenByKeys = async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    for (let entry = 0; entry < 3; entry++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  };
  await button.focus();
  await chosenByKeys();
  const dialog = page.getByRole('dialog', { name: 'Save' });
  await dialog.waitFor();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  // Round and round: the focus never gets to the page behind, which is out of reach.
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    expect(
      await dialog.evaluate(
        (element) =>
          element.contains(document.activeElement) || document.activeElement === document.body,
      ),
    ).toBe(true);
  }
  await dialog.getByRole('button', { name: 'Table (CSV)' }).focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toContain('.csv');
  expect(await dialog.getByRole('status').textContent()).toContain(download.suggestedFilename());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  // And again, by its own button.
  await chosenByKeys();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each([
  [320, 480],
  [390, 844],
  [1280, 400],
])(
  'the dialog fits a window of %i × %i px, and every choice can be scrolled to',
  async (width, height) => {
    const page = await site.open('', { width, height, hasTouch: width < 500 });
    const dialog = await openDialog(page);
    for (const button of await dialog.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(
      true,
    );
  },
);

test('in a frame that may save nothing and open nothing, the text is shown to be copied', async () => {
  const page = await site.open();
  await page.route('**/*', async (route) => {
    if (route.request().url().includes('host.html')) {
      await route.fulfill({
        contentType: 'text/html',
        body: `<title>Host</title><iframe title="Flow" sandbox="allow-scripts" width="1000" height="800" src="${site.address(LINK)}"></iframe>`,
      });
      return;
    }
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'access-control-allow-origin': '*' },
    });
  });
  await page.goto(site.address('host.html'));
  const frame = page.frames().find((each): each is Frame => each !== page.mainFrame());
  if (!frame) throw new Error('the host has no frame');
  await chooseAction(frame, 'Save');
  await frame.getByRole('button', { name: 'Table (CSV)' }).click();
  await frame.getByText('may not allow it to be kept').waitFor();
  await frame.getByRole('button', { name: 'Open it in a new tab' }).click();
  await frame.getByText('A new tab is not allowed here either.').waitFor();
  const text = await frame.getByLabel(/^The text of walther-1997-hypothetical/).inputValue();
  expect(
    readRows(text.replaceAll('\n', '\r\n')).find((row) => row['group'] === 'eligible')?.['now'],
  ).toBe('141');

  await frame.getByRole('button', { name: 'Picture (PNG)' }).click();
  await frame.getByRole('button', { name: 'Show it here' }).click();
  const shown = frame.getByRole('img', { name: /\.png$/ });
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(2560);
  site.forgive(/download|sandbox|allow-popups/i);
});
