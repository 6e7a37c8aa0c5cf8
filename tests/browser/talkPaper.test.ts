// The talk on paper: one page landscape for each scene (P23).

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BASIS_NAMES, explanations } from '../../src/locale/explained.ts';
import { toldFlows } from '../../src/layout/hall/hallFlow.ts';
import { reportedFlows } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { sourceOf } from '../../src/study/study.ts';
import { percentOf, whole } from '../../src/locale/number.ts';
import { servedSite } from '../helpers/browserPage.ts';
import {
  HALL_LINK,
  openHall,
  sceneNumbered,
  SCENES,
  toldAtEnd as told,
} from '../helpers/talkPage.ts';
import { readPdf } from '../helpers/pdfText.ts';
import { groupLabel } from '../../src/locale/studyWords.ts';

const site = servedSite();
const { citation } = sourceOf(first, first.paper);
const STAMP = 'Hypothetical: not what was reported';

const print = (page: Page, format: 'A4' | 'Letter' | 'the browser’s own') =>
  page.pdf({
    ...(format === 'the browser’s own' ? { preferCSSPageSize: true } : { format, landscape: true }),
    printBackground: true,
  });

/** Text without its spaces, as it is read from a file. */
const close = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

function timesIn(text: string, part: string): number {
  return text.split(close(part)).length - 1;
}

test.each([
  ['A4', 'light', ''],
  ['A4', 'dark', '&theme=dark'],
  ['Letter', 'light', ''],
  ['the browser’s own', 'light', '&r.eligible=30'],
] as const)(
  'on %s paper, from a %s hall%s, every scene is one page with its sentence, its numbers, its source, its address and the day',
  async (format, colorScheme, more) => {
    const page = await openHall(site, sceneNumbered('eligible'), { colorScheme, more });
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const pdf = await print(page, format);
    const { pages, sizes, text } = readPdf(pdf);
    expect(pages).toBe(SCENES);
    expect(sizes).toHaveLength(SCENES);
    for (const { width, height } of sizes) expect(width).toBeGreaterThan(height);
    const explained = explanations(reportedFlows(first, told[0]!.now.patients), told[0]!.now);
    for (const [index, { scene, now, sentence }] of told.entries()) {
      expect(text).toContain(close(sentence));
      expect(text).toContain(close(`${index + 1}. ${scene.title}`));
      expect(text).toContain(
        close(`Printed on ${day} from ${site.address(`${HALL_LINK}&scene=${scene.id}`)}`),
      );
      if (scene.picture.kind !== 'flow') continue;
      for (const { group, count } of toldFlows(now, scene.picture.through).groups)
        expect(text).toContain(
          close(
            `${groupLabel(first, group.id)} ${whole(count)} ${percentOf(count, now.patients)} of ${whole(now.patients)}`,
          ),
        );
    }
    for (const { group } of told[0]!.now.groups)
      expect(text).toContain(close(`${BASIS_NAMES[explained(group.id).basis]}: `));
    // Whoever has the paper in hand set nothing: the rate of a scene is its own.
    expect(text).toContain(close('Follows from what was set: '));
    expect(text).not.toContain(close('you set'));
    expect(timesIn(text, citation)).toBe(SCENES);
    expect(timesIn(text, first.words.badge)).toBeGreaterThanOrEqual(SCENES);
    expect(timesIn(text, first.words.smallPrint)).toBeGreaterThanOrEqual(SCENES);
    // Only where a scene has numbers of its own.
    expect(timesIn(text, STAMP)).toBe(told.filter(({ now }) => !now.asReported).length);
    // Nothing of the bar and of what is moved.
    for (const part of ['Menu', `4 / ${SCENES}`, 'Back to the scene', 'Speaker', 'No guess yet'])
      expect(text).not.toContain(close(part));
  },
);

test('the pictures of the scenes are on paper, with their words', async () => {
  const page = await openHall(site, 1, { more: '&guess=25' });
  const { text } = readPdf(await print(page, 'A4'));
  for (const words of [
    // The shares, the series, the repeats, what cannot be told, the code.
    'eligible for IL-2',
    'taken to surgery if it is of the 121 eligible',
    '22 as drawn',
    'There is no comparison group.',
    'Opens this page at the question.',
    'You said 25',
    '74 never became eligible',
  ])
    expect(text).toContain(close(words));
});

test('nothing of a page is cut off or lies over something else', async () => {
  const page = await openHall(site, 1);
  for (const [width, height] of [
    // A4 and Letter landscape without the margins, in px.
    [1032, 725],
    [965, 748],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const faults = await page.locator('[data-page]').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const name = section.getAttribute('data-page') ?? '';
        const found: string[] = [];
        if (section.scrollHeight > section.clientHeight + 1) found.push(`${name} is too high`);
        if (section.scrollWidth > section.clientWidth + 1) found.push(`${name} is too wide`);
        const picture = section.querySelector('svg')?.getBoundingClientRect();
        if (!picture || picture.height < 150)
          found.push(`${name} has a picture of ${picture?.height} px`);
        return found;
      }),
    );
    expect(faults).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('[data-page]').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('paper is white and ink dark though the hall is dark', async () => {
  const page = await openHall(site, 2, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const colours = await page.locator('[data-page="2"]').evaluate((section) => {
    const ink = section.querySelector('svg [fill="var(--ink)"]') ?? section;
    return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(ink).fill];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(28, 27, 32)']);
});
