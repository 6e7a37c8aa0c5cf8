// A talk made one's own: changed in its editor, seen in both windows, and carried by the address, a link, a file, the page in one file and
// PowerPoint, each of which brings back the same talk.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { MOST_IN_LINK } from '../../src/inputs/mostInLink.ts';
import type { Talk } from '../../src/study/talk.ts';
import { violations } from '../helpers/axe.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { dropped } from '../helpers/dropped.ts';
import { readCode } from '../helpers/readCode.ts';
import { savedFile } from '../helpers/savedFile.ts';
import {
  expectScene,
  openHall,
  SCENES,
  sceneNumbered,
  sentenceShown,
  toldAt,
} from '../helpers/talkPage.ts';
import { unzipped } from '../helpers/unzipped.ts';

const site = servedSite();
const still = { reducedMotion: 'reduce', width: 1280, height: 720 } as const;
const folder = mkdtempSync(join(tmpdir(), 'patient-flow-own-talk-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function editor(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Make it yours' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make the talk yours' });
  await dialog.waitFor();
  return dialog;
}

function named(dialog: Locator): Promise<readonly string[]> {
  return dialog.locator('ol > li').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('span')]
        .slice(2)
        .map((part) => part.textContent)
        .join(' '),
    ),
  );
}

async function choose(dialog: Locator, title: string): Promise<void> {
  await dialog.locator('ol').getByRole('button', { name: title, exact: false }).last().click();
  await dialog.getByRole('heading', { name: title }).waitFor();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What the page saves as JSON. */
async function exported(page: Page, dialog: Locator): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as a file (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('walther-1997-talk.json');
  return (await savedFile(download)).toString();
}

/** By what the scene is called; `hidden` scenes come before it. */
async function goTo(page: Page, scene: number, hidden = 0): Promise<void> {
  for (const digit of String(scene - hidden)) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await expectScene(page, scene);
}

/** A talk with a sentence of its own at the question, which comes before the answer of the eligible, and a scene left out. */
async function changed(): Promise<Page> {
  const page = await openHall(site, 1, still);
  const dialog = await editor(page);
  await dialog.getByRole('textbox', { name: 'Title of the talk' }).fill('Of whom?');
  await choose(dialog, 'The question');
  await dialog
    .getByRole('textbox', { name: 'Sentence' })
    .fill('Of {operated} people, how many responded?');
  await choose(dialog, '195 people');
  await dialog.getByRole('textbox', { name: 'Step 2: Notes' }).fill('Here are {eligible} of them.');
  await choose(dialog, 'Resection');
  await dialog.getByRole('button', { name: 'Hide' }).click();
  await close(page);
  return page;
}

test('what is changed is what the hall sees, its numbers alive, and a reload and the address keep it', async () => {
  const page = await changed();
  await page.keyboard.press('PageDown');
  await expectScene(page, 1, 2);
  await page.keyboard.press('PageDown');
  await expectScene(page, 3);
  // Nobody misses a number: what is hidden has none, in the bar, in lists and where one is typed.
  await page.getByText(`2 / ${SCENES - 1}`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  const listed = page.getByRole('dialog').locator('ol').getByRole('button');
  expect((await listed.allTextContents()).slice(0, 3)).toEqual([
    '1. 195 people',
    'Resection',
    '2. Alive after surgery',
  ]);
  await listed.nth(1).click();
  await expectScene(page, 2);
  await page.getByText(`– / ${SCENES - 1}`, { exact: true }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: /^Hidden scene\. 190 could be resected/ })
    .waitFor();
  await goTo(page, 6, 1);
  expect(await sentenceShown(page)).toBe('Of 195 people, how many responded?');
  await page.reload();
  await expectScene(page, 6);
  expect(await sentenceShown(page)).toBe('Of 195 people, how many responded?');
  const address = page.url();
  expect(address.length).toBeLessThan(MOST_IN_LINK);
  const other = await site.open(new URL(address).search + new URL(address).hash, still);
  await expectScene(other, 6);
  expect(await sentenceShown(other)).toBe('Of 195 people, how many responded?');
  await other.keyboard.press('Home');
  await expectScene(other, 1);
  await other.keyboard.press('PageDown');
  await other.keyboard.press('PageDown');
  await expectScene(other, 3);
});

test('a link, a file and the page in one file bring the same talk, to the letter', async () => {
  const page = await changed();
  const dialog = await editor(page);
  const file = await exported(page, dialog);
  const { talk } = JSON.parse(file) as { talk: Talk };
  expect(talk.title).toBe('Of whom?');
  expect(talk.scenes.find(({ id }) => id === 'resection')?.isHidden).toBe(true);
  expect(file.split('\n').length).toBeGreaterThan(100);

  const { search, hash } = new URL(page.url());
  const linked = await site.open(search + hash, still);
  expect(await exported(linked, await editor(linked))).toBe(file);

  // Opened from a file it is one more talk, and nothing but that is another.
  const path = join(folder, 'own.json');
  writeFileSync(path, file);
  const opened = await openHall(site, 1, still);
  const there = await editor(opened);
  await there.locator('input[type="file"]').setInputFiles(path);
  await there.getByText(/^“Of whom\?” was opened, with 14 scenes\.$/).waitFor();
  const again = JSON.parse(await exported(opened, there)) as { talk: Talk };
  expect({ ...again.talk, key: talk.key }).toEqual(talk);

  await close(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this talk as one file' }).click(),
  ]);
  const oneFile = join(folder, 'own.html');
  await download.saveAs(oneFile);
  const carried = await site.openFile(oneFile, '', still);
  await expectScene(carried, 1);
  expect(await exported(carried, await editor(carried))).toBe(file);
});

test('PowerPoint has its sentences and notes, their numbers filled in, and not what is hidden; its file opens as the same talk', async () => {
  const page = await changed();
  const { talk } = JSON.parse(await exported(page, await editor(page))) as { talk: Talk };
  await close(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PowerPoint' }).click(),
  ]);
  const show = await savedFile(download);
  const parts = await unzipped(show);
  const texts = (kind: RegExp) =>
    [...parts]
      .filter(([name]) => kind.test(name))
      .map(([, bytes]) =>
        [...bytes.toString().matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''),
      );
  const slides = texts(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides.some((text) => text === 'Of 195 people, how many responded?')).toBe(true);
  expect(slides.some((text) => text === toldAt(2).sentence)).toBe(false);
  expect(slides.some((text) => text === toldAt(3).sentence)).toBe(true);
  expect(texts(/notesSlide2\.xml$/)[0]).toContain('Here are 121 of them.');

  const opened = await openHall(site, 1, still);
  const there = await editor(opened);
  const path = join(folder, 'own.pptx');
  writeFileSync(path, show);
  await there.locator('input[type="file"]').setInputFiles(path);
  await there.getByText(/^“Of whom\?” was opened, with 14 scenes\. It is the talk as/).waitFor();
  const again = JSON.parse(await exported(opened, there)) as { talk: Talk };
  expect({ ...again.talk, key: talk.key }).toEqual(talk);

  // Dropped on the page of another study it opens with its own; as somebody has saved it who took the pictures out.
  const other = await site.open('?v=1&study=franklin-1996', still);
  const plain = Object.fromEntries([...parts].filter(([name]) => !name.includes('/media/')));
  await dropped(other, 'own.pptx', zipSync(plain));
  await expectScene(other, 1);
  const landed = JSON.parse(await exported(other, await editor(other))) as { talk: Talk };
  expect({ ...landed.talk, key: talk.key }).toEqual(talk);
});

test('the code of an edited talk leads phones to its own question, and that of the plain one names the scene', async () => {
  const plain = await openHall(site, sceneNumbered('phones'), still);
  const address = await readCode(plain, await plain.screenshot(), 1);
  expect(address).toBe(`${site.address()}?v=1&mode=present&scene=question`);

  const page = await changed();
  await goTo(page, sceneNumbered('phones'), 1);
  const own = new URL((await readCode(page, await page.screenshot(), 1)) ?? '');
  expect(own.searchParams.get('scene')).toBe('question');
  const phone = await site.open(own.search + own.hash, { width: 390, height: 844 });
  await phone.locator('[data-scene][data-kind="flow"]').waitFor();
  expect(await sentenceShown(phone)).toBe('Of 195 people, how many responded?');
  // Nothing of what the speaker has in mind is in it.
  expect(decodeURIComponent(own.href)).not.toContain('Let everybody');
  expect(own.hash.length).toBeLessThan(900);
});

test('scenes are moved by their handles with keys and by hand, duplicated, removed, and all of it is taken back', async () => {
  const page = await openHall(site, 3, still);
  const dialog = await editor(page);
  const before = await named(dialog);
  const handle = (title: string) => dialog.getByRole('button', { name: `Move “${title}”` });
  await handle('Alive after surgery').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => named(dialog))
    .toEqual([before[2], before[0], before[1], ...before.slice(3)]);
  // The hall stays at the scene that it shows.
  await expectScene(page, 1);
  const from = (await handle('Alive after surgery').boundingBox())!;
  const to = (await handle('Resection').boundingBox())!;
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => named(dialog)).toEqual(before);
  await expectScene(page, 3);
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect.poll(async () => (await named(dialog))[3]).toContain('Alive after surgery (copy)');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => named(dialog)).toHaveLength(before.length);
  for (let step = 0; step < 5; step += 1)
    await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => named(dialog)).toEqual(before);
  expect(new URL(page.url()).hash).toBe('');
});

test('a scene of the present numbers keeps them', async () => {
  const page = await openHall(site, 4, still);
  await page.getByRole('slider', { name: /^Eligible/ }).fill('80');
  await page.locator('[data-group="eligible"][data-count="150"]').waitFor();
  const dialog = await editor(page);
  await dialog.getByRole('button', { name: 'Add what the hall shows now' }).click();
  await close(page);
  await page.keyboard.press('PageDown');
  await expectScene(page, 5);
  await page.locator('[data-group="eligible"][data-count="150"]').waitFor();
  expect(await sentenceShown(page)).toMatch(/would/);
});

test('a number that the study has not is told, and the hall keeps what it had', async () => {
  const page = await openHall(site, 2, still);
  const dialog = await editor(page);
  const sentence = dialog.getByRole('textbox', { name: 'Sentence' });
  await sentence.fill('Here are {cured}.');
  await dialog
    .getByText('No number of this study: {cured}. The hall keeps the text before.')
    .waitFor();
  await sentence.fill('');
  await dialog.getByText('A scene has a sentence. The hall keeps the one before.').waitFor();
  await sentence.fill('Here are ');
  await dialog
    .getByRole('combobox', { name: 'Insert a number into: Sentence' })
    .selectOption('{eligible}');
  await expect.poll(() => sentence.inputValue()).toBe('Here are {eligible}');
  await close(page);
  expect(await sentenceShown(page)).toBe('Here are 121');
});

test('talks are kept by their names, opened again, deleted and brought back', async () => {
  const page = await changed();
  const dialog = await editor(page);
  const which = dialog.getByRole('combobox', { name: 'Talk', exact: true });
  await which.selectOption({ label: 'As the study tells it' });
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await dialog.getByRole('textbox', { name: 'Title of the talk' }).fill('For nurses');
  await which.selectOption({ label: 'Of whom?' });
  await expect.poll(() => named(dialog)).toContainEqual(expect.stringContaining('hidden'));
  await dialog.getByRole('button', { name: 'Delete this talk' }).click();
  expect(await which.locator('option').allTextContents()).toEqual([
    'As the study tells it',
    'For nurses',
  ]);
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(() => which.locator('option').allTextContents()).toContain('Of whom?');
});

test('one scene of a file that is wrong is left out and named with its line, and the others are there', async () => {
  const page = await changed();
  const dialog = await editor(page);
  const file = await exported(page, dialog);
  const path = join(folder, 'wrong.json');
  writeFileSync(path, file.replace('"Alive after surgery"', '7'));
  await dialog.locator('input[type="file"]').setInputFiles(path);
  await dialog
    .getByText(
      /Of this talk 1 scene could not be read and is left out: scenes\.3\.title is not text \(line \d+\)\.$/,
    )
    .waitFor();
  expect(await named(dialog)).toHaveLength(13);
});

test('the speaker’s window has the same editor, and the hall follows it', async () => {
  const hall = await openHall(site, 3, still);
  const [speaker] = await Promise.all([hall.waitForEvent('popup'), hall.keyboard.press('s')]);
  await speaker.locator('[data-connected="true"]').waitFor();
  await speaker.getByRole('button', { name: 'Make it yours' }).click();
  const dialog = speaker.getByRole('dialog', { name: 'Make the talk yours' });
  await dialog.getByRole('textbox', { name: 'Sentence' }).fill('All {operated} of them.');
  await expect.poll(() => sentenceShown(hall)).toBe('All 195 of them.');
  await speaker.keyboard.press('Escape');
  await hall.bringToFront();
  const there = await editor(hall);
  await there.getByRole('textbox', { name: 'Notes' }).fill('Begin with {operated}.');
  await speaker.getByText('Begin with 195.').waitFor();
  expect(await sentenceShown(hall)).toBe('All 195 of them.');
});

test('the editor has nothing that axe finds wrong, in light and dark, and never goes to the side', async () => {
  const page = await openHall(site, 9, still);
  const dialog = await editor(page);
  const found = [...(await violations(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  await dialog.getByRole('textbox', { name: 'Step 2: Sentence' }).fill('Of {whom}?');
  found.push(...(await violations(page, 'of colours')));
  expect(found).toEqual([]);
  for (const [width, height] of [
    [1366, 657],
    [1024, 768],
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    const beyond = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond, `at ${width} × ${height}`).toBe(0);
  }
});
