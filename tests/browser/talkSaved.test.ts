// The talk as one file: saved from the page on the web and from itself, carried to the hall, opened there from a disk.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { guessCode } from '../../src/inputs/guessCodes.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { pictured, query, slider } from '../helpers/flowPage.ts';
import {
  expectScene,
  onPaper,
  openHall,
  placesFrom,
  SCENES,
  sceneNumbered,
  sentenceShown,
  toldAt,
} from '../helpers/talkPage.ts';
import { readCode } from '../helpers/readCode.ts';
import { readPdf } from '../helpers/pdfText.ts';
import { toldToTheEnd } from '../helpers/toldTalk.ts';

const site = servedSite();
const WHAT_IF = sceneNumbered('what-if');
const PHONES = sceneNumbered('phones');
const still = { reducedMotion: 'reduce', width: 1280, height: 720 } as const;

const folder = mkdtempSync(join(tmpdir(), 'patient-flow-talk-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Presses the button in the menu; gives the path of what the browser was given. */
async function saved(page: Page, as: string): Promise<string> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this talk as one file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^walther-1997-talk-\d{4}-\d\d-\d\d\.html$/);
  const path = join(folder, as);
  await download.saveAs(path);
  await page.getByText(`Your browser was given ${download.suggestedFilename()}.`).waitFor();
  await page.keyboard.press('Escape');
  return path;
}

/** A talk saved from the page on the web at a scene with a rate changed. */
async function savedFromTheWeb(as: string): Promise<string> {
  const page = await openHall(site, WHAT_IF, still);
  await slider(page, 'Responded to IL-2').fill('24');
  await expect.poll(async () => (await pictured(page))['responded']).toBe(34);
  return saved(page, as);
}

/** The saved talk in a file, changed by hand. */
function changedByHand(path: string, as: string, change: (json: string) => string): string {
  const text = readFileSync(path, 'utf8');
  const [whole = '', opening = '', json = ''] =
    /(<script type="application\/json" id="saved-talk">)([^<]*)</.exec(text) ?? [];
  const changed = change(json);
  expect(changed).not.toBe(json);
  const to = join(folder, as);
  writeFileSync(
    to,
    text.replace(whole, () => `${opening}${changed}<`),
  );
  return to;
}

async function addressForPhones(page: Page): Promise<string | undefined> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const address = await page.getByRole('textbox', { name: 'Address for phones' }).inputValue();
  await page.keyboard.press('Escape');
  return address;
}

test('a talk saved from the web opens from a disk at its scene, with its rates, its code and all its scenes', async () => {
  const page = await site.openFile(await savedFromTheWeb('web.html'), '', still);
  await expectScene(page, WHAT_IF);
  await expect.poll(async () => (await pictured(page))['responded']).toBe(34);
  expect(await sentenceShown(page)).toContain('about 34 would respond');
  expect(await slider(page, 'Eligible for IL-2').inputValue()).toBe('75');
  // Phones find the page where it stood on the web, not on the disk.
  expect(await addressForPhones(page)).toBe(site.address());
  await page.keyboard.press(String(PHONES));
  await page.keyboard.press('Enter');
  await expectScene(page, PHONES);
  expect(await readCode(page, await page.screenshot(), 1)).toBe(
    `${site.address()}?v=1&mode=present&scene=question`,
  );
  await page.keyboard.press('Home');
  expect(await toldToTheEnd(page)).toBe(placesFrom(1));
});

test('the file goes on from its own reload, with a guess, and can be printed without a network', async () => {
  const path = await savedFromTheWeb('again.html');
  const page = await site.openFile(path, '', still);
  await expectScene(page, WHAT_IF);
  await page.keyboard.press('6');
  await page.keyboard.press('Enter');
  await expectScene(page, 6);
  await page.getByRole('spinbutton', { name: /^Your guess/ }).fill('25');
  await page.keyboard.press('Enter');
  await page.getByText(guessCode(25), { exact: true }).waitFor();
  await expect.poll(() => query(page)).toContain('guess=25');
  await page.reload();
  await expectScene(page, 6);
  await page.getByText(guessCode(25), { exact: true }).waitFor();
  const { text } = readPdf(await page.pdf({ preferCSSPageSize: true }));
  // The last scene of all is on it, whatever pages they take.
  expect(text).toContain(`${SCENES}.${onPaper.at(-1)?.scene.title.replaceAll(/\s/g, '')}`);
});

test('a talk saved from the saved file is the same talk, at where it is now', async () => {
  const opened = await site.openFile(await savedFromTheWeb('one.html'), '', still);
  await expectScene(opened, WHAT_IF);
  await opened.keyboard.press('4');
  await opened.keyboard.press('Enter');
  await expectScene(opened, 4);
  await slider(opened, 'Eligible for IL-2').fill('30');
  await expect.poll(async () => (await pictured(opened))['eligible']).toBe(56);
  const second = await saved(opened, 'two.html');
  const page = await site.openFile(second, '', still);
  await expectScene(page, 4);
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(56);
  expect(await addressForPhones(page)).toBe(site.address());
  const third = await saved(page, 'three.html');
  // To the letter: copies of copies do not grow.
  expect(readFileSync(third, 'utf8') === readFileSync(second, 'utf8')).toBe(true);
});

test('a sentence and notes that were changed in the file are what is shown', async () => {
  const path = changedByHand(await savedFromTheWeb('before.html'), 'edited.html', (json) => {
    const talk = JSON.parse(json) as {
      link: string;
      talk: { scenes: { sentence: unknown[]; notes: string }[] };
    };
    talk.link = '?v=1&mode=present&scene=2';
    const [, scene] = talk.talk.scenes;
    if (!scene) throw new Error('there is no scene');
    scene.sentence = ['Here are ', { kind: 'count', group: 'operated', strong: true }, ' of ours.'];
    scene.notes = 'Greet the dean.';
    return JSON.stringify(talk);
  });
  const page = await site.openFile(path, '', still);
  await expectScene(page, 2);
  expect(await sentenceShown(page)).toBe('Here are 195 of ours.');
  expect(await page.getByText('could not be read').count()).toBe(0);
  // It is carried on: the file saved from it has the same sentence.
  const again = readFileSync(await saved(page, 'edited-again.html'), 'utf8');
  expect(again).toContain('Here are ');
  expect(again).toContain('Greet the dean.');
});

test.each([
  ['cut off', (json: string) => json.slice(0, -40), 'it is cut off, or was changed by hand'],
  [
    'without its scenes',
    (json: string) => json.replace('"scenes":', '"seens":'),
    'scenes is missing',
  ],
] as const)(
  'a talk %s says so in one sentence, and the talk of the study is shown',
  async (name, change, says) => {
    const path = changedByHand(await savedFromTheWeb(`whole ${name}.html`), `${name}.html`, change);
    const page = await site.openFile(path, '?v=1&mode=present&scene=2', still);
    await expectScene(page, 2);
    const line = page.getByText(/^The talk saved in this file could not be read/);
    expect(await line.count()).toBe(1);
    expect(await line.innerText()).toContain(says);
    expect(await line.innerText()).toContain('Shown is the talk of the study.');
    expect(await sentenceShown(page)).toBe(toldAt(2).sentence);
    expect(await page.getByText('Part of the link was not understood').count()).toBe(0);
  },
);

test('scenes of a group that the study has not are left out and named, and the others are there', async () => {
  const path = changedByHand(await savedFromTheWeb('spelt.html'), 'misspelt.html', (json) =>
    json.replace('"group":"eligible","strong":true}," became', '"group":"elligible"}," became'),
  );
  const page = await site.openFile(path, '?v=1&mode=present&scene=4', still);
  await expectScene(page, 4);
  const line = page.getByText(/^Of this talk/);
  expect(await line.innerText()).toBe(
    'Of this talk 1 scene could not be read and is left out: scenes.eligible.sentence: no group “elligible”.',
  );
  expect(await sentenceShown(page)).toBe(toldAt(5).sentence);
});

test('where the page in one file cannot be had, the menu says so', async () => {
  const page = await openHall(site, 1, still);
  await page.route('**/patient-flow.html', (route) => route.abort());
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Save this talk as one file' }).click();
  const line = page.getByText('The file could not be made: the page could not be read once more.');
  await line.waitFor();
  expect(await line.isVisible()).toBe(true);
  site.forgive(/ERR_FAILED/);
});
