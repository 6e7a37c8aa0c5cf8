// Of whom percentages are: the switch beside the views, in the page, in frames and without a mouse.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { chooseAction, faultsOfLabels, picture, query } from '../helpers/flowPage.ts';

const site = servedSite();

const step = (page: Page) => page.getByRole('radio', { name: '% of the step before' });

/** Where the parts of the page stand: whatever comes, and whichever is chosen, nothing of it may move. */
function places(page: Page) {
  return page.evaluate(() =>
    ['[role="radiogroup"]', '[data-sheet] svg', 'main > h2'].map((selector) =>
      [...document.querySelectorAll(selector)]
        .map((each) => each.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .slice(0, 5)
        .map(({ x, y, width, height }) =>
          [x, y + window.scrollY, width, height].map(Math.round).join(),
        ),
    ),
  );
}

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
])('at %i × %i px the choice moves nothing, by keys too, and is in the link', async (...size) => {
  const [width, height] = size;
  const page = await site.open('', { viewport: { width, height } });
  const before = await places(page);
  await page.getByRole('radio', { name: '% of all 195' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await step(page).isChecked()).toBe(true);
  await expect.poll(() => picture(page).textContent()).toMatch(/\(64%\)/);
  expect(await places(page)).toEqual(before);
  expect(await faultsOfLabels(page)).toEqual([]);
  await expect.poll(() => query(page)).toBe('?v=1&of=step');
  await page.reload();
  await expect.poll(() => picture(page).textContent()).toMatch(/\(18%\)/);
  expect(await places(page)).toEqual(before);
  expect(await violations(page)).toEqual([]);
});

test('what the link asks for is never seen otherwise', async () => {
  const page = await site.open('?v=1&of=step', {
    before: () => {
      const look = () => {
        const isSeen = [...document.querySelectorAll('[data-sheet] text')].some(
          (text) =>
            text.textContent?.includes('62%') && getComputedStyle(text).visibility === 'visible',
        );
        if (isSeen) Object.assign(window, { sawOfAll: true });
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  });
  await expect.poll(() => picture(page).textContent()).toMatch(/of 188\s*\(64%\)/);
  expect(await page.evaluate(() => 'sawOfAll' in window)).toBe(false);
});

test('a frame shows what its link says, in the picture and in the table', async () => {
  const page = await site.open('?v=1&mode=embed&show=table&of=step&r.eligible=75');
  await expect.poll(() => picture(page).textContent()).toMatch(/of 188\s*\(75%\)/);
  const table = page.getByRole('table', { name: /^Patients at each step/ });
  await table.getByRole('cell', { name: '188 alive after surgery (75%)' }).waitFor();
  expect(await table.getByRole('columnheader', { name: 'Of all' }).count()).toBe(0);
  expect(
    await page.getByRole('link', { name: 'Open the full page' }).getAttribute('href'),
  ).toContain('of=step');
});

test('the codes for other pages carry it', async () => {
  const page = await site.open('?v=1&of=step&trace=no-response');
  await chooseAction(page, 'Embed');
  const code = (name: string) => page.getByRole('textbox', { name: `Code: ${name}` }).inputValue();
  expect(await code('Plain frame')).toContain('of=step');
  const element = await code('Element');
  expect(element).toMatch(/link="[^"]*of=step/);
  // Without scripts the element is a link to the same.
  expect(element).toMatch(/<a href="[^"]*of=step/);
});
