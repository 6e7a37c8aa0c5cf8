import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellReader, readCells } from '../../../../src/inputs/own/cells.ts';
import { readOutline } from '../../../../src/inputs/own/outline.ts';
import { keptOutline } from '../../../../src/inputs/own/keptOutline.ts';
import { writtenOutline } from '../../../../src/inputs/own/writtenOutline.ts';
import { readOwnLink, writtenOwnLink } from '../../../../src/inputs/own/ownLink.ts';
import { recognised } from '../../../../src/inputs/own/readOwn.ts';
import { seenRows, COLUMN_KINDS, type RowsForm } from '../../../../src/inputs/own/rows/form.ts';
import { rowCounter } from '../../../../src/inputs/own/rows/counter.ts';
import { ownOfRows } from '../../../../src/inputs/own/rows/ownOfRows.ts';
import { flowsOf } from '../../../../src/model/flows.ts';
import { threadOf } from '../../../../src/model/thread.ts';
import { threadInWords } from '../../../../src/locale/threadInWords.ts';
import { addedWords } from '../../../../src/locale/own/addedWords.ts';
import { ownNoteText } from '../../../../src/locale/own/ownFaults.ts';
import { checkedOwn } from '../../../../src/study/own/faults.ts';
import type { OwnStudy } from '../../../../src/study/own/own.ts';
import { cohortSize, type Study } from '../../../../src/study/study.ts';
import { countedInBoth } from '../../../../src/study/totals.ts';
import { patients } from '../../../../src/study/units.ts';
import { studyOf } from '../../../helpers/ownStudies.ts';
import { ownOfFile, rowsOf } from '../../../helpers/patientRows.ts';

/** The groups below their first, as the outline writes them. */
function outlined(own: OwnStudy): string {
  return writtenOutline(own)
    .replace(/^[^]*?\n\n/, '')
    .replaceAll(' (printed)', '');
}

describe('rows of patients with a column for each stage', () => {
  it('are counted to the study that they are of, and who has left is not missing', async () => {
    const csv = `id,Surgery,Recovery,IL-2,Response
${rowsOf(5, 'x,Unresectable,,,')}${rowsOf(2, 'x,Resected,Died,,')}${rowsOf(67, 'x,Resected,Alive,Not eligible,')}${rowsOf(22, 'x,Resected,Alive,Eligible,Responded')}${rowsOf(99, 'x,Resected,Alive,Eligible,No response')}`;
    const { own } = await ownOfFile(csv);
    expect(own.stages).toEqual(['All patients', 'Surgery', 'Recovery', 'IL-2', 'Response']);
    expect(outlined(own)).toBe(`All patients 195
  Resected 190
    Alive 188
      Eligible 121
        Responded 22
        No response 99
      Not eligible 67
    Died 2
  Unresectable 5
`);
    expect(cohortSize(studyOf(own))).toBe(195);
  });

  it('are called by all that tells them apart, where one group before them does not', async () => {
    const csv = `Arm,Response,Died\n${['A', 'B']
      .flatMap((arm) => ['Complete', 'None'].map((response) => `${arm},${response}`))
      .map((way) => `${rowsOf(5, `${way},Yes`)}${rowsOf(6, `${way},`)}`)
      .join('')}`;
    const { own } = await ownOfFile(csv);
    const names = own.groups.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Died'))).toEqual([
      'Died: Yes (Complete, Arm: A)',
      'Died: no entry (Complete, Arm: A)',
      'Died: Yes (None, Arm: A)',
      'Died: no entry (None, Arm: A)',
      'Died: Yes (Complete, Arm: B)',
      'Died: no entry (Complete, Arm: B)',
      'Died: Yes (None, Arm: B)',
      'Died: no entry (None, Arm: B)',
    ]);
    // Nobody is drawn as dead of whom that is not said.
    const toneOf = new Map(studyOf(own).groups.map(({ tone }, at) => [names[at], tone]));
    expect(toneOf.get('Died: Yes (None, Arm: B)')).toBe('death');
    expect(toneOf.get('Died: no entry (None, Arm: B)')).toBe('rest');
  });

  it('have those without an entry in a group of their own, and never among those of whom it is no', async () => {
    const csv = `Treated;Responded\n${rowsOf(6, 'yes;1')}${rowsOf(7, 'yes;0')}${rowsOf(8, 'yes;')}${rowsOf(9, 'no;')}`;
    const { own } = await ownOfFile(csv);
    expect(outlined(own)).toBe(
      `All patients 30
  Treated: yes 21
    Responded: 1 6
    Responded: 0 7
    Responded: no entry 8
  Treated: no 9
`
        .replaceAll('Treated:', String.raw`Treated\:`)
        .replaceAll('Responded:', String.raw`Responded\:`),
    );
  });

  it('have the group of all from a column in which all are alike', async () => {
    const { own } = await ownOfFile(
      `Begin,End\n${rowsOf(20, 'Randomised,Well')}${rowsOf(9, 'Randomised,Ill')}`,
    );
    expect(own.groups.map(({ name }) => name)).toEqual(['Randomised', 'Well', 'Ill']);
  });

  it('that have no entry at one stage but at the next go there at once', async () => {
    const csv = `A,B,C\n${rowsOf(10, 'short,,Well')}${rowsOf(12, 'long,treated,Well')}${rowsOf(13, 'long,treated,Ill')}`;
    const { own } = await ownOfFile(csv);
    expect(own.groups.find(({ name }) => name === 'Well')?.ways).toEqual([
      { from: 'treated', patients: 12, basis: 'reported' },
      { from: 'short', patients: 10, basis: 'reported' },
    ]);
    expect(studyOf(own).groups.at(-2)).toMatchObject({ stage: 's4' });
  });
});

describe('rows of patients as packages of R have them', () => {
  const csv = `trialno,exc,arm,lost,analysed
${rowsOf(6, '1,age,NA,NA,NA')}${rowsOf(7, '2,refused,NA,NA,NA')}${rowsOf(30, '3,NA,A,NA,yes')}${rowsOf(5, '3,NA,A,moved,NA')}${rowsOf(28, '3,NA,B,NA,yes')}${rowsOf(6, '3,NA,B,moved,NA')}`;

  it('have reasons for leaving in columns of their own, and arms that stay apart', async () => {
    const { own, form } = await ownOfFile(csv);
    expect(form.used.map(({ kind }) => kind)).toEqual(['leaving', 'stage', 'leaving', 'stage']);
    expect(outlined(own)).toBe(String.raw`All patients 82
  arm\: A 35
    analysed\: yes (arm: A) 30
    moved (arm: A) 5
  arm\: B 34
    analysed\: yes (arm: B) 28
    moved (arm: B) 6
  refused 7
  age 6
`);
  });

  it('can have the same entry as one group all the same, of which it is known who came by which arm', async () => {
    const table = `Arm,Course,Response\n${rowsOf(12, 'A,Completed,Responded')}${rowsOf(18, 'A,Completed,Progressed')}${rowsOf(5, 'B,Completed,Responded')}${rowsOf(25, 'B,Completed,Progressed')}${rowsOf(7, 'B,Stopped,')}`;
    const { own } = await ownOfFile(table, { isApart: false });
    const study = studyOf(own);
    const threadOfA = (of: Study) => threadOf(flowsOf(of, patients(67), {}), 'arm_a');
    const { groups, isExact } = threadOfA(study);
    expect(isExact).toBe(true);
    expect(groups.get('responded')).toMatchObject({ least: 12, most: 12 });
    expect(groups.get('stopped')).toBeUndefined();
    const said = threadInWords(flowsOf(study, patients(67), {}), threadOfA(study));
    expect(said).toContain('It was counted who went where from where');
    // The numbers of the ways alone leave it open, and so do people whom nobody has counted.
    const { courses: _, ...without } = study;
    expect(threadOfA(without).groups.get('responded')).toMatchObject({ least: 0, most: 17 });
    expect(threadOf(flowsOf(study, patients(100), {}), 'arm_a').isExact).toBe(false);
  });

  it('can have totals that are no step, and stages that are reached with any entry', async () => {
    const table = `Operation,Complication,Response\n${rowsOf(10, '2020-01-01,yes,CR')}${rowsOf(20, '2020-02-01,no,PD')}${rowsOf(7, ',no,')}${rowsOf(8, '2020-01-05,,PD')}`;
    const { own } = await ownOfFile(table, {
      used: [
        { at: 0, kind: 'reached' },
        { at: 1, kind: 'total' },
        { at: 2, kind: 'stage' },
      ],
    });
    expect(outlined(own)).toBe(
      `All patients 45
  Operation 38
    PD 28
    CR 10
  Operation: no entry 7
+ Complication 10
= All patients > Operation > PD 28
= All patients > Operation > CR 10 (also: Complication)
= All patients > Operation: no entry 7
`.replace('  Operation:', String.raw`  Operation\:`),
    );
    // Whose complication it was is counted too, so nothing of a total is open.
    const study = studyOf(own);
    const thread = threadOf(flowsOf(study, patients(45), {}), 'total_complication');
    expect(thread).toMatchObject({ count: 10, isExact: true });
    expect(thread.groups.get('cr')).toMatchObject({ least: 10, most: 10 });
    expect(thread.groups.get('pd')).toMatchObject({ least: 0, most: 0 });
    expect(countedInBoth(study, 'total_complication', 'operation')).toBe(10);
    const { courses: _, ...without } = study;
    const open = threadOf(flowsOf(without, patients(45), {}), 'total_complication');
    expect(open.groups.get('cr')).toMatchObject({ least: 0, most: 10 });
    expect(countedInBoth(without, 'total_complication', 'operation')).toBeNull();
  });

  it('that have longer entries than names can be are cut between two letters, never within one', async () => {
    const long = `${'x'.repeat(199)}😀 and more`;
    const { own } = await ownOfFile(
      `Begin ${long},End\n${rowsOf(10, `A,${long}`)}${rowsOf(10, 'A,B')}`,
    );
    const texts = [...own.groups.map(({ name }) => name), ...(own.stages ?? [])];
    expect(texts).toContain('x'.repeat(199));
    expect(texts.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([]);
  });

  it('lose nobody from a total whose entry only begins like a no, in any language', async () => {
    const entries = [
      'Nürnberg',
      'Noël',
      'Nördlingen',
      'No\u0308rdlingen',
      'N+',
      'N-terminal',
      'Nonne',
    ];
    const noes = [
      'n',
      'No',
      'no, refused',
      'not done',
      'none',
      'non',
      'non-smoker',
      'N/A',
      '0',
      'NEIN',
    ];
    const table = `Place,End\n${[...entries, ...noes].map((entry) => rowsOf(10, `"${entry}",Well`)).join('')}`;
    const { own } = await ownOfFile(table, {
      used: [
        { at: 0, kind: 'total' },
        { at: 1, kind: 'stage' },
      ],
    });
    expect(own.totals?.map(({ name, patients: many }) => `${name} ${many}`)).toEqual(
      entries.map((entry) => `Place: ${entry} 10`),
    );
  });

  it('that have a total of few are told, and it can be left out with all that is said of it', async () => {
    const table = `Fever,Rash,End\n${rowsOf(2, 'yes,yes,Well')}${rowsOf(20, 'yes,no,Well')}${rowsOf(20, 'no,no,Ill')}`;
    const { own } = await ownOfFile(table, {
      used: [
        { at: 0, kind: 'total' },
        { at: 1, kind: 'total' },
        { at: 2, kind: 'stage' },
      ],
    });
    const [note] = checkedOwn(own, addedWords).notes;
    if (note?.kind !== 'small') throw new Error('nothing is said');
    expect(ownNoteText(note)).toContain('“Rash” has 2 people');
    expect(note.mends.map(({ own: mended }) => outlined(mended))).toEqual([
      `All patients 42
  Well 22
  Ill 20
+ Fever 22
= All patients > Well 22 (also: Fever)
= All patients > Ill 20
`,
    ]);
    expect(checkedOwn(note.mends[0]?.own ?? own, addedWords)).toMatchObject({
      faults: [],
      notes: [],
    });
  });
});

const anyEntry = fc.constantFrom('', 'A', 'Better', 'yes', 'no', '1', '<b>', '__proto__', 'مرضى');

describe('any rows of patients', () => {
  const anyRows = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      lines: fc.array(fc.array(anyEntry, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 40,
      }),
      kinds: fc.array(fc.constantFrom(...COLUMN_KINDS), { minLength: width, maxLength: width }),
      isApart: fc.boolean(),
    }),
  );

  it('make a study that adds up, whose threads are exact, and which outline and link carry unchanged', () => {
    let drawn = 0;
    fc.assert(
      fc.property(anyRows, ({ lines, kinds, isApart }) => {
        const form: RowsForm = {
          encoding: 'utf-8',
          delimiter: ',',
          hasHeading: false,
          used: kinds.map((kind, at) => ({ at, kind })),
          isApart,
        };
        const counter = rowCounter(form);
        counter.add(lines);
        const counted = counter.counted();
        if ('kind' in counted) throw new Error(counted.kind);
        const own = ownOfRows(counted, form, (at) => `Column ${at}`);
        expect(readOutline(writtenOutline(own))).toMatchObject({ own, faults: [] });
        expect(readOwnLink(writtenOwnLink(own)).own).toEqual(own);
        // Where nobody has an entry there is one group and no picture.
        if (own.groups.length < 2) return;
        drawn++;
        const study = studyOf(own);
        expect(cohortSize(study)).toBe(lines.length);
        const now = flowsOf(study, patients(lines.length), {});
        for (const { id } of [...study.groups, ...study.sideFacts])
          expect(threadOf(now, id).isExact, id).toBe(true);
        for (const { id, count } of study.sideFacts)
          expect(threadOf(now, id).groups.get(study.groups[0].id)?.least).toBe(count.patients);
        for (const note of checkedOwn(own, addedWords).notes) {
          // What is joined, hidden or left out leaves a study that adds up, of as many people, or one with nothing left to be drawn.
          for (const mend of 'mends' in note ? note.mends : []) {
            const again = checkedOwn(mend.own, addedWords);
            const kinds = again.faults.map(({ kind }) => kind);
            expect(kinds.filter((kind) => kind !== 'one stage')).toEqual([]);
            expect(again.counted.groups[0]?.patients).toBe(lines.length);
            expect(readOutline(keptOutline(writtenOutline(own), mend.own)).own).toEqual(again.own);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(drawn).toBeGreaterThan(50);
  });

  it('are the same cells in whatever pieces a file comes', () => {
    const anyTable = fc.array(
      fc.array(fc.constantFrom('a', '', 'x,y', 'two\nlines', '"', 'é'), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        anyTable,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, sizes, end) => {
          const text = table
            .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
            .join(end);
          const reader = cellReader(',');
          const found: (readonly string[])[] = [];
          for (let at = 0, turn = 0; at < text.length; turn++) {
            const size = sizes[turn % sizes.length] ?? 1;
            found.push(...reader.read(text.slice(at, at + size)));
            at += size;
          }
          found.push(...reader.end());
          expect(found).toEqual(readCells(text) ?? found);
          expect(found).toEqual(
            table
              .map((line) => line.map((cell) => cell.trim()))
              .filter((line) => line.some((cell) => cell !== '')),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a text that is pasted', () => {
  it.each([
    ['cells of a spreadsheet', 'Arm\tEnd\nA\tWell\n\tIll', 'rows'],
    ['lines with commas', 'Arm,End\nA,Well\nB,Ill', 'rows'],
    ['an outline with tabulators', 'All 10\n\tWell 5\n\tIll ?', undefined],
    ['an outline with commas', 'All, 1,000\n  Well, 500\n  Ill, ?', undefined],
    ['an outline with a heading', 'Title: A, B\nAll, 10\nWell, 5', undefined],
    ['one line', 'A,B', undefined],
  ])('is taken for rows of patients where it is: %s', (_, text, kind) => {
    expect(recognised(text)?.kind).toBe(kind);
  });
});

describe('a column that tells patients apart', () => {
  const severalOf = (name: string, ids: readonly string[]) =>
    seenRows([[name, 'Status'], ...ids.map((id) => [id, 'Well'])], true).several;

  it('tells that some have several rows, as REDCap and registries write a row for each visit', () => {
    for (const name of ['record_id', 'Patient ID', 'USUBJID', 'id', 'patient', 'Study No', 'mrn'])
      expect(severalOf(name, ['1', '1', '2', '3'])).toEqual({ name, patients: 3 });
  });

  it('is none of places, visits or arms, and says nothing where each has one row', () => {
    expect(severalOf('record_id', ['1', '2', '3', '', ''])).toBeNull();
    for (const name of ['site_id', 'Centre no', 'redcap_event_name', 'Arm', 'identified', 'Status'])
      expect(severalOf(name, ['1', '1', '2'])).toBeNull();
  });
});
