// The question of the talk: one's own guess, those of the room, and what became of them.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guessCode } from '../../src/inputs/guessCodes.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { query } from '../helpers/flowPage.ts';
import { expectScene, openHall, saidAnywhere, sceneNumbered } from '../helpers/talkPage.ts';

const site = servedSite();
const QUESTION = sceneNumbered('question');
const ANSWER = sceneNumbered('answer');
const ROOM = sceneNumbered('room');

const still = { reducedMotion: 'reduce' } as const;

const guessSlider = (page: Page) => page.getByRole('slider', { name: /^Your guess/ });
const guessField = (page: Page) => page.getByRole('spinbutton', { name: /^Your guess/ });

async function expectGuess(page: Page, guess: number): Promise<void> {
  await expect.poll(() => guessSlider(page).inputValue()).toBe(String(guess));
  await page.getByText(guessCode(guess), { exact: true }).waitFor();
  expect(await guessField(page).inputValue()).toBe(String(guess));
  expect(await page.locator('[data-guess]').getAttribute('data-guess')).toBe(String(guess));
  await expect.poll(() => query(page)).toContain(`guess=${guess}`);
}

/** The point of the picture that stands for this guess. */
async function pointFor(page: Page, guess: number): Promise<{ x: number; y: number }> {
  const scale = await page.locator('[data-guess] > rect').first().boundingBox();
  if (!scale) throw new Error('there is no scale to set a guess on');
  return { x: scale.x + scale.width / 2, y: scale.y + (scale.height * guess) / 100 };
}

test('a guess is set by a press on the picture, and moved by a drag', async () => {
  const page = await openHall(site, QUESTION, still);
  const pressed = await pointFor(page, 40);
  await page.mouse.click(pressed.x, pressed.y);
  await expectGuess(page, 40);
  const to = await pointFor(page, 25);
  await page.mouse.move(pressed.x, pressed.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expectGuess(page, 25);
  // Beyond its ends it stays at them.
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move(to.x, 2, { steps: 8 });
  await page.mouse.up();
  await expectGuess(page, 0);
});

test('a guess is set by the keys of its slider and by typing, and can be taken back', async () => {
  const page = await openHall(site, QUESTION, still);
  await guessSlider(page).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expectGuess(page, 3);
  await guessField(page).fill('18');
  await guessField(page).press('Enter');
  await expectGuess(page, 18);
  await guessField(page).fill('many');
  await guessField(page).press('Enter');
  expect(await page.getByRole('alert').innerText()).toContain(
    '“many” is not a whole number from 0 to 100',
  );
  await page.keyboard.press('Escape');
  await expectGuess(page, 18);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('No guess yet.').waitFor();
  await expect.poll(() => query(page)).not.toContain('guess');
  expect(await page.locator('[data-guess-box]').count()).toBe(0);
});

test('the answer says how many people the guess was off, and the guess stays through the talk', async () => {
  const page = await openHall(site, QUESTION, still);
  await guessField(page).fill('25');
  await guessField(page).press('Enter');
  await expectGuess(page, 25);
  await page.keyboard.press('PageDown');
  await expectScene(page, ANSWER);
  const gap =
    'You said 25 of every 100, which is about 49 of 195 people. It was, read as a share of the eligible, about 22: 27 fewer.';
  expect(await page.getByText(gap).isVisible()).toBe(true);
  expect(await page.locator('[data-guess-line]').count()).toBe(1);
  await page.reload();
  await expectScene(page, ANSWER);
  expect(await page.getByText(gap).isVisible()).toBe(true);
  // Whoever goes back to the question finds it as it was left, and still no answer.
  await page.keyboard.press('PageUp');
  await expectScene(page, QUESTION);
  await expectGuess(page, 25);
  expect(await saidAnywhere(page)).not.toMatch(/\b22\b/);
});

async function openRoom(page: Page) {
  await page.getByRole('button', { name: 'Guesses of the room' }).click();
  const dialog = page.getByRole('dialog', { name: 'The room' });
  const codes = dialog.getByRole('textbox', { name: /^Codes/ });
  await codes.waitFor();
  return { dialog, codes };
}

/** How many dots of each kind the room's picture has. */
async function dotsDrawn(page: Page): Promise<{ guesses: number; hands: number }> {
  const of = (name: string) =>
    page
      .locator(`[data-room="${name}"]`)
      .evaluateAll((paths) =>
        paths.reduce((sum, path) => sum + (path.getAttribute('d')?.match(/M/g)?.length ?? 0), 0),
      );
  return { guesses: await of('guesses'), hands: await of('hands') };
}

test('the guesses of a room are typed, pasted a hundred at once, and counted as hands; each is one dot', async () => {
  const page = await openHall(site, QUESTION, still);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { dialog, codes } = await openRoom(page);
  await codes.pressSequentially(guessCode(18));
  await codes.press('Enter');
  await dialog.getByText('1 more guess.').waitFor();
  await codes.pressSequentially('AB1');
  await codes.press('Enter');
  await dialog.getByText('1 piece was not understood and stays here.').waitFor();
  expect(await codes.inputValue()).toBe('AB1');
  expect(await dialog.getByText('1 guess', { exact: true }).isVisible()).toBe(true);
  const hundred = Array.from({ length: 100 }, (_, index) => (7 * index) % 61);
  await codes.fill(hundred.map(guessCode).join('\n'));
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByText('100 more guesses.').waitFor();
  const more = dialog.getByRole('button', { name: 'One hand more for 10 to 19' });
  for (let hand = 0; hand < 3; hand++) await more.click();
  await dialog.getByRole('spinbutton', { name: 'Hands for 50 or more' }).fill('12');
  await page.keyboard.press('Enter');
  await dialog.getByText('116 guesses', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByText('116 guesses so far.').isVisible()).toBe(true);
  // What they are is not shown as long as somebody may still be thinking.
  expect(await page.locator('[data-room]').count()).toBe(0);
  await page.keyboard.press('PageDown');
  await expectScene(page, ANSWER);
  expect(await page.getByText(/^116 guesses: .* 15 by hand/).isVisible()).toBe(true);
  await page.keyboard.press('PageDown');
  await expectScene(page, ROOM);
  expect(await dotsDrawn(page)).toEqual({ guesses: 101, hands: 15 });
  // And all of them outlive a reload, though no address holds them.
  await page.reload();
  await expectScene(page, ROOM);
  expect(await dotsDrawn(page)).toEqual({ guesses: 101, hands: 15 });
  expect(query(page)).not.toContain(guessCode(18));
  const foreign = asked.filter(
    (url) => !url.startsWith(site.address()) || new URL(url).search.includes(guessCode(18)),
  );
  expect(foreign).toEqual([]);
});

test.each([
  [1280, 720],
  [1024, 768],
  [1366, 657],
] as const)(
  'at %i × %i what takes the guesses of the room covers nothing of the question, and none of them is seen',
  async (width, height) => {
    const page = await openHall(site, QUESTION, { ...still, width, height });
    const { dialog, codes } = await openRoom(page);
    await codes.fill('10 20 30');
    await codes.press('Enter');
    await dialog.getByText('3 more guesses.').waitFor();
    await codes.fill('18: 37');
    const question = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
    const over = (await dialog.boundingBox())!;
    expect(question.y + question.height).toBeLessThanOrEqual(over.y);
    expect(over.y + over.height).toBeLessThanOrEqual(height);
    expect(
      await dialog.evaluate((box) => getComputedStyle(box, '::backdrop').backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
    await dialog.getByRole('spinbutton', { name: 'Hands for 50 or more' }).fill('12');
    for (const field of await dialog.locator('textarea, input').all())
      expect(await field.evaluate((box) => getComputedStyle(box).color)).toBe('rgba(0, 0, 0, 0)');
    expect(await dialog.textContent()).not.toMatch(/Added/);
  },
);

/** The field below the question, which is seen without a press. */
const entry = (page: Page) =>
  page.getByRole('textbox', { name: /^Guesses of the room, typed unseen/ });

/** A hand that types without hurry, from key to key. */
const KEY_MS = 80;

test.each([
  ['phones counted by their letters', 'A 40, B 96, about a third C', 204],
  ['a tally of a poll', '18: 97, 11: 60, 25: 43', 200],
] as const)('two hundred guesses are typed within 20 seconds: %s', async (_, text, count) => {
  const page = await openHall(site, QUESTION, still);
  await entry(page).click();
  // With Enter, and one more to begin with.
  expect((text.length + 2) * KEY_MS).toBeLessThan(20_000);
  await entry(page).pressSequentially(text, { delay: KEY_MS });
  await page.getByText('The hall does not see what is typed.').waitFor();
  expect(await entry(page).evaluate((box) => getComputedStyle(box).color)).toBe('rgba(0, 0, 0, 0)');
  await page.keyboard.press('Enter');
  await page.getByText(`${count} guesses so far.`).waitFor();
  await page.keyboard.press('PageDown');
  await expectScene(page, ANSWER);
  await page.getByText(new RegExp(`^${count} guesses: `)).waitFor();
});

test('a tally is pasted in lines; what could not be read waits in the field, and a step on takes the rest along', async () => {
  const page = await openHall(site, QUESTION, still);
  await entry(page).fill('18: 37\n11×4\n25 = 9');
  await page.keyboard.press('Enter');
  await page.getByText('50 guesses so far.').waitFor();
  await entry(page).fill('10 20 AB1');
  await page.keyboard.press('PageDown');
  await expectScene(page, ANSWER);
  await page.getByText(/^52 guesses: /).waitFor();
  await page.keyboard.press('PageUp');
  await expectScene(page, QUESTION);
  expect(await entry(page).inputValue()).toBe('AB1');
});

test('a raised phone is the letter and the colour of its range over all of its screen, another for each, and a press goes back', async () => {
  const phone = { width: 390, height: 844, hasTouch: true, isMobile: true } as const;
  const colours = new Set<string>();
  for (const [guess, letter] of [
    [4, 'A'],
    [18, 'B'],
    [22, 'C'],
    [49, 'D'],
    [80, 'E'],
  ] as const) {
    const page = await openHall(site, QUESTION, { ...phone, more: `&guess=${guess}` });
    await page.getByRole('button', { name: 'Raise your phone' }).tap();
    const card = page.getByRole('dialog', { name: 'Raised phone' });
    await card.waitFor();
    expect(await card.getAttribute('data-letter')).toBe(letter);
    expect(await card.getByText(letter, { exact: true }).isVisible()).toBe(true);
    expect(await card.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    colours.add(
      await card.getByRole('button').evaluate((box) => getComputedStyle(box).backgroundColor),
    );
    await card.getByRole('button').tap();
    await card.waitFor({ state: 'detached' });
    await expectScene(page, QUESTION);
    await page.close();
  }
  expect(colours.size).toBe(5);
});

test('while guesses are set and collected, nothing is asked for', async () => {
  const page = await openHall(site, QUESTION, still);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await guessField(page).fill('25');
  await guessField(page).press('Enter');
  const { codes } = await openRoom(page);
  await codes.fill('10 20 30');
  await codes.press('Enter');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expectScene(page, ROOM);
  expect(await dotsDrawn(page)).toEqual({ guesses: 3, hands: 0 });
  // The browser itself asks for the icon again whenever the address changes.
  expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

function withoutStorage() {
  for (const name of ['sessionStorage', 'localStorage'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('not here', 'SecurityError');
      },
    });
}

test('where nothing may be kept, guesses are collected all the same, and are gone after a reload', async () => {
  const page = await openHall(site, QUESTION, {
    ...still,
    before: [withoutStorage],
    more: '&guess=9',
  });
  const { codes } = await openRoom(page);
  await codes.fill('10 20 30');
  await codes.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByText('3 guesses so far.').waitFor();
  await page.reload();
  await expectScene(page, QUESTION);
  await page.getByText('No guesses yet.').waitFor();
  // One's own is in the address.
  await expectGuess(page, 9);
});

test('what was cleared by a slip can be brought back', async () => {
  const page = await openHall(site, QUESTION, still);
  const { dialog, codes } = await openRoom(page);
  await codes.fill('10 20 30');
  await codes.press('Enter');
  await dialog.getByRole('button', { name: 'Clear all' }).click();
  await dialog.getByText('None yet').waitFor();
  await dialog.getByRole('button', { name: 'Bring them back' }).click();
  await dialog.getByText('3 guesses', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByText('3 guesses so far.').isVisible()).toBe(true);
});

test('the link of the code opens the question on a phone, where a guess becomes a code', async () => {
  const page = await site.open(`?v=1&mode=present&scene=${QUESTION}`, {
    width: 390,
    height: 844,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 3,
  });
  await expectScene(page, QUESTION);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await guessSlider(page).scrollIntoViewIfNeeded();
  const box = await guessSlider(page).boundingBox();
  if (!box) throw new Error('there is no slider');
  expect(box.height).toBeGreaterThanOrEqual(44);
  await page.touchscreen.tap(box.x + box.width / 4, box.y + box.height / 2);
  await expect.poll(async () => Number(await guessSlider(page).inputValue())).toBeGreaterThan(15);
  const guess = Number(await guessSlider(page).inputValue());
  expect(guess).toBeLessThan(35);
  expect(await page.getByText(guessCode(guess), { exact: true }).isVisible()).toBe(true);
  await expectScene(page, QUESTION);
  expect(await saidAnywhere(page)).not.toMatch(/\b22\b/);
});
