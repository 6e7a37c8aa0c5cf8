import { expect, test } from 'vitest';
import { evaluate } from '../drivers/engine.ts';
import {
  countOf,
  drag,
  focusSlider,
  peopled,
  pictured,
  press,
  query,
  sliderValue,
  tabled,
  textOf,
  type,
} from '../reader.ts';
import type { Visits } from '../visits.ts';
import {
  countsAt,
  OF_A_THOUSAND,
  ONLY_ELIGIBLE_SET,
  rateNames,
  REPORTED,
  SET,
  SET_LINK,
} from './counts.ts';

/** What a reader does with the numbers: sees them, moves them, types them, sends them, looks at them in another way. */
export function numbersJourneys(visits: Visits) {
  test('the page opens as reported, and all that it loads later comes', async () => {
    const tab = await visits.open();
    await expect.poll(() => pictured(tab)).toEqual(REPORTED);
    expect(await tabled(tab)).toEqual(Object.values(REPORTED));
    // On a wide page its four parts stand open, and what answers a question in one of them is closed.
    expect(await countOf(tab, 'details:not([open])')).toBeGreaterThan(3);
    const all = await countOf(tab, 'details');
    await evaluate(tab, () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    // What stands in it has come where there is more than the line to press.
    const filled = () =>
      evaluate(
        tab,
        () =>
          [...document.querySelectorAll('details')].filter((each) => {
            const line = each.querySelector('summary')?.clientHeight ?? 0;
            return each.clientHeight > line + 20;
          }).length,
      );
    await expect.poll(filled).toBe(all);
    expect(await query(tab)).toBe('');
  });

  test.each(rateNames)('“%s” is moved by keys from end to end, and dragged', async (rate) => {
    const tab = await visits.open();
    await focusSlider(tab, rate);
    await tab.keys(['End']);
    await expect.poll(() => pictured(tab)).toEqual(countsAt(rate, 100));
    await tab.keys(['Home']);
    await expect.poll(() => pictured(tab)).toEqual(countsAt(rate, 0));
    await tab.keys(['ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowRight']);
    await expect.poll(() => sliderValue(tab, rate)).toBe(0.3);
    await expect.poll(() => pictured(tab)).toEqual(countsAt(rate, 0.3));

    await drag(tab, rate, 40);
    await expect.poll(async () => Math.abs((await sliderValue(tab, rate)) - 40)).toBeLessThan(1);
    const counts = countsAt(rate, await sliderValue(tab, rate));
    await expect.poll(() => pictured(tab)).toEqual(counts);
    // Out of sight it follows once the movement rests.
    await expect.poll(() => tabled(tab)).toEqual(Object.values(counts));
    await expect.poll(() => query(tab)).toMatch(/^\?v=1&r\.[a-z-]+=\d+(\.\d)?$/);
  });

  test('typed numbers are taken, in rates and in the number of patients', async () => {
    const tab = await visits.open();
    await type(tab, 'Eligible for IL-2', '75');
    await type(tab, 'Responded to IL-2', '24');
    await expect.poll(() => pictured(tab)).toEqual(SET);
    await type(tab, 'Responded to IL-2', 'many');
    await expect.poll(() => textOf(tab, '[role="alert"]')).toContain('24% is kept.');
    expect(await pictured(tab)).toEqual(SET);
    await press(tab, 'button', 'Reset all');
    await expect.poll(() => pictured(tab)).toEqual(REPORTED);
    await type(tab, 'Number of patients', '1000');
    await expect.poll(() => pictured(tab)).toEqual(OF_A_THOUSAND);
    await expect.poll(() => query(tab)).toBe('?v=1&n=1000');
  });

  test('a link opens its numbers, and Back undoes what was changed', async () => {
    const tab = await visits.open();
    await type(tab, 'Eligible for IL-2', '75');
    await expect.poll(() => query(tab)).toBe('?v=1&r.eligible=75');
    await type(tab, 'Responded to IL-2', '24');
    await expect.poll(() => query(tab)).toBe(SET_LINK);
    await tab.back();
    await expect.poll(() => pictured(tab)).toEqual(ONLY_ELIGIBLE_SET);
    await expect.poll(() => query(tab)).toBe('?v=1&r.eligible=75');

    const sent = await visits.open(SET_LINK);
    await expect.poll(() => pictured(sent)).toEqual(SET);
    const damaged = await visits.open('?v=1&r.eligible=75&r.responded=often');
    await expect.poll(() => pictured(damaged)).toEqual(ONLY_ELIGIBLE_SET);
    await expect.poll(() => textOf(damaged, 'main')).toContain('often');
  });

  test('the same numbers are seen as flow, as people and as a table', async () => {
    const tab = await visits.open(SET_LINK);
    await press(tab, 'label', 'People');
    await expect.poll(() => peopled(tab)).toEqual(SET);
    await press(tab, 'label', 'Table');
    await expect.poll(() => countOf(tab, 'svg[role="group"]')).toBe(0);
    expect(await tabled(tab)).toEqual(Object.values(SET));
    await press(tab, 'label', 'Flow');
    await expect.poll(() => pictured(tab)).toEqual(SET);
    await expect.poll(() => query(tab)).toBe(SET_LINK);
  });
}
