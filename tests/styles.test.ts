// Classes: what a component names stands in its style sheet, and what stands there is named by somebody.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'src');

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) =>
  join(SOURCE, file),
);

type Use = { readonly file: string; readonly sheet: string; readonly names: ReadonlySet<string> };

/** What a program names of the style sheets that it imports; `all` where it takes a name that it works out. */
const uses: readonly Use[] = files
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(
      ([, local = '', path = '']) => ({
        file,
        sheet: join(dirname(file), path),
        names: new Set([
          ...[...text.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))].map(
            ([, name = '']) => name,
          ),
          ...(new RegExp(`\\b${local}(?![\\w.]| from)`).test(text) ? ['all'] : []),
        ]),
      }),
    );
  });

function classesOf(sheet: string): ReadonlySet<string> {
  const rules = readFileSync(sheet, 'utf8').replaceAll(
    /\/\*[\s\S]*?\*\/|"[^"]*"|:global\([^)]*\)/g,
    '',
  );
  return new Set([...rules.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name));
}

const sheets = files.filter((file) => file.endsWith('.module.css'));

describe('the style sheets', () => {
  test('have every class that a component names', () => {
    const missing = uses.flatMap(({ file, sheet, names }) => {
      const there = classesOf(sheet);
      return [...names]
        .filter((name) => name !== 'all' && !there.has(name))
        .map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test.each(sheets.map((sheet) => relative(SOURCE, sheet)))(
    '%s has none that nobody names',
    (path) => {
      const sheet = join(SOURCE, path);
      const of = uses.filter((use) => use.sheet === sheet);
      expect(of).not.toEqual([]);
      if (of.some(({ names }) => names.has('all'))) return;
      const named = new Set(of.flatMap(({ names }) => [...names]));
      expect([...classesOf(sheet)].filter((name) => !named.has(name))).toEqual([]);
    },
  );
});
