// @vitest-environment jsdom

import path from 'node:path';
import { parse } from 'pptxtojson/dist/index.js';
import { describe, expect, it } from 'vitest';
import { slideShow } from '../../src/export/slideShow.ts';
import { makeSlides } from '../helpers/makeSlides.ts';
import { pngDots, unzipped } from '../helpers/unzipped.ts';

const about = {
  title: 'What became of 195 people',
  citation: 'Walther & al., J Urol 1997',
  address: 'https://example.org/?v=1&mode=present',
  paper: '#fdfcf9',
  ink: '#1c1b20',
  talk: '{"v":1,"talk":{"title":"18 < 22 & more"}}',
};

const parsed = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

/** What is read from the HTML that a reader of the file makes of its text. */
const textOf = (html: string) => {
  const { body } = new DOMParser().parseFromString(html.replaceAll('</p>', '\n</p>'), 'text/html');
  return body.textContent.replaceAll('\u00A0', ' ');
};

/** The parts of a show by name, as text. */
async function partsOf(count: number) {
  const files = await unzipped(await slideShow(makeSlides(count), about));
  return new Map([...files].map(([name, content]) => [name, content.toString('utf8')]));
}

describe('a slide show, opened by another program', () => {
  it('is as many slides of 16:9 as there are scenes', async () => {
    const show = await parse(await (await slideShow(makeSlides(12), about)).arrayBuffer());
    expect(show.slides.length).toBe(12);
    expect(show.size).toEqual({ width: 960, height: 540 });
  });

  it('has on each slide its sentence, its picture with what it says, and its notes', async () => {
    const slides = makeSlides(3);
    const show = await parse(await (await slideShow(slides, about)).arrayBuffer());
    for (const [index, { sentence, notes }] of slides.entries()) {
      const { elements = [], note = '' } = show.slides[index] ?? {};
      const [title, picture, ...others] = elements;
      expect(others).toEqual([]);
      if (!title || !('content' in title)) throw new Error('the sentence does not come first');
      expect(textOf(title.content).trim()).toBe(sentence);
      expect(picture?.type).toBe('image');
      const said = textOf(note)
        .split('\n')
        .filter((line) => line !== '');
      expect(said).toEqual([...notes.split('\n\n'), about.citation, about.address]);
    }
  });

  it('keeps numbers strong, and the sentence above the picture', async () => {
    const [slide] = makeSlides(1);
    const show = await parse(await (await slideShow(makeSlides(1), about)).arrayBuffer());
    const [title, picture] = show.slides[0]?.elements ?? [];
    if (!title || !('content' in title) || !picture) throw new Error('something is missing');
    const strong = [...title.content.matchAll(/<span style="[^"]*bold[^"]*">([^<]*)</g)];
    expect(strong.map(([, text]) => text)).toEqual(['22']);
    // In points: a slide of 900 px is 540 high.
    expect(title.top + title.height).toBeCloseTo(picture.top, 1);
    expect(picture.top + picture.height).toBeCloseTo(540, 1);
    expect(picture.width).toBeCloseTo(960, 1);
    expect(title.height).toBeCloseTo(0.6 * (slide?.place.sentence.height ?? 0), 1);
  });
});

describe('the parts of a slide show', () => {
  it('are well formed, each of a type that is named, and none is named that is not there', async () => {
    const parts = await partsOf(12);
    const types = parsed(parts.get('[Content_Types].xml') ?? '');
    const overrides = [...types.querySelectorAll('Override')].map((each) =>
      (each.getAttribute('PartName') ?? '').slice(1),
    );
    const extensions = [...types.querySelectorAll('Default')].map((each) =>
      each.getAttribute('Extension'),
    );
    for (const part of overrides) expect([...parts.keys()]).toContain(part);
    for (const [name, text] of parts) {
      const extension = name.split('.').at(-1) ?? '';
      // What is kept for another program is XML and no more, as its ending says.
      const hasType = name !== '[Content_Types].xml' && name !== 'customXml/item1.xml';
      if (hasType && extension === 'xml') expect(overrides).toContain(name);
      expect(extensions).toContain(extension);
      if (extension !== 'png') expect(parsed(text).querySelector('parsererror'), name).toBeNull();
    }
  });

  it('point only to parts that are there, and each is pointed to', async () => {
    const parts = await partsOf(3);
    const reached = new Set(['[Content_Types].xml']);
    for (const [name, text] of parts) {
      if (!name.endsWith('.rels')) continue;
      reached.add(name);
      const folder = path.posix.dirname(path.posix.dirname(name));
      for (const each of parsed(text).querySelectorAll('Relationship'))
        reached.add(path.posix.join(folder, each.getAttribute('Target') ?? ''));
    }
    expect([...reached].toSorted()).toEqual([...parts.keys()].toSorted());
  });

  it('name only relations that they have', async () => {
    const parts = await partsOf(3);
    for (const [name, text] of parts) {
      const used = [...text.matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
      if (used.length === 0) continue;
      const { dir, base } = path.posix.parse(name);
      const relations = parsed(parts.get(`${dir}/_rels/${base}.rels`) ?? '<none/>');
      const ids = [...relations.querySelectorAll('Relationship')].map(
        (each) => each.id || each.getAttribute('Id'),
      );
      for (const id of used) expect(ids, name).toContain(id);
    }
  });

  // What makes PowerPoint offer to repair a file: two masters that share a theme, a number that two parts have.
  it('share no theme between masters and no number between master and layout', async () => {
    const parts = await partsOf(2);
    const themes = ['slideMasters/_rels/slideMaster1', 'notesMasters/_rels/notesMaster1'].map(
      (master) => /theme\d\.xml/.exec(parts.get(`ppt/${master}.xml.rels`) ?? '')?.[0],
    );
    expect(new Set(themes)).toEqual(new Set(['theme1.xml', 'theme2.xml']));
    const ids = ['presentation', 'slideMasters/slideMaster1'].flatMap((part) =>
      [...(parts.get(`ppt/${part}.xml`) ?? '').matchAll(/<p:sld\w*Id id="(\d+)"/g)].map(
        ([, id]) => id,
      ),
    );
    expect(ids.length).toBe(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('hold each picture as SVG with the same as PNG, and say what it shows', async () => {
    const slides = makeSlides(2);
    const files = await unzipped(await slideShow(slides, about));
    for (const [index, { svg, alt }] of slides.entries()) {
      const number = index + 1;
      expect(files.get(`ppt/media/scene${number}.svg`)?.toString('utf8')).toBe(svg);
      expect(pngDots(files.get(`ppt/media/scene${number}.png`) ?? Buffer.alloc(0))).toEqual([
        1600, 900,
      ]);
      const slide = parsed(files.get(`ppt/slides/slide${number}.xml`)?.toString('utf8') ?? '');
      const [picture] = slide.getElementsByTagName('p:pic');
      expect(picture?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toBe(alt);
      expect(slide.getElementsByTagName('p:ph')[0]?.getAttribute('type')).toBe('title');
    }
  });

  it('have the colours of the page, and refuse what is none', async () => {
    const theme = async (paper: string) => {
      const files = await unzipped(await slideShow(makeSlides(1), { ...about, paper }));
      const lt1 = /<a:lt1>.*?val="([^"]*)"/.exec(String(files.get('ppt/theme/theme1.xml')));
      return lt1?.[1];
    };
    expect(await theme('#fdfcf9')).toBe('FDFCF9');
    expect(await theme('#fff')).toBe('FFFFFF');
    await expect(theme('')).rejects.toThrow('not a colour');
  });

  it('leave out what XML has no way to write', async () => {
    const [slide] = makeSlides(1);
    if (!slide) throw new Error('no slide');
    const odd = { ...slide, notes: 'one\u0000\u000B two \uFFFE🙂', title: 'a "b" <c> & d' };
    const files = await unzipped(await slideShow([odd], about));
    const notes = parsed(files.get('ppt/notesSlides/notesSlide1.xml')?.toString('utf8') ?? '');
    expect(notes.querySelector('parsererror')).toBeNull();
    expect(notes.documentElement.textContent).toContain('one two 🙂');
    const named = parsed(files.get('ppt/slides/slide1.xml')?.toString('utf8') ?? '');
    expect(named.getElementsByTagName('p:cNvPr')[2]?.getAttribute('name')).toBe(
      'Picture: a "b" <c> & d',
    );
  });
});
