import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { watchShifts } from '../helpers/shifts.ts';

const site = servedSite();

const PAGES = [
  { link: '', width: 1280 },
  { link: '', width: 390 },
  { link: '?v=1&r.eligible=75&n=1000', width: 1280 },
  { link: '?v=1&r.eligible=75&n=1000', width: 390 },
];
const LOW_PHONES = [
  { link: '?v=1&r.eligible=75&n=1000', width: 360, height: 640 },
  { link: '', width: 844, height: 390 },
  { link: '?v=1&r.eligible=75&n=1000', width: 667, height: 375 },
];

test.each([
  { way: 'at once', of: 'any width', views: PAGES },
  { way: 'a piece at a time', of: 'any width', views: PAGES },
  { way: 'at once', of: 'a phone that is not high', views: LOW_PHONES },
  { way: 'a piece at a time', of: 'a phone that is not high', views: LOW_PHONES },
])(
  'nothing shifts from the first paint until two seconds after loading, where the page comes $way, at $of',
  async ({ way, views }) => {
    if (way === 'a piece at a time') site.inPieces();
    const shifts = await Promise.all(
      views.map(async ({ link, ...size }) => {
        const page = await site.open(link, { ...size, before: watchShifts, scriptDelayMs: 150 });
        await page.waitForFunction(() => {
          const [load] = performance.getEntriesByType('navigation');
          const { loadEventEnd } = load as PerformanceNavigationTiming;
          return loadEventEnd > 0 && performance.now() > loadEventEnd + 2000;
        });
        // To a thousandth: below that it is the rounding of a pixel, which a busy machine shows now and then.
        return page.evaluate(() => Math.round(1000 * (window.shifted ?? 0)) / 1000);
      }),
    );
    expect(shifts).toEqual(views.map(() => 0));
  },
);
