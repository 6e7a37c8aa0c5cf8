import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { openRate, picture, resize } from '../helpers/flowPage.ts';

const site = servedSite();

/** What has the focus, by name, and what is wrong with how it can be seen. */
function focused(page: Page): Promise<{ name: string; isOnCard: boolean; fault: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', isOnCard: false, fault: '' };
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const isInside =
      left >= -1 &&
      right <= window.innerWidth + 1 &&
      (height > window.innerHeight || (top >= -1 && bottom <= window.innerHeight + 1));
    // Of what is higher than the window, the part that is in it.
    const [from, to] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
    const middle = document.elementFromPoint(left + width / 2, (from + to) / 2);
    const isOnTop =
      to - from >= Math.min(height, 24) - 1 &&
      middle !== null &&
      (element.contains(middle) || middle.contains(element) || element.closest('svg') !== null);
    const name =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement
        ? element.labels?.[0]?.textContent
        : element.textContent);
    return {
      name: name ?? '',
      isOnCard: element.closest('[role="note"]') !== null,
      fault: isInside ? (isOnTop ? '' : 'is covered') : 'is out of the window',
    };
  });
}

/** The names of all that Tab should reach, in the order in which it stands on the page. */
function reachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex="0"]',
    );
    return (
      [...all]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        // What is closed is laid out nowhere.
        .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
        .filter(
          // Of radio buttons Tab reaches the chosen one.
          (element) =>
            !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
        )
        .map(
          (element) =>
            element.getAttribute('aria-label') ??
            (element instanceof HTMLInputElement
              ? element.labels?.[0]?.textContent
              : element.textContent) ??
            '',
        )
    );
  });
}

test.each([1280, 320])(
  'at %i px Tab reaches everything in the order in which it is read, shows it, and leaves the page',
  async (width) => {
    const page = await site.open('?v=1&r.eligible=75', { width, height: 700 });
    // On a phone one rate is open at a time; a press by hand would begin the walk there.
    if (width === 320) await page.locator('[data-chip="eligible"]').dispatchEvent('click');
    // The lists of other series come after the page.
    await page
      .getByRole('button', { name: /other series/ })
      .first()
      .waitFor();
    const expected = await reachable(page);
    expect(expected.length).toBeGreaterThan(15);
    const walked: string[] = [];
    for (let step = 0; step < 2 * expected.length; step++) {
      await page.keyboard.press('Tab');
      const { name, isOnCard } = await focused(page);
      if (name === '') break;
      // The source on the card that the focused part of the picture has opened comes in between.
      if (!isOnCard) walked.push(name);
      // What was pressed before may still be scrolled to.
      await expect.poll(async () => (await focused(page)).fault, { message: `“${name}”` }).toBe('');
    }
    expect(walked).toEqual(expected);
    // Past the last one the focus is the browser's own, not caught in the page.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  },
);

test('the first stop is a way to the numbers, and it leads there', async () => {
  const page = await site.open('', { height: 500 });
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Skip to the table of numbers');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('table').evaluate((table) => table.getBoundingClientRect().top))
    .toBeLessThan(300);
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Table of patients at each step');
});

test('the picture is one stop; arrows walk along the flow and every stop says what stands there', async () => {
  const page = await site.open();
  expect(await picture(page).locator('[tabindex="0"]').count()).toBe(1);
  await picture(page).locator('[tabindex="0"]').focus();
  const walk = [
    ['ArrowRight', /^Taken to surgery → /],
    ['ArrowDown', /^Taken to surgery → /],
    ['ArrowUp', /^Taken to surgery → /],
    ['Home', /^Taken to surgery: 195/],
    ['End', /^No response: 99 of 121 eligible for IL-2/],
    ['ArrowLeft', /^Eligible for IL-2 → No response: 99 of 121/],
    ['ArrowLeft', /^Eligible for IL-2: 121 of 188 alive after surgery/],
    ['ArrowDown', /^Not eligible, reason not reported: 67 of 188/],
  ] as const;
  for (const [key, name] of walk) {
    await page.keyboard.press(key);
    expect((await focused(page)).name, key).toMatch(name);
    // The one stop moves along: Tab comes back to where the walk was left.
    expect(await picture(page).locator('[tabindex="0"]').count()).toBe(1);
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toMatch(/^Not eligible/);
});

test('on a phone the walk goes down the page, as the flow does', async () => {
  const page = await site.open('', { width: 390 });
  await picture(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect((await focused(page)).name).toMatch(/^(Resected|Unresectable): /);
  await page.keyboard.press('End');
  expect((await focused(page)).name).toMatch(/^No response: /);
});

test('Escape closes the card of the focused part and the focus stays', async () => {
  const page = await site.open();
  const start = picture(page).locator('[tabindex="0"]');
  await start.focus();
  const card = page.getByRole('note');
  expect(await card.textContent()).toContain('195 taken to surgery');
  await page.keyboard.press('Escape');
  expect(await card.count()).toBe(0);
  expect(await start.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await card.count()).toBe(1);
});

test('the source on a card can be reached, and the card stays while it has the focus', async () => {
  const page = await site.open();
  await picture(page).locator('[tabindex="0"]').focus();
  // What draws it comes after the page.
  await page.locator('#card').waitFor();
  await page.keyboard.press('Tab');
  const source = await focused(page);
  expect(source).toMatchObject({ name: 'Walther et al., J Urol 1997', isOnCard: true });
  // Longer than the time after which a card goes that was left.
  await page.waitForFunction(
    (since) => performance.now() > since + 500,
    await page.evaluate(() => performance.now()),
  );
  expect(await focused(page)).toEqual(source);
});

type Target = { readonly name: string; readonly width: number; readonly height: number };

/** What can be pointed at and is narrower or lower than `least`. */
function smallTargets(page: Page, selector: string, least: number): Promise<Target[]> {
  return page.evaluate(
    ([where, size]) => {
      const found = [...document.querySelectorAll<HTMLElement | SVGElement>(where)]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .filter((element) => element.getClientRects().length > 0)
        // What sits in a line of text is as high as the line: WCAG leaves it out.
        .filter(
          (element) => getComputedStyle(element).display !== 'inline' || !element.matches('a'),
        )
        .map((element) => {
          const target =
            element instanceof HTMLInputElement && element.type === 'radio'
              ? (element.labels?.[0] ?? element)
              : element;
          let { left, right, top, bottom } = target.getBoundingClientRect();
          if (target instanceof SVGGElement) {
            // A wide unseen stroke can be hit and belongs to no box.
            for (const shape of target.querySelectorAll<SVGGeometryElement>(
              '[pointer-events="stroke"]',
            )) {
              const scale = shape.getScreenCTM()?.a ?? 1;
              const half = (Number.parseFloat(getComputedStyle(shape).strokeWidth) * scale) / 2;
              const box = shape.getBoundingClientRect();
              [left, right] = [Math.min(left, box.left - half), Math.max(right, box.right + half)];
              [top, bottom] = [Math.min(top, box.top - half), Math.max(bottom, box.bottom + half)];
            }
          }
          return {
            name: (element.getAttribute('aria-label') ?? element.textContent).slice(0, 60),
            width: Math.round(10 * (right - left)) / 10,
            height: Math.round(10 * (bottom - top)) / 10,
          };
        });
      return found.filter(({ width, height }) => Math.min(width, height) < size - 0.05);
    },
    [selector, least] as const,
  );
}

const CONTROLS = 'button, input, [role="spinbutton"], main > div > a';

test('everything that can be pointed at is 24 px wide and high, the parts of the picture included', async () => {
  const page = await site.open('?v=1&r.eligible=0&r.unresectable=0.5');
  const small: string[] = [];
  // The picture is scaled between its sheets, and smallest at the narrowest window of each: 1124, 682 and 320 px.
  for (const width of [1280, 1124, 1024, 682, 390, 320]) {
    await resize(page, { width, height: 900 });
    for (const target of await smallTargets(page, `${CONTROLS}, [tabindex]`, 24))
      small.push(`${target.width} × ${target.height} at ${width} px: ${target.name}`);
  }
  expect(small).toEqual([]);
});

test('on a touch screen every control is 44 px wide and high and none covers another', async () => {
  const page = await site.open('?v=1&r.eligible=75&r.unresectable=1', {
    width: 390,
    height: 844,
    isMobile: true,
    hasTouch: true,
  });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  const faults: string[] = [];
  const looks = [390, 320, 768].flatMap((width) =>
    ['', 'Unresectable', 'Responded to IL-2', 'Patients'].map((open) => ({ width, open })),
  );
  for (const { width, open } of [...looks, { width: 1180, open: '' }]) {
    await resize(page, { width, height: 844 });
    if (open) await openRate(page, open);
    for (const target of await smallTargets(page, CONTROLS, 44))
      faults.push(`${target.width} × ${target.height} at ${width} px: ${target.name}`);
    const covered = await page.evaluate((selector) => {
      const stays = [...document.querySelectorAll('main *')].filter(
        (each) => getComputedStyle(each).position === 'sticky',
      );
      const controls = [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((control) => getComputedStyle(control).visibility === 'visible')
        .map((control) => ({
          name: control.getAttribute('aria-label') ?? control.textContent,
          box: control.getBoundingClientRect(),
          // What stays at the edge of the window lies over what is scrolled, which can be scrolled from under it.
          stays: stays.find((each) => each.contains(control)),
        }));
      return controls.flatMap(({ name, box, stays: within }, index) =>
        controls.slice(index + 1).flatMap((other) => {
          if (other.stays !== within) return [];
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return across > 1 && down > 1 ? [`“${name}” and “${other.name}”`] : [];
        }),
      );
    }, CONTROLS);
    for (const pair of covered) faults.push(`${pair} overlap at ${width} px, ${open} open`);
  }
  expect(faults).toEqual([]);
});

test('a button that has come to its end keeps the focus', async () => {
  const page = await site.open('?v=1&r.unresectable=0.1');
  const lower = page.getByRole('button', { name: 'Unresectable: lower' });
  await lower.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/?v=1&r.unresectable=0');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatchObject({ name: 'Unresectable: lower', fault: '' });
  expect(await lower.isDisabled()).toBe(true);
});
