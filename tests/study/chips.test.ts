import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChips, writtenChips, type Chip } from '../../src/study/chips.ts';
import type { Phrase } from '../../src/study/phrase.ts';
import { studies } from '../../src/study/studies.ts';
import { stepsOfScene } from '../../src/study/talk.ts';
import { talkOf } from '../../src/locale/talk.ts';

const GROUPS = ['operated', 'eligible', 'periop-death'];

describe('a sentence as it is typed', () => {
  it('has its numbers between braces', () => {
    expect(
      readChips(
        '*{about eligible}* of {operated patients}: {eligible per 100 of operated}.',
        GROUPS,
      ),
    ).toEqual({
      phrases: [
        { kind: 'count', group: 'eligible', about: true, strong: true },
        ' of ',
        { kind: 'patients', group: 'operated' },
        ': ',
        { kind: 'perHundred', group: 'eligible', of: 'operated' },
        '.',
      ],
      unknown: [],
    });
  });

  it('names what is no number of the study, and leaves it as it was typed', () => {
    for (const wrong of [
      '{cured}',
      '{eligible per 100 of cured}',
      '{}',
      '{about}',
      '{periop death}',
    ])
      expect(readChips(`a ${wrong} b`, GROUPS)).toEqual({
        phrases: [`a ${wrong} b`],
        unknown: [{ written: wrong }],
      });
  });

  it('keeps stars and braces that are none of a number', () => {
    for (const plain of ['5 * 3', '*yes*', '{ open', 'closed }', '**'])
      expect(readChips(plain, GROUPS)).toEqual({ phrases: [plain], unknown: [] });
    expect(readChips('*{operated} of', GROUPS).phrases).toEqual([
      '*',
      { kind: 'count', group: 'operated' },
      ' of',
    ]);
  });

  const group = fc.constantFrom(...GROUPS);
  const isStrong = fc.constantFrom({}, { strong: true as const });
  const chip: fc.Arbitrary<Chip> = fc.oneof(
    fc
      .tuple(group, isStrong, fc.constantFrom({}, { about: true as const }))
      .map(([of, strong, about]): Chip => ({ kind: 'count', group: of, ...about, ...strong })),
    fc
      .tuple(group, isStrong)
      .map(([of, strong]): Chip => ({ kind: 'patients', group: of, ...strong })),
    fc
      .tuple(group, fc.option(group, { nil: undefined }), isStrong)
      .map(([each, of, strong]): Chip => ({
        kind: 'perHundred',
        group: each,
        ...(of !== undefined && { of }),
        ...strong,
      })),
  );
  const words = fc.string({ minLength: 1 }).filter((text) => !/[{}*]/.test(text));

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, chip)), words, (pairs, end) => {
        const phrases: readonly Phrase[] = [...pairs.flat(), end];
        expect(readChips(writtenChips(phrases), GROUPS)).toEqual({ phrases, unknown: [] });
      }),
    );
  });

  it('may be that of every scene of every study', () => {
    for (const study of studies)
      for (const { sentence, ifChanged = [] } of talkOf(study).scenes.flatMap(stepsOfScene))
        for (const each of [sentence, ifChanged]) {
          const ids = study.groups.map(({ id }) => id);
          const { phrases, unknown } = readChips(writtenChips(each), ids);
          expect(unknown).toEqual([]);
          expect(writtenChips(phrases)).toBe(writtenChips(each));
        }
  });
});
