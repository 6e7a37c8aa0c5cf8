import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const written = ['src', 'tests', 'docs'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.split(path.sep).join('/')),
  ),
);
/** What the build writes for other people's pages. */
const built = ['embed.mjs', 'embed.d.ts'];
const all = [...written, ...readdirSync(root), ...built];

/** What changed once names files of that day, so it is not among them. */
const documents = all.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md');
const programs = written.filter((file) => /\.(tsx?|mjs|cjs|css)$/.test(file));

/** Files of programs that a text names between backquotes: by name, or by the last folders of their path. */
function named(text: string): readonly string[] {
  return [...text.matchAll(/`([\w@./-]+\.(?:tsx?|mjs|cjs|css))`/g)].map(([, file = '']) => file);
}

/** Only what stands in comments: templates are written between backquotes too. */
function comments(program: string): string {
  return [...program.matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map(([comment]) => comment).join('\n');
}

function isThere(file: string): boolean {
  return all.some((each) => each === file || each.endsWith(`/${file}`));
}

describe('a file that is named', () => {
  it.each(documents)('in %s is there', (document) => {
    const text = readFileSync(path.join(root, document), 'utf8');
    expect(named(text).filter((file) => !isThere(file))).toEqual([]);
  });

  it('in a comment is there', () => {
    const gone = programs.flatMap((program) =>
      named(comments(readFileSync(path.join(root, program), 'utf8')))
        .filter((file) => !isThere(file))
        .map((file) => `${program} names ${file}`),
    );
    expect(gone).toEqual([]);
  });
});
