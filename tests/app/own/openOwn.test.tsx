// A link to a study of one's own: what it opens, and what stands beside it.

import { afterEach, expect, it } from 'vitest';
import { openOwn } from '../../../src/app/own/openOwn.tsx';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { writtenOwnLink } from '../../../src/inputs/own/ownLink.ts';

const { own } = readOutline('Title: Mine\n\nAll 100 (printed)\n  Well 60 (printed)\n  Ill ?\n');

afterEach(() => window.history.replaceState(null, '', '/'));

function opened(search: string, hash: string) {
  window.history.replaceState(null, '', `/${search}${hash}`);
  return openOwn(search);
}

it('may stand beside a built-in study, each with numbers of its own', async () => {
  const search = '?v=1&study=own&r.well=70&pin=walther-1997&pin.r.eligible=75';
  const { choices, problems } = await opened(search, writtenOwnLink(own));
  expect(problems).toEqual([]);
  expect(choices.study.words.title).toBe('Mine');
  expect(choices.rates).toEqual({ well: 700 });
  expect(choices.pinned?.study.id).toBe('walther-1997');
  expect(choices.pinned?.rates).toEqual({ eligible: 750 });
});

it.each(['embed', 'present'])(
  'that is damaged is told where nothing can be written: %s',
  async (mode) => {
    const { choices, problems, Arrangement } = await opened(`?study=own&mode=${mode}`, '#s=2abc');
    expect(problems).toHaveLength(1);
    expect(choices.study.id).toBe('walther-1997');
    expect(Arrangement).toBeUndefined();
  },
);

it('that does not add up opens where it can be mended, and in no frame', async () => {
  const wrong = writtenOwnLink(readOutline('All 100\n  Well 60\n  Ill 30\n').own);
  expect((await opened('?study=own', wrong)).Arrangement).toBeDefined();
  expect((await opened('?study=own&mode=embed', wrong)).Arrangement).toBeUndefined();
});
