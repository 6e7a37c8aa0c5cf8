// How high frames are, of every study and in columns of every width: no higher than an article's page can take, and as high as the
// element of the script for others begins with, so that the page around hardly moves when its frame comes.

import { expect, test } from 'vitest';
import { usualHeight } from '../../src/host/heights.ts';
import { studies } from '../../src/study/studies.ts';
import { heard, hosts, isOurs, settled } from '../helpers/hostPage.ts';

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

test('a frame of every study is low enough for a column of text, and as high as its element begins, but for 40 px', async () => {
  // One upon another: what is out of sight is drawn late.
  const page = await site.open(
    studies
      .map(
        ({ id }) =>
          `<iframe title="${id}" src="${site.address(`?mode=embed&study=${id}`)}" width="280" height="1000" style="border:0;position:absolute;inset:0 auto auto 0"></iframe>`,
      )
      .join(''),
    { viewport: { width: 1400, height: 1000 } },
  );
  await expect
    .poll(async () => (await toldOn(page)).size, { timeout: 30_000 })
    .toBe(studies.length);
  const faultsAt = async (width: number) => {
    const told = await toldOn(page);
    return studies.flatMap(({ id }, place) => {
      const height = told.get(place) ?? Infinity;
      const usual = usualHeight(id, width);
      return [
        ...(width <= COLUMN_PX && height > MOST_PX ? [`${id} at ${width}: ${height}`] : []),
        ...(Math.abs(height - usual) > MOVES_PX
          ? [`${id} at ${width}: ${height}, and ${usual} before`]
          : []),
      ];
    });
  };
  for (const width of [280, 320, 480, 560, 640, 700, 760, 1100]) {
    await page.locator('iframe').evaluateAll((frames, px) => {
      for (const frame of frames) frame.setAttribute('width', String(px));
    }, width);
    await settled(page);
    await expect.poll(() => faultsAt(width), { timeout: 10_000 }).toEqual([]);
  }
});
