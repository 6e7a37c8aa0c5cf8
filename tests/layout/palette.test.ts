// The colours of the picture mean something, and so must be told apart by everybody, and in grey.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOING_OPACITY } from '../../src/charts/markPaint.ts';

const theme = readFileSync('src/app/shell/theme.css', 'utf8');

/** The colours of a theme, by their names: those of the first block, and over them those of the dark one. */
function coloursOf(name: 'light' | 'dark'): ReadonlyMap<string, string> {
  const inBlock = (selector: string) => {
    const start = theme.indexOf(selector);
    expect(start, selector).toBeGreaterThanOrEqual(0);
    const block = theme.slice(start, theme.indexOf('\n}', start));
    return [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, colour = '', value = '']) => [colour, value] as const,
    );
  };
  const light = inBlock(':root {');
  return new Map(name === 'light' ? light : [...light, ...inBlock(":root[data-theme='dark'] {")]);
}

type Rgb = readonly [red: number, green: number, blue: number];

function linear(value: string): Rgb {
  const part = (from: number) => {
    const each = Number.parseInt(value.slice(from, from + 2), 16) / 255;
    return each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** What eyes without one kind of cone see (Machado, Oliveira and Fernandes 2009, IEEE Trans Vis Comput Graph 15:1291, severity 1). */
const EYES: Readonly<Record<string, Matrix>> = {
  'three kinds of cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*, 0 to 100, of a colour as these eyes see it; with all cones it is also what is left of it in grey. */
function lightness(value: string, eyes: Matrix): number {
  const rgb = linear(value);
  const seen = eyes.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  );
  const [red = 0, green = 0, blue = 0] = seen;
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * luminance ** (1 / 3) - 16 : 903.3 * luminance;
}

/** A colour that lets so much of another through, as it is then seen. */
function mixed(over: string, under: string, opacity: number): string {
  const part = (value: string, from: number) => Number.parseInt(value.slice(from, from + 2), 16);
  const parts = [1, 3, 5].map((from) =>
    Math.round(opacity * part(over, from) + (1 - opacity) * part(under, from)),
  );
  return `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  outcome: ['thread'],
  'going on': ['going-0', 'going-1', 'going-2', 'going-3'],
  leaving: ['tint-exit', 'tint-rest'],
  death: ['tint-death'],
};

it('lightness is 0 for black, 100 for white and 53.6 for middle grey', () => {
  const [eyes] = Object.values(EYES);
  for (const [grey, value] of [
    ['#000000', 0],
    ['#ffffff', 100],
    ['#808080', 53.6],
  ] as const)
    expect(eyes && lightness(grey, eyes)).toBeCloseTo(value, 1);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const colours = coloursOf(name);
  const of = (colour: string) => colours.get(colour) ?? `no ${colour}`;

  it.each(Object.entries(EYES))(
    'outcome, going on, leaving and death are 15 of lightness apart for eyes with %s',
    (_, eyes) => {
      const kinds = Object.entries(MEANINGS);
      for (const [kind, its] of kinds)
        for (const [other, others] of kinds.filter(([each]) => each > kind))
          for (const a of its)
            for (const b of others)
              expect(
                Math.abs(lightness(of(a), eyes) - lightness(of(b), eyes)),
                `${kind} (${a}) and ${other} (${b})`,
              ).toBeGreaterThanOrEqual(15);
    },
  );

  it('what a hand takes hold of, set or not, and a dot of a repeat have 3 to 1 on their own paper', () => {
    const luminance = (value: string) => {
      const [red, green, blue] = linear(value);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const edge of ['ink', 'set', 'thread-box']) {
      const [a, b] = [luminance(of(edge)), luminance(of('paper'))].toSorted((x, y) => y - x);
      expect(((a ?? 0) + 0.05) / ((b ?? 0) + 0.05), edge).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(EYES))(
    'a mark of the result and one of those who go on are 15 of lightness apart for eyes with %s',
    (_, eyes) => {
      const gold = colours.get('thread-mark') ?? of('thread');
      const going = mixed(of('tone-milestone'), of('paper'), GOING_OPACITY);
      expect(Math.abs(lightness(gold, eyes) - lightness(going, eyes))).toBeGreaterThanOrEqual(15);
    },
  );

  it('those who go on get darker, or on a dark page lighter, with each stage', () => {
    const [eyes] = Object.values(EYES);
    const steps = (MEANINGS['going on'] ?? []).map((colour) =>
      eyes ? lightness(of(colour), eyes) : 0,
    );
    const from = name === 'light' ? steps : steps.toReversed();
    expect(from).toEqual(from.toSorted((a, b) => b - a));
    expect(new Set(steps).size).toBe(4);
  });
});
