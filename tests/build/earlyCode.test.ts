import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOfWays, withFilesOf } from '../../src/build/earlyCode.ts';
import { projectFolder } from '../../src/build/projectFolder.ts';

const source = (path: string) => join(projectFolder, 'src', path);

const chunk = (
  fileName: string,
  {
    modules = [],
    imports = [],
    isEntry = false,
  }: Partial<Record<'modules' | 'imports', string[]>> & { isEntry?: boolean },
) => ({ fileName, isEntry, moduleIds: modules.map(source), imports });

const CHUNKS = [
  chunk('index.js', { modules: ['main.tsx'], isEntry: true }),
  chunk('talk.js', { modules: ['talk.ts'], imports: ['index.js', 'words.js'] }),
  chunk('words.js', { modules: ['words.ts'], imports: ['index.js', 'numbers.js'] }),
  chunk('numbers.js', { modules: ['numbers.ts'], imports: ['words.js'] }),
];

test('a way into the page names its file and all that this imports, once each, and nothing that the page loads anyway', () => {
  expect(filesOfWays({ talk: ['talk.ts', 'words.ts'], words: ['numbers.ts'] }, CHUNKS)).toEqual({
    talk: ['./talk.js', './words.js', './numbers.js'],
    words: ['./numbers.js', './words.js'],
  });
});

test('a way that takes more than four requests with the first load stops the build, and it says which files they are', () => {
  const parts = ['a', 'b', 'c', 'd'];
  const chunks = [
    chunk('index.js', { modules: ['main.tsx'], isEntry: true }),
    ...parts.map((part, nth) =>
      chunk(`${part}.js`, {
        modules: [`${part}.ts`],
        imports: ['index.js', ...parts.slice(nth + 1).map((next) => `${next}.js`)],
      }),
    ),
  ];
  expect(filesOfWays({ talk: ['b.ts'] }, chunks)).toEqual({ talk: ['./b.js', './c.js', './d.js'] });
  expect(() => filesOfWays({ talk: ['a.ts'] }, chunks)).toThrow(
    'the way "talk" takes 5 requests and may take 4: a.js, b.js, c.js, d.js, index.js',
  );
});

test('what the first load holds is asked for by itself', () => {
  expect(filesOfWays({ whole: ['main.tsx'] }, CHUNKS)).toEqual({ whole: [] });
});

test('a module that was built into no file stops the build', () => {
  expect(() => filesOfWays({ talk: ['gone.ts'] }, CHUNKS)).toThrow('gone.ts');
});

test('the page in one file names none, since all is in it', () => {
  const page = '<script>const filesOf = {"talk":["./talk.js"]}; const more = 1;</script>';
  expect(withFilesOf(page, {})).toBe('<script>const filesOf = {}; const more = 1;</script>');
  expect(() => withFilesOf('<script></script>', {})).toThrow('filesOf');
});
