// The talk as files for slides of one's own, and as a PowerPoint file.

import { parse } from 'pptxtojson/dist/index.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { savedFile } from '../helpers/savedFile.ts';
import { openHall, toldSteps } from '../helpers/talkPage.ts';
import { pngDots, unzipped } from '../helpers/unzipped.ts';

const site = servedSite();

async function taken(page: Page, button: RegExp): Promise<{ name: string; file: Buffer }> {
  await page.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), file: await savedFile(download) };
}

const nameOf = (index: number, id: string) => `${String(index + 1).padStart(2, '0')}-${id}`;

/** What a drawing says, without its spaces: it is written in lines. */
const close = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');

/** What is wrong with a drawing as a file of its own, and what it says. */
function looked(page: Page, svg: string) {
  return page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = drawn.documentElement;
    const named = new Set([...drawn.querySelectorAll('[id]')].map(({ id }) => id));
    const used = [...text.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(
      ([, one, other]) => one ?? other ?? '',
    );
    return {
      isDrawn: root.nodeName === 'svg' && drawn.querySelector('parsererror') === null,
      viewBox: root.getAttribute('viewBox'),
      says: [...drawn.querySelectorAll('text')].map((each) => each.textContent).join(''),
      lost: used.filter((id) => !named.has(id)),
      inner: [...drawn.querySelectorAll('svg svg')].length,
      styled: [...drawn.querySelectorAll('[class], style, script, foreignObject')].map(
        ({ nodeName }) => nodeName,
      ),
    };
  }, svg);
}

/** A scene as it begins by its id, and each of its further steps. */
function idOf({ scene, step }: (typeof toldSteps)[number]): string {
  return step === 1 ? scene.id : `${scene.id}-${step}`;
}

test.each(['light', 'dark'] as const)(
  'from a %s hall the pictures are every step of every scene, in ink on light paper',
  async (colorScheme) => {
    const page = await openHall(site, 4, {
      colorScheme,
      more: colorScheme === 'dark' ? '&theme=dark&r.eligible=10' : '',
    });
    const { name, file } = await taken(page, /^Pictures for slides/);
    expect(name).toBe('walther-1997-talk.zip');
    const files = await unzipped(file);
    expect([...files.keys()].toSorted()).toEqual(
      [
        'notes.txt',
        ...toldSteps.flatMap((told, index) =>
          ['png', 'svg'].map((kind) => `${nameOf(index, idOf(told))}.${kind}`),
        ),
      ].toSorted(),
    );
    const notes = files.get('notes.txt')?.toString('utf8') ?? '';
    for (const [index, told] of toldSteps.entries()) {
      const { scene, sentence, now } = told;
      const svg = files.get(`${nameOf(index, idOf(told))}.svg`)?.toString('utf8') ?? '';
      const found = await looked(page, svg);
      expect(found.isDrawn, scene.id).toBe(true);
      expect(found.viewBox).toBe('0 0 1600 900');
      expect(close(found.says), scene.id).toContain(close(sentence));
      expect(found.says).toContain('Walther et al., J Urol 1997');
      expect(found.says.includes('Hypothetical: not what was reported')).toBe(!now.asReported);
      expect(found.lost, scene.id).toEqual([]);
      expect(found.styled, scene.id).toEqual([]);
      expect(svg).not.toMatch(/light-dark\(|var\(|NaN|undefined|Infinity/);
      // The paper of the hall in light.
      expect(svg).toContain('#fdfcf9');
      expect(pngDots(files.get(`${nameOf(index, idOf(told))}.png`) ?? Buffer.alloc(0))).toEqual([
        3200, 1800,
      ]);
      expect(notes).toContain(`${nameOf(index, idOf(told))}: ${scene.title}`);
      expect(notes).toContain(sentence);
      expect(notes).toContain(scene.notes);
    }
    await page.getByText('Your browser was given walther-1997-talk.zip.').waitFor();
  },
);

test('a file taken from a dark hall is the one taken from a light hall, to the letter', async () => {
  const [light, dark] = await Promise.all(
    (['light', 'dark'] as const).map(async (colorScheme) => {
      const page = await openHall(site, 4, { colorScheme });
      return unzipped((await taken(page, /^Pictures for slides/)).file);
    }),
  );
  const drawn = (files: ReadonlyMap<string, Buffer> = new Map()) =>
    [...files].filter(([name]) => name.endsWith('.svg')).map(([, svg]) => String(svg));
  expect(drawn(light).length).toBe(toldSteps.length);
  expect(drawn(dark)).toEqual(drawn(light));
});

test('the PowerPoint file has a slide for each step of each scene: its sentence as text, its picture, and the notes', async () => {
  const page = await openHall(site, 1, { colorScheme: 'dark' });
  const { name, file } = await taken(page, /^PowerPoint/);
  expect(name).toBe('walther-1997-talk.pptx');
  const show = await parse(new Uint8Array(file).buffer);
  expect(show.slides.length).toBe(toldSteps.length);
  expect(show.size).toEqual({ width: 960, height: 540 });
  // Not in the page, whose policy forbids the styles that are in these texts.
  const viewer = await site.blank();
  const textOf = (html: string) =>
    viewer.evaluate(
      (text) =>
        new DOMParser().parseFromString(text.replaceAll('</p>', '\n</p>'), 'text/html').body
          .textContent,
      html,
    );
  for (const [index, { scene, sentence }] of toldSteps.entries()) {
    const { elements = [], note = '' } = show.slides[index] ?? {};
    const [title, picture, ...others] = elements;
    expect(others).toEqual([]);
    if (!title || !('content' in title)) throw new Error('the sentence does not come first');
    expect(close(await textOf(title.content))).toBe(close(sentence));
    expect(picture?.type).toBe('image');
    const said = close(await textOf(note));
    for (const paragraph of scene.notes.split('\n\n')) expect(said).toContain(close(paragraph));
  }
  const files = await unzipped(file);
  for (const [part, content] of files)
    if (part.endsWith('.svg')) expect(String(content)).not.toMatch(/light-dark\(|var\(/);
});
