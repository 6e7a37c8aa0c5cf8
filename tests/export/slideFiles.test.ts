// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { slidesZip } from '../../src/export/slideFiles.ts';
import { makeSlides } from '../helpers/makeSlides.ts';
import { pngDots, unzipped } from '../helpers/unzipped.ts';

describe('the zip of a talk’s slides', () => {
  it('holds each slide as SVG and as PNG, and the notes', async () => {
    const files = await unzipped(await slidesZip(makeSlides(3)));
    expect([...files.keys()].toSorted()).toEqual([
      '01-scene.png',
      '01-scene.svg',
      '02-scene.png',
      '02-scene.svg',
      '03-scene.png',
      '03-scene.svg',
      'notes.txt',
    ]);
  });

  it('gives back every file as it was', async () => {
    const slides = makeSlides(2);
    const files = await unzipped(await slidesZip(slides));
    for (const { name, svg, png } of slides) {
      const text = files.get(`${name}.svg`)?.toString('utf8') ?? '';
      expect(text).toBe(svg);
      expect(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.tagName).toBe(
        'svg',
      );
      const dots = files.get(`${name}.png`) ?? Buffer.alloc(0);
      expect(pngDots(dots)).toEqual([1600, 900]);
      expect(dots.equals(Buffer.from(await png.arrayBuffer()))).toBe(true);
    }
  });

  it('has every title, sentence and note in its notes, in the order of the talk', async () => {
    const slides = makeSlides(12);
    const files = await unzipped(await slidesZip(slides));
    const text = files.get('notes.txt')?.toString('utf8') ?? '';
    const places = slides.flatMap(({ title, sentence, notes }) =>
      [`: ${title}\n`, sentence, notes].map((part) => text.indexOf(part)),
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is the same file for the same slides', async () => {
    const bytes = async () => Buffer.from(await (await slidesZip(makeSlides(2))).arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
  });
});
