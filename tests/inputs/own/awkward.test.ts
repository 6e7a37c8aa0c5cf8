// Files as they come: each with what the editor says of it, and with how many people it is drawn.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { givenFile, type GivenRows } from '../../../src/app/own/given.ts';
import type { SourceRemark } from '../../../src/app/own/sourceRemarks.ts';
import { understood } from '../../../src/app/own/understood.ts';
import { writtenOutline } from '../../../src/inputs/own/writtenOutline.ts';
import { seenRows } from '../../../src/inputs/own/rows/form.ts';
import { ownOfRows } from '../../../src/inputs/own/rows/ownOfRows.ts';
import { countedFile, firstRows } from '../../../src/inputs/own/rows/read.ts';
import { garbledText, raggedText, rowsFaultText } from '../../../src/locale/own/rowsForm.ts';
import { makeWorkbook } from '../../helpers/makeWorkbook.ts';
import { rowsOf } from '../../helpers/patientRows.ts';

type Told = {
  /** Names of the groups with how many are in each, from the first. */
  readonly drawn: readonly string[];
  readonly said: readonly string[];
};

/** What the editor says of a file, and what it draws. */
async function told(bytes: BlobPart, name = 'file.csv'): Promise<Told> {
  const given = await givenFile(new File([bytes], name));
  if (given.kind === 'nothing') return { drawn: [], said: given.said };
  if (given.kind === 'text') return ofText(given.text, [...given.said, ...textsIn(given.source)]);
  if (given.kind === 'rows') return ofRows(given.rows, [...given.said, ...textsIn(given.source)]);
  throw new Error(`${name} is a talk`);
}

const textsIn = (source: readonly SourceRemark[]) => source.map(({ text }) => text);

function ofText(text: string, said: readonly string[]): Told {
  const { study, faults } = understood(text);
  const drawn = study?.groups.map(
    ({ id, count }) => `${study.words.groups[id]?.label} ${count.patients}`,
  );
  return { drawn: drawn ?? [], said: [...said, ...faults.map((fault) => fault.text)] };
}

async function ofRows(
  { sheets, chosen, guessed }: GivenRows,
  said: readonly string[],
): Promise<Told> {
  const file = sheets[chosen]?.file ?? new Blob();
  const { columns } = seenRows(await firstRows(file, guessed), guessed.hasHeading);
  const nameOf = (at: number) => columns[at]?.name ?? '';
  if (guessed.used.length === 0) return { drawn: [], said: [...said, 'no stage'] };
  const counted = await countedFile(file, guessed, () => undefined);
  if ('kind' in counted) return { drawn: [], said: [...said, rowsFaultText(counted, nameOf)] };
  const more = [
    ...(counted.ragged ? [raggedText(counted.ragged)] : []),
    ...(counted.isGarbled ? [garbledText] : []),
  ];
  return ofText(writtenOutline(ownOfRows(counted, guessed, nameOf)), [...said, ...more]);
}

/** In UTF-16, the lower half of each sign first or last. */
function utf16(text: string, isBig: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[2 * at + (isBig ? 0 : 1)] = code >> 8;
    bytes[2 * at + (isBig ? 1 : 0)] = code & 0xff;
  }
  return bytes;
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

const TABLE = `Arm,End\n${rowsOf(12, 'A,Well')}${rowsOf(9, 'A,Ill')}`;
const OF_TABLE = ['Arm: A 21', 'Well 12', 'Ill 9'];
const CELLS = [
  ['Treated', 'End'],
  ...Array.from({ length: 12 }, () => ['Yes', 'Well']),
  ...Array.from({ length: 9 }, () => ['No', 'Ill']),
];

const READ_AS_STEPS = 'Read as a table with a row for each step. Undo brings back what was here.';

const READ_AS_SANKEYMATIC = 'Read as text of SankeyMATIC. Undo brings back what was here.';

const FILES: readonly (readonly [
  what: string,
  bytes: BlobPart,
  drawn: readonly string[],
  said: readonly string[],
])[] = [
  [
    'is the table of a trial with a column for each arm',
    'Step\tArm A (n = 12)\tArm B, n (%)\tTotal\nRandomised\t12\t13 (100%)\t25\nAnalysed\t12\t13\t25\n',
    ['Randomised 25', 'Arm A 12', 'Arm B 13', 'Analysed 25'],
    [
      'Read as a table with a column for each arm, each step under the one above it; the last is one group of all arms. Undo brings back what was here.',
    ],
  ],
  [
    'is such a table in which somebody is missing',
    'Step,A,B\nRandomised,12,13\nAnalysed,10,13\n',
    [],
    [
      'Read as a table with a column for each arm, each step under the one above it; the last is one group of all arms. Undo brings back what was here.',
      '10, but “A” has 12. Where are 2?',
    ],
  ],

  ...['n (%)', 'No. (%)', 'Patients, n (%)', 'Number of patients', 'N'].map(
    (heading) =>
      [
        `is the table of a paper with “${heading}” above its numbers`,
        `Step\t${heading}\nAssessed\t195 (100%)\n Eligible\t121 (62%)\n Not eligible\t74 (38%)\n`,
        ['Assessed 195', 'Eligible 121', 'Not eligible 74'],
        ['Read as a table with a row for each group. Undo brings back what was here.'],
      ] as const,
  ),
  [
    'has ways with “n (%)” above their numbers',
    'from,to,n (%)\n,All,21\nAll,Well,12 (57%)\nAll,Ill,9 (43%)\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS],
  ],

  [
    'is a diagram of Mermaid, with settings and comments',
    '---\nconfig:\n  sankey:\n    showValues: false\n---\nsankey-beta\n\n%% the arms\nAll,"Well, at home",12\nAll,Ill,9\n',
    ['All 21', 'Well, at home 12', 'Ill 9'],
    ['Read as a diagram of Mermaid (sankey). Undo brings back what was here.'],
  ],
  [
    'is a diagram of Mermaid between the fences of Markdown',
    '```mermaid\nsankey-beta\nAll,Well,12\nAll,Ill,<5\n```\n',
    [],
    [
      'Read as a diagram of Mermaid (sankey). Undo brings back what was here.',
      'Row 3, “patients”: “<5” is no one number, so “Ill” is what the others leave: “?”.',
      'How many are in “All”? All others are parts of them.',
    ],
  ],
  [
    'is another diagram of Mermaid',
    'flowchart TD\n  A[Assessed n=30] --> B[Randomised n=21]\n',
    [],
    [
      'This is a diagram of Mermaid in which no numbers of people stand: one that begins with “sankey-beta” can be read. Of others, write one group a line, its number at the end.',
    ],
  ],
  [
    'is an outline between fences',
    '~~~\nAll 21 (printed)\n  Well 12 (printed)\n  Ill ?\n~~~\nand what follows',
    ['All 21', 'Well 12', 'Ill 9'],
    ['Read as the text between its fences. Undo brings back what was here.'],
  ],
  ['is a table of patients between fences', `\`\`\`csv\n${TABLE}\`\`\``, OF_TABLE, []],
  [
    'has comments before its columns',
    `# Exported 2026-01-02, by nobody\n# Two arms\n${TABLE}`,
    OF_TABLE,
    [],
  ],
  [
    'has comments before a row for each step',
    '# made by hand\n\n// twice\nfrom,to,n\n,All,21\nAll,Well,12\nAll,Ill,\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS],
  ],

  ['has a mark of UTF-8 before its first column', `\uFEFF${TABLE}`, OF_TABLE, []],
  ['is of UTF-16 with its mark', utf16(`\uFEFF${TABLE}`, false), OF_TABLE, []],
  ['is of UTF-16 without its mark', utf16(TABLE, true), OF_TABLE, []],
  [
    'is of Windows-1252',
    latin1(`Gruppe;Ende\n${rowsOf(12, 'Männer;Gesund')}${rowsOf(9, 'Männer;Krank')}`),
    ['Männer 21', 'Gesund 12', 'Krank 9'],
    [],
  ],
  [
    'has semicolons, because its numbers have commas',
    `End;Size\n${rowsOf(12, 'Well;1,5')}${rowsOf(9, 'Ill;2,5')}${rowsOf(3, 'Ill;3,5')}`,
    ['All patients 24', 'Well 12', 'Ill 12'],
    [],
  ],
  ['has lines that end as those of old Macs', TABLE.replaceAll('\n', '\r'), OF_TABLE, []],
  [
    'has a quotation mark that nobody closes',
    `Arm,End\nA,Well\nA,"Ill\n${rowsOf(5, 'A,Well')}`,
    [],
    [
      'In row 3 a quotation mark is opened and never closed, so what follows it cannot be told apart. Close it in the file, or save the file anew.',
    ],
  ],
  [
    'has rows of another length',
    `Arm,End\n${rowsOf(12, 'A,Well')}A\nA,Well,Extra\n`,
    ['Arm: A 14', 'Well 13', 'End: no entry 1'],
    [
      '2 rows have another number of cells than the first row, beginning with row 14. Cells that are missing are read as empty. Is something else between the cells?',
    ],
  ],
  [
    'has breaks and delimiters in its cells',
    `Arm,End\n${rowsOf(12, 'A,"Well,\nat home"')}${rowsOf(9, 'A,Ill')}`,
    ['Arm: A 21', 'Well, at home 12', 'Ill 9'],
    [],
  ],
  [
    'has names of columns alone',
    'Arm,End\n',
    [],
    ['There is one stage only. Write below each group where its people go, indented.'],
  ],
  ['is empty', '', [], ['“file.csv” is empty.']],
  ['has nothing but blanks', ' \n\t\n', [], ['“file.csv” is empty.']],
  [
    'is a picture',
    Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256),
    [],
    [
      '“file.csv” is no text. An outline, a table (CSV, TSV, .xlsx) or a file of this page can be read here.',
    ],
  ],
  [
    'is a PDF',
    '%PDF-1.7\n…',
    [],
    ['“file.csv” is a PDF. Its numbers have to be typed: one group a line.'],
  ],
  [
    'is a workbook of an old form',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    [],
    [
      '“file.csv” is a workbook of an old form (.xls) or one with a password. Save its sheet as .xlsx or CSV.',
    ],
  ],
  [
    'is packed and no workbook',
    new Uint8Array(zipSync({ 'a.txt': new Uint8Array(3) })),
    [],
    [
      '“file.csv” is a packed file and no study: neither a workbook (.xlsx) nor slides (.pptx) that carry a talk.',
    ],
  ],
  [
    'is a workbook that was cut off',
    makeWorkbook({ Rows: CELLS }).slice(0, 900),
    [],
    ['“file.csv” is a packed file that is damaged: it was perhaps cut off on its way.'],
  ],
  [
    'is a workbook of which a part is damaged',
    new Uint8Array(
      zipSync({
        'xl/workbook.xml': strToU8('<workbook'),
        'xl/worksheets/sheet1.xml': strToU8('<'),
      }),
    ),
    [],
    ['“file.csv” is a packed file that is damaged: it was perhaps cut off on its way.'],
  ],
  [
    'is a workbook that unpacks to more than one has',
    new Uint8Array(
      zipSync(
        {
          'xl/workbook.xml': strToU8('<workbook/>'),
          'xl/worksheets/sheet1.xml': new Uint8Array(200_000_001),
        },
        { level: 1 },
      ),
    ),
    [],
    [
      '“file.csv” unpacks to more than a workbook has. Save its sheet as CSV: that may have any length.',
    ],
  ],
  [
    'is a workbook that was renamed',
    makeWorkbook({ Rows: CELLS }),
    ['All patients 21', 'Yes 12', 'No 9', 'Well 12', 'Ill 9'].map((each) =>
      each.replace(/^(Yes|No) /, 'Treated: $1 '),
    ),
    [],
  ],
  [
    'is a workbook with joined cells',
    makeWorkbook({ Rows: CELLS }, 'A2:A3'),
    ['All patients 21', 'Treated: Yes 12', 'Treated: No 9', 'Well 12', 'Ill 9'],
    [
      'Some cells of this workbook are joined: only the first of them has an entry, the others are read as empty.',
    ],
  ],
  [
    'is a workbook with dates, truths and numbers, whose first sheet is about the others',
    makeWorkbook({
      About: [['Made by nobody']],
      Rows: [
        ['Operated', 'Complete', 'Grade'],
        ...Array.from({ length: 6 }, () => [{ date: '2024-02-29' }, true, 1]),
        ...Array.from({ length: 5 }, () => [{ date: '2024-02-29' }, true, 2]),
        ...Array.from({ length: 4 }, () => [{ date: '2024-02-29' }, false, null]),
      ],
    }),
    ['Operated: 2024-02-29 15', 'Grade: 1 6', 'Grade: 2 5', 'Grade: no entry 4'],
    [],
  ],
  [
    'is a workbook with formulas that nobody worked out, an error, and numbers as computers keep them',
    makeWorkbook({
      Steps: [
        ['from', 'to', 'n'],
        ['', 'All', { xml: '<v>1E2</v>' }],
        ['All', 'Well', { xml: '<f>6*2</f><v>12</v>' }],
        ['All', 'Ill', { xml: '<v>3.0000000000000004</v>' }],
        ['Well', 'Alive', { xml: '<f>SUM(A1:A2)</f>' }],
        ['Well', 'Dead', { xml: '<v>2</v>' }],
        ['All', 'Lost', { xml: '<v>#REF!</v>', type: 'e' }],
      ],
    }),
    ['All 100', 'Well 12', 'Ill 3', 'Lost 85', 'Alive 10', 'Dead 2'],
    [
      READ_AS_STEPS,
      'Some cells of this workbook have a formula or an error without a value, and are read as empty. Open it in a spreadsheet, save it there, and bring it again.',
    ],
  ],
  [
    'is a workbook whose hidden sheet comes first',
    makeWorkbook(
      {
        Lists: [
          ['Code', 'Name'],
          ['x', 'y'],
          ['x', 'z'],
          ['x', 'y'],
        ],
        Rows: CELLS,
      },
      undefined,
      ['Lists'],
    ),
    ['All patients 21', 'Treated: Yes 12', 'Treated: No 9', 'Well 12', 'Ill 9'],
    [],
  ],
  [
    'is a workbook whose first sheet is about the steps in the second',
    makeWorkbook({
      About: [['Made by nobody']],
      Flow: [
        ['from', 'to', 'n'],
        ['All', 'Well', 12],
        ['All', 'Ill', 9],
      ],
    }),
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS, 'Of this workbook the sheet “Flow” is read.'],
  ],
  [
    'has 300 columns',
    `${Array.from({ length: 300 }, (_, at) => `c${at}`).join(',')}\n${rowsOf(12, `Well,${'1.5,2.5,'.repeat(149)}3`)}${rowsOf(9, `Ill,${'3.5,4.5,'.repeat(149)}3`)}${rowsOf(9, `Ill,${'5.5,6.5,'.repeat(149)}7`)}`,
    ['All patients 30', 'Ill 18', 'Well 12', 'c299: 3 21', 'c299: 7 9'],
    [],
  ],
  [
    'has names that are keys or tags elsewhere',
    `constructor,__proto__\n${rowsOf(12, '__proto__,<b>Well</b>')}${rowsOf(9, '__proto__,toString')}`,
    ['__proto__ 21', '<b>Well</b> 12', 'toString 9'],
    [],
  ],
  [
    'is written from right to left',
    `المجموعة,النهاية\n${rowsOf(12, 'أ أ,تحسن')}${rowsOf(9, 'أ أ,لم يتحسن')}`,
    ['المجموعة: أ أ 21', 'تحسن 12', 'لم يتحسن 9'],
    [],
  ],
  [
    'has columns that are called alike',
    `Visit,Visit,Visit\n${rowsOf(12, 'yes,yes,yes')}${rowsOf(9, 'yes,yes,no')}${rowsOf(8, 'yes,no,')}`,
    [
      'Visit: yes 29',
      'Visit (2): yes 21',
      'Visit (2): no 8',
      'Visit (3): yes 12',
      'Visit (3): no 9',
    ],
    [],
  ],
  [
    'is a table of steps with percentages in place of numbers',
    'from,to,patients\nAll,Well,60%\nAll,Ill,40%\n',
    [],
    [
      'Read as a table with a row for each step. Undo brings back what was here.',
      'How many are in “All”? All others are parts of them.',
    ],
  ],
  [
    'is a table of steps with a percentage behind each number, as papers print them',
    'from,to,patients\nAll,Well,12 (57.1%)\nAll,Ill,"9 (42,9 %)"\n',
    ['All 21', 'Well 12', 'Ill 9'],
    ['Read as a table with a row for each step. Undo brings back what was here.'],
  ],
  [
    'is a table of steps with a percentage that its number is not',
    'from,to,patients\nAll,Well,12 (75%)\nAll,Ill,9\n',
    [],
    [
      'Read as a table with a row for each step. Undo brings back what was here.',
      '“Well” has 12, which is not 75%. Of “All” (21) no whole number is 75%.',
    ],
  ],
  [
    'is a table of steps in which a number has another number, a footnote or a word behind it',
    'from,to,n\nAll,Well,12/21\nAll,Ill,n = 5*\nAll,Lost,4 patients\n',
    ['All 21', 'Well 12', 'Ill 5', 'Lost 4'],
    [
      READ_AS_STEPS,
      'Row 2, “n”: of “12/21” the first number is taken for “Well”, the other is not.',
    ],
  ],
  [
    'is a table of steps with a comma in a number that no quotes hold together',
    'from,to,n\n,All,2000\nAll,Well,1,234\nAll,Ill,766\n',
    ['All 2000', 'Well 1234', 'Ill 766'],
    [
      READ_AS_STEPS,
      'Row 3 has 4 cells, and there are 3 columns. Is there a comma in its number? “Well” is what the others leave: “?”.',
    ],
  ],
  [
    'is a table of steps with two columns of numbers that are called alike',
    'from,to,N,n\nAll,Well,12,1\nAll,Ill,9,2\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS, 'Two columns are called “N”: the first is read.'],
  ],
  [
    'is a table of steps with figures of other scripts, and thousands as they are parted elsewhere',
    'from;to;n\nAll;Well;１２٣\nAll;Ill;1\u202F234\nAll;Lost;2 345\nAll;Dead;1’000\n',
    ['All 4702', 'Well 123', 'Ill 1234', 'Lost 2345', 'Dead 1000'],
    [READ_AS_STEPS],
  ],
  [
    'is text of SankeyMATIC with a decimal comma, which is no comma between thousands',
    'All [12,5] Well\nAll [1,234] Ill\n',
    [],
    [
      READ_AS_SANKEYMATIC,
      '“All” has 1246.5, and people are counted in whole numbers from 0 to 1,000,000.',
      '“Well” has 12.5, and people are counted in whole numbers from 0 to 1,000,000.',
    ],
  ],
  [
    'is text of SankeyMATIC with its settings',
    '// === Nodes and Flows ===\nAll [12] Well #00f\nAll [9] Ill\n\n// === Settings ===\n\nsize w 600\n  h 600\nbg color #ffffff\n  transparent N\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_SANKEYMATIC],
  ],
  [
    'is text of SankeyMATIC with amounts that are none of people',
    'All [-3] Well\nAll [1e3] Ill\nAll [9] Lost\n',
    [],
    [
      READ_AS_SANKEYMATIC,
      'Line 1: “-3” is no number of people, so “Well” is what the others leave: “?”.',
      'Line 2: “1e3” is no number of people, so “Ill” is what the others leave: “?”.',
      'How many are in “All”? All others are parts of them.',
    ],
  ],
  [
    'is text of SankeyMATIC that leads back to itself, of which nothing is lost in silence',
    'All [12] Well\nWell [12] All\n',
    [],
    ['“All” and “Well” lead back to themselves. Nobody can come to a group twice.'],
  ],
  [
    'is a table of groups, none of which is a patient',
    'Group,n,%\n"All, with consent",21,\nWell,12,57.1%\nIll,9 (42.9%)\n',
    [],
    [
      'Read as a table with a row for each group. Undo brings back what was here.',
      '“Well” comes from nowhere: all begins with “All, with consent”. Which group do these people come from?',
      '“Ill” comes from nowhere: all begins with “All, with consent”. Which group do these people come from?',
    ],
  ],
  [
    'has cells of groups with their numbers, indented as an outline is',
    'All\t21\n  Well\t12\n  Ill\t9\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [],
  ],
  [
    'has indented cells of groups below names of columns',
    'Group\tn\nAll\t21\n  Well\t12\n  Ill\t9\n',
    ['All 21', 'Well 12', 'Ill 9'],
    ['Read as a table with a row for each group. Undo brings back what was here.'],
  ],
  [
    'is a table of steps without names of columns',
    'All,Treated,12\nAll,Untreated,9\nTreated,Well,7\nTreated,Ill,5\n',
    ['All 21', 'Treated 12', 'Untreated 9', 'Well 7', 'Ill 5'],
    [READ_AS_STEPS],
  ],
  [
    'is a table of steps with names of columns that nobody knows',
    'Da;A;Quanti\nAll;Well;12\nAll;Ill;9\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS],
  ],
  [
    'has a row for each combination and how many have it, as R counts them',
    'Arm,End,n\nA,Well,7\nA,Ill,5\nB,Well,6\nB,Ill,8\n',
    [
      'All patients 26',
      'Arm: B 14',
      'Arm: A 12',
      'Ill (Arm: B) 8',
      'Well (Arm: B) 6',
      'Well (Arm: A) 7',
      'Ill (Arm: A) 5',
    ],
    [
      '“n” says how many patients each row stands for, and each row is counted so often. Where it says something else, call that column otherwise.',
    ],
  ],
  [
    'tells Excel in its first line what stands between its cells',
    'sep=;\r\nVon;Nach;Anzahl\r\nAll;Well;12\r\nAll;Ill;9\r\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS],
  ],
  [
    'is a table of steps in Markdown',
    '| from | to | n |\n|:---|---|--:|\n| All | Well | 12 |\n| All | Ill | 9 |\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [READ_AS_STEPS],
  ],
  [
    'is a file of this page that was cut',
    '{"groups":[{"name":"A"',
    [],
    [
      'This begins like a file of this page, and line 1 is no JSON: a quotation mark, a comma or a bracket is missing there or too many.',
    ],
  ],
  [
    'is a file of this page with a comma too many',
    '{\n  "groups": [\n    { "name": "A", "ways": [] },\n  ]\n}\n',
    [],
    [
      'This begins like a file of this page, and line 4 is no JSON: a quotation mark, a comma or a bracket is missing there or too many.',
    ],
  ],
  [
    'is a file of this page with a number in quotes',
    '{\n  "groups": [\n    { "name": "A", "ways": [],\n      "count": { "patients": "5" } }\n  ]\n}\n',
    [],
    ['This is no study: in line 4 something else is expected at “groups.0.count.patients”.'],
  ],
  [
    'is a file of this page with a number larger than any',
    '{"groups":[{"name":"A","count":{"patients":1e999},"ways":[]}]}',
    [],
    ['This is no study: in line 1 something else is expected at “groups.0.count.patients”.'],
  ],
  [
    'is an outline, in whatever it is called',
    'All 21\n  Well 12\n  Ill ?\n',
    ['All 21', 'Well 12', 'Ill 9'],
    [],
  ],
];

describe('a file that', () => {
  it.each(FILES)('%s', async (_, bytes, drawn, said) => {
    expect(await told(bytes)).toEqual({ drawn, said });
  });
});

describe('a cell of a table of steps in which there is no number', () => {
  const saidOf = async (cell: string) => {
    const { drawn, said } = await told(`from;to;patients\n;All;21\nAll;Well;${cell}\nAll;Ill;9\n`);
    // Nobody is invented, and nobody lost: they are what the others leave.
    expect(drawn).toEqual(['All 21', 'Well 12', 'Ill 9']);
    return said.slice(1);
  };

  it.each([
    'n/a',
    'NA',
    'N.A.',
    '#N/A',
    'NaN',
    '-',
    '—',
    '.',
    '...',
    'unknown',
    'NR',
    'Not reported',
  ])('is told to be missing: %s', async (cell) => {
    expect(await saidOf(cell)).toEqual([
      `Row 3, “patients”: “${cell}” says that a number is missing, so “Well” is what the others leave: “?”.`,
    ]);
  });

  it.each([
    'twelve',
    '<5',
    '≥ 5',
    '~12',
    '12–15',
    '(12)',
    '1e3',
    '2024-01-05',
    '#REF!',
    '12 (120%)',
  ])('is told to be no one number: %s', async (cell) => {
    expect(await saidOf(cell)).toEqual([
      `Row 3, “patients”: “${cell}” is no one number, so “Well” is what the others leave: “?”.`,
    ]);
  });

  it.each(['', '?', ' '])(
    'is what the others leave without a word where it is empty: “%s”',
    async (cell) => {
      expect(await saidOf(cell)).toEqual([]);
    },
  );

  it('has never ten or a hundred times as many where it has a decimal comma', async () => {
    for (const [cell, read] of [
      ['12,5', '12.5'],
      ['1,23', '1.23'],
      ['1234,5', '1234.5'],
    ])
      expect((await told(`from;to;n\n;All;2000\nAll;Well;${cell}\nAll;Ill;?`)).said[1]).toBe(
        `“Well” has ${read}, and people are counted in whole numbers from 0 to 1,000,000.`,
      );
  });
});

it.each([
  ['neither a workbook nor slides', { 'a.txt': strToU8('a') }],
  ['slides without a talk', { 'ppt/presentation.xml': strToU8('<p/>') }],
])('a packed file that is %s is taken into the memory once', async (_, parts) => {
  const file = new File([new Uint8Array(zipSync(parts))], 'file.zip');
  const whole = vi.spyOn(file, 'arrayBuffer');
  expect((await givenFile(file)).kind).toBe('nothing');
  expect(whole).toHaveBeenCalledTimes(1);
});
