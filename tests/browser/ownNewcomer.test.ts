// Somebody who has never been here, with a paper's abstract that has six numbers: from opening the page to a link to share, by the
// keys and presses that it takes and nothing that has to be known beforehand.

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { pictured } from '../helpers/flowPage.ts';

const site = servedSite();

/** As many people type: 200 letters a minute; and what it takes to find something on the page and to press it. */
const SECONDS_A_KEY = 60 / 200;
const SECONDS_A_PRESS = 5;
/** To read the abstract, and what the page says of how to write. */
const SECONDS_TO_READ = 45;

/** Does what a reader does, and counts for how long that takes one. */
function reader(page: Page) {
  let seconds = SECONDS_TO_READ;
  return {
    press: async (target: Locator) => {
      seconds += SECONDS_A_PRESS;
      // What cannot be seen without scrolling has to be found first.
      const box = await target.boundingBox();
      const height = page.viewportSize()?.height ?? 0;
      if (!box || box.y < 0 || box.y + box.height > height) seconds += SECONDS_A_PRESS;
      await target.click();
    },
    pick: async (target: Locator, option: string) => {
      seconds += 2 * SECONDS_A_PRESS;
      await target.selectOption({ label: option });
    },
    type: async (...keys: readonly string[]) => {
      for (const text of keys) {
        const isKey = /^(?:Enter|Backspace|Control\+a|Tab)$/.test(text);
        seconds += (isKey ? 1 : text.length) * SECONDS_A_KEY;
        await (isKey ? page.keyboard.press(text) : page.keyboard.type(text));
      }
    },
    seconds: () => Math.round(seconds),
  };
}

// "Of 195 patients taken to surgery 5 were unresectable and 2 died; 121 became eligible for IL-2, of whom 18% responded. 45 had a second
// procedure."
const COUNTS = {
  taken_to_surgery: 195,
  unresectable: 5,
  resected: 190,
  died: 2,
  alive: 188,
  eligible: 121,
  responded: 22,
  no_response: 99,
  not_eligible: 67,
};

test('an abstract with six numbers is a link to share in less than three minutes, typed as a text', async () => {
  const page = await site.open('', { width: 1366, height: 657 });
  const { press, pick, type, seconds } = reader(page);
  await pick(page.getByRole('combobox', { name: 'Study' }), 'Your own study…');
  const text = page.getByRole('textbox', { name: 'Text of the study' });
  await text.waitFor();
  await press(text);
  await type('Control+a', 'Title: Surgery before IL-2', 'Enter', 'Taken to surgery 195', 'Enter');
  await type('  Unresectable 5', 'Enter', 'Resected ?', 'Enter', '  Died 2', 'Enter', 'Alive ?');
  await type('Enter', '  Eligible 121', 'Enter', '  Responded 18%', 'Enter', 'No response ?');
  await type('Enter', 'Backspace', 'Not eligible ?', 'Enter');
  await type('Backspace', 'Backspace', 'Backspace', '+ Second procedure 45');
  await press(page.getByRole('button', { name: 'Take 22, of “Eligible”' }));
  await press(page.getByRole('button', { name: 'All 5 numbers stand in the source' }));
  await expect.poll(() => pictured(page)).toEqual(COUNTS);
  await press(page.getByRole('button', { name: 'Copy the link' }));
  await page.getByText('Copied').first().waitFor();
  expect(seconds()).toBeLessThan(180);
});

// "412 were randomised, 206 to each drug. At a year 121 and 90 were well; the others were not."
test('a trial of two arms with the same ends is entered in forms, by keys alone once they are open, in less than two minutes', async () => {
  const page = await site.open('?study=own', { width: 1366, height: 657 });
  const { press, type, seconds } = reader(page);
  const named = (name: string) => page.getByRole('button', { name, exact: true });
  await press(named('New draft'));
  await press(page.getByRole('radio', { name: 'Forms', exact: true }).filter({ visible: true }));
  await press(named('Add the group with which all begins'));
  await type('Randomised', 'Tab', '412', 'Tab', 'Enter');
  await type('Drug A', 'Tab', '206', 'Tab', 'Enter', 'Well', 'Tab', '121', 'Enter', 'Ill');
  // From there to what else comes from all.
  await press(named('Add a group that comes from “Randomised”'));
  await type('Drug B', 'Tab', '206', 'Tab', 'Enter');
  await type('Well', 'Enter', '90', 'Enter', 'Ill', 'Enter');
  await expect
    .poll(() => pictured(page))
    .toEqual({ randomised: 412, drug_a: 206, drug_b: 206, well: 211, ill: 201 });
  await press(named('Copy the link'));
  await page.getByText('Copied').first().waitFor();
  expect(seconds()).toBeLessThan(120);
});
