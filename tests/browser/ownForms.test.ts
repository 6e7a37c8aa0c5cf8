// A study of one's own, written in forms: what is changed there is changed in its text, and nothing else of it.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { audited } from '../helpers/axe.ts';
import { PATIENCE_MS, servedSite } from '../helpers/browserPage.ts';
import { pictured } from '../helpers/flowPage.ts';

const site = servedSite();

const OUTLINE = `# Numbers of table 2
Title:   A paper
Source: Nobody, J Test 2026

Taken to surgery 195 (printed in the abstract)
   Alive   190 (derived 195 − 5)
      Eligible 121 (printed in the abstract)
         Responded 22 (assumed: 18% of the eligible)
         No response ?
      # the abstract has no number
      Not eligible ?
   Died ?
`;

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the study' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shown = (page: Page, name: 'Text' | 'Forms' | 'Picture') =>
  page.getByRole('radio', { name, exact: true }).filter({ visible: true }).check();

/** The editor with this text, and forms in place of it. */
async function inForms(outline: string, options: Parameters<typeof site.open>[1] = {}) {
  const page = await site.open('?study=own', options);
  await text(page).fill(outline);
  await shown(page, 'Forms');
  return page;
}

/** What the text has become. */
async function textNow(page: Page): Promise<string> {
  await shown(page, 'Text');
  const now = await text(page).inputValue();
  await shown(page, 'Forms');
  return now;
}

test('a number typed in a form is drawn at once and stands in the text, where all else is as it was', async () => {
  const page = await inForms(OUTLINE);
  expect(await textNow(page)).toBe(OUTLINE);
  await field(page, 'People in “Eligible”').fill('1,20');
  await page.getByText('This is no number.').waitFor();
  await field(page, 'People in “Eligible”').fill('120');
  await expect.poll(() => pictured(page)).toMatchObject({ eligible: 120, not_eligible: 70 });
  expect(await field(page, 'People in “Not eligible”').getAttribute('placeholder')).toBe('? 70');
  expect(await textNow(page)).toBe(OUTLINE.replace('Eligible 121', 'Eligible 120'));
});

test('undo takes back what was typed in one field as one step, by its key in the field too', async () => {
  const page = await inForms(OUTLINE);
  await field(page, 'Title').press('End');
  await field(page, 'Title').pressSequentially(' of six');
  await field(page, 'Source').press('End');
  await field(page, 'Source').pressSequentially('; 1');
  await page.keyboard.press('Control+z');
  expect(await field(page, 'Source').inputValue()).toBe('Nobody, J Test 2026');
  expect(await field(page, 'Title').inputValue()).toBe('A paper of six');
  await button(page, 'Undo').click();
  expect(await field(page, 'Title').inputValue()).toBe('A paper');
  expect(await textNow(page)).toBe(OUTLINE);
});

test('a name is changed wherever it stands, and one that another group has is not taken', async () => {
  const page = await inForms(`Outcome: Eligible\n${OUTLINE}`);
  await field(page, 'Name of group 3').fill('Alive');
  await page.getByText('Another group has this name already.').waitFor();
  await field(page, 'Name of group 3').fill('Fit for IL-2');
  await expect.poll(() => pictured(page)).toMatchObject({ fit_for_il_2: 121 });
  expect(await textNow(page)).toBe(
    `Outcome: Eligible\n${OUTLINE}`
      .replace('Outcome: Eligible', 'Outcome: Fit for IL-2')
      .replace('Eligible 121', 'Fit for IL-2 121'),
  );
});

test('basis, place, percentage, colour, stage, slider and outcome of a group are chosen in its form', async () => {
  const page = await inForms(OUTLINE);
  await button(page, 'More about “Responded”').click();
  const about = page.getByRole('group', { name: 'More about “Responded”' });
  await about.getByLabel('It rests on').selectOption('Printed in the source');
  await about.getByLabel('Where it stands').fill('p. 3');
  await about.getByLabel('What is assumed').fill('');
  await about.getByLabel('Percentage that is printed').fill('18');
  await about.getByLabel('Of whom', { exact: true }).selectOption('Eligible');
  await about.getByLabel('Colour').selectOption('Milestone');
  await button(page, 'More about “Alive”').click();
  const alive = page.getByRole('group', { name: 'More about “Alive”' });
  await alive.getByLabel('The slider moves').selectOption('Not eligible');
  await page.getByLabel('Told next').selectOption('Eligible');
  expect(await textNow(page)).toBe(
    OUTLINE.replace('Source: Nobody, J Test 2026', 'Source: Nobody, J Test 2026\nOutcome: Eligible')
      .replace(
        'Responded 22 (assumed: 18% of the eligible)',
        'Responded 22 (printed p. 3) (18% of Eligible) (milestone)',
      )
      .replace('Not eligible ?', 'Not eligible ? (slider)'),
  );
});

test('groups are added, moved and removed by keys alone, and the focus goes with them', async () => {
  const page = await inForms(OUTLINE);
  await button(page, 'Add a group that comes from “Died”').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Of bleeding');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.getByText('but “Died” has 5. Where are 3?').first().waitFor();
  await button(page, 'Add 3 not accounted for').first().click();
  await expect.poll(() => pictured(page)).toMatchObject({ of_bleeding: 2, not_accounted_for: 3 });

  await button(page, 'More about “Died”').click();
  await button(page, 'Earlier').press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Earlier');
  const names = page.getByRole('textbox', { name: /^Name of group/ });
  expect(
    await names.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
  ).toEqual([
    'Taken to surgery',
    'Died',
    'Of bleeding',
    'Not accounted for',
    'Alive',
    'Eligible',
    'Responded',
    'No response',
    'Not eligible',
  ]);
  await button(page, 'Remove it and what comes from it alone').press('Enter');
  expect(
    await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id,
    ),
  ).not.toBe('');
  const now = await textNow(page);
  expect(now).not.toMatch(/Died|bleeding|accounted/);
  expect(now).toContain('      # the abstract has no number\n      Not eligible ?\n');
});

test('what does not add up is told at its group, and what cannot be shown in forms is said', async () => {
  const page = await inForms(OUTLINE.replace('Not eligible ?', 'Not eligible 67'));
  const fault = page
    .getByRole('listitem')
    .filter({ hasText: 'Where are 2?' })
    .filter({ visible: true });
  await fault.first().waitFor();
  const people = field(page, 'People in “Alive”');
  expect(await people.getAttribute('aria-invalid')).toBe('true');
  const saidBy = (await people.getAttribute('aria-describedby')) ?? '';
  expect(await page.locator(`[id="${saidBy}"]`).innerText()).toContain('121 + 67 = 188');
  await shown(page, 'Text');
  await text(page).fill('A 5\n  B 5\n    A 5\n');
  await shown(page, 'Forms');
  await page.getByText('This text cannot be shown in forms yet').waitFor();
  await button(page, 'Line 1').click();
  await expect.poll(() => text(page).isVisible()).toBe(true);
});

test('a study is begun in forms alone', async () => {
  const page = await inForms('');
  await button(page, 'Add the group with which all begins').click();
  await page.keyboard.type('Randomised');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  // What Enter adds is beside the group where it was pressed; beside the first there is nothing.
  for (const [name, people] of [
    ['Well', '30'],
    ['Ill', ''],
  ] as const) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(people);
  }
  await field(page, 'Stage 2').fill('A year later');
  await button(page, 'Add a total').click();
  await page.keyboard.type('Had a fever');
  await field(page, 'People in “Had a fever”').fill('3');
  await field(page, 'Another note').fill('Made up.');
  await expect.poll(() => pictured(page)).toEqual({ randomised: 40, well: 30, ill: 10 });
  expect(await textNow(page)).toBe(
    'Stages:  > A year later\nNote: Made up.\n\nRandomised 40\n  Well 30\n  Ill ?\n+ Had a fever 3\n',
  );
});

test.each([
  ['1440 × 900', { width: 1440, height: 900 }, 'light', false],
  ['1024 × 768', { width: 1024, height: 768 }, 'dark', false],
  ['390 × 844', { width: 390, height: 844 }, 'light', true],
  ['320 × 640', { width: 320, height: 640 }, 'dark', true],
] as const)(
  'at %s nothing hangs out of the forms, what is touched is large enough, and axe finds nothing',
  { timeout: 4 * PATIENCE_MS },
  async (_, viewport, colorScheme, hasTouch) => {
    const long = 'Responded '.repeat(19).trim();
    const page = await inForms(
      `${OUTLINE.replace('Responded 22', `${long} 20`)}      ${long} 2\n+ A second procedure 45\n`,
      { ...viewport, colorScheme, hasTouch, isMobile: hasTouch },
    );
    await button(page, `More about “${long}”`).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    // On all but the smallest phones what stands above takes two rows at most.
    const head = await page.getByRole('banner').boundingBox();
    if (viewport.width >= 390) expect(head?.height).toBeLessThanOrEqual(2 * 44 + 20);
    expect((await audited(page)).violations).toEqual([]);
    const least = hasTouch ? 44 : 24;
    const small = await page
      .locator(
        'main :is(button, select, input:not([type="radio"], [type="checkbox"], [type="file"]))',
      )
      .filter({ visible: true })
      .evaluateAll(
        (all, px) =>
          all
            .filter((each) => each.getBoundingClientRect().height < px - 0.5)
            .map((each) => each.outerHTML),
        least,
      );
    expect(small).toEqual([]);
  },
);
