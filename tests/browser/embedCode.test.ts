// The dialog with the codes for other pages: each is pasted into a blank page and used there (E17).

import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/study/catalogue.ts';
import { countsIn, drawn, hosts, resizedIn } from '../helpers/hostPage.ts';
import { chooseAction } from '../helpers/flowPage.ts';

const site = hosts();
const eventually = { timeout: 10_000 };
const LINK = '?v=1&r.eligible=75&n=1000&level=90';

async function openDialog(link = LINK, width = 1280) {
  const page = await site.open('', {
    viewport: { width, height: 900 },
  });
  await page.goto(site.address(link));
  await chooseAction(page, 'Embed');
  await page.getByRole('dialog', { name: 'Embed' }).waitFor();
  return page;
}

/** In CSS px: of a phone, of articles, and of a page without columns. */
const COLUMNS = [320, 480, 640, 760, 1100];
const CODES = ['Plain frame', 'Frame that fits', 'Element'] as const;

/** How high a frame is, and how high what is in it. */
function contentBeside(frame: Frame): Promise<readonly [frame: number, content: number]> {
  return frame.evaluate(() => [
    innerHeight,
    Math.ceil(document.body.getBoundingClientRect().height),
  ]);
}

const isAsHigh = ([frame, content]: readonly [number, number]) => frame === content;

/** The codes by their names, once the preview has told how high it is. */
async function codesOf(page: Page): Promise<readonly (readonly [name: string, code: string])[]> {
  const frame = await drawn(page);
  // Told, fitted, and told once more.
  await resizedIn(page);
  await expect.poll(async () => isAsHigh(await contentBeside(frame)), eventually).toBe(true);
  return Promise.all(
    CODES.map(
      async (name) =>
        [name, await page.getByRole('textbox', { name: `Code: ${name}` }).inputValue()] as const,
    ),
  );
}

/** The codes in these fields that say another height than this one, by more than an eye minds. */
function heightsFarFrom(fields: Element[], height: number): readonly string[] {
  const codes = fields.map((field) => (field as HTMLTextAreaElement).value);
  if (codes.length !== 3) return ['there are three codes'];
  return codes.filter(
    (code) => !(Math.abs(Number(/height="(\d+)"/.exec(code)?.[1]) - height) <= 40),
  );
}

/** Whether nothing in the frame has to be scrolled. */
async function fits(page: Page): Promise<boolean> {
  const frame = await drawn(page);
  return frame.evaluate(
    () => document.documentElement.scrollHeight <= document.documentElement.clientHeight,
  );
}

let asked: Promise<Readonly<Record<string, readonly number[]>>> | null = null;

/** What the codes have to say: how high the frame of each study comes to be that says it itself, at every width. */
function heightsOfFrames() {
  asked ??= (async () => {
    const host = await site.open(
      `<div style="display:flow-root;visibility:hidden">${catalogue
        .map(
          ({ id }) =>
            `<patient-flow study="${id}" loading="eager" style="position:absolute;inset:0 auto auto 0"></patient-flow>`,
        )
        .join('')}</div><script src="${site.address('embed.js')}"></script>`,
      { viewport: { width: 1200, height: 900 } },
    );
    for (const at of catalogue.keys()) await drawn(host, at);
    const heights: Record<string, number[]> = {};
    for (const width of COLUMNS) {
      await host.locator('patient-flow').evaluateAll((all, px) => {
        for (const each of all) (each as HTMLElement).style.width = `${px}px`;
      }, width);
      await resizedIn(host);
      await expect
        .poll(
          async () =>
            (await Promise.all(host.frames().slice(1).map(contentBeside))).every(isAsHigh),
          eventually,
        )
        .toBe(true);
      const now = await host
        .locator('iframe')
        .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().height));
      for (const [at, { id }] of catalogue.entries())
        heights[id] = [...(heights[id] ?? []), now[at] ?? Number.NaN];
    }
    return heights;
  })();
  return asked;
}

test('each code, pasted into a blank page, shows the same numbers at its full height and can be moved', async () => {
  for (const [name, code] of await codesOf(await openDialog())) {
    const host = await site.open(`<div style="width:720px">${code}</div>`);
    const iframe = host.locator('iframe');
    const frame = await drawn(host);
    expect(await countsIn(frame), name).toMatchObject({ operated: 1000, eligible: 723 });
    expect(await iframe.getAttribute('title'), name).toContain('patient flow');
    expect(await iframe.getAttribute('loading'), name).toBe('lazy');
    expect(await iframe.getAttribute('allowfullscreen'), name).not.toBeNull();
    expect(await iframe.getAttribute('allow'), name).toContain('clipboard-write');
    expect(new URL(frame.url()).searchParams.get('level'), name).toBe('90');
    await expect.poll(() => fits(host), { ...eventually, message: name }).toBe(true);
    await frame.getByRole('slider', { name: /^Eligible/ }).fill('50');
    await expect
      .poll(async () => (await countsIn(frame))['eligible'], { ...eventually, message: name })
      .toBe(482);
    // On a narrower page too: it has the form of a narrow frame, which is no higher.
    await host
      .locator('div')
      .first()
      .evaluate((column) => {
        column.style.width = '360px';
      });
    await expect.poll(() => fits(host), { ...eventually, message: name }).toBe(true);
  }
});

test('what is chosen is in the preview and in every code, and nowhere else', async () => {
  const page = await openDialog();
  await page.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await page.getByRole('checkbox', { name: 'Table', exact: true }).check();
  await page.getByRole('checkbox', { name: /^Frozen: .*no sliders/ }).check();
  await page.getByRole('checkbox', { name: /^In slides/ }).check();
  await page.getByRole('checkbox', { name: /background/ }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'As reported' }).check();
  for (const [name, said] of [
    [
      'Plain frame',
      'theme=dark&amp;mode=embed&amp;hide=legend&amp;frozen=1&amp;bg=transparent&amp;fit=1&amp;keys=forward"',
    ],
    ['Frame that fits', 'style="border:0;color-scheme:dark"'],
    [
      'Element',
      '\n  theme="dark"\n  hide="legend"\n  frozen\n  bg="transparent"\n  fit\n  keys="forward"\n',
    ],
  ] as const)
    expect(await page.getByRole('textbox', { name: `Code: ${name}` }).inputValue()).toContain(said);
  const frame = await drawn(page);
  expect((await countsIn(frame))['eligible']).toBe(121);
  expect(await frame.getByRole('slider').count()).toBe(0);
  expect(await frame.getByRole('table').count()).toBe(0);
  expect(await frame.getByRole('list', { name: 'Legend' }).count()).toBe(0);
  expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  // Where it is no slide, there is room below the picture.
  await page.getByRole('checkbox', { name: /^In slides/ }).uncheck();
  await expect.poll(async () => (await drawn(page)).getByRole('table').count(), eventually).toBe(1);
  // The page itself is as it was, and Back still leaves it.
  expect(new URL(page.url()).search).toBe(LINK);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  await page.goBack();
  expect(page.url()).toMatch(/^http:\/\/localhost/);
});

test('in slides it keeps the height of the slide, whose keys go on turning pages', async () => {
  const page = await openDialog('');
  await page.getByRole('spinbutton', { name: /^Width of your column/ }).fill('960');
  await page.getByRole('checkbox', { name: /^In slides/ }).check();
  for (const name of CODES) {
    const code = await page.getByRole('textbox', { name: `Code: ${name}` }).inputValue();
    expect(code, name).toContain('height="540"');
    const host = await site.open(`<div style="width:960px;height:540px">${code}</div>`);
    const frame = await drawn(host);
    await resizedIn(host);
    expect((await host.locator('iframe').boundingBox())?.height, name).toBe(540);
    expect(await frame.locator('[data-fit]').count(), name).toBe(1);
    expect(frame.url(), name).toContain('keys=forward');
  }
});

test('what cannot be the width of a column is refused with a sentence', async () => {
  const page = await openDialog('');
  const field = page.getByRole('spinbutton', { name: /^Width of your column/ });
  await field.fill('7');
  await page.getByText('“7” is not a width from 200 to 2000 px. 720 px is kept.').waitFor();
  await field.fill('640 px');
  await page.getByText('Read as 640 px.').waitFor();
  expect(await (await drawn(page)).evaluate(() => innerWidth)).toBe(640);
});

test.each(catalogue.map(({ id }) => id))(
  'for a column of any width the codes have the height that a frame of %s needs there, but for 40 px',
  async (id) => {
    const heights = (await heightsOfFrames())[id] ?? [];
    const page = await openDialog(`?study=${id}`);
    const field = page.getByRole('spinbutton', { name: /^Width of your column/ });
    const codes = page.getByRole('textbox', { name: /^Code: / });
    for (const [at, width] of COLUMNS.entries()) {
      const height = heights[at] ?? Number.NaN;
      await field.fill(String(width));
      await expect
        .poll(() => codes.evaluateAll(heightsFarFrom, height), {
          ...eventually,
          message: `at ${width}, where it is ${height} px high`,
        })
        .toEqual([]);
    }
  },
);

test('the preview is as wide as it will be, drawn smaller where there is no room', async () => {
  const page = await openDialog('');
  for (const [name, width] of [
    ['Phone', 390],
    ['Full width', 1200],
    ['Column', 720],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    const frame = await drawn(page);
    await expect.poll(() => frame.evaluate(() => innerWidth), eventually).toBe(width);
    const box = await page.locator('iframe').boundingBox();
    const dialog = await page.getByRole('dialog').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(
      (dialog?.x ?? 0) + (dialog?.width ?? 0),
    );
    await expect.poll(() => fits(page), eventually).toBe(true);
  }
});

test('a locked frame is named in one file, and runs where nothing may be loaded', async () => {
  const page = await openDialog();
  await page.getByRole('checkbox', { name: 'Locked in a sandbox' }).check();
  for (const [name, code] of await codesOf(page)) {
    const host = await site.open(code);
    const frame = await drawn(host);
    expect(frame.url(), name).toContain('/patient-flow.html?');
    expect(await host.locator('iframe').getAttribute('sandbox'), name).toMatch(/^allow-scripts/);
    expect((await countsIn(frame))['eligible'], name).toBe(723);
  }
});

test('at 320 px everything of the dialog is within its width', async () => {
  const page = await openDialog('', 320);
  await drawn(page);
  const dialog = page.getByRole('dialog');
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('the codes stand before the preview, and by keys nobody comes into it', async () => {
  const page = await openDialog();
  await drawn(page);
  const isBefore = await page.evaluate(() => {
    const code = document.querySelector('[role="dialog"] textarea, dialog textarea');
    const frame = document.querySelector('iframe');
    if (!code || !frame) throw new Error('the dialog has no code or no preview');
    return (code.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  expect(isBefore).toBe(true);
  const reached = new Set<string>();
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.tagName ?? ''));
  }
  expect([...reached]).toEqual(expect.arrayContaining(['INPUT', 'TEXTAREA', 'BUTTON']));
  expect([...reached]).not.toContain('IFRAME');
});

test('what is pinned goes along: a frame shows one picture, and its link leads to both', async () => {
  const page = await openDialog('?v=1&r.eligible=75&pin=walther-1997');
  for (const name of CODES) {
    const code = await page.getByRole('textbox', { name: `Code: ${name}` }).inputValue();
    expect(code, name).toContain('pin=walther-1997');
  }
  const frame = await drawn(page);
  expect(await countsIn(frame)).toMatchObject({ eligible: 141 });
  const link = frame.getByRole('link', { name: 'Open the full page' });
  expect(await link.getAttribute('href')).toContain('pin=walther-1997');
});

test('dark or light with the background of the page around is looked at on such a page', async () => {
  const page = await openDialog('');
  await page.getByRole('checkbox', { name: /background/ }).check();
  for (const name of ['Dark', 'Light']) {
    await page.getByRole('radio', { name }).check();
    const light = await page.locator('iframe').evaluate((frame) =>
      getComputedStyle(frame.parentElement ?? frame)
        .backgroundColor.match(/\d+/g)
        ?.map(Number),
    );
    expect((light?.[0] ?? 0) > 128, name).toBe(name === 'Light');
  }
});
