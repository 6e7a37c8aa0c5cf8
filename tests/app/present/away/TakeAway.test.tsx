import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'pptxtojson/dist/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { offscreen } from '../../../../src/app/picture/offscreen.tsx';
import { slideDrawing } from '../../../../src/app/present/scene/slideDrawing.tsx';
import { talkInUse } from '../../../../src/app/present/scene/talkInUse.ts';
import { TakeAway, type SceneDrawing } from '../../../../src/app/present/away/TakeAway.tsx';
import type { pngOf } from '../../../../src/export/png.ts';
import { givenTalk } from '../../../../src/inputs/talk/givenTalk.ts';
import { first } from '../../../../src/study/first.ts';
import { given } from '../../../helpers/given.ts';
import { makeSlides } from '../../../helpers/makeSlides.ts';
import { unzipped } from '../../../helpers/unzipped.ts';

const scenes: readonly SceneDrawing[] = ['people', 'answer'].map((id, index) => ({
  id,
  title: `Scene ${index + 1}`,
  notes: 'Let everybody decide.\n\nThen go on.',
  draw: () =>
    slideDrawing(
      {
        sentence: [
          { text: `Scene ${index + 1}: `, isStrong: false },
          { text: '22', isStrong: true },
        ],
        stamp: index === 1 ? 'Hypothetical: not what was reported' : null,
        below: null,
        foot: ['Historical study (1997)', 'https://example.org/'],
      },
      {
        title: `Scene ${index + 1}`,
        description: `22 of 195, scene ${index + 1}.`,
        size: { width: 1504, height: 560 },
        picture: <rect width="1504" height="560" fill="var(--tone-cohort)" />,
      },
    ),
}));

/** What was handed to the browser, newest last. */
let handed: { name: string; file: Blob }[] = [];

beforeEach(() => {
  handed = [];
  const style = document.createElement('style');
  style.textContent = ':root { --paper: #fdfcf9; --ink: #1c1b20; --sans: system-ui; }';
  document.head.replaceChildren(style);
  const files: Blob[] = [];
  // jsdom has no addresses for files and saves none.
  given(URL, {
    createObjectURL: (file: Blob) => `blob:${files.push(file) - 1}`,
    revokeObjectURL: () => {},
  });
  given(HTMLAnchorElement.prototype, {
    click(this: HTMLAnchorElement) {
      const file = files[Number(this.href.replace('blob:', ''))];
      if (file) handed.push({ name: this.download, file });
    },
  });
});

/** Stands in for the browser's canvas, which jsdom has not; it notes what it was asked for. */
const painter = () => {
  const asked: { svg: string; width: number; height: number }[] = [];
  const paint: typeof pngOf = async (svg, size, times) => {
    asked.push({ svg, width: times * size.width, height: times * size.height });
    return makeSlides(1)[0]?.png ?? new Blob();
  };
  return { asked, paint };
};

function show(paint: typeof pngOf) {
  render(
    <TakeAway
      of={talkInUse(first)}
      scenes={scenes}
      offscreen={offscreen}
      name="walther-1997-talk"
      about={{ title: 'Talk', citation: 'Walther 1997', address: 'https://example.org/' }}
      paint={paint}
    />,
  );
}

const zip = 'Pictures for slides (zip)';
const pptx = 'PowerPoint (pptx)';
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const handedOver = () => screen.findByText(/Your browser was given/);

describe('the talk as files', () => {
  it('as pictures is a zip of whole slides, each painted larger than a full screen', async () => {
    const { asked, paint } = painter();
    show(paint);
    await press(zip);
    await handedOver();
    expect(handed.map(({ name }) => name)).toEqual(['walther-1997-talk.zip']);
    const files = await unzipped(handed[0]?.file ?? new Blob());
    expect([...files.keys()]).toContain('02-answer.svg');
    const svg = files.get('02-answer.svg')?.toString('utf8') ?? '';
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(documentElement.getAttribute('viewBox')).toBe('0 0 1600 900');
    for (const part of ['Scene 2: 22', 'Hypothetical: not what was reported', '22 of 195'])
      // Runs of text keep the spaces between them by being unbroken.
      expect(documentElement.textContent?.replaceAll('\u00A0', ' ')).toContain(part);
    expect(svg).not.toContain('var(');
    expect(documentElement.getAttribute('font-family')).toMatch(/^Arial/);
    expect(documentElement.querySelector('rect')?.getAttribute('fill')).toBe('#fdfcf9');
    for (const each of asked) expect([each.width, each.height]).toEqual([3200, 1800]);
  });

  it('as PowerPoint has its sentences as text, and pictures without them', async () => {
    const { asked, paint } = painter();
    show(paint);
    await press(pptx);
    await handedOver();
    const [{ name, file } = { name: '', file: new Blob() }] = handed;
    expect(name).toBe('walther-1997-talk.pptx');
    const { slides } = await parse(await file.arrayBuffer());
    expect(slides.length).toBe(2);
    expect(JSON.stringify(slides[1])).toContain('22');
    for (const { svg } of asked) {
      const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(documentElement.querySelectorAll('[data-line="sentence"]')).toHaveLength(0);
      expect(documentElement.querySelectorAll('[data-line="foot"]')).toHaveLength(2);
    }
    const carried = await givenTalk(file);
    expect('talk' in carried && carried.talk.given).toEqual(talkInUse(first).talk);
  });

  it('says how far it is, and a second press meanwhile begins nothing', async () => {
    const { asked, paint } = painter();
    let paintFirst = () => {};
    const first = new Promise<void>((done) => {
      paintFirst = done;
    });
    show(async (...drawing) => {
      await first;
      return paint(...drawing);
    });
    await press(zip);
    expect((await screen.findByText('Drawing 1 of 2…')).parentElement?.role).toBe('status');
    const button = screen.getByRole('button', { name: pptx });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await press(pptx);
    paintFirst();
    await handedOver();
    expect(asked).toHaveLength(2);
    expect(handed.map(({ name }) => name)).toEqual(['walther-1997-talk.zip']);
  });

  it('says so where the browser cannot draw, and can be tried again', async () => {
    const { paint } = painter();
    let tries = 0;
    show((...drawing) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no canvas')) : paint(...drawing);
    });
    await press(zip);
    expect((await screen.findByText(/could not draw the slides/)).parentElement?.role).toBe(
      'status',
    );
    expect(handed).toEqual([]);
    await press(zip);
    await handedOver();
    expect(handed).toHaveLength(1);
  });
});
