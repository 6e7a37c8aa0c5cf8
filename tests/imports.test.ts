import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');
const entries = readdirSync(src, { withFileTypes: true });
const floors = entries
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();

const files = floors
  .flatMap((floor) =>
    readdirSync(path.join(src, floor), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(floor, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file));

/** Every import of the folders of src: the file, its floor and what is imported, which for our own
 * files is written from src: `layout/flow/ribbon.ts`. */
const imports = files.flatMap((file) => {
  const text = readFileSync(path.join(src, file), 'utf8');
  // What stands between quotes after `from`, `import` or `import(`, at the start of a statement or in it.
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...found].map(([, name = '']) => ({
    file,
    floor: floorOf(file),
    target: name.startsWith('.') ? path.join(path.dirname(file), name) : name,
    ours: name.startsWith('.'),
  }));
});

function floorOf(file: string): string {
  return file.split(path.sep)[0] ?? '';
}

function told({ file, target }: { file: string; target: string }): string {
  return `${file} imports ${target}`;
}

/** The circles in these ways, each once, by the files that it leads through. */
function circles(ways: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const left = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || left.has(file)) return;
    for (const next of ways.get(file) ?? []) walk(next, [...way, file]);
    left.add(file);
  };
  for (const file of ways.keys()) walk(file, []);
  return found;
}

describe('messages to other windows', () => {
  it('are posted by the page at two places: to a host, and between the windows of a talk', () => {
    // What a worker and the page that asked it say to each other goes to no other window.
    const ofWorker = [
      'app/doubt/doubtWorker.ts',
      'app/doubt/rangesBeside.ts',
      'app/own/rowsWorker.ts',
      'app/own/rowsBeside.ts',
      'app/own/zipWorker.ts',
      'app/own/zipBeside.ts',
    ];
    const posting = files
      .filter(
        (file) =>
          floorOf(file) !== 'host' &&
          /\bpostMessage\(/.test(readFileSync(path.join(src, file), 'utf8')),
      )
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => !ofWorker.includes(file));
    expect(posting.toSorted()).toEqual(['app/embed/useHostPage.ts', 'app/present/sync/wire.ts']);
  });
});

describe('the imports of src', () => {
  it('are there to be checked', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(imports.filter(({ ours }) => ours).length).toBeGreaterThan(0);
  });

  it('point down the alphabetical list of folders', () => {
    const upward = imports.filter(
      ({ floor, target, ours }) =>
        ours && (!floors.includes(floorOf(target)) || floorOf(target) < floor),
    );
    expect(upward.map(told)).toEqual([]);
  });

  it('never lead in a circle, types included', () => {
    const ways = new Map<string, readonly string[]>();
    for (const file of files) {
      ways.set(
        file,
        imports.flatMap((each) => (each.ours && each.file === file ? [each.target] : [])),
      );
    }
    expect(circles(ways)).toEqual([]);
  });

  it('would be found out where they led in a circle', () => {
    const ways = { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['d.ts'], 'c.ts': ['d.ts'], 'd.ts': ['b.ts'] };
    expect(circles(new Map(Object.entries(ways)))).toEqual(['b.ts → d.ts → b.ts']);
  });

  it('never lead from one of charts, controls and export to another', () => {
    const strangers = ['charts', 'controls', 'export'];
    const across = imports.filter(
      ({ floor, target, ours }) =>
        ours &&
        strangers.includes(floor) &&
        strangers.includes(floorOf(target)) &&
        floorOf(target) !== floor,
    );
    expect(across.map(told)).toEqual([]);
  });

  it('never lead into build, which makes the page and is not in it', () => {
    expect(files).toContain(path.join('build', 'prerenderedPage.ts'));
    const inPage = imports.filter(({ floor }) => floor !== 'build');
    expect(inPage.filter(({ target }) => floorOf(target) === 'build').map(told)).toEqual([]);
  });

  it('bring in Vite and what Node has only where the page is made', () => {
    const made = imports.filter(({ target }) => /^(vite|@vitejs\/.*|node:.*)$/.test(target));
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter(({ floor }) => floor !== 'build').map(told)).toEqual([]);
  });

  it('bring in d3-sankey at one place', () => {
    const users = imports.filter(({ target }) => /^d3-sankey(\/|$)/.test(target));
    expect(
      users.filter(({ file }) => file !== path.join('layout', 'flow', 'sankey.ts')).map(told),
    ).toEqual([]);
  });

  it('lead nowhere from where the scripts for other people’s pages are', () => {
    expect(files).toContain(path.join('host', 'embed.ts'));
    // Types are no scripts: those of libraries are named where these may be missing.
    const leading = imports.filter(
      ({ floor, file }) => floor === 'host' && !file.endsWith('.d.ts'),
    );
    expect(leading.length).toBeGreaterThan(0);
    expect(leading.filter(({ target }) => floorOf(target) !== 'host').map(told)).toEqual([]);
  });

  it('bring in React only where something is drawn', () => {
    const drawing = ['app', 'charts', 'controls'];
    const elsewhere = imports.filter(
      ({ floor, target, ours }) =>
        !ours && /^react(-dom)?(\/|$)/.test(target) && !drawing.includes(floor),
    );
    expect(elsewhere.map(told)).toEqual([]);
  });
});
