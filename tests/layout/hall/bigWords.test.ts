import { describe, expect, it } from 'vitest';
import { bigWordsOf } from '../../../src/layout/hall/bigWords.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { studies } from '../../../src/study/studies.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { expectReadable } from '../../helpers/writtenWords.ts';

const told = studies.flatMap((study) =>
  talkOf(study).scenes.flatMap(({ id, picture }) =>
    picture.kind === 'words' ? [{ study: study.id, scene: id, lines: picture.lines }] : [],
  ),
);

describe.each(Object.values(halls))('words alone, in the $name hall', (hall) => {
  it.each(told)('are all there and readable at full size in $study, "$scene"', ({ lines }) => {
    const picture = bigWordsOf(lines, hall);
    expect(picture.scale).toBe(1);
    expectReadable(picture, picture.words, hall);
    const written = picture.words.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    expect(written.join(' ').split(' ').toSorted()).toEqual(
      lines
        .flatMap(({ title, text }) => [title, text])
        .join(' ')
        .split(' ')
        .toSorted(),
    );
  });

  it.each(told)(
    'come line by line without moving those that are there in $study, "$scene"',
    ({ lines }) => {
      const all = bigWordsOf(lines, hall);
      let before = 0;
      for (let shown = 1; shown <= lines.length; shown++) {
        const { words, rulesY } = bigWordsOf(lines, hall, shown);
        expect(words).toEqual(all.words.slice(0, words.length));
        expect(rulesY).toEqual(all.rulesY.slice(0, shown - 1));
        expect(words.length).toBeGreaterThan(before);
        before = words.length;
      }
      expect(before).toBe(all.words.length);
    },
  );

  it('are drawn smaller as a whole where there are too many of them, and never clipped', () => {
    const lines = Array.from({ length: 14 }, (_, index) => ({
      title: `Number ${index}.`,
      text: 'The picture follows 93 people who were operated on, and nobody beside them. It can show what happened to them, never what surgery changed.',
    }));
    const picture = bigWordsOf(lines, hall);
    expect(picture.scale).toBeLessThan(1);
    expectReadable(picture, picture.words, hall, 20 * picture.scale);
  });
});
