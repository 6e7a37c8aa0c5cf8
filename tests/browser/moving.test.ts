import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { field, pictured, query, REPORTED, slider, thumbAt, type } from '../helpers/flowPage.ts';

const site = servedSite();

// How the page moves from one state to another is for motion.test.ts; here only where it ends.
const open = (link = '') => site.open(link, { reducedMotion: 'reduce' });

const ELIGIBLE = 'Eligible for IL-2';

async function eligible(page: Page): Promise<number | undefined> {
  return (await pictured(page))['eligible'];
}

async function expectEligible(page: Page, count: number) {
  await expect.poll(() => eligible(page)).toBe(count);
}

test('the picture follows the thumb during a drag, and a whole drag is one step of undo', async () => {
  const page = await open();
  const range = slider(page, ELIGIBLE);
  await range.scrollIntoViewIfNeeded();
  const from = await thumbAt(range, 0.644);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const passed: (number | undefined)[] = [];
  for (const share of [0.6, 0.5, 0.4, 0.3, 0.2]) {
    const to = await thumbAt(range, share);
    await page.mouse.move(to.x, to.y, { steps: 3 });
    // Read at once, with the button still down.
    passed.push(await eligible(page));
  }
  await page.mouse.up();
  expect(passed).toEqual(passed.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(passed).size).toBe(passed.length);
  // The picture shows the whole patients of the very rate at which the thumb was let go.
  const percent = Number(await range.inputValue());
  expect(Math.abs(percent - 20)).toBeLessThan(1.5);
  expect(await eligible(page)).toBe(Math.floor((188 * percent) / 100 + 0.5));
  await expect.poll(() => query(page)).toMatch(/^\?v=1&r\.eligible=\d+(\.\d)?$/);

  await page.keyboard.press('Control+z');
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  await page.keyboard.press('Control+Shift+z');
  await expectEligible(page, Number(passed.at(-1)));
});

test('a thumb that is let go beside the reported value stands on it exactly', async () => {
  const page = await open('?v=1&r.eligible=20');
  const range = slider(page, ELIGIBLE);
  await range.scrollIntoViewIfNeeded();
  const from = await thumbAt(range, 0.2);
  const to = await thumbAt(range, 0.649);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  expect(await range.inputValue()).toBe('64.4');
  await expect.poll(() => query(page)).toBe('');
  expect(await pictured(page)).toEqual(REPORTED);
});

test('arrow keys move a rate by a tenth, Page keys by a tenth of the slider, Home and End to its ends', async () => {
  const page = await open();
  const range = slider(page, ELIGIBLE);
  await range.focus();
  const steps = [
    ['ArrowRight', '64.5'],
    ['ArrowLeft', '64.4'],
    ['PageUp', '74.4'],
    ['PageDown', '64.4'],
    ['End', '100'],
    ['Home', '0'],
  ] as const;
  for (const [key, value] of steps) {
    await page.keyboard.press(key);
    expect(await range.inputValue(), key).toBe(value);
  }
  await expectEligible(page, 0);
  expect(await range.getAttribute('aria-valuetext')).toBe('0%: 0 of 188 alive after surgery');
});

test('keys, typing and the plus button all reach the same 141 of 188', async () => {
  const page = await open();
  const reset = () => page.getByRole('button', { name: 'Reset all' }).click();
  const raise = page.getByRole('button', { name: `${ELIGIBLE}: raise` });
  const ways = {
    keys: async () => {
      await slider(page, ELIGIBLE).focus();
      await page.keyboard.press('PageUp');
      for (let tenth = 0; tenth < 6; tenth++) await page.keyboard.press('ArrowRight');
    },
    typing: () => type(page, ELIGIBLE, '75'),
    plus: async () => {
      // 64.4 goes to 65 first: whole percents from there.
      for (let percent = 65; percent <= 75; percent++) await raise.click();
    },
  };
  for (const [way, go] of Object.entries(ways)) {
    await go();
    await expectEligible(page, 141);
    expect(await field(page, ELIGIBLE).inputValue(), way).toBe('75');
    await expect.poll(() => query(page), { message: way }).toBe('?v=1&r.eligible=75');
    await reset();
    await expectEligible(page, 121);
  }
});

test('minus and plus of a low rate go by tenths of a percent', async () => {
  const page = await open();
  const rates = [
    { label: 'Unresectable', reported: 2.6 },
    { label: 'Perioperative death', reported: 1.1 },
  ];
  for (const { label, reported } of rates) {
    const shown = async () => Number(await field(page, label).inputValue());
    expect(await shown()).toBe(reported);
    await page.getByRole('button', { name: `${label}: raise` }).click();
    expect(await shown()).toBeCloseTo(reported + 0.1, 9);
    for (let step = 0; step < 2; step++)
      await page.getByRole('button', { name: `${label}: lower` }).click();
    expect(await shown()).toBeCloseTo(reported - 0.1, 9);
  }
});

test('a number field tells a screen reader the number that stands in it', async () => {
  const page = await open('?v=1&r.eligible=75.5');
  const told = await page.getByRole('spinbutton').evaluateAll((fields) =>
    fields.map((input) => ({
      value: Number((input as HTMLInputElement).value),
      now: Number(input.getAttribute('aria-valuenow')),
    })),
  );
  expect(told.map(({ now }) => now)).toEqual(told.map(({ value }) => value));
  expect(told.map(({ value }) => value)).toEqual([195, 2.6, 1.1, 75.5, 18.2]);
});

test('a rate typed with comma and percent sign is understood; words are refused and the value is kept', async () => {
  const page = await open();
  const input = field(page, ELIGIBLE);
  const rate = page.getByRole('group', { name: ELIGIBLE, exact: true });
  await type(page, ELIGIBLE, '75,5 %');
  await expectEligible(page, 142);
  expect(await rate.textContent()).toContain('Read as 75.5%');
  await type(page, ELIGIBLE, '64,4 %');
  await expectEligible(page, 121);
  await input.blur();

  await type(page, ELIGIBLE, 'abc');
  const fault = rate.getByRole('alert');
  expect(await fault.textContent()).toContain('“abc” is not a percentage from 0 to 100');
  expect(await fault.textContent()).toContain('64.4% is kept');
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  const described = (await input.getAttribute('aria-describedby'))?.split(' ') ?? [];
  expect(described).toContain(await fault.getAttribute('id'));
  expect(await pictured(page)).toEqual(REPORTED);

  await type(page, ELIGIBLE, '9999');
  expect(await fault.isVisible()).toBe(true);
  expect(await pictured(page)).toEqual(REPORTED);
  await type(page, ELIGIBLE, '75');
  expect(await fault.count()).toBe(0);
  await expectEligible(page, 141);
});

test('a number of patients is taken as pasted, and refused in words where it is none', async () => {
  const page = await open();
  const size = 'Number of patients';
  const group = page.getByRole('group', { name: size });
  for (const bad of ['0', '12e9', 'abc', '1.5', '1000001']) {
    await type(page, size, bad);
    const fault = await group.getByRole('alert').textContent();
    expect(fault, bad).toContain(`“${bad}” is not a whole number from 1 to 1,000,000`);
    expect(fault, bad).toContain('195 is kept');
    expect(await pictured(page), bad).toEqual(REPORTED);
  }
  await type(page, size, '1,000');
  await expectEligible(page, 620);
  expect(await group.textContent()).toContain('Read as 1000');
  await expect.poll(() => query(page)).toBe('?v=1&n=1000');
  const { responded, unresectable, resected, recovered } = await pictured(page);
  expect([unresectable, resected, recovered, responded]).toEqual([26, 974, 964, 113]);

  await page.getByRole('radio', { name: '100', exact: true }).check();
  await expect.poll(async () => (await pictured(page))['operated']).toBe(100);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await pictured(page))['operated']).toBe(1000);
});

test('each change that stands alone is one step back and one step forth', async () => {
  const page = await open();
  await page.getByRole('button', { name: `${ELIGIBLE}: raise` }).click();
  await page.getByRole('button', { name: `${ELIGIBLE}: raise` }).click();
  await type(page, 'Responded to IL-2', '24');
  await page.getByRole('button', { name: 'Back to reported' }).click();
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  // The focus is not left in a text field, whose own undo it would be.
  for (const link of [
    '?v=1&r.eligible=66&r.responded=24',
    '?v=1&r.eligible=66',
    '?v=1&r.eligible=65',
    '',
  ]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => query(page)).toBe(link);
  }
  await expect.poll(() => pictured(page)).toEqual(REPORTED);
  for (const link of ['?v=1&r.eligible=65', '?v=1&r.eligible=66']) {
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => query(page)).toBe(link);
  }
});
