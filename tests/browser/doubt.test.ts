import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { servedSite } from '../helpers/browserPage.ts';
import {
  framesPainted,
  moved,
  picture,
  pictured,
  query,
  resize,
  slider,
  unfolded,
} from '../helpers/flowPage.ts';

const site = servedSite();

const fans = (page: Page) => picture(page).locator('[data-fans]');
/** Beside the box of the result, and where the flow goes down the page below it with an axis of their own. */
const dots = (page: Page | FrameLocator) =>
  page
    .locator(
      '[data-scale-dots], [role="img"][aria-label^="50 dots, each for 200 of 10,000 repeats"]',
    )
    .filter({ visible: true });
const words = (page: Page) => page.getByText(/^In \d+ of 100 repeats of /);
const repeats = (page: Page) => page.getByRole('group', { name: 'Single repeats' });
const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });

async function openSettings(page: Page) {
  await unfolded(page);
  await page
    .locator('summary', { hasText: 'How sure is this?' })
    .filter({ visible: true })
    .last()
    .click();
  await radio(page, 'not at all').waitFor();
}

/** The number of the repeat that is drawn. */
async function repeat(page: Page): Promise<number> {
  return Number(/Repeat (\d+):/.exec((await repeats(page).textContent()) ?? '')?.[1]);
}

/** Where everything above the settings stands, and how large, in px of the page. */
function places(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  return page.evaluate(() => {
    const place = (element: Element | null | undefined) => {
      const box = element?.getBoundingClientRect();
      return box ? [box.left, box.top + window.scrollY, box.width, box.height] : [];
    };
    const named = [...document.querySelectorAll('input[type="range"], summary, h1, h2')].map(
      (each) => [each.getAttribute('aria-label') ?? each.textContent, place(each)] as const,
    );
    return {
      ...Object.fromEntries(named),
      picture: place(document.querySelector('svg[role="group"]')),
      legend: place(document.querySelector('[aria-label="Legend"]')),
      rates: place(document.querySelector('[aria-label="Rates"]')),
    };
  });
}

test.each([
  [1440, 'mouse'],
  [1160, 'mouse'],
  [1024, 'finger'],
  [768, 'mouse'],
  [390, 'mouse'],
  [390, 'finger'],
  [320, 'mouse'],
  [320, 'finger'],
] as const)(
  'at %i px, by %s, nothing moves when doubt is shown as ranges, as repeats or not at all',
  async (width, by) => {
    const page = await site.open('', {
      width,
      isMobile: by === 'finger',
      hasTouch: by === 'finger',
    });
    await openSettings(page);
    await dots(page).waitFor();
    const start = await places(page);
    const faults: string[] = [];
    for (const name of ['not at all', 'as single repeats', 'as fans and dots']) {
      await radio(page, name).check();
      if (name.includes('repeats')) await repeats(page).waitFor();
      if (name.includes('fans')) await fans(page).waitFor();
      const now = await places(page);
      for (const [what, place] of Object.entries(start)) {
        // What follows the settings may move with them.
        if ((place[1] ?? 0) > (start['How sure is this?']?.[1] ?? 0) + 1) continue;
        const off = place.map((value, index) => Math.abs(value - (now[what]?.[index] ?? 1e9)));
        if (off.length === 0 || Math.max(...off) > 1)
          faults.push(`${what}, ${name}: ${off.join()}`);
      }
    }
    expect(faults).toEqual([]);
  },
);

test('the dots stand beside the box of the result, and below the picture where it goes down the page', async () => {
  const page = await site.open();
  for (const width of [1440, 1024, 760, 390, 320]) {
    await resize(page, { width, height: 900 });
    const [plot, flow] = [await dots(page).boundingBox(), await picture(page).boundingBox()];
    if (!plot || !flow) throw new Error('a picture is not seen');
    if (width > 700) {
      const box = await page.locator('[data-group="responded"]:visible').first().boundingBox();
      expect(plot.x, `${width} px`).toBeGreaterThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) - 2);
      expect(plot.y).toBeGreaterThanOrEqual(flow.y);
      expect(plot.y + plot.height).toBeLessThanOrEqual(flow.y + flow.height);
    } else {
      expect(plot.y, `${width} px`).toBeGreaterThanOrEqual(flow.y + flow.height);
      expect(plot.width).toBeGreaterThan(plot.height);
      const smallest = await dots(page).evaluate((svg) => {
        const scale =
          svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
        return scale * 13;
      });
      // 13 px in a plot that is 320 px wide: at 320 px of window it is the narrowest.
      expect(smallest, `${width} px`).toBeGreaterThanOrEqual(11.7);
    }
  }
});

test('fans and dots are there from the first paint, and never gone while scripts take over', async () => {
  const page = await site.open('', {
    scriptDelayMs: 200,
    before: () => {
      let wasThere = false;
      const look = () => {
        const isSeen = (selector: string) =>
          [...document.querySelectorAll(selector)].some((each) => each.getClientRects().length > 0);
        const isThere = isSeen('[data-fans]') && isSeen('[data-scale-dots]');
        if (wasThere && !isThere) Object.assign(window, { wasGone: true });
        wasThere ||= isThere;
        Object.assign(window, { wasThere });
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  });
  await words(page).waitFor();
  await page.waitForLoadState('networkidle');
  await framesPainted(page);
  expect(await page.evaluate(() => 'wasThere' in window && window.wasThere)).toBe(true);
  expect(await page.evaluate(() => 'wasGone' in window)).toBe(false);
});

test('a rate that moves has its ranges from a worker, and none in between', async () => {
  const page = await site.open();
  await dots(page).waitFor();
  expect(page.workers()).toHaveLength(0);
  await slider(page, 'Responded to IL-2').focus();
  await page.keyboard.press('ArrowRight');
  expect(await fans(page).count()).toBe(0);
  await fans(page).waitFor();
  await dots(page).waitFor();
  await words(page).waitFor();
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/doubtWorker/),
  ]);
});

test('in a frame without an origin, where no worker can be had, there are ranges all the same', async () => {
  const page = await site.open();
  // As hosts do that let frames of any origin read what they serve.
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'access-control-allow-origin': '*' },
    });
  });
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe title="flow" sandbox="allow-scripts" width="1200" height="800" src="${site.address('?v=1&r.eligible=75')}"></iframe>`,
    }),
  );
  await page.goto(site.address('host.html'));
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-fans]').first().waitFor();
  await dots(frame).waitFor();
  await frame.getByText(/^In \d+ of 100 repeats of /).waitFor();
  expect(page.workers()).toHaveLength(0);
  site.forgive(/Worker|worker/);
});

test('each setting works by mouse, by keys and by link alike', async () => {
  const page = await site.open();
  await openSettings(page);
  const seen = async () => {
    await words(page).first().waitFor();
    return words(page).first().textContent();
  };
  const both = await seen();
  await radio(page, /^chance alone/).click();
  await expect.poll(() => query(page)).toBe('?v=1&spread=chance');
  const chance = await seen();
  expect(chance).not.toBe(both);
  expect(chance).toMatch(/14 to 31 of 195 would be responders; in 56 of 100, 19 to 25\./);

  await radio(page, /^chance alone/).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => query(page)).toBe('');
  expect(await seen()).toBe(both);

  await radio(page, 'as fans and dots').focus();
  await page.keyboard.press('ArrowUp');
  await fans(page).waitFor({ state: 'detached' });
  await expect.poll(() => query(page)).toBe('?v=1&doubt=none');
  await page.keyboard.press('ArrowUp');
  await repeats(page).waitFor();
  await expect.poll(() => query(page)).toBe('?v=1&doubt=redraw');

  const linked = await site.open('?v=1&spread=chance');
  await words(linked).waitFor();
  expect(await words(linked).textContent()).toBe(chance);
  const none = await site.open('?v=1&doubt=none');
  expect(await fans(none).count()).toBe(0);
  expect(await dots(none).count()).toBe(0);
});

test('a link to a repeat draws that repeat, the same for everybody', async () => {
  const page = await site.open('?v=1&doubt=redraw&seed=17');
  await repeats(page).waitFor();
  const counts = await pictured(page);
  expect(counts['operated']).toBe(195);
  expect(counts).not.toEqual(await pictured(await site.open()));
  const other = await site.open('?v=1&doubt=redraw&seed=17');
  await repeats(other).waitFor();
  expect(await pictured(other)).toEqual(counts);
  // What comes late has come to one of them sooner.
  await expect
    .poll(async () => (await picture(other).innerHTML()) === (await picture(page).innerHTML()))
    .toBe(true);
});

test('repeats stand still until they are played, play by key, and stop by key or when a rate moves', async () => {
  const page = await site.open('?v=1&doubt=redraw');
  const button = (name: string) => repeats(page).getByRole('button', { name });
  await button('Play').waitFor();
  await page.clock.install();
  await page.clock.fastForward(10_000);
  expect(await repeat(page)).toBe(1);
  const entries = await page.evaluate(() => window.history.length);

  await button('Play').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => repeat(page), { timeout: 10_000 }).toBeGreaterThan(4);
  expect(await page.getByRole('status').textContent()).toBe('');
  await page.keyboard.press('Enter');
  const stopped = await repeat(page);
  expect(await button('Play').evaluate((each) => each === document.activeElement)).toBe(true);
  await page.clock.fastForward(10_000);
  expect(await repeat(page)).toBe(stopped);
  await expect.poll(() => query(page)).toBe(`?v=1&doubt=redraw&seed=${stopped}`);
  expect(await page.evaluate(() => window.history.length)).toBe(entries + 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await repeat(page)).toBe(1);

  await button('Play').click();
  await expect.poll(() => repeat(page)).toBeGreaterThan(1);
  await moved(page, { 2: 75 });
  const left = await repeat(page);
  await page.clock.fastForward(10_000);
  expect(await repeat(page)).toBe(left);
  await button('Play').waitFor();
});

test('under reduced motion repeats go step by step, by mouse and by key', async () => {
  const page = await site.open('?v=1&doubt=redraw', { reducedMotion: 'reduce' });
  await repeats(page).waitFor();
  expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
  const another = page.getByRole('button', { name: /^Another 195/ });
  await another.click();
  await page.keyboard.press('Enter');
  expect(await repeat(page)).toBe(3);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  expect(await repeat(page)).toBe(2);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('with more contrast the fans are whiskers without shades, in forced colours in the text’s colour', async () => {
  const page = await site.open();
  const look = () =>
    fans(page).evaluate((fans) => {
      const styles = [...fans.querySelectorAll('path')].map((path) => getComputedStyle(path));
      return {
        shades: styles.slice(0, -1).map(({ fillOpacity }) => Number(fillOpacity) > 0),
        whiskers: styles.at(-1)?.stroke,
      };
    });
  await fans(page).waitFor();
  expect((await look()).shades).toEqual([true, true]);
  await page.emulateMedia({ contrast: 'more' });
  expect((await look()).shades).toEqual([false, false]);
  expect((await look()).whiskers).toMatch(/^rgb/);
  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  const canvasText = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'CanvasText';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  expect(await look()).toEqual({ shades: [false, false], whiskers: canvasText });
  const dot = await page
    .locator('[data-scale-dots] path')
    .last()
    .evaluate((path) => getComputedStyle(path).fill);
  expect(dot).toBe(canvasText);
});

test('axe finds nothing wrong with the settings and the repeats, in light, in dark, nor at 320 px', async () => {
  const page = await site.open('?v=1&doubt=redraw&seed=3', { colorScheme: 'light' });
  await openSettings(page);
  await repeats(page).waitFor();
  await dots(page).waitFor();
  expect(await violations(page), 'in light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'of colours'), 'in dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await resize(page, { width: 320, height: 900 });
  await dots(page).waitFor();
  expect(await violations(page), 'at 320 px').toEqual([]);
});
