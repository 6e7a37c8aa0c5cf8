// What is refused, and in which words: a row for each sentence. Nothing is made to fit in silence.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { writtenOutline } from '../../../src/inputs/own/writtenOutline.ts';
import { addedWords } from '../../../src/locale/own/addedWords.ts';
import { mendText, ownFaultText, ownNoteText } from '../../../src/locale/own/ownFaults.ts';
import { textFaultText } from '../../../src/locale/own/textFaults.ts';
import { checkedOwn } from '../../../src/study/own/faults.ts';
import type { OwnStudy } from '../../../src/study/own/own.ts';
import { fitting } from '../../../src/study/own/fitting.ts';
import { anyOwn } from '../../helpers/ownStudies.ts';

function check(own: OwnStudy) {
  return checkedOwn(own, addedWords);
}

function said(text: string) {
  const { own, placeOf } = readOutline(text);
  return check(own).faults.map((fault) => ({
    line: placeOf(fault.place).line,
    text: ownFaultText(fault),
    mends: fault.mends.map(mendText),
    mended: fault.mends.map((mend) => mend.own),
  }));
}

const OUTLINES: readonly (readonly [
  what: string,
  outline: string,
  line: number,
  sentence: string,
  mends: readonly string[],
])[] = [
  [
    'courses that do not add up to the groups',
    'All 50\n  Well 30\n  Ill 20\n= All > Well 30\n= All > Ill 19',
    4,
    'The lines with “=” say who went from group to group, and do not add up to the numbers of “All”.',
    ['Leave out who went from where to where'],
  ],
  [
    'courses through what is no group',
    'All 50\n  Well 30\n  Ill 20\n= All > Well 30\n= All > Dead 20',
    5,
    'The lines with “=” say who went from group to group, and do not add up to the numbers of “Dead”.',
    ['Leave out who went from where to where'],
  ],
  [
    'branches that do not add up',
    'All 190\n  Well 67\n  Ill 121',
    1,
    '67 + 121 = 188, but “All” has 190. Where are 2?',
    ['Add 2 not accounted for', 'Let “Ill” be the rest: 123'],
  ],
  [
    'one branch that is not all',
    'All 20\n  Well 19\n    Cured 1\n    Not cured 18',
    1,
    '19, but “All” has 20. Where is 1?',
    ['Add 1 not accounted for'],
  ],
  [
    'exits that can both happen, or a total entered as a step',
    'All 100\n  Well 60\n  Ill 40\n  Had fever 30',
    1,
    '60 + 40 + 30 = 130, but “All” has 100. Some of them are in two groups, or one of these is a total that is no step.',
    ['Make “Had fever” a total that is no step', 'Let “Had fever” be the rest: 0'],
  ],
  [
    'a child that is larger than its parent',
    'All 100\n  Well 60\n    Cured 70\n  Ill 40',
    3,
    '“Cured” has 70, more than the 60 of “Well”, from which it comes.',
    ['Make “Cured” a total that is no step'],
  ],
  [
    'more than whom the rest could be of',
    'All 100\n  Well 60\n  Ill 50\n  Lost ?',
    1,
    '60 + 50 = 110, but “All” has 100. Some of them are in two groups, or one of these is a total that is no step.',
    [],
  ],
  [
    'a number that is not whole',
    'All 1.234\n  Well ?\n    Cured 5\n    Ill ?',
    1,
    '“All” has 1.234, and people are counted in whole numbers from 0 to 1,000,000.',
    ['Read it as 1234'],
  ],
  [
    'fewer than nobody',
    'All 10\n  Well -2\n  Ill 12',
    2,
    '“Well” has -2, and people are counted in whole numbers from 0 to 1,000,000.',
    [],
  ],
  [
    'a percentage without a count',
    'Operated on 195\n  Eligible 121\n    Responded 18%\n    Others ?\n  Not eligible ?',
    3,
    '18% of whom? Of “Eligible” (121) it is 22, of “Operated on” (195) it is 35 or 36.',
    ['Take 22, of “Eligible”', 'Take 35, of “Operated on”', 'Take 36, of “Operated on”'],
  ],
  [
    'a percentage that several whole numbers fit',
    'All 1,000\n  Well 18%\n  Ill ?',
    2,
    '18% of whom? Of “All” (1000) it is any number from 175 to 185.',
    ['Take 175, of “All”', 'Take 176, of “All”', 'Take 177, of “All”'],
  ],
  [
    'a percentage that no whole number fits',
    'All 20\n  Well 18%\n  Ill ?',
    2,
    '18% of whom? Of “All” (20) no whole number is 18%.',
    [],
  ],
  [
    'a percentage that is not that of its number',
    'All 100\n  Well 30 (35%)\n  Ill 70',
    2,
    '“Well” has 30, which is not 35%. Of “All” (100) it is 35.',
    [],
  ],
  [
    'responders of another base than their step',
    'All 37\n  Treated 29\n    Responded 3 (printed) (8% of All)\n    Others ?\n  Not treated ?',
    3,
    'The 8% of “Responded” are of “All”, and are drawn among “Treated”. That needs an assumption: name it.',
    ['Draw it as assumed, and say what of'],
  ],
  [
    'two rests',
    'All 100\n  Well ?\n  Ill ?\n  Lost 5',
    3,
    '“Well” and “Ill” are both what the others of “All” leave. One of them needs its number.',
    [],
  ],
  [
    'all without a number',
    'All\n  Well 5\n  Ill 6',
    1,
    'How many are in “All”? All others are parts of them.',
    [],
  ],
  [
    'a second beginning',
    'All 10\n  Well 4\n  Ill 6\nOthers 5',
    4,
    '“Others” comes from nowhere: all begins with “All”. Which group do these people come from?',
    ['Put it under “All”'],
  ],
  [
    'steps that stand one below the other, each with fewer people',
    'Assessed 300\nRandomised 210\nAnalysed 190',
    2,
    '“Randomised” comes from nowhere: all begins with “Assessed”. Which group do these people come from?',
    ['Put it under “Assessed”', 'Put each of 2 lines under the one above it'],
  ],
  [
    'a name twice under one group',
    'All 10\n  Well 4\n  Well 6',
    3,
    '“Well” stands twice under “All”. Were they counted twice, or are these two groups?',
    [],
  ],
  [
    'a group that comes from itself',
    'All 10\n  Well 4\n    Ill 4\n      Well 4\n  Others 6',
    2,
    '“Well” and “Ill” lead back to themselves. Nobody can come to a group twice.',
    [],
  ],
  [
    'nothing',
    '',
    1,
    'Nobody is in it yet. Begin with those with whom all begins, and their number: “Randomised 100”.',
    [],
  ],
  [
    'one stage',
    'All 10',
    1,
    'There is one stage only. Write below each group where its people go, indented.',
    [],
  ],
  [
    'a stage before that from which people come',
    'All 10\n  Well 4 (stage 1)\n  Ill 6',
    2,
    '“Well” has to stand at a later stage than “All”, from which it comes.',
    [],
  ],
  [
    'a stage that no study has',
    'All 10\n  Well 4 (stage 99)\n  Ill 6',
    2,
    '“Well” cannot stand at stage 99: stages have the numbers 1 to 2.',
    [],
  ],
  [
    'a merged group whose ways do not add up',
    'All 10\n  A 4\n    Seen 4 (group 9: printed)\n  B 6\n    Seen 6',
    3,
    '4 + 6 = 10 come to “Seen”, which is said to have 9.',
    [],
  ],
  [
    'a total of more than all',
    'All 10\n  Well 4\n  Ill 6\n+ Fever 12',
    4,
    '“Fever” has 12 of 10: a total is a part of whole people.',
    [],
  ],
  [
    'an outcome that is no group',
    'Outcome: Cured\nAll 10\n  Well 4\n  Ill 6',
    1,
    'No group is called “Cured”, which is named as an outcome.',
    ['Leave the outcome out'],
  ],
  [
    'a share of nobody',
    'All 10\n  Well 4 (40% of Everybody)\n  Ill 6',
    2,
    'No group is called “Everybody”, of which this is a share.',
    [],
  ],
  [
    'a DOI that is none',
    'DOI: javascript:alert(1)\nAll 10\n  Well 4\n  Ill 6',
    1,
    '“javascript:alert(1)” is no DOI. One begins with “10.” and has a stroke in it: 10.1000/182.',
    ['Leave the DOI out'],
  ],
  [
    'a name that is too long',
    `All 10\n  ${'x'.repeat(201)} 4\n  Ill 6`,
    2,
    'This has 201 letters; there is room for 200.',
    [],
  ],
  [
    'too many groups at a stage',
    `All 30\n${Array.from({ length: 21 }, (_, index) => `  Group ${index}x 1`).join('\n')}\n  Rest ?`,
    23,
    '“2” has 22 groups; no picture shows more than 20 at one stage.',
    [],
  ],
  [
    'too many ways to one group',
    `All 60\n${Array.from({ length: 51 }, (_, index) => `  Group ${index}x 1\n    Well 1`).join('\n')}\n  Rest ?`,
    3,
    '“Well” stands in 51 lines; no picture shows people who come from more than 50 groups to one. Are these rows of patients? Then they need names of columns above them.',
    [],
  ],
  [
    'too many stages',
    Array.from({ length: 13 }, (_, index) => `${' '.repeat(index)}Step ${index}x 5`).join('\n'),
    1,
    'There are 13 stages; no picture shows more than 12.',
    [],
  ],
  [
    'too many groups',
    `All 300\n${Array.from({ length: 200 }, (_, index) => `  Group ${index}x 1`).join('\n')}\n  Rest ?`,
    202,
    'There are 202 groups; no picture shows more than 200.',
    [],
  ],
  [
    'too many totals',
    `All 30\n  Well 20\n  Ill 10\n${Array.from({ length: 51 }, (_, index) => `+ Sign ${index}x 3`).join('\n')}`,
    54,
    'There are 51 totals; there is room for 50.',
    [],
  ],
  [
    'too many notes',
    `${Array.from({ length: 21 }, (_, index) => `Note: ${index}`).join('\n')}\nAll 30\n  Well 20\n  Ill 10`,
    1,
    'There are 21 notes; there is room for 20.',
    [],
  ],
];

describe('what a reader wrote down is refused', () => {
  it.each(OUTLINES)('%s', (_, outline, line, sentence, mends) => {
    const [fault] = said(outline);
    expect(fault?.text).toBe(sentence);
    expect(fault?.line).toBe(line);
    expect(fault?.mends).toEqual(mends);
  });

  it.each(OUTLINES.filter(([, , , , mends]) => mends.length > 0))(
    'and each mend of it takes it away: %s',
    (_, outline, __, sentence) => {
      for (const own of said(outline)[0]?.mended ?? []) {
        const again = readOutline(writtenOutline(own)).own;
        expect(again).toEqual(own);
        expect(check(again).faults.map(ownFaultText)).not.toContain(sentence);
      }
    },
  );

  it('percentages that do not add up to 100, and says so also of rounded ones', () => {
    const texts = (outline: string) => said(outline).map(({ text }) => text);
    expect(texts('All 100\n  A 33%\n  B 33%\n  C 33%').at(-1)).toBe(
      'The percentages under “All” add up to 99%, not to 100%. They were rounded, so they cannot say how many there were.',
    );
    expect(texts('All 100\n  A 33%\n  B 33%').at(-1)).toBe(
      'The percentages under “All” add up to 66%, not to 100%. Some are missing, or some were counted twice.',
    );
    const sum = (...percent: readonly number[]) =>
      texts(`All 100\n${percent.map((each, at) => `  ${'ABC'[at]} ${each}%`).join('\n')}`).at(-1);
    for (const rounded of [97, 99, 101, 103])
      expect(sum(40, 30, rounded - 70)).toMatch(new RegExp(`${rounded}%, .* They were rounded`));
    for (const wrong of [96, 104, 130])
      expect(sum(40, 30, wrong - 70)).toMatch(new RegExp(`${wrong}%, .* Some are missing`));
    expect(sum(40, 30, 30)).not.toMatch(/add up/);
  });

  it('in a sentence for whatever is wrong with it, wherever it came from', () => {
    const json = (groups: OwnStudy['groups']) => check({ groups }).faults.map(ownFaultText);
    const all = { name: 'All', count: { patients: 5 }, ways: [] };
    expect(json([all, { name: 'All', ways: [{ from: 'All' }] }])).toContain(
      '“All” stands twice. Each group needs a name of its own.',
    );
    expect(json([all, { name: 'B', ways: [{ from: 'Nobody' }] }])).toContain(
      'No group is called “Nobody”, from which these come.',
    );
    expect(json([{ ...all, name: '' }])).toContain('A group has no name.');
  });

  it('never with a sentence that is empty or has no number where one should be', () => {
    fc.assert(
      fc.property(anyOwn, fc.nat(20), fc.double(), fc.nat(20), (own, at, patients, cut) => {
        const groups = own.groups
          .map((group, index) =>
            index === at % own.groups.length
              ? { ...group, ways: group.ways.map((way) => ({ ...way, patients })) }
              : group,
          )
          .filter((_, index) => index !== cut);
        for (const fault of check({ ...own, groups }).faults) {
          expect(ownFaultText(fault)).not.toMatch(/undefined|\bNaN people|^\s*$/);
          for (const mend of fault.mends) expect(mendText(mend)).not.toMatch(/undefined|^\s*$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('of a study that can be drawn it is said', () => {
  it.each([
    [
      'that a number without a basis is drawn as assumed',
      'All 100 (printed)\n  Well 40 (printed)\n  Ill 60',
      'One number does not say what it rests on and is drawn as assumed: “Ill”. Write “(printed p. 3)” or “(derived)” behind it.',
    ],
    [
      'that few people have no percentages',
      'All 12 (printed)\n  Well 5 (printed)\n  Ill ?',
      'Of 12 people no percentages are shown: fewer than 20 are too few for them.',
    ],
    [
      'that survival at a time cannot be counted so',
      'All 100 (printed)\n  Alive at 2 years 40 (printed)\n  Others ?',
      '“Alive at 2 years” counts people at a time. Those who were not followed so long cannot be counted here: leave them out by name, or do not draw it.',
    ],
    [
      'that the missing are a group by themselves',
      'All 100 (printed)\n  Response 40 (printed)\n  No response or unknown ?',
      '“No response or unknown” joins people of whom something is known with those of whom nothing is. A group of the missing by itself says more.',
    ],
  ])('%s', (_, outline, sentence) => {
    const { notes, faults } = check(readOutline(outline).own);
    expect(faults).toEqual([]);
    expect(notes.map(ownNoteText)).toEqual([sentence]);
  });
});

describe('numbers without a basis', () => {
  it('are as many as the press says, where one group has several', () => {
    const text =
      'All 100 (printed)\n  A 50 (printed)\n    Well 20\n    Ill ?\n  B 50 (printed)\n    Well 30\n    Ill ?';
    const [note] = check(readOutline(text).own).notes;
    expect(note && ownNoteText(note)).toMatch(/^2 numbers do not say .* as assumed: “Well”\. /);
    expect(note && 'mends' in note && note.mends.map(mendText)).toEqual([
      'All 2 numbers stand in the source',
    ]);
  });

  it('can be said to stand in the source by one press, but for those that the others leave', () => {
    const { own } = readOutline('All 100\n  Well 40 (assumed: as said)\n  Ill 35\n  Lost ?');
    const [note] = check(own).notes;
    expect(note && ownNoteText(note)).toContain('2 numbers do not say what they rest on');
    const mends = note && 'mends' in note ? note.mends : [];
    expect(mends.map((mend) => check(mend.own).notes)).toEqual([[]]);
    expect(mends.map(mendText)).toEqual(['All 2 numbers stand in the source']);
    expect(mends.map((mend) => writtenOutline(mend.own))).toEqual([
      'All 100 (printed)\n  Well 40 (assumed: as said)\n  Ill 35 (printed)\n  Lost ?\n',
    ]);
  });
});

describe('of what was counted from rows of patients it is said', () => {
  const rows = 'Counted: from rows of patients\nOutcome: Well\n';

  it('that a group of so few may identify them, and it is joined with a sibling or hidden with it', () => {
    const { own } = readOutline(
      `${rows}All 60 (printed)\n  Well 40 (printed)\n  Lost 3 (printed)\n  Moved 17 (printed)`,
    );
    const [note] = check(own).notes;
    if (note?.kind !== 'small') throw new Error('nothing is said');
    expect(ownNoteText(note)).toBe(
      '“Lost” has 3 people: so few may identify people, and the link and the file carry the number.',
    );
    expect(note.mends.map(mendText)).toEqual([
      'Join “Lost” and “Moved”: 20',
      'Hide it together with “Moved”, from which it would follow: 20',
    ]);
    const mended = note.mends.map((mend) => writtenOutline(mend.own).split('\n').slice(4, -1));
    expect(mended).toEqual([
      ['  Well 40 (printed)', '  Lost or Moved 20 (printed)'],
      ['  Well 40 (printed)', '  Not shown apart (All) 20 (printed)'],
    ]);
    for (const mend of note.mends) {
      expect(check(mend.own).faults).toEqual([]);
      expect(check(mend.own).notes).toEqual([]);
    }
  });

  it('that few who go a way of their own may be identified, and the lines that say so can be left out', () => {
    const ways = `= All > A > Well 20\n= All > A > Ill 3\n= All > B > Well 20\n= All > B > Ill 17`;
    const { own } = readOutline(
      `${rows}All 60 (printed)\n  A 23 (printed)\n    Well 20 (printed)\n    Ill 3 (printed)\n  B 37 (printed)\n    Well 20 (printed)\n    Ill 17 (printed)\n${ways}`,
    );
    const { faults, notes } = check(own);
    expect(faults).toEqual([]);
    expect(notes.map(ownNoteText)).toEqual([
      '3 people come to “Ill” from “A”: so few may identify people, and the link and the file carry the number.',
      '1 of the lines with “=” has 1 to 4 people: so few may identify people. Without these lines what is known of a thread where ways meet is from where to where it can be.',
    ]);
    const mends = notes.flatMap((note) => ('mends' in note ? note.mends : []));
    expect(mends.map(mendText)).toEqual([
      'Join “A” and “B”: 60',
      'Leave out who went from where to where',
    ]);
    expect(mends[1]?.own.courses).toBeUndefined();
    expect(mends[0] && writtenOutline(mends[0].own).split('\n').slice(3)).toEqual([
      'All 60 (printed)',
      '  A or B 60 (printed)',
      '    Well 40 (printed)',
      '    Ill 20 (printed)',
      '= All > A or B > Well 40',
      '= All > A or B > Ill 20',
      '',
    ]);
    expect(mends[0] && check(mends[0].own)).toMatchObject({ faults: [], notes: [] });
  });

  it('that few who come to a group of several ways may be joined with others who left the same one', () => {
    const { own } = readOutline(
      `${rows}All 90 (printed)\n  A 50 (printed)\n    Well 30 (printed)\n    Ill 2 (printed)\n    Lost 18 (printed)\n  B 40 (printed)\n    Well 20 (printed)\n    Ill 20 (printed)`,
    );
    const { faults, notes } = check(own);
    expect(faults).toEqual([]);
    expect(notes.map(ownNoteText)).toEqual([
      '2 people come to “Ill” from “A”: so few may identify people, and the link and the file carry the number.',
    ]);
    const mends = notes.flatMap((note) => ('mends' in note ? note.mends : []));
    expect(mends.map(mendText)).toEqual(['Join “A” and “B”: 90', 'Join “Ill” and “Lost”: 40']);
    for (const mend of mends) expect(check(mend.own)).toMatchObject({ faults: [], notes: [] });
    expect(mends[1] && writtenOutline(mends[1].own).split('\n').slice(3)).toEqual([
      'All 90 (printed)',
      '  A 50 (printed)',
      '    Well 30 (printed)',
      '    Ill or Lost 20 (printed)',
      '  B 40 (printed)',
      '    Well 20 (printed)',
      '    Ill or Lost 20 (printed)',
      '',
    ]);
  });

  it('that a small group that leads on is joined with all who go on from it', () => {
    const { own } = readOutline(
      `${rows}All 60 (printed)\n  A 4 (printed)\n    Well 4 (printed)\n  B 56 (printed)\n    Well 30 (printed)\n    Ill ?`,
    );
    const mends = check(own).notes.flatMap((note) => ('mends' in note ? note.mends : []));
    expect(mends[0] && mendText(mends[0])).toBe('Join “A” and “B”: 60');
    expect(mends[0] && writtenOutline(mends[0].own).split('\n').slice(3)).toEqual([
      'All 60 (printed)',
      '  A or B 60 (printed)',
      '    Well 34 (printed)',
      '    Ill 26 (derived)',
      '',
    ]);
  });

  it('nothing of few where nobody says that they were counted from rows', () => {
    const { own } = readOutline('All 60 (printed)\n  Well 57 (printed)\n  Lost 3 (printed)');
    expect(check(own).notes).toEqual([]);
  });
});

describe('of a line that cannot be read it is said', () => {
  it.each([
    [
      'Sourse: Nobody\nAll 5',
      '“Sourse:” means nothing here. A line before the groups begins with Title, Source, DOI, Stages, Outcome, Note, Counted; a group needs its number at the end.',
    ],
    ['Title: a\nTitle: b\nAll 5', '“Title:” stands twice. The first one is taken.'],
    ['All 5\n  5', 'This line has a number and no name.'],
    ['All 5\n+ Fever', 'How many are “Fever”? A total needs its number: “+ Fever 12”.'],
    [
      'All 5\n= All > Well',
      'How many went this way? A line of those who went from group to group needs its number: “= All > Treated > Well 12”.',
    ],
    ['All 5\n  A 5\nAll 6', '“All” has another number in a line above. The first one is taken.'],
    [`All 5\n${'x'.repeat(20_000)}`, 'This line has more than 12,000 letters and was not read.'],
  ])('%#: $1', (outline, sentence) => {
    expect(readOutline(outline).faults.map(textFaultText)).toEqual([sentence]);
  });
});

describe('the whole numbers that fit a percentage', () => {
  it('are all that print as it, by whichever rounding of halves', () => {
    const whole = (percent: number, patients: number) =>
      fitting(percent, { name: '', patients }).whole;
    expect(whole(18, 121)).toEqual([22]);
    expect(whole(18, 195)).toEqual([35, 36]);
    expect(whole(62, 195)).toEqual([120, 121]);
    expect(whole(9.9, 81)).toEqual([8]);
    expect(whole(0, 7)).toEqual([0]);
    expect(whole(100, 7)).toEqual([7]);
    expect(whole(12.5, 8)).toEqual([1]);
    expect(whole(18, 3)).toEqual([]);
  });
});
