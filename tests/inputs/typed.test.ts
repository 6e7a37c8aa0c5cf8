import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedPatients, typedPercent } from '../../src/inputs/typed.ts';
import { typedWidth } from '../../src/inputs/typedWidth.ts';
import { MOST_PATIENTS } from '../../src/study/units.ts';

fc.configureGlobal({ seed: 1997, numRuns: 1000 });

// Every unit of UTF-16, halves of letters too: addresses and clipboards hold anything.
const anyJunk = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'0123456789.,%&=?+-e'.split('')),
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
  ),
});
const anyText = fc.oneof(
  anyJunk,
  fc.string({ unit: fc.constantFrom(...'0123456789.,% -+e\u00a0\u202f’'.split('')) }),
);

describe('a percentage typed by a reader', () => {
  it.each([
    ['0', 0],
    ['75', 750],
    ['64.4', 644],
    ['100', 1000],
    ['100.0', 1000],
    ['5.', 50],
    ['.5', 5],
    ['064', 640],
    [' 75 ', 750],
  ])('%j is understood without a word', (text, value) => {
    expect(typedPercent(text)).toStrictEqual({ ok: true, value });
  });

  it.each([
    ['64,4 %', 644, 'Read as 64.4%.'],
    ['64,4', 644, 'Read as 64.4%.'],
    ['75%', 750, 'Read as 75%.'],
    ['64.36', 644, 'Read as 64.4%.'],
    ['64.35', 644, 'Read as 64.4%.'],
    ['64.34', 643, 'Read as 64.3%.'],
    ['64,36', 644, 'Read as 64.4%.'],
    ['99.99', 1000, 'Read as 100%.'],
    ['0.04', 0, 'Read as 0%.'],
    ['64.4\u00a0%', 644, 'Read as 64.4%.'],
    ['\u200e75', 750, 'Read as 75%.'],
    ['٧٥', 750, 'Read as 75%.'],
    ['75٪', 750, 'Read as 75%.'],
    ['٦٤٫٤٪', 644, 'Read as 64.4%.'],
    ['７５', 750, 'Read as 75%.'],
    ['%75', 750, 'Read as 75%.'],
    ['64·4', 644, 'Read as 64.4%.'],
  ])('%j is understood, and how is told', (text, value, note) => {
    expect(typedPercent(text)).toStrictEqual({ ok: true, value, note });
  });

  it.each([
    ['', '“” is not a percentage from 0 to 100.'],
    ['%', '“%” is not a percentage from 0 to 100.'],
    ['.', '“.” is not a percentage from 0 to 100.'],
    ['abc', '“abc” is not a percentage from 0 to 100.'],
    ['-5', '“-5” is not a percentage from 0 to 100.'],
    ['12e9', '“12e9” is not a percentage from 0 to 100.'],
    ['1000', '“1000” is not a percentage from 0 to 100.'],
    ['1.2.3', '“1.2.3” is not a percentage from 0 to 100.'],
    ['100.1', '“100.1” is more than 100%.'],
    ['101', '“101” is more than 100%.'],
    ['1,000', '“1,000” can be read in two ways.'],
    ['10²', '“10²” is not a percentage from 0 to 100.'],
    ['7½', '“7½” is not a percentage from 0 to 100.'],
    ['%75%', '“%75%” is not a percentage from 0 to 100.'],
  ])('%j is refused, with the reason', (text, fault) => {
    expect(typedPercent(text)).toStrictEqual({ ok: false, fault });
  });

  it('is rounded to one decimal as on paper, for every number of two decimals', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      const value = Math.floor((hundredths + 5) / 10);
      expect(typedPercent(text)).toMatchObject({ ok: true, value });
    }
  });

  it('is either a rate or refused in a sentence, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const typed = typedPercent(text);
        if (typed.ok) {
          expect(Number.isInteger(typed.value)).toBe(true);
          expect(typed.value).toBeGreaterThanOrEqual(0);
          expect(typed.value).toBeLessThanOrEqual(1000);
        } else expect(typed.fault).toMatch(/^“[^]*\.$/);
      }),
    );
  });
});

describe('a number of patients typed by a reader', () => {
  it.each([
    ['1', 1],
    ['195', 195],
    ['1000000', 1_000_000],
    ['0195', 195],
    [' 7 ', 7],
  ])('%j is understood without a word', (text, value) => {
    expect(typedPatients(text)).toStrictEqual({ ok: true, value });
  });

  it.each([
    ['1,000', 1000, 'Read as 1000.'],
    ['1 000', 1000, 'Read as 1000.'],
    ['1\u202f000', 1000, 'Read as 1000.'],
    ['1\u00a0000', 1000, 'Read as 1000.'],
    ['1’000', 1000, 'Read as 1000.'],
    ['١٬٠٠٠', 1000, 'Read as 1000.'],
    ['\u202a195\u202c', 195, 'Read as 195.'],
    ['1,000,000', 1_000_000, 'Read as 1000000.'],
  ])('%j is understood, and how is told', (text, value, note) => {
    expect(typedPatients(text)).toStrictEqual({ ok: true, value, note });
  });

  it.each([
    '',
    '0',
    '-1',
    '1.5',
    '1,5',
    '1.000',
    '10,00',
    '1,000 patients',
    '12e9',
    'abc',
    '1000001',
    '99999999999999999999',
  ])('%j is refused, with what is expected', (text) => {
    expect(typedPatients(text)).toStrictEqual({
      ok: false,
      fault: `“${text}” is not a whole number from 1 to 1,000,000.`,
    });
  });

  it('is either a number of people or refused in a sentence, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const typed = typedPatients(text);
        if (typed.ok) {
          expect(Number.isInteger(typed.value)).toBe(true);
          expect(typed.value).toBeGreaterThanOrEqual(1);
          expect(typed.value).toBeLessThanOrEqual(MOST_PATIENTS);
        } else expect(typed.fault).toMatch(/^“[^]*\.$/);
      }),
    );
  });
});

describe('the width of a column typed by a reader', () => {
  it.each([
    ['200', 200],
    ['720', 720],
    ['2000', 2000],
  ])('%j is understood without a word', (text, value) => {
    expect(typedWidth(text)).toStrictEqual({ ok: true, value });
  });

  it.each([
    ['720px', 720],
    ['640 PX', 640],
    ['٧٢٠', 720],
  ])('%j is understood, and how is told', (text, value) => {
    expect(typedWidth(text)).toStrictEqual({ ok: true, value, note: `Read as ${value} px.` });
  });

  it.each(['', '199', '2001', '7.5', '50%', '1e3', '-300'])('%j is refused', (text) => {
    expect(typedWidth(text)).toMatchObject({
      ok: false,
      fault: `“${text}” is not a width from 200 to 2000 px.`,
    });
  });

  it('is within its range, or refused, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const typed = typedWidth(text);
        expect(!typed.ok || (typed.value >= 200 && typed.value <= 2000)).toBe(true);
      }),
    );
  });
});
