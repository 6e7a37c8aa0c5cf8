// Of everything that is served and was made by others, the licence is served with it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const told = readFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
const oneFile = readFileSync(join(DIST, 'patient-flow.html'), 'utf8');

/** "react 19.3.1 (MIT)" → "react" */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/^(\S+) \d[\d.]* \([^)]*\)$/gm)].map(([, name = '']) => name);
}

/** All scripts that are served beside the page in one file, as one text. */
const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.m?js$/.test(name))
  .map((name) => readFileSync(join(DIST, name), 'utf8'))
  .join('\n');

/** What we have written ourselves, by which no package can be known. */
const ours = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
  .join('\n');

type Locked = {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

/** Longer texts in quotes, by which a package is known again in a script that was made of it. */
function textsOf(name: string): ReadonlySet<string> {
  const folder = join(ROOT, 'node_modules', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.m?js$/.test(file) && !/node_modules|\.min\.|development/.test(file),
  );
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return new Set(
    [...text.matchAll(/(["'`])([\w .,:;()/#-]{14,80})\1/g)].map(([, , found = '']) => found),
  );
}

/** What the page is made of, and what that is made of. */
function withDependencies(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name) || !packages[`node_modules/${name}`]) continue;
    found.add(name);
    withDependencies(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), found);
  }
  return found;
}

test('those that are told are these', () => {
  expect([...namesIn(told)].toSorted()).toEqual([
    'd3-array',
    'd3-color',
    'd3-format',
    'd3-interpolate',
    'd3-sankey',
    'd3-scale',
    'fflate',
    'papaparse',
    'react',
    'react-dom',
    'read-excel-file',
    'rolldown',
    'scheduler',
    'uqr',
    'valibot',
    'workbox-core',
    'workbox-precaching',
    'workbox-routing',
    'workbox-strategies',
  ]);
  for (const [name, version] of [...told.matchAll(/^(\S+) (\d[\d.]*) \(/gm)].map(
    ([, name = '', version = '']) => [name, version] as const,
  ))
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
});

test('whatever package leaves a text of its own in a script is told', () => {
  const possible = withDependencies([
    ...Object.keys(packages['']?.dependencies ?? {}),
    'workbox-precaching',
  ]);
  const texts = new Map([...possible].map((name) => [name, textsOf(name)]));
  const owners = new Map<string, number>();
  for (const of of texts.values())
    for (const text of of) owners.set(text, (owners.get(text) ?? 0) + 1);
  const left = [...texts].flatMap(([name, of]) =>
    [...of].some((text) => owners.get(text) === 1 && scripts.includes(text) && !ours.includes(text))
      ? [name]
      : [],
  );
  // Else the texts are sought wrongly.
  expect(left).toEqual(expect.arrayContaining(['react', 'react-dom', 'workbox-core']));
  expect(left.filter((name) => !namesIn(told).includes(name))).toEqual([]);
});

test('the page in one file has those of what is in it, and not of what keeps the site', () => {
  const [, inside = ''] = /<!--\n(Patient Flow is made[^]*?)\n-->\s*<\/body>/.exec(oneFile) ?? [];
  expect(namesIn(inside)).toEqual(namesIn(told).filter((name) => !name.startsWith('workbox')));
  expect(namesIn(inside)).toContain('react-dom');
});
