import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { audited, type Rules } from '../helpers/axe.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { chooseAction, moved, pointOn } from '../helpers/flowPage.ts';

const site = servedSite();

/**
 * What axe cannot decide by itself and was looked at. A rule that is not on this list, or on it and no longer met, is a
 * change to look at again.
 */
const REVIEWED: Readonly<Record<string, string>> = {
  'label-content-name-mismatch':
    'The signs − and + are no words that anybody would say; the buttons are called “lower” and “raise”.',
  'color-contrast':
    'Letters in the picture stand on shapes, which axe does not judge; contrast.test.ts does, shape by shape.',
};

type State = {
  readonly name: string;
  readonly enter: (page: Page) => Promise<void>;
  /** All of them where it is left out. */
  readonly rules?: Rules;
};

const STATES: readonly State[] = [
  { name: 'in light', enter: (page) => page.emulateMedia({ colorScheme: 'light' }) },
  {
    name: 'in dark',
    enter: (page) => page.emulateMedia({ colorScheme: 'dark' }),
    rules: 'of colours',
  },
  {
    name: 'in dark with rates and their number changed',
    enter: async (page) => {
      await page.getByRole('radio', { name: '1000', exact: true }).check();
      await moved(page, [50, 1, 20, 0]);
    },
  },
  {
    name: 'in light with rates changed',
    enter: (page) => page.emulateMedia({ colorScheme: 'light' }),
    rules: 'of colours',
  },
  {
    name: 'with more contrast',
    enter: (page) => page.emulateMedia({ contrast: 'more' }),
    rules: 'of colours',
  },
  {
    name: 'in forced colours',
    enter: (page) => page.emulateMedia({ contrast: null, forcedColors: 'active' }),
    rules: 'of colours',
  },
  {
    name: 'at 320 px',
    enter: async (page) => {
      await page.emulateMedia({ forcedColors: null });
      await page.setViewportSize({ width: 320, height: 568 });
    },
  },
  {
    name: 'at 320 px with a card open',
    enter: async (page) => {
      const { x, y } = await pointOn(page, '[data-flow="recovered-not-eligible"]');
      await page.mouse.click(x, y);
      await page.getByRole('note').waitFor();
    },
  },
  {
    name: 'at 320 px with the dialog to save open',
    enter: async (page) => {
      await page.keyboard.press('Escape');
      await chooseAction(page, 'Save');
      await page.getByRole('dialog', { name: 'Save' }).waitFor();
    },
  },
  {
    name: 'in dark with something saved',
    enter: async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByRole('button', { name: 'Data (JSON)' }).click();
      await page.getByRole('button', { name: 'Show the text to copy' }).click();
      await page.getByRole('textbox', { name: /^The text of/ }).waitFor();
    },
  },
  {
    name: 'in dark with the code of a link as large as the window',
    enter: async (page) => {
      await page.keyboard.press('Escape');
      await chooseAction(page, 'Share');
      await page.getByRole('button', { name: 'Show it large' }).click();
      await page.getByRole('dialog').nth(1).waitFor();
    },
  },
  {
    name: 'in dark with the codes for other pages',
    enter: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await chooseAction(page, 'Embed');
      await page.getByRole('textbox', { name: 'Code: Element' }).waitFor();
    },
  },
];

/** What axe found in each state, one line a finding; what was reviewed is left out. */
async function findings(page: Page, states: readonly State[]): Promise<string[]> {
  const found: string[] = [];
  // What the picture says of itself stands in a part that comes later.
  await page.locator('#how-to-read').waitFor({ state: 'attached' });
  for (const { name, enter, rules } of states) {
    await enter(page);
    const { violations, incomplete } = await audited(page, rules);
    for (const { id, nodes } of violations) found.push(`${name}: ${id}: ${nodes.join(' | ')}`);
    for (const { id, nodes } of incomplete)
      if (!(id in REVIEWED)) found.push(`${name}: undecided: ${id}: ${nodes.join(' | ')}`);
    for (const { id } of incomplete) met.add(id);
  }
  return found;
}

const met = new Set<string>();

test('axe finds nothing wrong in any look of the page, and nothing undecided that was not looked at', async () => {
  const page = await site.open();
  expect(await findings(page, STATES)).toEqual([]);
  // A reason that is needed no longer is taken off the list.
  expect([...met].toSorted()).toEqual(Object.keys(REVIEWED).toSorted());
});

test('axe finds nothing wrong on a touch screen, nor with a link that was not understood', async () => {
  const page = await site.open('?v=1&r.eligible=75&r.unresectable=abc', {
    width: 390,
    height: 844,
    isMobile: true,
    hasTouch: true,
  });
  const found = await findings(page, [
    { name: 'on a touch screen', enter: () => Promise.resolve() },
  ]);
  // Where the skip link leads is closed until it is pressed: what axe cannot decide is tried.
  expect(found.filter((each) => !each.includes('undecided: skip-link'))).toEqual([]);
  const table = page.getByRole('table', { name: /^Patients at each step/ });
  expect(await table.isVisible()).toBe(false);
  await page.getByRole('link', { name: /^Skip to the table/ }).focus();
  await page.keyboard.press('Enter');
  await table.waitFor();
});

test('axe finds nothing wrong in another study, in any of its views, nor with a list of other series open', async () => {
  const page = await site.open('?v=1&study=franklin-1996', { reducedMotion: 'reduce' });
  const opener = page.getByRole('button', { name: 'Perioperative death: 7 other series' });
  await opener.waitFor();
  const look = (name: string, media: Parameters<Page['emulateMedia']>[0]): State => ({
    name,
    enter: (on) => on.emulateMedia(media),
    rules: 'of colours',
  });
  const view = (name: 'Flow' | 'People' | 'Table'): State => ({
    name,
    enter: async (on) => {
      await on.getByRole('radio', { name, exact: true }).check();
      const isDrawn = async () => (await on.locator('[data-flow], [data-people]').count()) > 0;
      await expect.poll(isDrawn).toBe(name !== 'Table');
    },
  });
  expect(
    await findings(page, [
      {
        name: 'another study in light',
        enter: (on) => on.emulateMedia({ colorScheme: 'light' }),
      },
      view('People'),
      look('people in dark', { colorScheme: 'dark' }),
      look('people in forced colours', { forcedColors: 'active' }),
      look('people', { forcedColors: null }),
      view('Table'),
      view('Flow'),
      { name: 'with a list in dark', enter: () => opener.click() },
      look('with a list in light', { colorScheme: 'light' }),
      look('with a list in forced colours', { forcedColors: 'active' }),
      {
        name: 'with a list at 320 px',
        enter: async (on) => {
          await on.emulateMedia({ forcedColors: null });
          await on.setViewportSize({ width: 320, height: 568 });
        },
      },
    ]),
  ).toEqual([]);
});
