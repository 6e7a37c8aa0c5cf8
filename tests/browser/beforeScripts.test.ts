import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { differingPixels, servedSite, takenOver } from '../helpers/browserPage.ts';
import { controlsSeen, looksOf } from '../helpers/controlsSeen.ts';
import { chooseAction, picture, pictured, REPORTED, tabled } from '../helpers/flowPage.ts';

const site = servedSite();

/** What stands in the picture, without spaces: where a line ends there is none. */
async function labels(page: Page): Promise<string> {
  const texts = await picture(page).locator('text').allTextContents();
  return texts.join('').replaceAll(/\s/g, '');
}

test('without scripts the whole page can be read, wide and narrow', async () => {
  const page = await site.open('', { javaScriptEnabled: false });
  for (const width of [1280, 800, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await picture(page).count(), `pictures at ${width}`).toBe(1);
    const said = await labels(page);
    for (const part of [
      'Taken to surgery',
      // On a phone the number comes first, and there is no room for whom it is of.
      ...(width === 390
        ? ['≈ 188 Alive after surgery', '121 Eligible for IL-2', '≈ 67 Not eligible, reason not']
        : [
            'Alive after surgery ≈ 188 of 195',
            'Eligible for IL-2 121 of 195',
            'Not eligible, reason not reported ≈ 67',
          ]),
      '74 never became eligible',
    ])
      expect(said, `at ${width}`).toContain(part.replaceAll(' ', ''));
    for (const text of [
      '121 became eligible for IL-2 and about',
      'One reading: the abstract gives 18% but not of whom',
      'There is no comparison group.',
      'Read from surgery to response',
      'needs an assumption',
      'Resected through an abdominal incision',
      'Cytoreductive surgery before high dose interleukin-2',
    ])
      expect(await page.getByText(text).first().isVisible(), `“${text}” at ${width}`).toBe(true);
    expect(await tabled(page)).toEqual(REPORTED);
    expect(await page.getByRole('table').isVisible()).toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await pictured(page)).toEqual(REPORTED);
});

test('where scripts are off nothing looks as if it could be moved or pressed, and one line says why', async () => {
  const page = await site.open('', { javaScriptEnabled: false });
  const line = page.locator('noscript p');
  expect(await line.isVisible()).toBe(true);
  expect(await line.textContent()).toBe(
    'Scripts are off, so nothing here can be moved. Shown is the study as reported.',
  );
  const dead = await controlsSeen(page);
  expect(dead.length).toBeGreaterThan(15);
  for (const { cursor, pointerEvents } of dead)
    expect({ cursor, pointerEvents }).toEqual({ cursor: 'default', pointerEvents: 'none' });
  // All like those which are called disabled.
  expect(looksOf(dead).size).toBe(1);
  // What needs no script still answers.
  expect(
    await page
      .locator('summary')
      .first()
      .evaluate((each) => getComputedStyle(each).pointerEvents),
  ).toBe('auto');

  const alive = await site.open('', { scriptDelayMs: 1500, isWaitedFor: false });
  await alive.getByRole('slider').first().waitFor();
  expect(await alive.locator('noscript p').count()).toBe(0);
  const before = await controlsSeen(alive);
  expect(before.filter(({ pointerEvents }) => pointerEvents === 'none')).toEqual([]);
  expect(looksOf(before).size).toBeGreaterThan(1);
});

test('a link with numbers is read as reported where scripts are off, and nothing is veiled', async () => {
  const page = await site.open('?v=1&r.eligible=75', { javaScriptEnabled: false });
  expect(await page.getByRole('table').isVisible()).toBe(true);
  expect(await tabled(page)).toEqual(REPORTED);
});

test('scripts take the page over without changing a pixel of the picture', async () => {
  const shots: Buffer[] = [];
  for (const javaScriptEnabled of [false, true]) {
    const page = await site.open('', { javaScriptEnabled });
    // The line that says why nothing can be moved pushes the picture down.
    await page.locator('noscript').evaluateAll((lines) => {
      for (const line of lines) line.style.display = 'none';
    });
    // What can only be moved by scripts comes with them.
    const grips = page.locator('[data-grip]');
    if (javaScriptEnabled) await grips.first().waitFor({ state: 'attached' });
    await grips.evaluateAll((all) => {
      for (const grip of all as SVGElement[]) grip.style.visibility = 'hidden';
    });
    const clip = await picture(page).boundingBox();
    if (!clip) throw new Error('no picture is seen');
    shots.push(await page.screenshot({ clip }));
  }
  const [before, after] = shots;
  if (!before || !after) throw new Error('two pictures are compared');
  expect(await differingPixels(await site.blank(), before, after)).toBe(0);
});

test('a press on the menu whose code is still on its way is not lost', async () => {
  const page = await site.open('', { latePartsMs: 1500 });
  await chooseAction(page, 'Save');
  const dialog = page.getByRole('dialog', { name: 'Save' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button', { name: 'Table (CSV)' }).isVisible()).toBe(true);
});

test.each(['', '?v=1&r.eligible=75&n=1000', '?v=1&study=kutikov-2010', '?v=1&view=table'])(
  'a press on the menu before the scripts came opens it once they are there, by the link "%s"',
  async (asked) => {
    const page = await site.open(asked, { scriptDelayMs: 1000, isWaitedFor: false });
    await chooseAction(page, 'Share');
    const link = page
      .getByRole('dialog', { name: 'Share' })
      .getByRole('textbox', { name: /link/i })
      .first();
    expect(await link.inputValue()).toContain(asked);
  },
);

test('a study picked while the code of the picker is still on its way is opened', async () => {
  const page = await site.open('', { latePartsMs: 1500 });
  const picker = page.getByLabel('Study', { exact: true });
  await picker.selectOption({ index: 1 });
  const picked = await picker.inputValue();
  await page.waitForURL(`**/?v=1&study=${picked}`);
  expect(await tabled(page)).not.toEqual(REPORTED);
});

test('what was moved, typed and pressed before the scripts came is done once they are there', async () => {
  const page = await site.open('', { scriptDelayMs: 1500, isWaitedFor: false });
  const slider = page.getByRole('slider', { name: /^Eligible for IL-2/ });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await slider.inputValue()).toBe('64.6');
  const responded = page.getByRole('spinbutton', { name: /^Responded to IL-2/ });
  await responded.fill('25');
  await page.getByRole('radio', { name: 'Table' }).check();
  // Before there are scripts the picture cannot follow.
  expect(await tabled(page)).toEqual(REPORTED);

  await page.waitForURL('**/?v=1&r.eligible=64.6&r.responded=25&view=table');
  expect(await slider.inputValue()).toBe('64.6');
  expect(await responded.inputValue()).toBe('25');
  expect((await tabled(page))['responded']).toBe(30);
  expect(await page.getByRole('radio', { name: 'Table' }).isChecked()).toBe(true);
});

test('a slider that is still held when the scripts come goes on from where it is', async () => {
  const page = await site.open('', { scriptDelayMs: 1500, isWaitedFor: false });
  const slider = page.getByRole('slider', { name: /^Eligible for IL-2/ });
  const track = await slider.boundingBox();
  if (!track) throw new Error('no slider is seen');
  const y = track.y + track.height / 2;
  await page.mouse.move(track.x + 0.644 * track.width, y);
  await page.mouse.down();
  await page.mouse.move(track.x + 0.7 * track.width, y, { steps: 4 });
  await takenOver(page);
  await page.mouse.move(track.x + 0.8 * track.width, y, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL(/r\.eligible=/);
  const now = Number(await slider.inputValue());
  expect(now).toBeGreaterThan(75);
  expect((await tabled(page))['eligible']).toBe(Math.round((188 * now) / 100));
});
