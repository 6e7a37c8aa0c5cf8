// The page in one file, opened from a disk without a network (P19), and with a talk saved in it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { talkFile, type SavedTalk } from '../../src/export/talkFile.ts';
import { first } from '../../src/study/first.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { DIST, servedSite, takenOver } from '../helpers/browserPage.ts';
import {
  chooseAction,
  countsNamed,
  pictured,
  query,
  REPORTED,
  slider,
} from '../helpers/flowPage.ts';
import { expectScene, linkOf, places, placesFrom } from '../helpers/talkPage.ts';
import { toldToTheEnd } from '../helpers/toldTalk.ts';

const site = servedSite();
const FILE = join(DIST, 'patient-flow.html');
const CHANGED = countsNamed([195, 190, 5, 188, 2, 141, 47, 34, 107]);

const folder = mkdtempSync(join(tmpdir(), 'patient-flow-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (link = '') => site.openFile(FILE, link, { reducedMotion: 'reduce' });

async function expectCounts(page: Page, counts: object) {
  await expect.poll(() => pictured(page)).toEqual(counts);
}

test('from a disk no code for a frame is given: a frame needs an address', async () => {
  const page = await open();
  await chooseAction(page, 'Embed');
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  await dialog.getByText('a frame needs an address').waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  expect(await dialog.innerText()).not.toContain('file:');
});

describe('the page in one file, from a disk', () => {
  test('opens, moves, and comes back to the same numbers when it is loaded again', async () => {
    const page = await open();
    await expectCounts(page, REPORTED);
    await slider(page, 'Eligible for IL-2').fill('75');
    await slider(page, 'Responded to IL-2').fill('24');
    await expectCounts(page, CHANGED);
    // Worked out beside the page, by a script that is in it.
    await expect.poll(() => page.locator('[data-fans]').count()).toBe(1);
    await expect.poll(() => query(page)).toBe('?v=1&r.eligible=75&r.responded=24');
    await page.reload();
    await expectCounts(page, CHANGED);
    await page.getByRole('button', { name: 'Reset all' }).click();
    await expectCounts(page, REPORTED);
    await expect.poll(() => query(page)).toBe('');
    await page.goBack();
    await expectCounts(page, CHANGED);
  });

  test('opens other studies, other views and frames by their links', async () => {
    const people = await open('?v=1&r.eligible=75&view=people');
    await people.getByRole('radio', { name: 'People' }).and(people.locator(':checked')).waitFor();
    const other = await open('?v=1&study=figlin-1999');
    await expect.poll(async () => (await pictured(other))['randomized']).toBe(160);
    const frame = await open('?mode=embed&r.eligible=75&r.responded=24');
    await expectCounts(frame, CHANGED);
  });

  test('tells a talk to its end, and stays at the scene when it is loaded again', async () => {
    const page = await open('?mode=present&scene=3');
    const before = places.at(-2) ?? { number: 1, step: 1 };
    expect(await toldToTheEnd(page)).toBe(placesFrom(3));
    // The key that a clicker sends.
    await page.keyboard.press('PageUp');
    await expect.poll(() => query(page)).toContain(`scene=${linkOf(before)}`);
    await page.reload();
    await expectScene(page, before.number, before.step);
  });

  test('has all its dialogs, and asks for nothing that is not in it', async () => {
    const page = await open();
    for (const name of ['Share', 'Embed', 'Save'] as const) {
      await chooseAction(page, name);
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('link[rel="manifest"]').count()).toBe(0);
  });
});

describe('a file with a talk', () => {
  const saved: SavedTalk = {
    v: 1,
    link: '?v=1&r.eligible=75&r.responded=24',
    talk: talkOf(first),
    address: null,
    savedOn: '2026-11-23',
  };

  /** Writes a page with this link in it, and says where. */
  function written(name: string, page: string, link: string): string {
    const [opening, ...others] = saved.talk.scenes;
    // Words that would end the script in which they stand.
    const scenes = [{ ...opening, notes: '</script><!-- <script> $&' }, ...others] as const;
    const path = join(folder, name);
    writeFileSync(path, talkFile(page, { ...saved, link, talk: { ...saved.talk, scenes } }));
    return path;
  }

  const text = readFileSync(FILE, 'utf8');

  test('opens where it was saved', async () => {
    const page = await site.openFile(written('one.html', text, saved.link));
    await expectCounts(page, CHANGED);
    expect(query(page)).toBe(saved.link);
    await page.reload();
    await expectCounts(page, CHANGED);
  });

  test('opens at its scene, with what was changed there', async () => {
    const link = '?mode=present&v=1&r.eligible=90&scene=12';
    const page = await site.openFile(written('scene.html', text, link));
    await page.locator('[data-scene="12"]').waitFor();
    await expect.poll(async () => (await pictured(page))['eligible']).toBe(169);
    expect(await toldToTheEnd(page)).toBe(placesFrom(12));
  });

  test('opens elsewhere where the link asks for it, and as reported where the reader went back to that', async () => {
    const path = written('two.html', text, saved.link);
    const asked = await site.openFile(path, '?v=1&r.eligible=10');
    await expect.poll(async () => (await pictured(asked))['eligible']).toBe(19);

    const page = await site.openFile(path, '', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Reset all' }).click();
    await expect.poll(() => query(page)).toBe('');
    await page.reload();
    await takenOver(page);
    await expectCounts(page, REPORTED);
  });

  test('can be saved again from itself, as often as wanted, and is the same page every time', async () => {
    let path = FILE;
    let page = await site.openFile(path, '?v=1&theme=dark&r.responded=24');
    for (const [name, link] of [
      ['first.html', '?v=1&r.eligible=10'],
      ['second.html', '?v=1&theme=light'],
      ['third.html', saved.link],
    ] as const) {
      await slider(page, 'Eligible for IL-2').fill('33');
      const own = await page.evaluate(() => window.pageAsWritten ?? '');
      // But for the talk it is the page as it was built, to the letter that browsers write HTML in.
      const lengthOf = (html: string) => html.replace(/(saved-talk">).*/, '$1').length;
      expect(Math.abs(lengthOf(own) - lengthOf(text))).toBeLessThan(lengthOf(text) / 100);
      // As it was written, and not as a script had changed it by then.
      expect(own.slice(0, 200)).not.toMatch(/data-(?!scripts="none")/);
      path = written(name, own, link);
      page = await site.openFile(path);
      await expect.poll(() => query(page)).toBe(link);
    }
    await expectCounts(page, CHANGED);
    expect(readFileSync(path, 'utf8').match(/id="saved-talk"/g)?.length).toBeLessThanOrEqual(2);
  });

  test('that was cut off opens the talk of the study and says so', async () => {
    const path = join(folder, 'cut.html');
    writeFileSync(
      path,
      text.replace('id="saved-talk">null', () => 'id="saved-talk">{"v":1,"link":'),
    );
    const page = await site.openFile(path);
    await page.getByText('The talk saved in this file could not be read').waitFor();
    expect(query(page)).toContain('mode=present');
    await page.getByRole('heading', { level: 1, name: 'What became of 195 people?' }).waitFor();
  });
});
