// Names as readers write them, in any script: however long they are, words lie on no others and leave no picture.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/layout/flow/picture.ts';
import type { Picture } from '../../src/layout/flow/pictured.ts';
import { served } from '../../src/layout/flow/sheets.ts';
import { textWidth } from '../../src/layout/textWidth.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { inOutlineOrder } from '../../src/study/own/own.ts';
import { ownOf } from '../../src/study/own/ownOf.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { cohortSize, type Study } from '../../src/study/study.ts';
import { patients, perMille, type PerMille } from '../../src/study/units.ts';
import { anyStudy } from '../helpers/makeStudy.ts';
import { studyOf } from '../helpers/ownStudies.ts';

/** As papers of many countries have them, and as strangers write. */
const WORDS = [
  'Operated on',
  'Not eligible for immunotherapy',
  '(n = 12)',
  '“Drug / A”',
  'Nachbeobachtungszeitraum',
  'Immuntherapieungeeignet',
  'Donaudampfschifffahrtsgesellschaft',
  'Прооперированных',
  'Нуждающихся в помощи',
  'Χειρουργήθηκαν',
  'المرضى الذين خضعوا للجراحة',
  'لم يتحسنوا ٣١',
  'לא הגיבו לטיפול',
  'शल्यक्रिया के बाद जीवित',
  'রোগীদের চিকিৎসা',
  'நோயாளிகள்',
  'ผู้ป่วยที่ได้รับการผ่าตัด',
  'မတုံ့ပြန်သော လူနာများ',
  '接受手术的患者',
  '手術を受けた患者',
  '수술받은 환자',
  '👩‍⚕️🎉',
  '🏥 Ward 3',
  'x'.repeat(200),
  'W'.repeat(29),
  'المرضى'.repeat(20),
  'é'.normalize('NFD').repeat(40),
] as const;

const anyName = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => Array.from(words.join(' ')).slice(0, 190).join('').trim());

const anyNamed: fc.Arbitrary<Study> = fc
  .record({
    study: anyStudy,
    names: fc.uniqueArray(anyName, { minLength: 25, maxLength: 25 }),
  })
  .map(({ study, names }) => {
    const own = ownOf(study);
    const called = new Map(own.groups.map(({ name }, index) => [name, names[index] ?? name]));
    const nameOf = (name: string) => called.get(name) ?? name;
    return studyOf(
      inOutlineOrder({
        title: 'Any',
        stages: own.stages?.map((_, index) => names[24 - index] ?? '') ?? [],
        groups: own.groups.map((group) => ({
          ...group,
          name: nameOf(group.name),
          ways: group.ways.map((way) => ({ ...way, from: nameOf(way.from) })),
        })),
      }),
    );
  });

type Words = { readonly text: string; readonly box: readonly [number, number, number, number] };

/** The words of each group, as wide as they are with the numbers that stand in them. */
function wordsIn({ groups, sheet }: Picture): readonly Words[] {
  const { namePx, textPx, countPx = textPx } = sheet;
  return groups.flatMap(({ label: { x, y, name, numbers, heightPx } }) => {
    const lines = numbers.map((words) =>
      words.reduce((px, { kind, text }, nth) => {
        const ofWord =
          kind === 'count' ? textWidth(text, countPx, 'strong') : textWidth(text, textPx);
        return px + ofWord + (nth === 0 ? 0 : textWidth(' ', textPx));
      }, 0),
    );
    const names = name.map((line) => textWidth(line, namePx, 'strong'));
    const all = [...name, ...numbers.map((words) => words.map(({ text }) => text).join(' '))];
    return heightPx === 0
      ? []
      : { text: all.join(' | '), box: [x, y, x + Math.max(...names, ...lines), y + heightPx] };
  });
}

const ROUNDED_PX = 2;

function meet({ box: a }: Words, { box: b }: Words): boolean {
  return (
    Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > ROUNDED_PX &&
    Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1e-6
  );
}

describe('names of any script and length', () => {
  it.each(served)('lie on no others and leave no picture on the $name sheet', (sheet) => {
    fc.assert(
      fc.property(
        anyNamed,
        fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 12, maxLength: 12 }),
        (study, values) => {
          const rates: Record<string, PerMille> = {};
          ratesOf(study).forEach(({ branch }, index) => {
            const value = values[index % values.length] ?? null;
            if (value !== null) rates[branch] = perMille(value);
          });
          const size = patients(cohortSize(study));
          const picture = pictureOf(flowsOf(study, size, rates), reportedFlows(study, size), sheet);
          const words = wordsIn(picture);
          const outside = words.filter(
            ({ box: [left, top, right, bottom] }) =>
              left < 0 ||
              top < 0 ||
              right > picture.width + ROUNDED_PX ||
              bottom > picture.height + 1e-6,
          );
          expect(outside).toEqual([]);
          const meeting = words.flatMap((each, index) =>
            words.slice(index + 1).flatMap((other) => (meet(each, other) ? [[each, other]] : [])),
          );
          expect(meeting).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
