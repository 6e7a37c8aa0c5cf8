import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { coloursIn } from '../helpers/colours.ts';
import { pointOn, query, slider } from '../helpers/flowPage.ts';

const site = servedSite();

const RIBBON = '[data-flow="recovered-eligible"]';
const BOX = '[data-group="recovered"]';

test('a card says how many, of whom, on what that rests, by what arithmetic, and where it stands', async () => {
  const page = await site.open();
  const { x, y } = await pointOn(page, '[data-flow="recovered-not-eligible"]');
  await page.mouse.move(x, y);
  const card = page.getByRole('note');
  await card.waitFor();
  const said = (await card.textContent()) ?? '';
  for (const part of [
    'Alive after surgery → Not eligible',
    '67 of 188 alive after surgery',
    'of all 195',
    'Needs an assumption',
    '188 − 121',
    'Nobody who was unresectable or died',
    'Walther et al., J Urol 1997, abstract',
  ])
    expect(said).toContain(part);
  expect(await card.getByRole('link').getAttribute('href')).toContain('doi.org');
});

test('a card that a pointer opened can be entered, and goes when the pointer leaves both', async () => {
  const page = await site.open();
  const card = page.getByRole('note');
  const { x, y } = await pointOn(page, RIBBON);
  await page.mouse.move(x, y);
  await card.waitFor();
  const title = await card.getAttribute('aria-label');
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not seen');
  const within = (value: number, from: number, size: number) =>
    Math.min(Math.max(value, from + 20), from + size - 20);
  const near = { x: within(x, box.x, box.width), y: within(y, box.y, box.height) };
  await page.mouse.move(near.x, near.y, { steps: 4 });
  // Longer than the time that it waits for a pointer that has left.
  await page.waitForFunction(
    (since) => performance.now() > since + 500,
    await page.evaluate(() => performance.now()),
  );
  expect(await card.getAttribute('aria-label')).toBe(title);
  await page.mouse.move(5, 5);
  await card.waitFor({ state: 'detached' });
});

test('Escape closes a card without moving the pointer', async () => {
  const page = await site.open();
  const card = page.getByRole('note');
  const { x, y } = await pointOn(page, RIBBON);
  await page.mouse.move(x, y);
  await card.waitFor();
  await page.keyboard.press('Escape');
  expect(await card.count()).toBe(0);
});

test('a click keeps the card wherever the pointer goes, until there is a click elsewhere', async () => {
  const page = await site.open();
  const card = page.getByRole('note');
  const ribbon = await pointOn(page, RIBBON);
  await page.mouse.click(ribbon.x, ribbon.y);
  await card.waitFor();
  const title = await card.getAttribute('aria-label');
  // Over another part of the picture, far from the card, and away.
  const box = await pointOn(page, '[data-group="operated"]');
  await page.mouse.move(box.x, box.y, { steps: 3 });
  await page.mouse.move(5, 5);
  await page.waitForFunction(
    (since) => performance.now() > since + 500,
    await page.evaluate(() => performance.now()),
  );
  expect(await card.getAttribute('aria-label')).toBe(title);
  await page.getByRole('heading', { level: 1 }).click();
  await card.waitFor({ state: 'detached' });
});

test('a tap opens a card that stays, a tap on the card keeps it, a tap elsewhere closes it', async () => {
  const page = await site.open('', { width: 390, height: 844, isMobile: true, hasTouch: true });
  const card = page.getByRole('note');
  const { x, y } = await pointOn(page, BOX);
  await page.touchscreen.tap(x, y);
  await card.waitFor();
  expect(await card.textContent()).toContain('188 of 190 resected');
  await card.getByText('Needs an assumption').tap();
  expect(await card.count()).toBe(1);
  const inside = await card.boundingBox();
  expect(inside && inside.x >= 0 && inside.x + inside.width <= 390).toBe(true);
  await page.getByRole('heading', { level: 1 }).tap();
  await card.waitFor({ state: 'detached' });
});

test('a card follows the numbers while they change', async () => {
  const page = await site.open();
  const { x, y } = await pointOn(page, RIBBON);
  await page.mouse.click(x, y);
  const card = page.getByRole('note');
  expect(await card.textContent()).toContain('121 of 188');
  // By keyboard: a press elsewhere would close it.
  await slider(page, 'Eligible for IL-2').focus();
  await page.keyboard.press('End');
  expect(await card.textContent()).toContain('188 of 188 alive after surgery (100%)');
  expect(await card.textContent()).toContain('67 more than in this reading');
});

test('the people of any group can be followed through the picture, in words and by link', async () => {
  const page = await site.open();
  const thread = () => page.locator('[data-thread]:visible').first().getAttribute('data-thread');
  expect(await thread()).toBe('responded');
  const { x, y } = await pointOn(page, '[data-group="no-response"]');
  await page.mouse.click(x, y);
  const card = page.getByRole('note');
  const follow = card.getByRole('button', { name: 'Follow these people' });
  await follow.click();
  expect(await follow.getAttribute('aria-pressed')).toBe('true');
  expect(await thread()).toBe('no-response');
  expect(await card.textContent()).toContain('99 of the 188 alive after surgery');
  await expect.poll(() => new URL(page.url()).search).toBe('?v=1&trace=no-response');

  await page.reload();
  await expect.poll(thread).toBe('no-response');
  const again = await pointOn(page, '[data-group="no-response"]');
  await page.mouse.click(again.x, again.y);
  await follow.click();
  await expect.poll(thread).toBe('responded');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('by keys the people of a group are followed too', async () => {
  const page = await site.open();
  await page.locator('[role="group"] [role="button"][tabindex="0"]').focus();
  // From those taken to surgery along the flow to the resected, and down to the unresectable.
  // The source comes before what is done with the card.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter', 'Tab', 'Tab', 'Enter'])
    await page.keyboard.press(key);
  await expect
    .poll(() => page.locator('[data-thread]:visible').first().getAttribute('data-thread'))
    .toBe('unresectable');
});

test('of a total that is no step a link shows at least and at most how many can be where', async () => {
  const page = await site.open('?v=1&trace=second-procedure');
  const thread = page.locator('[data-thread="second-procedure"]:visible').first();
  await thread.waitFor();
  const words = page.locator('[data-thread-words]:visible').first();
  const said = await words.locator('text').allTextContents();
  for (const [place, share] of [
    '23 of every 100',
    '40 to 45 of 190',
    '38 to 45 of 188',
    '0 to 45 of 121',
    '0 to 22 of 22',
  ].entries())
    expect(said[place]).toMatch(new RegExp(`^${share}( |$)`));
  expect(said).toHaveLength(5);
});

test('from the card of what a rate divides one comes to its slider, also where that is behind a chip', async () => {
  for (const options of [{}, { width: 390, height: 844, isMobile: true, hasTouch: true }]) {
    const page = await site.open('', options);
    const { x, y } = await pointOn(page, '[data-group="not-eligible"]');
    await page.mouse.click(x, y);
    await page.getByRole('button', { name: 'Move this rate' }).click();
    const range = slider(page, 'Eligible for IL-2');
    await expect.poll(() => range.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.mouse.move(5, 5);
    await page.getByRole('note').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).search).toContain('r.eligible=');
  }
});

test('those who all went one way are divided by no rate, so no card offers one', async () => {
  const page = await site.open();
  const { x, y } = await pointOn(page, '[data-group="operated"]');
  await page.mouse.click(x, y);
  await page.getByRole('note').waitFor();
  expect(await page.getByRole('button', { name: 'Move this rate' }).count()).toBe(0);
});

test('Enter on a way that a rate divides goes to its slider, and Escape comes back to it', async () => {
  const page = await site.open();
  const way = page.locator('[role="button"]:has(> [data-flow="recovered-eligible"])').first();
  await way.focus();
  await page.keyboard.press('Enter');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-rate]')?.getAttribute('data-rate'));
  await expect.poll(focused).toBe('eligible');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => query(page)).toContain('r.eligible=');
  await page.keyboard.press('Escape');
  expect(await way.evaluate((part) => part === document.activeElement)).toBe(true);
  // Space has the card, and so has Enter where there is no rate.
  await page.keyboard.press('Space');
  expect(await way.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[role="button"][aria-expanded="true"]').count()).toBe(1);
});

test('the ring of the focus has two tones, so that it is seen on every fill', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await site.open('', { colorScheme });
    await page.keyboard.press('Tab');
    for (const part of ['[data-group="recovered"]', '[data-flow="recovered-eligible"]']) {
      await page
        .locator(part)
        .first()
        .evaluate((shape) => shape.parentElement?.focus());
      const ring = page.locator('g:has(> path[stroke="var(--focus)"])');
      await ring.waitFor();
      const apart = await ring.evaluate(
        (rings, { colour, contrast }) => {
          const [halo, line] = [...rings.children].map((path) => getComputedStyle(path));
          if (!halo || !line) return 0;
          // Wider, and so seen on both sides of the line.
          const isWider = Number.parseFloat(halo.strokeWidth) >= 6;
          return isWider ? contrast(colour(line.stroke), colour(halo.stroke)) : 0;
        },
        await coloursIn(page),
      );
      expect(apart).toBeGreaterThan(4.5);
    }
  }
});

test('every card stands right at what it explains, and takes no pointer beside itself', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  const ids = await page
    .locator('[role="button"][data-id]')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-id') ?? ''));
  expect(ids.length).toBeGreaterThan(12);
  for (const id of ids) {
    await page
      .locator(`[role="button"][data-id="${id}"]`)
      .first()
      .evaluate((part) => (part as SVGElement).focus());
    const card = page.getByRole('note');
    await card.waitFor();
    const { apart, around } = await card.evaluate((element, of) => {
      const part = document.querySelector(`[data-group="${of}"], [data-flow="${of}"]`);
      if (!part) return { apart: Number.NaN, around: Number.NaN };
      const [one, other] = [element.getBoundingClientRect(), part.getBoundingClientRect()];
      return {
        apart: Math.max(
          one.left - other.right,
          other.left - one.right,
          one.top - other.bottom,
          other.top - one.bottom,
        ),
        // What holds the card is invisible, and would cover what a pointer means.
        around: (element.parentElement?.getBoundingClientRect().width ?? 0) - one.width,
      };
    }, id);
    expect(apart, id).toBeLessThan(12);
    expect(around, id).toBeLessThan(1);
  }
});

test('a card stands on the side from which its part was pointed at, also where a press follows before it is drawn', async () => {
  const page = await site.open('', { width: 1440, height: 900 });
  for (const [share, side] of [
    [0.2, 'left'],
    [0.8, 'right'],
  ] as const) {
    const part = page.locator(RIBBON);
    await part.evaluate((ribbon, across) => {
      const { left, width, top, height } = ribbon.getBoundingClientRect();
      const at = { clientX: left + across * width, clientY: top + height / 2, bubbles: true };
      ribbon.dispatchEvent(new PointerEvent('pointerover', { ...at, pointerType: 'mouse' }));
      ribbon.closest<SVGElement>('[role="button"]')?.focus();
    }, share);
    const card = page.getByRole('note');
    await card.waitFor();
    const [stands, its] = [await card.boundingBox(), await part.boundingBox()];
    expect((stands?.x ?? 0) < (its?.x ?? 0) ? 'left' : 'right').toBe(side);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.evaluate(() => (document.activeElement as SVGElement | null)?.blur());
  }
});
