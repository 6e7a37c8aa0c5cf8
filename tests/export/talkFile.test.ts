import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noTalk, talkFile, talkFileName, type SavedTalk } from '../../src/export/talkFile.ts';
import { first } from '../../src/study/first.ts';
import { talkOf } from '../../src/locale/talk.ts';

const page = `<!doctype html><html><head>${noTalk}<script>run()</script></head><body></body></html>`;

const saved: SavedTalk = {
  v: 1,
  link: '?v=1&r.eligible=75&scene=3',
  talk: talkOf(first),
  address: null,
  savedOn: '2026-11-23',
};

/** What stands in the page between the marks of its talk, as HTML reads it: up to the first end of a script. */
function talkIn(html: string): unknown {
  const [, text = ''] =
    /<script type="application\/json" id="saved-talk">(.*?)<\/script/is.exec(html) ?? [];
  return JSON.parse(text);
}

describe('a file with a talk', () => {
  it('is the page with the talk in its place and all else untouched', () => {
    const html = talkFile(page, saved);
    expect(talkIn(html)).toEqual(saved);
    expect(html.split('<script').map((part) => part.split('>').at(-1))).toEqual(
      page.split('<script').map((part) => part.split('>').at(-1)),
    );
    expect(html.endsWith('<script>run()</script></head><body></body></html>')).toBe(true);
  });

  it('holds the talk of whoever saved it last', () => {
    const other = { ...saved, link: '', savedOn: '2026-11-24' };
    expect(talkFile(talkFile(page, saved), other)).toBe(talkFile(page, other));
  });

  it('holds whatever is written in the notes, and none of it ends the place where it stands', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '</script>',
        '<!--',
        '<script>',
        ']]>',
        '$&',
        "$'",
        '\\',
        '"',
        '\u2028',
        '\0',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const [opening, ...others] = saved.talk.scenes;
        const scenes = [{ ...opening, notes: pieces.join('') }, ...others] as const;
        const noted = { ...saved, talk: { ...saved.talk, scenes } };
        const html = talkFile(page, noted);
        expect(talkIn(html)).toEqual(noted);
        expect(html.match(/<\/?script|<!--/gi)).toEqual(page.match(/<\/?script|<!--/gi));
      }),
    );
  });

  it('is not made of another page', () => {
    expect(() => talkFile('<!doctype html><title>Not found</title>', saved)).toThrow(
      'this page has no place for a talk',
    );
  });

  it('is called by its day', () => {
    expect(talkFileName(saved)).toBe('walther-1997-talk-2026-11-23.html');
  });
});
