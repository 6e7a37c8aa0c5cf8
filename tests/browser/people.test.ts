import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/study/catalogue.ts';
import { violations } from '../helpers/axe.ts';
import { servedSite } from '../helpers/browserPage.ts';
import {
  countsNamed,
  faultsOfLabels,
  moved,
  picture,
  pictured,
  query,
  resize,
  tabled,
} from '../helpers/flowPage.ts';

const site = servedSite();

const CHANGED = 'r.eligible=75&r.responded=24';

/** The count of every group in the people view, once it has come. */
async function people(page: Page): Promise<Readonly<Record<string, number>>> {
  await page.locator('[data-people]:visible').first().waitFor();
  await expect.poll(() => page.locator('svg[role="group"]').count()).toBe(1);
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-people]')].map((path) => [
        path.getAttribute('data-people') ?? '',
        Number(path.getAttribute('data-count')),
      ]),
    ),
  );
}

/** How many marks each stage has, in the order of the stages: every mark begins a part of a path; half marks and the samples beside words are not counted. */
function marks(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-stage]')].map((stage) =>
      [...stage.querySelectorAll('path[data-standing]')].reduce(
        (sum, path) => sum + (path.getAttribute('d')?.match(/m/gi)?.length ?? 0),
        0,
      ),
    ),
  );
}

/** The same number for each of the stages of the first study. */
const everyStage = (count: number) => Array.from({ length: 5 }, () => count);

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

test('a link opens on people, and the flow is never seen on the way', async () => {
  const page = await site.open(`?v=1&view=people&${CHANGED}`, {
    before: () => {
      // Every frame until the page stands: is a ribbon to be seen?
      const look = () => {
        const isSeen = [...document.querySelectorAll('[data-flow]')].some(
          (ribbon) => getComputedStyle(ribbon).visibility === 'visible',
        );
        if (isSeen) Object.assign(window, { sawFlow: true });
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  });
  expect(await people(page)).toEqual(countsNamed([195, 190, 5, 188, 2, 141, 47, 34, 107]));
  expect(await marks(page)).toEqual(everyStage(195));
  expect(await page.evaluate(() => 'sawFlow' in window)).toBe(false);
  await page.getByText('Places are arranged, nobody is tracked: only totals are known').waitFor();
});

test.each([
  ['the page', ''],
  ['a frame', '&mode=embed'],
])('in %s the people are there when the veil lifts, however late they come', async (_, mode) => {
  const page = await site.open('', {
    isFresh: true,
    before: () => {
      new MutationObserver((_changes, observer) => {
        if (document.documentElement.dataset['pending'] !== undefined) return;
        observer.disconnect();
        Object.assign(window, { atLift: document.querySelectorAll('[data-people]').length });
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-pending'] });
    },
  });
  await page.route('**/people-*.js*', async (route) => {
    await new Promise((done) => {
      setTimeout(done, 1500);
    });
    await route.continue();
  });
  await page.goto(site.address(`?v=1&view=people&${CHANGED}${mode}`));
  await page.locator('[data-people]:visible').first().waitFor();
  expect(
    await page.evaluate(() => (window as unknown as { atLift?: number }).atLift),
  ).toBeGreaterThan(0);
});

test('the radio buttons work by arrow keys, and what is above and below the picture stays', async () => {
  const page = await site.open();
  const top = async (name: string) =>
    (await page.getByRole('radiogroup', { name }).boundingBox())?.y;
  const rates = async () => (await page.getByRole('group', { name: 'Rates' }).boundingBox())?.y;
  const before = { top: await top('Show as'), rates: await rates() };
  await radio(page, 'Flow').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-people]').first().waitFor();
  expect(await radio(page, 'People').isChecked()).toBe(true);
  expect(await top('Show as')).toBe(before.top);
  expect(Math.abs(((await rates()) ?? 0) - (before.rates ?? 0))).toBeLessThan(8);
  await expect.poll(() => query(page)).toBe('?v=1&view=people');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-people]').first().waitFor({ state: 'detached' });
  expect(await top('Show as')).toBe(before.top);
  expect(await page.getByRole('table').count()).toBe(1);
  expect(await page.getByRole('list', { name: 'Legend' }).count()).toBe(0);
  await expect.poll(() => query(page)).toBe('?v=1&view=table');
  await page.goBack();
  await picture(page).locator('[data-flow]').first().waitFor();
});

test('the same numbers stand in the flow, in the people and in the table', async () => {
  const page = await site.open(`?v=1&${CHANGED}`);
  const flow = await pictured(page);
  expect(await tabled(page)).toEqual(flow);
  await radio(page, 'People').check();
  expect(await people(page)).toEqual(flow);
  expect(await tabled(page)).toEqual(flow);
  await radio(page, 'Table').check();
  await page.locator('[data-people]').first().waitFor({ state: 'detached' });
  expect(await tabled(page)).toEqual(flow);
});

test('marks follow the rates, and above 1000 patients each stands for many', async () => {
  const page = await site.open('?v=1&view=people&n=1000');
  await people(page);
  for (const rates of [
    [0, 0, 100, 100],
    [100, 0, 0, 0],
    [30, 30, 30, 30],
  ]) {
    await moved(page, rates);
    await people(page);
    expect(await marks(page)).toEqual(everyStage(1000));
    expect(await faultsOfLabels(page)).toEqual([]);
  }
  await page.getByRole('spinbutton', { name: /^Number of patients/ }).fill('20000');
  await page.getByText('One mark stands for 20 patients').waitFor();
  expect(await marks(page)).toEqual(everyStage(1000));
});

test.each(catalogue.map(({ id }) => id))(
  'of %s people take the place of the flow to the pixel, at any width',
  async (id) => {
    const page = await site.open(`?v=1&study=${id}`);
    await page
      .getByRole('button', { name: /other series$/ })
      .first()
      .waitFor();
    for (const [width, height] of [
      [1440, 900],
      [1366, 657],
      [1024, 900],
      [700, 900],
      [390, 900],
      [320, 900],
    ] as const) {
      await resize(page, { width, height });
      const { flow, people: now } = await placesInBoth(page);
      for (const part of ['picture', 'rates'] as const)
        expect(Math.abs(now[part] - flow[part]), `${part} at ${width} px`).toBeLessThanOrEqual(1);
    }
  },
);

/** Where the picture and the rates stand as a flow and as people; at the end it is a flow again. */
function placesInBoth(page: Page) {
  return page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(done);
      });
    /** Chooses a view and waits until it is the one picture on the page, and painted. */
    const choose = async (name: string, mark: string) => {
      const radio = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
        (each) => each.labels?.[0]?.textContent.trim() === name,
      );
      if (!radio) throw new Error(`there is no view ${name}`);
      radio.click();
      const isThere = () =>
        document.querySelectorAll('svg[role="group"]').length === 1 &&
        [...document.querySelectorAll(`svg[role="group"] [${mark}]`)].some((each) =>
          each.checkVisibility(),
        );
      do await frame();
      while (!isThere());
      await frame();
    };
    // On a phone the rates are closed, in a sheet that stays where it is.
    const top = (selector: string) => {
      const found = document.querySelector(selector);
      return found?.checkVisibility() ? found.getBoundingClientRect().top + scrollY : 0;
    };
    const places = () => ({ picture: top('svg[role="group"]'), rates: top('[data-rate]') });
    const flow = places();
    await choose('People', 'data-people');
    const people = places();
    await choose('Flow', 'data-flow');
    return { flow, people };
  });
}

test('the words fit at any width', async () => {
  const page = await site.open('?v=1&view=people&r.eligible=30&r.responded=90');
  for (const width of [320, 390, 700, 1056, 1440, 1920]) {
    await resize(page, { width, height: 900 });
    await people(page);
    expect(await faultsOfLabels(page), `${width} px`).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      `${width} px`,
    ).toBeLessThanOrEqual(0);
    const smallest = await page.evaluate(() => {
      const svg = document.querySelector<SVGSVGElement>('svg[role="group"]');
      const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
      return Math.min(
        ...[...(svg?.querySelectorAll('tspan') ?? [])].map(
          (text) => Number(text.getAttribute('font-size')) * scale,
        ),
      );
    });
    expect(smallest, `${width} px`).toBeGreaterThanOrEqual(12);
  }
});

test('axe finds nothing wrong with people or table, in light, in dark, nor at 320 px', async () => {
  const page = await site.open('', { colorScheme: 'light' });
  for (const link of ['?v=1&view=people', `?v=1&view=people&${CHANGED}`, '?v=1&view=table']) {
    await site.goOn(page, link, { width: 1280, height: 900 });
    if (link.includes('people')) await people(page);
    expect(await violations(page), `${link} in light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'of colours'), `${link} in dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await resize(page, { width: 320, height: 900 });
    if (link.includes('people')) await people(page);
    expect(await violations(page), `${link} at 320 px`).toEqual([]);
  }
});
