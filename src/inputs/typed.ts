// Numbers as people type and paste them: "64,4 %", "1,000". What has one reading is understood, and the reading is told;
// what has none, or two, is refused with a sentence.

import { plainNumber, plainPercent } from './plainNumber.ts';
import { typedFaults, typedNotes } from '../locale/typedWords.ts';
import { MOST_PATIENTS, patients, perMille, type Patients, type PerMille } from '../study/units.ts';

/** A typed number: its value and, where the text was not plainly that, a note of how it was read; or what is wrong. */
export type Typed<Value> =
  | { readonly ok: true; readonly value: Value; readonly note?: string }
  | { readonly ok: false; readonly fault: string };

/** Percent typed by a reader → per mille. "64,4 %" is 644 with a note; "64.36" is rounded to 644 with a note. */
export function typedPercent(text: string): Typed<PerMille> {
  const bare = plainPercent(text);
  const match = /^(\d{1,3})(?:([.,])(\d*))?$/.exec(bare) ?? /^()([.,])(\d+)$/.exec(bare);
  if (!match) return { ok: false, fault: typedFaults.notPercent(text) };
  const [, whole = '', mark, decimals = ''] = match;
  // "1,000" may mean one or a thousand, so it is not guessed.
  if (mark === ',' && decimals.length > 2) return { ok: false, fault: typedFaults.twoWays(text) };
  const value = Math.round(Number(`${whole || '0'}.${decimals || '0'}`) * 10);
  if (value > 1000) return { ok: false, fault: typedFaults.aboveAll(text) };
  const plain = bare === text.trim() && mark !== ',' && decimals.length <= 1;
  return {
    ok: true,
    value: perMille(value),
    ...(plain ? {} : { note: typedNotes.percent(value / 10) }),
  };
}

/** People typed by a reader. "1,000" and "1 000" are 1000 with a note. */
export function typedPatients(text: string): Typed<Patients> {
  const plain = plainNumber(text);
  if (!/^\d+$/.test(plain) && !/^\d{1,3}([,'’\s]\d{3})+$/.test(plain)) {
    return { ok: false, fault: typedFaults.notPatients(text) };
  }
  const digits = plain.replaceAll(/\D/g, '');
  const value = Number(digits);
  if (value < 1 || value > MOST_PATIENTS)
    return { ok: false, fault: typedFaults.notPatients(text) };
  return {
    ok: true,
    value: patients(value),
    ...(digits === text.trim() ? {} : { note: typedNotes.patients(value) }),
  };
}
