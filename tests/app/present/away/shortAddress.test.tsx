import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sceneAddress, shortAddress } from '../../../../src/app/present/away/usePublicAddress.ts';
import { walther1997Talk } from '../../../../src/study/trials/walther1997Talk.ts';

const QUESTION = walther1997Talk.scenes.find(
  ({ picture }) => picture.kind === 'flow' && picture.asks !== undefined,
)!.id;
const PAGE = 'https://host.example/flow/';

it('the question has an address that is short enough to be typed, and other scenes have none', () => {
  expect(shortAddress(sceneAddress(PAGE, null, QUESTION))).toBe('https://host.example/flow/q');
  expect(shortAddress(sceneAddress(PAGE, null, 'answer'))).toBeNull();
  expect(shortAddress(sceneAddress(PAGE, 'franklin-1996', QUESTION))).toBeNull();
  expect(shortAddress(sceneAddress(`${PAGE}page.html`, null, QUESTION))).toBeNull();
});

it.each([
  ['q/index.html', '../'],
  ['q.html', './'],
])('what stands there leads to the question, by itself and by a link: %s', (file, up) => {
  const html = readFileSync(
    join(import.meta.dirname, '..', '..', '..', '..', 'public', file),
    'utf8',
  );
  const led = [...html.matchAll(/[="](\.+\/)\?([^"]+)"/g)].map(([, to, query = '']) => [
    to,
    query.replaceAll('&amp;', '&'),
  ]);
  expect(led).toHaveLength(2);
  for (const [to, query] of led) {
    expect(to).toBe(up);
    expect(`${PAGE}?${query}`).toBe(sceneAddress(PAGE, null, QUESTION));
  }
});
