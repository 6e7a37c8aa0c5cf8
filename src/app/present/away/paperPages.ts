// How the pictures of a talk are put on the pages that a room is given.

import type { Scene } from '../../../study/talk.ts';

type Pictured = { readonly scene: Pick<Scene, 'picture'> };

export const PER_PAGE = 4;

/**
 * Four a page. A code leads nowhere from paper, and what a room will say is not known. What follows a question begins a new page, so
 * that the pages up to it can be given out before its answer.
 */
export function paperPages<Each extends Pictured>(
  pictures: readonly Each[],
): readonly (readonly Each[])[] {
  const pages: Each[][] = [];
  for (const picture of pictures) {
    const { kind } = picture.scene.picture;
    if (kind === 'code' || kind === 'room') continue;
    const page = pages.at(-1);
    const before = page?.at(-1);
    const isAnswer = before !== undefined && isQuestion(before) && !isQuestion(picture);
    if (!page || page.length === PER_PAGE || isAnswer) pages.push([picture]);
    else page.push(picture);
  }
  return pages;
}

export function isQuestion({ scene: { picture } }: Pictured): boolean {
  return picture.kind === 'flow' && picture.asks !== undefined;
}
