import { afterEach, describe, expect, it } from 'vitest';
import { pageSource } from '../../../../src/app/present/away/pageSource.ts';

afterEach(() => {
  delete window.pageAsWritten;
});

describe('the text of the page in one file', () => {
  it('is fetched from beside the page on the web', async () => {
    const asked: string[] = [];
    const text = await pageSource(async (file) => {
      asked.push(file);
      return new Response('<!doctype html>');
    });
    expect(text).toBe('<!doctype html>');
    expect(asked).toEqual(['./patient-flow.html']);
  });

  it('is its own in that page itself, which asks nobody', async () => {
    window.pageAsWritten = '<!doctype html><p>own</p>';
    expect(await pageSource(() => Promise.reject(new Error('asked')))).toBe(
      '<!doctype html><p>own</p>',
    );
  });

  it('is not that of another page, such as one which says that there is none', async () => {
    const missing = async () => new Response('<!doctype html>Not found', { status: 404 });
    await expect(pageSource(missing)).rejects.toThrow('patient-flow.html: 404');
  });
});
