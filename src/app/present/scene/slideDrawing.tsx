// A scene as a slide that can be saved, and from there as a file.

import type { ReactNode } from 'react';
import { SlideFrame } from '../../../charts/hall/SlideFrame.tsx';
import { belowSentence, slideOf, type Slide, type SlideWords } from '../../../layout/hall/slide.ts';
import type { Size } from '../../../export/png.ts';
import type { Drawing } from '../../takeaway/drawings.tsx';

/** A slide, drawn in one piece and without its sentence. */
export type SlideDrawing = {
  readonly words: SlideWords;
  readonly description: string;
  readonly slide: Slide;
  readonly whole: Drawing;
  readonly belowSentence: Drawing;
};

/** The slide of a scene, from its words, its picture at its own size in px, and what the picture says in words. */
export function slideDrawing(
  words: SlideWords,
  { title, description, size, picture }: PictureOfScene,
): SlideDrawing {
  const slide = slideOf(words, size);
  const of = (part?: 'below sentence') => (
    <SlideFrame frame={slide} title={title} description={description} {...(part && { part })}>
      {picture}
    </SlideFrame>
  );
  const { width, height } = belowSentence(slide);
  return {
    words,
    description,
    slide,
    whole: { element: of(), width: slide.width, height: slide.height },
    belowSentence: { element: of('below sentence'), width, height },
  };
}

export type PictureOfScene = {
  readonly title: string;
  readonly description: string;
  readonly size: Size;
  readonly picture: ReactNode;
};

export function sentenceText({ sentence }: SlideWords): string {
  return sentence.map(({ text }) => text).join('');
}
