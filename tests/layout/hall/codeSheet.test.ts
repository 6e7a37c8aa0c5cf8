import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrModules } from '../../../src/app/takeaway/qr.ts';
import {
  codeSheetOf,
  screens,
  type CodeSheet,
  type Coded,
} from '../../../src/layout/hall/codeSheet.ts';
import { boxOf, expectReadable, meeting } from '../../helpers/writtenWords.ts';

fc.configureGlobal({ seed: 1997 });

const START = 'https://example.github.io/patient-flow/?v=1&mode=present&scene=6';
const SENTENCE = 'Opens this page at the question.';

/** Addresses of the lengths that links have, and of some that they cannot. */
const anyAddress = fc
  .array(fc.constantFrom('&r.eligible=75', '&n=1000', '&seed=12345', '&with=walther-1993'), {
    maxLength: 120,
  })
  .map((parts) => START + parts.join(''));

function coded(address: string, more: Partial<Coded> = {}): Coded {
  return { modules: qrModules(address), address, sentence: SENTENCE, ...more };
}

/** What a camera reads that sees each module as three dots by three. */
function readBack({ d, dark, sheet, modulePx }: NonNullable<CodeSheet['code']>) {
  const dots = 3;
  const margin = Math.round((dark.x - sheet.x) / modulePx);
  const side = dots * (Math.round(dark.width / modulePx) + 2 * margin);
  const seen = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, width] of d.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < dots; row++)
      for (let column = 0; column < dots * Number(width); column++) {
        const at =
          side * (dots * (margin + Number(y)) + row) + dots * (margin + Number(x)) + column;
        seen.fill(0, 4 * at, 4 * at + 3);
      }
  return jsQR(seen, side, side)?.data;
}

describe.each(Object.entries(screens))('the code on a %s screen', (_, screen) => {
  it('is at least four fifths as high as the screen, with four light modules around it', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { code } = codeSheetOf(coded(address), screen);
        if (!code) throw new Error('there is a code');
        const { sheet, dark, modulePx } = code;
        expect(dark.width).toBeGreaterThanOrEqual(0.8 * screen.heightPx);
        for (const quiet of [
          dark.x - sheet.x,
          dark.y - sheet.y,
          sheet.x + sheet.width - dark.x - dark.width,
          sheet.y + sheet.height - dark.y - dark.height,
        ])
          expect(quiet).toBeGreaterThanOrEqual(4 * modulePx - 1e-6);
        expect(Math.min(sheet.x, sheet.y)).toBeGreaterThanOrEqual(0);
        expect(sheet.y + sheet.height).toBeLessThanOrEqual(screen.heightPx);
      }),
      { numRuns: 25 },
    );
  });

  it('is read by a camera as the address', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { code } = codeSheetOf(coded(address), screen);
        expect(code && readBack(code)).toBe(address);
      }),
      { numRuns: 5 },
    );
  });

  it('has the dark modules that it was given, with or without their margin', () => {
    const modules = qrModules(START);
    const bare = modules.slice(4, -4).map((row) => row.slice(4, -4));
    const [given, cut] = [modules, bare].map((each) =>
      codeSheetOf(coded(START, { modules: each }), screen),
    );
    expect(cut?.code).toEqual(given?.code);
    let dark = 0;
    for (const [, width] of given?.code?.d.matchAll(/h(\d+)v/g) ?? []) dark += Number(width);
    expect(dark).toBe(modules.flat().filter(Boolean).length);
  });

  it('stands beside words that can be read, whatever the address', () => {
    const anyShort = fc.option(fc.constantFrom('https://tiny.example/flow', 'tiny.example'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(anyAddress, anyShort, fc.boolean(), (address, short, hasCode) => {
        const sheet = codeSheetOf(
          coded(address, {
            ...(short === undefined ? {} : { short }),
            ...(hasCode ? {} : { modules: [] }),
          }),
          screen,
        );
        expectReadable({}, sheet.words, screen);
        expect(sheet.words.length).toBeGreaterThan(0);
        if (sheet.code)
          expect(
            meeting([{ ...sheet.code.sheet, text: 'the code' }, ...sheet.words.map(boxOf)]),
          ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has its address written whole beside it, broken only between its parts', () => {
    const { words } = codeSheetOf(coded(START), screen);
    const lines = words.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    const from = lines.findIndex((line) => line.startsWith('example'));
    expect(lines.slice(from).join('')).toBe(START.slice('https://'.length));
    for (const line of lines.slice(from, -1)) expect(line).toMatch(/[/?&]$/);
  });

  it('gives its place to a sentence where there is none', () => {
    const unknown = codeSheetOf({ modules: [], address: null, sentence: SENTENCE }, screen);
    expect(unknown.code).toBeNull();
    expect(unknown.says).toEqual([
      'There is no code here, because the address of this page is not known. It can be given in the menu.',
    ]);
    const tooLong = codeSheetOf(coded(START, { modules: [] }), screen);
    expect(tooLong.says[0]).toBe('There is no code here, because the address is too long for one.');
  });
});
