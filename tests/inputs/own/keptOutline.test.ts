// A study that is changed in forms, by mends, or by anything but typing: its text says the change and keeps all else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOutline } from '../../../src/inputs/own/keptOutline.ts';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { writtenOutline } from '../../../src/inputs/own/writtenOutline.ts';
import { addedWords } from '../../../src/locale/own/addedWords.ts';
import { edited, renamedBy, type OwnEdit } from '../../../src/study/own/edited.ts';
import { checkedOwn } from '../../../src/study/own/faults.ts';
import { comingFrom } from '../../../src/study/own/onward.ts';
import { ROLES, type OwnStudy } from '../../../src/study/own/own.ts';
import { anyName, anyNumber, anyOwn, anyText } from '../../helpers/ownStudies.ts';

const TYPED = `# Numbers of table 2
Title:   A paper
Source: Nobody, J Test 2026

All   195 (printed in the abstract)
   Alive 190   (derived 195 − 5)
      # the abstract has no number
      - Eligible 121
         Responded: 22 (18%)
         No response ?
      - Not eligible ?
   Died ?

+ Complications 12
// to be looked up again
`;

/** The text after a change in the forms. */
function after(text: string, edit: OwnEdit): string {
  const { own } = readOutline(text);
  return keptOutline(text, edited(own, edit), renamedBy(own, edit));
}

function placeOf(text: string, name: string): number {
  return readOutline(text).own.groups.findIndex((group) => group.name === name);
}

/** Any change of any of what a study has; places are taken among those that there are. */
const anyEdit = fc
  .record({
    type: fc.nat(26),
    draw: fc.nat(1000),
    other: fc.nat(1000),
    name: anyName,
    text: fc.oneof(anyText, fc.constant('')),
    number: anyNumber,
    isOn: fc.boolean(),
  })
  .map((drawn) => (own: OwnStudy): OwnEdit | null => {
    const { type, draw, other, name, text, number, isOn } = drawn;
    const { groups, totals = [], notes = [], courses = [] } = own;
    const course = draw % Math.max(1, courses.length);
    const group = draw % groups.length;
    const ways = groups[group]?.ways ?? [];
    const way = other % Math.max(1, ways.length);
    const total = other % Math.max(1, totals.length);
    const isNew = groups.every((each) => each.name !== name);
    const edits: readonly (OwnEdit | null)[] = [
      { type: 'said', key: 'title', text },
      { type: 'said', key: 'source', text },
      { type: 'said', key: 'doi', text: isOn ? `doi: ${text}` : text },
      { type: 'stage name', stage: draw % 12, text },
      {
        type: 'outcomes',
        names: groups.filter((_, at) => (at + draw) % 3 === 0).map((g) => g.name),
      },
      { type: 'note', note: draw % (notes.length + 1), text },
      isNew ? { type: 'name', group, text: name } : null,
      { type: 'number', at: { group }, number },
      ways.length > 0 ? { type: 'number', at: { group, way }, number } : null,
      totals.length > 0 ? { type: 'number', at: { total }, number } : null,
      ways.length > 0
        ? {
            type: 'share',
            group,
            way,
            share: isOn ? null : { percent: draw / 10, ...(other % 2 === 0 ? {} : { of: name }) },
          }
        : null,
      { type: 'role', group, role: ROLES[other % 7] ?? null },
      { type: 'stage', group, stage: isOn ? null : draw % 12 },
      {
        type: 'slider',
        group,
        moves: isOn ? 'none' : (comingFrom(own, group)[other % 3] ?? 'first'),
      },
      { type: 'randomised', group, isOn },
      ways.length > 1 ? { type: 'no way', group, way } : null,
      isNew ? { type: 'group', under: group, name } : null,
      group > 0 ? { type: 'no group', group } : null,
      { type: 'move', group, by: isOn ? 1 : -1 },
      { type: 'total', name },
      totals.length > 0
        ? isOn
          ? { type: 'no total', total }
          : { type: 'total of', total, of: draw % 2 === 0 ? null : other }
        : null,
      { type: 'counted', isOn },
      { type: 'course', groups: [groups[0]?.name ?? ''] },
      courses.length > 0 ? { type: 'course people', course, patients: other } : null,
      courses.length > 0
        ? {
            type: 'course step',
            course,
            step: 1 + (other % 3),
            group: isOn ? (groups[other % groups.length]?.name ?? null) : null,
          }
        : null,
      courses.length > 0 && totals.length > 0
        ? { type: 'course total', course, name: totals[total]?.name ?? '', isIn: isOn }
        : null,
      courses.length > 0 && other % 3 === 0 ? { type: 'no course', course } : null,
    ];
    return edits[type] ?? null;
  });

/** An outline with comments and empty lines between its own. */
function commented(own: OwnStudy, every: number): string {
  return writtenOutline(own)
    .split('\n')
    .flatMap((line, at) => (at % every === 0 ? [`# comment ${at}`, '', line] : [line]))
    .join('\n');
}

function commentsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('#'));
}

describe('a study that is edited in forms', () => {
  it('is the study that its text says after each change, with every comment kept', () => {
    fc.assert(
      fc.property(
        anyOwn,
        fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (given, edits, every) => {
          let text = commented(given, every);
          const comments = commentsIn(text).toSorted();
          for (const editOf of edits) {
            const { own } = readOutline(text);
            const edit = editOf(own);
            if (!edit) continue;
            const next = edited(own, edit);
            text = keptOutline(text, next, renamedBy(own, edit));
            const again = readOutline(text);
            expect(again.own).toEqual(next);
            expect(again.faults).toEqual([]);
            expect(commentsIn(text).toSorted()).toEqual(comments);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('loses nothing of its text where nothing is changed', () => {
    fc.assert(
      fc.property(anyOwn, fc.integer({ min: 1, max: 4 }), (own, every) => {
        const text = commented(own, every);
        expect(keptOutline(text, readOutline(text).own)).toBe(text);
      }),
      { numRuns: 100 },
    );
    expect(keptOutline(TYPED, readOutline(TYPED).own)).toBe(TYPED);
  });

  it.each<[string, OwnEdit, string, string]>([
    [
      'a number',
      { type: 'number', at: { group: 2, way: 0 }, number: { patients: 120, basis: 'reported' } },
      '- Eligible 121',
      '- Eligible 120 (printed)',
    ],
    [
      'a title',
      { type: 'said', key: 'title', text: 'Another paper' },
      'Title:   A paper',
      'Title: Another paper',
    ],
    ['a source', { type: 'said', key: 'source', text: '' }, 'Source: Nobody, J Test 2026\n', ''],
    [
      'a DOI that was not there',
      { type: 'said', key: 'doi', text: 'https://doi.org/10.1000/182' },
      'J Test 2026',
      'J Test 2026\nDOI: 10.1000/182',
    ],
    ['a role', { type: 'role', group: 6, role: 'death' }, 'Died ?', 'Died ? (death)'],
    [
      'which way the slider moves',
      { type: 'slider', group: 1, moves: 5 },
      '- Not eligible ?',
      '- Not eligible ? (slider)',
    ],
    [
      'a total',
      { type: 'number', at: { total: 0 }, number: { patients: 13 } },
      '+ Complications 12',
      '+ Complications 13',
    ],
    [
      'a total that is added',
      { type: 'total', name: 'Readmitted' },
      '+ Complications 12',
      '+ Complications 12\n+ Readmitted 0',
    ],
    [
      'that its numbers were counted from rows',
      { type: 'counted', isOn: true },
      'Source: Nobody, J Test 2026',
      'Source: Nobody, J Test 2026\nCounted: from rows of patients',
    ],
    [
      'who went which way',
      { type: 'course', groups: ['All', 'Died'] },
      '+ Complications 12',
      '+ Complications 12\n= All > Died 0',
    ],
    [
      'a group that is added',
      { type: 'group', under: 6, name: 'Of bleeding' },
      '   Died ?',
      '   Died ?\n      Of bleeding ?',
    ],
  ])('has %s as if it had been typed there, and all else as it was', (_, edit, before, typed) => {
    const text = after(TYPED, edit);
    expect(text).toBe(TYPED.replace(before, typed));
    expect(readOutline(text).own).toEqual(readOutline(TYPED.replace(before, typed)).own);
  });

  it('has a new name wherever the group is named', () => {
    const text = `Outcome: Eligible\nAll 10\n  Eligible 4 (printed)\n    Well 2 (50% of Eligible)\n  Others ?\n`;
    expect(after(text, { type: 'name', group: 1, text: 'Fit: all' })).toBe(
      `Outcome: Fit: all\nAll 10\n  Fit\\: all 4 (printed)\n    Well 2 (50% of Fit: all)\n  Others ?\n`,
    );
  });

  it('has a new name of a total wherever it is named', () => {
    const text = 'All 10\n  A 6\n  B 4\n+ Ill 6\n= All > A 6 (also: Ill)\n= All > B 4\n';
    expect(after(text, { type: 'total name', total: 0, text: 'Unwell' })).toBe(
      text.replaceAll('Ill', 'Unwell'),
    );
  });

  it('has a way on only where one leads on: another step takes away what does not follow it', () => {
    const text = 'All 10\n  A 6\n    Seen 6\n  B 4\n    Seen 4\n    Lost 0\n      Found 0\n';
    const course = (way: string) => `${text}= ${way} 3\n`;
    const step = (way: string, at: number, group: string | null) =>
      after(course(way), { type: 'course step', course: 0, step: at, group });
    expect(step('All > A > Seen', 1, 'B')).toBe(course('All > B > Seen'));
    expect(step('All > B > Lost > Found', 1, 'A')).toBe(course('All > A'));
    expect(step('All > B', 2, 'Lost')).toBe(course('All > B > Lost'));
    expect(step('All > B > Lost > Found', 2, null)).toBe(course('All > B'));
  });

  it('moves a group with all that comes from it and with the comment above it', () => {
    const text = after(TYPED, { type: 'move', group: placeOf(TYPED, 'Alive'), by: 1 });
    expect(text.indexOf('Died')).toBeLessThan(text.indexOf('Alive'));
    expect(text).toContain('      # the abstract has no number\n      - Eligible 121\n');
    expect(text.split('\n').toSorted()).toEqual(TYPED.split('\n').toSorted());
  });

  it('takes what comes from a group away with it, and keeps what also comes from elsewhere', () => {
    const text = 'All 10\n  A 6\n    Seen 5\n    Lost 1\n  B 4\n    Seen 4\n      Well 9\n';
    expect(after(text, { type: 'no group', group: 1 })).toBe(
      'All 10\n  B 4\n    Seen 4\n      Well 9\n',
    );
  });

  it('begins with nothing', () => {
    const first = after('', { type: 'group', under: null, name: 'Taken to surgery' });
    expect(first).toBe('Taken to surgery ?\n');
    expect(after(first, { type: 'said', key: 'title', text: 'A paper' })).toBe(
      'Title: A paper\n\nTaken to surgery ?\n',
    );
  });
});

describe('a mend', () => {
  it('changes the lines that it is about and keeps what could not be read, comments and layout', () => {
    const text = TYPED.replace('- Not eligible ?', '- Not eligible 67').replace(
      '+ Com',
      '+ Some\n+ Com',
    );
    const { own, faults } = readOutline(text);
    expect(faults.map(({ kind }) => kind)).toEqual(['total without number']);
    const [mend] = checkedOwn(own, addedWords).faults.flatMap(({ mends }) => mends);
    const mended = mend ? keptOutline(text, mend.own) : '';
    expect(mended).toContain('      Not accounted for 2 (assumed: ');
    const without = mended.split('\n').filter((line) => !line.includes('Not accounted for'));
    expect(without.join('\n')).toBe(text);
  });
});
