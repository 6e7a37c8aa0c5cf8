// How high frames are, of every study and in columns of every width: no higher than an article's page can take, and as high as the
// element of the script for others begins with, so that the page around hardly moves when its frame comes.

import { describe, expect, test } from 'vitest';
import { usualHeight } from '../../src/host/heights.ts';
import { studies } from '../../src/study/studies.ts';
import { heard, hosts, isOurs, resizedIn } from '../helpers/hostPage.ts';

const site = hosts();

/** In CSS px: of frames as wide as a column of text or narrower. */
const MOST_PX = 900;
const COLUMN_PX = 700;
const MOVES_PX = 40;

/** The heights that all frames of a page told last, by their place on it. */
async function toldOn(page: Awaited<ReturnType<typeof site.open>>) {
  const told = new Map<number, number>();
  for (const { data, from } of await heard(page))
    if (isOurs(data) && data['type'] === 'height') told.set(from, Number(data['height']));
  return told;
}

describe.each([
  [
    'with a mouse',
    '',
    false,
    [280, 288, 320, 360, 472, 480, 512, 552, 568, 640, 664, 700, 744, 760, 880, 920, 1100],
  ],
  // From wide to narrow: what was open in a column of text is not in the way on a phone.
  [
    'under a finger',
    '',
    true,
    [1100, 920, 904, 860, 760, 744, 700, 664, 640, 600, 560, 480, 472, 448, 320, 288, 280],
  ],
  ['without its rates', '&frozen=1', false, [320, 336, 480, 640, 736, 760, 868, 880, 920, 1100]],
] as const)('a frame of every study %s', (_, link, hasTouch, widths) => {
  test('is low enough for a column of text, and as high as its element begins, but for 40 px', async () => {
    // One upon another: what is out of sight is drawn late.
    const page = await site.open(
      studies
        .map(
          ({ id }) =>
            `<iframe title="${id}" src="${site.address(`?mode=embed&study=${id}${link}`)}" width="${widths[0]}" height="1000" style="border:0;position:absolute;inset:0 auto auto 0;visibility:hidden"></iframe>`,
        )
        .join(''),
      { viewport: { width: 1400, height: 1000 }, hasTouch },
    );
    await expect
      .poll(async () => (await toldOn(page)).size, { timeout: 30_000 })
      .toBe(studies.length);
    const faultsAt = async (width: number) => {
      const told = await toldOn(page);
      return studies.flatMap(({ id }, place) => {
        const height = told.get(place) ?? Infinity;
        const usual = usualHeight(id, width, link === '', hasTouch);
        return [
          ...(width <= COLUMN_PX && height > MOST_PX ? [`${id} at ${width}: ${height}`] : []),
          ...(Math.abs(height - usual) > MOVES_PX
            ? [`${id} at ${width}: ${height}, and ${usual} before`]
            : []),
        ];
      });
    };
    for (const width of widths) {
      await page.locator('iframe').evaluateAll((frames, px) => {
        for (const frame of frames) frame.setAttribute('width', String(px));
      }, width);
      await resizedIn(page);
      await expect.poll(() => faultsAt(width), { timeout: 10_000 }).toEqual([]);
    }
  });
});
