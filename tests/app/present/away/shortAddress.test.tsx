import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sceneAddress, shortAddress } from '../../../../src/app/present/away/usePublicAddress.ts';
import { printedAddress } from '../../../../src/app/present/scene/useSceneAddress.ts';
import { readOutline } from '../../../../src/inputs/own/outline.ts';
import { templates } from '../../../../src/locale/own/templates.ts';
import { studies } from '../../../../src/study/studies.ts';
import { walther1997Talk } from '../../../../src/study/trials/walther1997Talk.ts';
import { studyOf } from '../../../helpers/ownStudies.ts';

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

it('nobody types a study or a scene that travels behind the address: on paper and slides stands what can be typed', () => {
  const scene = sceneAddress(PAGE, null, QUESTION);
  expect(printedAddress(scene)).toBe(scene);
  expect(printedAddress(`${scene}#t=1abc`)).toBe(`${PAGE}?v=1&mode=present`);
  expect(printedAddress(`${sceneAddress(PAGE, 'own', 's1')}#s=1abc&t=1abc`)).toBe(PAGE);
  expect(printedAddress(null)).toBeNull();
});

it('what is small print of a study does not say its badge again, beside which it stands', () => {
  for (const { words } of [...studies, studyOf(readOutline(templates.trial.text).own)])
    expect(words.smallPrint).not.toContain(words.badge);
});
