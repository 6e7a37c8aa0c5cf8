// The talk on paper: for who speaks a page for each picture with its numbers and notes (P23), for who listens four a page.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BASIS_NAMES, explanations } from '../../src/locale/explained.ts';
import { toldFlows } from '../../src/layout/hall/hallFlow.ts';
import { reportedFlows } from '../../src/model/flows.ts';
import { edited } from '../../src/inputs/talk/edits.ts';
import { writtenTalkShort } from '../../src/inputs/talk/talkJson.ts';
import { withTalkHash } from '../../src/inputs/talk/talkLink.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { first } from '../../src/study/first.ts';
import { sourceOf } from '../../src/study/study.ts';
import { sceneNotes } from '../../src/locale/sceneWords.ts';
import { percentOf, whole } from '../../src/locale/number.ts';
import { servedSite } from '../helpers/browserPage.ts';
import { HALL_LINK, openHall, sceneNumbered, SCENES, onPaper } from '../helpers/talkPage.ts';
import { readPdf } from '../helpers/pdfText.ts';
import { talkHandoutWords } from '../../src/locale/handout.ts';
import { groupLabel } from '../../src/locale/studyWords.ts';

const site = servedSite();
const { citation } = sourceOf(first, first.paper);
const STAMP = 'Hypothetical: not what was reported';

/** The hall, about to be printed as this handout: the browser's own dialog does not open. */
async function openFor(
  who: 'students' | 'lecturer',
  scene: number,
  options: Parameters<typeof openHall>[2] = {},
): Promise<Page> {
  const page = await openHall(site, scene, {
    ...options,
    before: () => {
      window.print = () => {};
    },
  });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: talkHandoutWords[who] }).click();
  await page.keyboard.press('Escape');
  return page;
}

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
  'on %s paper, from a %s hall%s, the lecturer has a page for each picture with its sentence, its numbers, its notes, its source, its address and the day',
  async (format, colorScheme, more) => {
    const page = await openFor('lecturer', sceneNumbered('eligible'), { colorScheme, more });
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const pdf = await print(page, format);
    const { pages, sizes, text } = readPdf(pdf);
    expect(pages).toBe(onPaper.length);
    expect(sizes).toHaveLength(onPaper.length);
    for (const { width, height } of sizes) expect(width).toBeGreaterThan(height);
    const explained = explanations(reportedFlows(first, onPaper[0]!.now.patients), onPaper[0]!.now);
    for (const { number, scene, now, sentence } of onPaper) {
      expect(text).toContain(close(sentence));
      expect(text).toContain(close(`${number}. ${scene.title}`));
      for (const paragraph of sceneNotes(scene, now).split('\n\n'))
        expect(text).toContain(close(paragraph));
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
    for (const { group } of onPaper[0]!.now.groups)
      expect(text).toContain(close(`${BASIS_NAMES[explained(group.id).basis]}: `));
    // Whoever has the paper in hand set nothing: the rate of a scene is its own.
    expect(text).toContain(close('Follows from what was set: '));
    expect(text).not.toContain(close('you set'));
    expect(timesIn(text, citation)).toBe(onPaper.length);
    expect(timesIn(text, first.words.badge)).toBeGreaterThanOrEqual(onPaper.length);
    expect(timesIn(text, first.words.smallPrint)).toBeGreaterThanOrEqual(onPaper.length);
    // Only where a scene has numbers of its own.
    expect(timesIn(text, STAMP)).toBe(onPaper.filter(({ now }) => !now.asReported).length);
    // Nothing of the bar and of what is moved.
    for (const part of ['Menu', `4 / ${SCENES}`, 'Back to the scene', 'Speaker', 'No guess yet'])
      expect(text).not.toContain(close(part));
  },
);

test('the pictures of the scenes are on paper, with their words', async () => {
  const page = await openFor('lecturer', 1, { more: '&guess=25' });
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

test.each([
  ['students', ''],
  ['students', '&study=franklin-1996'],
  ['lecturer', ''],
  ['lecturer', '&study=franklin-1996'],
] as const)(
  'nothing on a page for %s is cut off or lies over something else (%s)',
  async (who, more) => {
    const page = await openFor(who, 1, { more });
    for (const [width, height] of [
      // A4 and Letter landscape without the margins, in px.
      [1032, 725],
      [965, 748],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await page.evaluate(faultsOnPaper)).toEqual([]);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      expect(await page.locator('[data-page]').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    }
  },
);

/** What is cut off, lies over its neighbour, or has no room, on any page that is about to be printed. */
function faultsOnPaper(): readonly string[] {
  const LINE_PX = 20;
  return [...document.querySelectorAll('[data-page]')].flatMap((section, index) => {
    const found: string[] = [];
    const name = `page ${index + 1}`;
    if (section.scrollHeight > section.clientHeight + 1) found.push(`${name} is too high`);
    if (section.scrollWidth > section.clientWidth + 1) found.push(`${name} is too wide`);
    const foot = section.lastElementChild?.getBoundingClientRect().top ?? 0;
    for (const part of section.querySelectorAll(
      'h2, h3, p:not(:last-child), table, svg, [data-lines]',
    ))
      if (
        !section.lastElementChild?.contains(part) &&
        part.getBoundingClientRect().bottom > foot + 1
      )
        found.push(`${name} has ${part.tagName} over its foot`);
    for (const picture of section.querySelectorAll('svg')) {
      const { height } = picture.getBoundingClientRect();
      if (height < 150) found.push(`${name} has a picture of ${height} px`);
    }
    for (const lines of section.querySelectorAll('[data-lines]')) {
      const { height } = lines.getBoundingClientRect();
      if (height < 2 * LINE_PX) found.push(`${name} has only ${height} px to write on`);
    }
    return found;
  });
}

test.each(['A4', 'Letter', 'the browser’s own'] as const)(
  'on %s paper students have four pictures a page with lines to write on, and the question without its answer, nor anybody’s guess',
  async (format) => {
    // As a print without a press gives it.
    const page = await openHall(site, 1, { more: '&guess=25' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const cells = await page
      .locator('[data-page]')
      .evaluateAll((sections) =>
        sections.map((section) =>
          [...section.querySelectorAll('[data-cell]')].map((cell) =>
            cell.textContent.replaceAll(/\s/g, '').normalize('NFKC'),
          ),
        ),
      );
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    const wanted = onPaper.filter(({ scene }) => !['code', 'room'].includes(scene.picture.kind));
    for (const each of cells) expect(each.length).toBeLessThanOrEqual(4);
    expect(cells.flat()).toHaveLength(wanted.length);
    for (const [index, cell] of cells.flat().entries())
      expect(cell).toContain(close(wanted[index]!.sentence));
    const asked = wanted.findIndex(({ scene }) => scene.id === 'question');
    const untilAnswer = cells.filter((each) => cells.flat().indexOf(each[0]!) <= asked).flat();
    expect(untilAnswer.at(-1)).toContain(close(wanted[asked]!.sentence));
    expect(untilAnswer.at(-1)).toContain(close(`${talkHandoutWords.guess} of every 100`));
    for (const cell of untilAnswer) expect(cell).not.toContain(close('11 of every 100'));

    const { pages, sizes, text } = readPdf(await print(page, format));
    expect(pages).toBe(cells.length);
    for (const { width, height } of sizes) expect(width).toBeGreaterThan(height);
    for (const { scene, now, sentence } of wanted) {
      expect(text).toContain(close(sentence));
      expect(text).not.toContain(close(sceneNotes(scene, now).split('\n\n')[0]!));
    }
    for (const words of [
      'You said',
      '25 of every 100 say',
      'What the room said',
      'Opens this page',
    ])
      expect(text).not.toContain(close(words));
    expect(timesIn(text, citation)).toBe(pages);
  },
);

test('notes too long to stand beside a picture have pages of their own, and none of them is lost', async () => {
  const paragraphs = Array.from(
    { length: 90 },
    (_, index) => `Paragraph ${index + 1} of what the speaker has in mind at this scene.`,
  );
  const talk = edited(talkOf(first), {
    type: 'say',
    id: 'resection',
    step: 1,
    said: { notes: paragraphs.join('\n\n') },
  });
  const page = await openFor('lecturer', 1, {
    more: withTalkHash('', writtenTalkShort(talk, talkOf(first))),
  });
  const { pages, text } = readPdf(await print(page, 'A4'));
  expect(pages).toBe(onPaper.length + 2);
  for (const paragraph of paragraphs) expect(text).toContain(close(paragraph));
});

test('paper is white and ink dark though the hall is dark', async () => {
  const page = await openFor('lecturer', 2, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const colours = await page
    .locator('[data-page="2"]')
    .first()
    .evaluate((section) => {
      const ink = section.querySelector('svg [fill="var(--ink)"]') ?? section;
      return [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(ink).fill,
      ];
    });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(28, 27, 32)']);
});
