import { describe, expect, it } from 'vitest';
import { balanced, cutToFit, textWidth } from '../../src/layout/textWidth.ts';

describe(textWidth, () => {
  it('grows with the text, its size and its weight', () => {
    expect(textWidth('Resected', 15)).toBeGreaterThan(textWidth('Resect', 15));
    expect(textWidth('Resected', 30)).toBeGreaterThan(textWidth('Resected', 15));
    expect(textWidth('Resected', 15, 'strong')).toBeGreaterThan(textWidth('Resected', 15));
  });
});

describe(balanced, () => {
  it('breaks a name only where it must, and then into even lines', () => {
    expect(balanced('Resected', 200, 15)).toEqual(['Resected']);
    expect(balanced('Not eligible, reason not reported', 230, 15)).toEqual([
      'Not eligible, reason',
      'not reported',
    ]);
  });

  it('never makes a line wider than asked unless a single word is', () => {
    for (const width of [60, 90, 120, 200]) {
      for (const line of balanced('Not eligible, reason not reported', width, 15)) {
        expect(line.includes(' ') ? textWidth(line, 15, 'strong') : 0).toBeLessThanOrEqual(width);
      }
    }
  });

  it('keeps every word, in order', () => {
    expect(balanced('one two three four five six', 50, 15).join(' ')).toBe(
      'one two three four five six',
    );
  });

  it('breaks what is far longer than any word, and keeps each of its letters', () => {
    for (const word of ['x'.repeat(200), 'المرضى'.repeat(30), '👩‍⚕️🎉'.repeat(20)]) {
      const lines = balanced(`Alive ${word}`, 120, 15);
      expect(lines.join('').replace(' ', '')).toBe(`Alive${word}`);
      for (const line of lines) expect(textWidth(line, 15, 'strong')).toBeLessThanOrEqual(150);
    }
  });
});

describe(cutToFit, () => {
  it('leaves what has room, and ends in three dots what has none', () => {
    expect(cutToFit('Resection', 200, 14)).toBe('Resection');
    const cut = cutToFit('Name of a stage that is far too long for its column', 120, 14);
    expect(cut).toMatch(/^Name of .+…$/);
    expect(textWidth(cut, 14)).toBeLessThanOrEqual(120);
  });
});
