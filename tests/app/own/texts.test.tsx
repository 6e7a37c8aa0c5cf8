// What typing does to the text of a study, and what undo makes of it.

import { describe, expect, it } from 'vitest';
import { indentedBy } from '../../../src/app/own/indented.ts';
import {
  hasTextBefore,
  inLines,
  textsAfter,
  textsOf,
  type Texts,
  type TextStep,
} from '../../../src/app/own/texts.ts';

/** The text after a key at "|", with "|" where one goes on writing. */
function after(marked: string, key: string): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const made = indentedBy({ key, isPlain: true }, text, [at, at]);
  if (!made) return 'as in any field';
  return `${text.slice(0, made.from)}${made.put}|${text.slice(made.to)}`;
}

describe('a line of an outline', () => {
  it('begins under the one above it', () => {
    expect(after('All 5\n  A 3|', 'Enter')).toBe('All 5\n  A 3\n  |');
    expect(after('All 5\n\tA 3|\n\tB ?', 'Enter')).toBe('All 5\n\tA 3\n\t|\n\tB ?');
    expect(after('All 5|', 'Enter')).toBe('as in any field');
    // Before its first letter it is the line above that is begun.
    expect(after('All 5\n |   A 3', 'Enter')).toBe('All 5\n \n |   A 3');
  });

  it('goes back by one step at its begin, and by one letter anywhere else', () => {
    expect(after('All 5\n    |A 3', 'Backspace')).toBe('All 5\n  |A 3');
    expect(after('All 5\n  A |3', 'Backspace')).toBe('as in any field');
    expect(after('All 5\n|A 3', 'Backspace')).toBe('as in any field');
    expect(after('All 5\n |A 3', 'Backspace')).toBe('as in any field');
  });
});

describe('undo of a text', () => {
  const typed = (texts: Texts, text: string, typedIn: string) =>
    textsAfter(texts, { type: 'typed', text, typedIn });

  it('takes what was typed in one place for one step, and another place for another', () => {
    const first = typed(typed(textsOf('a'), 'ab', 'title'), 'abc', 'title');
    const second = typed(first, 'abcd', 'source');
    expect(textsAfter(second, { type: 'undo' }).present).toBe('abc');
    expect(textsAfter(textsAfter(second, { type: 'undo' }), { type: 'undo' }).present).toBe('a');
    const other = textsAfter(first, { type: 'put', text: 'x' });
    expect(textsAfter(typed(other, 'xy', 'title'), { type: 'undo' }).present).toBe('x');
  });

  it('takes a line that is begun for another place of the text', () => {
    expect(inLines('All 5')).toBe(inLines('All 51'));
    expect(inLines('All 5\n')).not.toBe(inLines('All 5'));
  });
});

it('a text that was put is there before what was made of it, until it is taken back', () => {
  const after = (...steps: readonly TextStep[]) => steps.reduce(textsAfter, textsOf('first'));
  const put: TextStep = { type: 'put', text: 'of a table' };
  const typed: TextStep = { type: 'typed', text: 'of a table, and more', typedIn: 'a' };
  expect(hasTextBefore(after(put), 'of a table')).toBe(true);
  expect(hasTextBefore(after(put, typed), 'of a table')).toBe(true);
  expect(hasTextBefore(after(put, typed, { type: 'undo' }), 'of a table')).toBe(true);
  expect(hasTextBefore(after(put, { type: 'undo' }), 'of a table')).toBe(false);
});
