// On a phone the line that says what the rates come to stays in sight above them.

import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';

const site = servedSite();
const LINK = '?v=1&n=1000000&r.eligible=99.9&r.responded=88.8';

test.each([320, 360, 390])(
  'at %i px the line cuts nothing of what it says, and hides no control that the keys come to',
  async (width) => {
    const page = await site.open(LINK, { width, height: 640 });
    const line = page.locator('p[aria-hidden="true"]').filter({ hasText: 'of every 100' });
    const faults: string[] = [];
    await page.locator('#rates').focus();
    for (let key = 0; key < 30; key++) {
      await page.keyboard.press(key < 15 ? 'Tab' : 'Shift+Tab');
      faults.push(
        ...(await line.evaluate((element) => {
          const [bar, focus] = [element, document.activeElement ?? element].map((each) =>
            each.getBoundingClientRect(),
          );
          const found: string[] = [];
          if (element.scrollWidth > element.clientWidth) found.push('the line is cut');
          const isInRates = document.activeElement?.closest('#rates');
          if (isInRates && bar && focus && focus.top < bar.bottom && focus.bottom > bar.top)
            found.push(`hidden: ${document.activeElement?.getAttribute('aria-label')}`);
          return found;
        })),
      );
    }
    expect(faults).toEqual([]);
  },
);
