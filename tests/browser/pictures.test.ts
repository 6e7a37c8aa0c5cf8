import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servedSite } from '../helpers/browserPage.ts';
import { pictures, withWords, wordsIn, wordsOn } from '../helpers/takenPictures.mjs';

const site = servedSite();
const root = join(import.meta.dirname, '..', '..');

describe('the pictures of the README and the card for links', () => {
  it.each(pictures)(
    '$file says what the page says now',
    async ({ file, link, width, height, within }) => {
      const page = await site.open(link, { width, height, reducedMotion: 'reduce' });
      expect(wordsIn(readFileSync(join(root, file))), 'taken anew by `npm run pictures`').toBe(
        await wordsOn(page, within),
      );
    },
  );

  it('would be found out where the page says something else', async () => {
    const page = await site.open('', { reducedMotion: 'reduce' });
    const words = await wordsOn(page);
    expect(words).toContain('Taken to surgery');
    const taken = withWords(await page.screenshot(), words);
    expect(wordsIn(taken)).toBe(words);
    await page
      .getByRole('heading', { level: 2 })
      .first()
      .evaluate((heading) => {
        heading.textContent = 'Another headline';
      });
    expect(wordsIn(taken)).not.toBe(await wordsOn(page));
  });
});
