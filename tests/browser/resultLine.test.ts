// On a phone what sticks to the window, the result at its head and the rates at its foot, hides nothing that the keys come to.

import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { openRate } from '../helpers/flowPage.ts';

const site = servedSite();
const LINKS = ['', '?v=1&n=1000000&r.eligible=99.9&r.responded=88.8'];

test.each([
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 256 },
])(
  'at $width × $height px the result is cut nowhere, and what has the focus is hidden by nothing that sticks',
  async (size) => {
    const faults = new Set<string>();
    const page = await site.open('', { ...size, reducedMotion: 'reduce' });
    for (const link of LINKS) {
      await site.goOn(page, link);
      await openRate(page, 'Eligible for IL-2');
      for (let key = 0; key < 90; key++) {
        await page.keyboard.press(key < 45 ? 'Tab' : 'Shift+Tab');
        const found = await page.evaluate(() => {
          const { activeElement: at } = document;
          const head = document.querySelector<HTMLElement>('section > [data-counted]:has(button)');
          const cut = head && head.scrollHeight > head.clientHeight ? ['the result is cut'] : [];
          if (!at || at === document.body) return cut;
          const { left, top, width, height } = at.getBoundingClientRect();
          const over = document.elementFromPoint(left + width / 2, top + height / 2);
          const hides = [
            head,
            document.querySelector('[data-chip]')?.closest('[data-open]'),
          ].filter((each) => each?.contains(over) && !each.contains(at));
          return hides.length > 0
            ? [...cut, `hidden: ${at.getAttribute('aria-label') ?? at.textContent.slice(0, 40)}`]
            : cut;
        });
        for (const fault of found) faults.add(fault);
      }
    }
    expect([...faults]).toEqual([]);
  },
);
