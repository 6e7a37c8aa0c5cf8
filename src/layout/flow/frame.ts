// What stands around a picture that leaves the page: its title and message above, where it is from below.

import { fitted } from '../fitted.ts';
import type { Point } from './pictured.ts';
import { textWidth } from '../textWidth.ts';

export type FrameWords = {
  readonly title: string;
  readonly headline: string;
  readonly caveat: string;
  /** Said in a box of its own above all: that the numbers are not what was reported. */
  readonly stamp: string | null;
  /** Below the picture, one after another. */
  readonly foot: readonly string[];
};

export type FrameLine = Point & {
  readonly text: string;
  readonly kind: 'title' | 'headline' | 'caveat' | 'foot';
};

export type Framed = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FrameLine[];
  readonly stamp: (Point & { readonly text: string; readonly width: number }) | null;
  /** Where the picture and what explains its signs begin. */
  readonly inner: Point;
  readonly key: readonly (Point & { readonly index: number })[];
};

export const FRAME_PX = {
  title: 16,
  headline: 24,
  caveat: 14.5,
  foot: 13,
  stamp: 15,
  key: 13,
} as const;
export const STAMP_HEIGHT_PX = 28;
/** A sample of a sign, and from it to its meaning. */
export const SAMPLE_PX = { width: 28, height: 12, gap: 8 } as const;

const MARGIN_PX = 32;

/** Where everything stands around a picture of this size; `key` are the meanings of its signs. In px. */
export function frameOf(
  words: FrameWords,
  picture: { readonly width: number; readonly height: number },
  key: readonly string[],
): Framed {
  const lines: FrameLine[] = [];
  let y = MARGIN_PX;
  const add = (kind: FrameLine['kind'], text: string, rowPx: number) => {
    const weight = kind === 'title' ? 'strong' : 'plain';
    for (const line of fitted(text, picture.width, FRAME_PX[kind], weight)) {
      lines.push({ kind, text: line, x: MARGIN_PX, y: y + Math.round(0.75 * rowPx) });
      y += rowPx;
    }
  };

  const stamp =
    words.stamp === null
      ? null
      : {
          text: words.stamp,
          x: MARGIN_PX,
          y,
          width: textWidth(words.stamp, FRAME_PX.stamp, 'strong') + 24,
        };
  if (stamp) y += STAMP_HEIGHT_PX + 12;
  add('title', words.title, 22);
  y += 6;
  add('headline', words.headline, 31);
  y += 6;
  add('caveat', words.caveat, 21);
  y += 18;
  const inner = { x: MARGIN_PX, y };
  y += Math.ceil(picture.height) + 24;

  let x = MARGIN_PX;
  const places = key.map((meaning, index) => {
    const width =
      SAMPLE_PX.width + SAMPLE_PX.gap + textWidth(meaning, FRAME_PX.key) + 2 * SAMPLE_PX.gap;
    if (x + width > MARGIN_PX + picture.width && x > MARGIN_PX) {
      x = MARGIN_PX;
      y += 22;
    }
    const place = { index, x, y };
    x += width;
    return place;
  });
  if (places.length > 0) y += 36;
  for (const each of words.foot) add('foot', each, 19);
  return {
    width: picture.width + 2 * MARGIN_PX,
    height: y + MARGIN_PX - 8,
    lines,
    stamp,
    inner,
    key: places,
  };
}
