import { expect, test } from 'vitest';
import { isQuestion, paperPages, PER_PAGE } from '../../../../src/app/present/away/paperPages.ts';
import { first } from '../../../../src/study/first.ts';
import type { Scene } from '../../../../src/study/talk.ts';
import { talkOf } from '../../../../src/locale/talk.ts';

const { scenes } = talkOf(first);
const pictures = scenes.map((scene) => ({ scene }));
const asking = pictures.find(isQuestion)!;

/** As many scenes with this picture. */
const many = (count: number, picture: Scene['picture'] = { kind: 'people' }) =>
  Array.from({ length: count }, () => ({ scene: { picture } }));

test('a page has at most four pictures, in the order of the talk, and none is lost', () => {
  for (let count = 0; count < 14; count += 1) {
    const wanted = many(count);
    const pages = paperPages(wanted);
    expect(pages.flat()).toEqual(wanted);
    expect(pages).toHaveLength(Math.ceil(count / PER_PAGE));
  }
});

test('the answer is never on the page of its question, wherever the question stands', () => {
  for (let before = 0; before < 9; before += 1)
    for (let after = 0; after < 9; after += 1) {
      const pages = paperPages([...many(before), asking, ...many(after)]);
      const page = pages.find((each) => each.includes(asking));
      expect(page?.at(-1)).toBe(asking);
      expect(pages.flat()).toHaveLength(before + 1 + after);
    }
});

test('of the talk all is on paper but codes, and what a room will say', () => {
  const kinds = new Set(
    paperPages(pictures).flatMap((page) => page.map((each) => each.scene.picture.kind)),
  );
  const left = new Set(
    scenes.map(({ picture }) => picture.kind).filter((kind) => !kinds.has(kind)),
  );
  expect([...left].toSorted()).toEqual(['code', 'room']);
});
