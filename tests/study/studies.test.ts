import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { studies } from '../../src/study/studies.ts';

const src = path.resolve(import.meta.dirname, '../../src');

/** What each file outside study/ says, without its comments: those may explain by way of example. */
const elsewhere = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith(`study${path.sep}`))
  .map((file) => {
    const text = readFileSync(path.join(src, file), 'utf8')
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .replaceAll(/(^|\s)\/\/.*$/gm, '');
    return { file, text };
  });

describe('the studies', () => {
  it('open with Walther 1997', () => {
    expect(studies[0].id).toBe('walther-1997');
  });

  it.each(['IL-2', 'interleukin', 'Walther', 'unresectable', 'periop', 'eligible'])(
    'alone know the word %s: nothing outside study/ is about this one study',
    (word) => {
      const knowing = elsewhere.filter(({ text }) =>
        text.toLowerCase().includes(word.toLowerCase()),
      );
      expect(elsewhere.length).toBeGreaterThan(20);
      expect(knowing.map(({ file }) => file)).toEqual([]);
    },
  );
});
