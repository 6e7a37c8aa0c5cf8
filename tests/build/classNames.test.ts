import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classNames } from '../../src/build/classNames.ts';

test('two style sheets whose class names would begin alike stop the build, and it says which two they are', () => {
  const { generateScopedName } = classNames().modules;
  expect(generateScopedName('frame', '/src/app/picture/Diagram.module.css')).toBe('Di-frame');
  expect(generateScopedName('head', '/src/app/picture/Diagram.module.css')).toBe('Di-head');
  expect(() => generateScopedName('head', '/src/controls/Dialog.module.css')).toThrow(
    'the class names of /src/app/picture/Diagram.module.css and /src/controls/Dialog.module.css both begin with "Di": one of the two needs another name',
  );
});

test('sheets of one name in two folders stop it too, and each build begins anew', () => {
  const { generateScopedName } = classNames().modules;
  generateScopedName('notes', '/src/charts/Notes.module.css');
  expect(() => generateScopedName('notes', '/src/app/present/speaker/Notes.module.css')).toThrow(
    'both begin with "No"',
  );
  expect(
    classNames().modules.generateScopedName('notes', '/src/app/present/speaker/Notes.module.css'),
  ).toBe('No-notes');
});

test('no two style sheets of the page have class names that begin alike', () => {
  const { generateScopedName } = classNames().modules;
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  );
  expect(sheets.length).toBeGreaterThan(20);
  for (const sheet of sheets)
    expect(() => generateScopedName('name', join('src', sheet))).not.toThrow();
});
