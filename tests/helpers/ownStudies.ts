// Studies as strangers write them down: any shape that adds up, with any names and texts.

import fc from 'fast-check';
import { addedWords } from '../../src/locale/own/addedWords.ts';
import { studied } from '../../src/locale/own/studied.ts';
import { checkedOwn } from '../../src/study/own/faults.ts';
import {
  inOutlineOrder,
  plainText,
  type OwnNumber,
  type OwnStudy,
} from '../../src/study/own/own.ts';
import { ownOf } from '../../src/study/own/ownOf.ts';
import type { Study } from '../../src/study/study.ts';
import { anyStudy } from './makeStudy.ts';

/** Names that have gone wrong somewhere before. */
const AWKWARD = [
  '__proto__',
  'constructor',
  '<b>bold</b>',
  'Title: of a group',
  'Note : x',
  'Grade 3',
  'Grade 1,',
  'Randomised (n = 5)',
  'Treated (IL-2)',
  'Patients:',
  'n =',
  '+ 5',
  '- listed',
  '# hash',
  '// twice',
  '50%',
  '?',
  'Really ?',
  'A > B → C | D, E',
  'back\\slash',
  'ends with \\',
  '(all of it)',
  'of',
  'מטופלים',
  'المرضى',
  '患者 👩‍⚕️',
  'x'.repeat(200),
  'printed',
  'assumed: no',
] as const;

export const anyName = fc
  .oneof(
    fc.constantFrom(...AWKWARD),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
  )
  .map(plainText)
  .filter((name) => name !== '' && name.length <= 200);

export const anyText = fc
  .oneof(
    fc.constantFrom(...AWKWARD, 'group: x', 'where: y', 'stage 2', '18% of all', 'no slider'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  .map(plainText)
  .filter((text) => text !== '');

/** A number of a group or of a way as a form holds it, with any of what is said of one. */
export const anyNumber: fc.Arbitrary<OwnNumber> = fc.record(
  {
    patients: fc.nat(1000),
    basis: fc.constantFrom('reported', 'derived', 'assumed'),
    how: anyText,
    assumption: anyText,
  },
  { requiredKeys: [] },
);

type Drawn = {
  readonly texts: readonly string[];
  readonly draws: readonly number[];
};

/** What is said of a number, or nothing. */
function said(number: OwnNumber, { texts, draws }: Drawn, index: number): OwnNumber {
  const draw = draws[index % draws.length] ?? 0;
  const text = texts[index % texts.length] ?? '';
  const { patients } = number;
  const basis = (['reported', 'derived', 'assumed', undefined] as const)[draw % 4];
  return {
    ...(patients === undefined ? {} : { patients }),
    ...(basis === undefined ? {} : { basis }),
    ...(draw % 3 === 0 ? { how: text } : {}),
    ...(draw % 5 === 0 ? { assumption: text } : {}),
  };
}

/** Any study that adds up, as it may have been written down, in the order of an outline. */
export const anyOwn: fc.Arbitrary<OwnStudy> = fc
  .record({
    study: anyStudy,
    names: fc.uniqueArray(anyName, { minLength: 25, maxLength: 25 }),
    texts: fc.array(anyText, { minLength: 5, maxLength: 5 }),
    draws: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    title: fc.option(anyText, { nil: undefined }),
    source: fc.option(anyText, { nil: undefined }),
    hasStages: fc.boolean(),
  })
  .map(({ study, names, texts, draws, title, source, hasStages }) => {
    const own = ownOf(study);
    const renamed = new Map(own.groups.map(({ name }, index) => [name, names[index] ?? name]));
    const nameOf = (name: string) => renamed.get(name) ?? name;
    const lastTo = new Map(
      own.groups.flatMap(({ name, ways }) => ways.map(({ from }) => [from, name])),
    );
    return inOutlineOrder({
      ...(title === undefined ? {} : { title }),
      ...(source === undefined ? {} : { source }),
      ...(hasStages ? { stages: own.stages?.map((_, index) => texts[index % 5] ?? '') ?? [] } : {}),
      ...(draws[0] === undefined || draws[0] % 2 === 0
        ? {}
        : { outcomes: own.outcomes?.map(nameOf) ?? [] }),
      ...(draws[1] === undefined || draws[1] % 2 === 0 ? {} : { notes: texts.slice(0, 2) }),
      groups: own.groups.map((group, index) => ({
        name: nameOf(group.name),
        ...(group.stage === undefined ? {} : { stage: group.stage }),
        ...((draws[index] ?? 0) % 2 === 0 && group.role ? { role: group.role } : {}),
        ...(group.ways.length === 0 || (group.count && (draws[index] ?? 0) % 7 === 0)
          ? { count: said(group.count ?? {}, { texts, draws }, index) }
          : {}),
        ways: group.ways.map((way, at) => ({
          from: nameOf(way.from),
          // What the others leave need not be said.
          ...said(
            (draws[index] ?? 0) % 3 === 0 && lastTo.get(way.from) === group.name ? {} : way,
            { texts, draws },
            index + at,
          ),
          ...(way.hasSlider ? { hasSlider: way.hasSlider } : {}),
        })),
        ...(group.isFixed ? { isFixed: group.isFixed } : {}),
        ...((draws[index] ?? 0) % 11 === 0 ? { isRandomised: true as const } : {}),
      })),
      ...((draws[2] ?? 0) % 2 === 0
        ? {}
        : {
            totals: texts.slice(0, 2).map((name, index) => ({
              ...said({}, { texts, draws }, index),
              name,
              patients: index,
              ...(index === 0 ? {} : { of: 7 }),
            })),
          }),
    });
  });

/** The study of this project that it makes; throws where it has a fault. */
export function studyOf(own: OwnStudy): Study {
  const checked = checkedOwn(own, addedWords);
  const kinds = checked.faults.map(({ kind }) => kind);
  if (kinds.length > 0) throw new Error(kinds.join(', '));
  return studied(checked, '');
}
