// What in an outline was read as part of a name and may be meant as a number, which would be drawn wrong without a word.

import { bracketWords, peopleWords } from '../../locale/own/outlineWords.ts';
import type { TextDoubt } from '../../study/own/textFaults.ts';
import type { OutlineLine } from './outline.ts';
import { BULLET } from './outlineLine.ts';
import { NUMBER, numberIn } from './outlineNumber.ts';

/** In a name without a number: what is none as it stands, and in it the number that may be meant. */
const LOOKS_LIKE_NUMBER: readonly RegExp[] = [
  new RegExp(String.raw`\s(\(\s*(${NUMBER})\s*(?:[,;]\s*\d+(?:[.,]\d+)?\s*%\s*)?\))$`, 'u'),
  new RegExp(String.raw`\s((${NUMBER})\s*/\s*${NUMBER})$`, 'u'),
  new RegExp(String.raw`\s((${NUMBER})\s*[;.,*†‡§¶]+)$`, 'u'),
  new RegExp(String.raw`\s((${NUMBER})\s+(?:${peopleWords.join('|')}))$`, 'iu'),
  /\s([<>≤≥~≈±]\s*\d[\d.,]*|\d+,\d+|\d+\s?[-–—]\s?\d+|n\/?a|n\.\s?a\.|[-–—]|\?{2,})$/iu,
  new RegExp(String.raw`^((${NUMBER}))\s+(?=\p{L})`, 'u'),
];
const NO_EXACT = /[<>≤≥~≈±]$/u;
const PARTED = /\s(\d{1,3})$/;
const OF = new RegExp(String.raw`\s((${NUMBER})\s+${bracketWords.of})$`, 'iu');

type Line = {
  /** What stands before the name: space and a bullet. */
  readonly lead: string;
  readonly name: string;
  readonly from: string | undefined;
  /** What stands behind the name. */
  readonly rest: string;
};

/** `peopleOf` is how many are in a group, by its name. */
export function doubtsOf(
  lines: readonly OutlineLine[],
  peopleOf: (group: string) => number | undefined,
): readonly TextDoubt[] {
  return lines.flatMap(({ written, says }, index) => {
    if (!says || !('group' in says)) return [];
    const { group: name, from } = says;
    const space = /^\s*/.exec(written)?.[0] ?? '';
    const lead = space + (BULLET.exec(written.slice(space.length))?.[0] ?? '');
    const body = written.slice(lead.length).trimEnd();
    // Of what is guarded somebody said what it is.
    if (!body.startsWith(name)) return [];
    const line: Line = { lead, name, from, rest: body.slice(name.length).trim() };
    const found = inNumber(line, peopleOf) ?? inName(line);
    const at = { line: index + 1, from: space.length + 1, to: written.trimEnd().length + 1 };
    return found ? [{ ...found, name, at }] : [];
  });
}

type Found = Omit<TextDoubt, 'name' | 'at'>;

/** Of a line in which no number was read. */
function inName({ lead, name, rest }: Line): Found | null {
  if (rest !== '' && !/^\((?!\s*n\s*=)/i.test(rest)) return null;
  for (const looks of LOOKS_LIKE_NUMBER) {
    const found = looks.exec(name);
    if (!found) continue;
    const [, written = '', number] = found;
    const line = `${lead}${without(name, found)} ${number ?? ''} ${rest}`.trimEnd();
    return {
      kind: 'no exact number',
      written,
      patients: null,
      instead: number === undefined ? null : { line, patients: numberIn(number) },
    };
  }
  return null;
}

/** Of a line in which a number was read. */
function inNumber(
  { lead, name, from, rest }: Line,
  peopleOf: (group: string) => number | undefined,
): Found | null {
  const number = new RegExp(`^(?:${NUMBER})`, 'u').exec(rest)?.[0];
  if (number === undefined) return null;
  const patients = numberIn(number);
  const after = rest.slice(number.length);
  const sign = NO_EXACT.exec(name)?.[0];
  if (sign !== undefined)
    return { kind: 'no exact number', written: `${sign} ${number}`, patients, instead: null };
  const of = OF.exec(name);
  if (of) {
    const [, written = '', count = ''] = of;
    return {
      kind: 'number of others',
      written: `${written} ${number}`,
      patients,
      instead: { line: `${lead}${without(name, of)} ${count}${after}`, patients: numberIn(count) },
    };
  }
  const parted = PARTED.exec(name);
  if (!parted || !/^\d{3}$/.test(number)) return null;
  const [, begin = ''] = parted;
  const joined = Number(begin + number);
  // More than all from whom they come they cannot be: "Grade 3 121".
  if (from !== undefined && joined > (peopleOf(from) ?? Infinity)) return null;
  return {
    kind: 'parted number',
    written: `${begin} ${number}`,
    patients,
    instead: { line: `${lead}${without(name, parted)} ${joined}${after}`, patients: joined },
  };
}

function without(name: string, { index, 0: found }: RegExpExecArray): string {
  return name.slice(0, index) + name.slice(index + found.length);
}
