import { expect, it } from 'vitest';
import { completed } from '../../src/locale/completed.ts';
import { inQuotes, isolated } from '../../src/locale/isolated.ts';
import { bareStudy, makeCount, makeGroup } from '../helpers/makeStudy.ts';

it('leaves names of our direction as they are, and keeps the direction of others to themselves', () => {
  expect(isolated('Eligible for IL-2')).toBe('Eligible for IL-2');
  expect(inQuotes('接受手术的患者')).toBe('“接受手术的患者”');
  for (const name of ['לא הגיבו', 'استجابوا', 'Grade III (חמור)'])
    expect(inQuotes(name)).toBe(`“\u2068${name}\u2069”`);
});

it('so that the numbers of a headline stay where they are said, between names that go from right to left', () => {
  const study = completed({
    ...bareStudy({
      stages: [{ id: 'a' }, { id: 'b' }],
      groups: [
        makeGroup('first', 'a', 195),
        makeGroup('last', 'b', 22),
        makeGroup('rest', 'b', 173),
      ],
      splits: [
        {
          from: 'first',
          branches: [
            { to: 'last', count: makeCount(22) },
            { to: 'rest', count: makeCount(173) },
          ],
        },
      ],
    }),
    words: {
      title: 'T',
      groups: {
        first: { label: 'נלקחו לניתוח' },
        last: { label: 'הגיבו לטיפול' },
        rest: { label: 'לא הגיבו' },
      },
    },
  });
  const said = study.words.headline.reported
    .filter((phrase) => typeof phrase === 'string')
    .join('#');
  // No letter that goes from right to left stands outside of its marks.
  expect(said).toContain('\u2068');
  expect(said.replaceAll(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[\u0590-\u08FF]/);
});

it('in quotes, no line of a name begins with a sign or a letter that says nothing alone', () => {
  expect(inQuotes('Drug / A')).toBe('“Drug\u00A0/\u00A0A”');
  expect(inQuotes('Grade 3 or 4, of 12')).toBe('“Grade\u00A03 or 4, of\u00A012”');
  expect(inQuotes('Grade 3 or more')).toBe('“Grade\u00A03 or more”');
});
