import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belowSentence,
  slideOf,
  type Slide,
  type SlideWords,
} from '../../../src/layout/hall/slide.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';

const letters = fc.constantFrom(...Array.from('abciWM1 ,;:ä–?/&'));
const text = (maxLength: number) => fc.string({ unit: letters, minLength: 1, maxLength });
const address = fc
  .string({ unit: fc.constantFrom(...Array.from('aW1-_%.')), maxLength: 400 })
  .map((path) => `https://example.org/${path}`);

const words: fc.Arbitrary<SlideWords> = fc.record({
  sentence: fc
    .array(fc.record({ text: text(50), isStrong: fc.boolean() }), { minLength: 1, maxLength: 4 })
    .filter((pieces) => pieces.some((piece) => piece.text.trim() !== '')),
  stamp: fc.option(fc.constant('Hypothetical: not what was reported')),
  below: fc.option(text(120)),
  foot: fc.tuple(text(160), address),
});
const picture = fc.record({
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 100, max: 3000 }),
});

type Box = { left: number; right: number; top: number; bottom: number };

/** What each line and the picture take up. */
function boxes({ lines, picture: { x, y, width, height } }: Slide): readonly Box[] {
  return [
    ...lines.map((line) => {
      const isStrong = line.runs.some((run) => run.isStrong);
      const said = line.runs.map((run) => run.text).join('');
      return {
        left: line.x,
        right: line.x + textWidth(said, line.sizePx, isStrong ? 'strong' : 'plain'),
        top: line.y - 0.95 * line.sizePx,
        bottom: line.y + 0.25 * line.sizePx,
      };
    }),
    { left: x, right: x + width, top: y, bottom: y + height },
  ];
}

const said = ({ lines }: Slide, kind: Slide['lines'][number]['kind'], between = ' ') =>
  lines
    .filter((line) => line.kind === kind)
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join(between);

const plain: SlideWords = {
  sentence: [{ text: 'About 22 responded.', isStrong: false }],
  stamp: null,
  below: null,
  foot: ['Historical study (1997)', 'https://example.org/'],
};

describe('a slide', () => {
  it('keeps every word and its picture within 3% of its edges, whatever is said', () => {
    fc.assert(
      fc.property(words, picture, (each, size) => {
        for (const box of boxes(slideOf(each, size))) {
          expect(box.left).toBeGreaterThanOrEqual(48 - 1e-6);
          expect(box.right).toBeLessThanOrEqual(1600 - 48 + 1e-6);
          expect(box.top).toBeGreaterThanOrEqual(27 - 1e-6);
          expect(box.bottom).toBeLessThanOrEqual(900 - 27 + 1e-6);
        }
      }),
    );
  });

  it('has no two lines that meet, and none in the picture', () => {
    fc.assert(
      fc.property(words, picture, (each, size) => {
        const sorted = boxes(slideOf(each, size)).toSorted((a, b) => a.top - b.top);
        for (const [index, box] of sorted.entries())
          expect(box.top).toBeGreaterThanOrEqual((sorted[index - 1]?.bottom ?? 0) - 1e-6);
      }),
    );
  });

  it('keeps every letter of its sentence, each as strong as it was, with one space between words', () => {
    fc.assert(
      fc.property(words, (each) => {
        const marked = (runs: readonly { text: string; isStrong: boolean }[]) =>
          runs
            .flatMap((run) => Array.from(run.text, (letter) => letter + (run.isStrong ? '!' : '')))
            .filter((letter) => !letter.startsWith(' '));
        const slide = slideOf(each, { width: 1504, height: 560 });
        const lines = slide.lines.filter((line) => line.kind === 'sentence');
        expect(lines.flatMap(({ runs }) => marked(runs))).toEqual(marked(each.sentence));
        for (const { runs } of lines)
          expect(runs.map((run) => run.text).join('')).not.toMatch(/^ | {2}| $/);
      }),
    );
  });

  it('is read from the last row: sentences of at least 40 px, all else of at least 18', () => {
    fc.assert(
      fc.property(words, picture, (each, size) => {
        for (const { kind, sizePx } of slideOf(each, size).lines)
          expect(sizePx).toBeGreaterThanOrEqual(kind === 'sentence' ? 40 : 18);
      }),
    );
  });

  it('shows its picture whole, undistorted, in the middle, and as large as there is room', () => {
    fc.assert(
      fc.property(words, picture, (each, size) => {
        const { picture: drawn, ...slide } = slideOf(each, size);
        expect(drawn.width / size.width).toBeCloseTo(drawn.scale);
        expect(drawn.height / size.height).toBeCloseTo(drawn.scale);
        expect(drawn.x + drawn.width / 2).toBeCloseTo(slide.width / 2);
        expect(drawn.scale).toBeGreaterThan(0);
      }),
    );
    const full = slideOf(plain, { width: 10, height: 1000 });
    expect(full.picture.height).toBeGreaterThan(600);
    expect(slideOf(plain, { width: 3008, height: 100 }).picture.width).toBeCloseTo(1504);
  });

  it('says a short sentence larger than a long one', () => {
    const long = 'Among those who were treated, other series saw between 10% and 42% respond. ';
    const size = (words: SlideWords) => slideOf(words, { width: 4, height: 3 }).sentence.sizePx;
    expect(size(plain)).toBe(52);
    expect(size({ ...plain, sentence: [{ text: long.repeat(2), isStrong: false }] })).toBe(40);
  });

  it('never parts the words of a number', () => {
    for (let lead = 1; lead < 30; lead += 1) {
      const sentence = [
        { text: 'of those '.repeat(lead), isStrong: false },
        { text: '11 of every 100', isStrong: true },
        { text: ' responded', isStrong: false },
      ];
      const slide = slideOf({ ...plain, sentence }, { width: 4, height: 3 });
      const strong = slide.lines.flatMap(({ runs }) => runs.filter((run) => run.isStrong));
      expect(strong.map((run) => run.text)).toEqual(['11 of every 100']);
    }
  });

  it('breaks a long address, and says so where even two lines do not hold it', () => {
    const of = (length: number) => `https://example.org/?v=1&r.eligible=${'9'.repeat(length)}`;
    const foot = (address: string) =>
      said(slideOf({ ...plain, foot: [address] }, { width: 4, height: 3 }), 'foot', '');
    expect(foot(of(100))).toBe(of(100));
    expect(foot(of(500))).toMatch(/^https:\/\/example\.org.* …$/);
  });

  it('has below its sentence all but the sentence', () => {
    fc.assert(
      fc.property(words, picture, (each, size) => {
        const slide = slideOf(each, size);
        const { y, height } = belowSentence(slide);
        expect(y + height).toBe(900);
        for (const [index, { kind }] of slide.lines.entries()) {
          const box = boxes(slide)[index];
          if (kind === 'sentence') expect(box?.bottom).toBeLessThanOrEqual(y);
          else expect(box?.top).toBeGreaterThanOrEqual(y);
        }
      }),
    );
  });
});
