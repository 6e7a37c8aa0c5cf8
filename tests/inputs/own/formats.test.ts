import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArmTable } from '../../../src/inputs/own/armTable.ts';
import { readCells } from '../../../src/inputs/own/cells.ts';
import { readOwnJson, writtenOwnJson, type ReadJson } from '../../../src/inputs/own/ownJson.ts';
import { readOwnLink, writtenOwnLink } from '../../../src/inputs/own/ownLink.ts';
import { MOST_IN_LINK } from '../../../src/inputs/mostInLink.ts';
import { recognised } from '../../../src/inputs/own/readOwn.ts';
import { readSankeymatic, writtenSankeymatic } from '../../../src/inputs/own/sankeymatic.ts';
import { readStepTable } from '../../../src/inputs/own/stepTable.ts';
import { carriedOf } from '../../../src/export/carried.ts';
import { csvText } from '../../../src/export/csv.ts';
import { rowsOf } from '../../../src/export/rows.ts';
import { explanations } from '../../../src/locale/explained.ts';
import { headlineText } from '../../../src/locale/phrases.ts';
import { threadWords } from '../../../src/locale/thread.ts';
import { flowsOf } from '../../../src/model/flows.ts';
import { threadOf } from '../../../src/model/thread.ts';
import { wilson } from '../../../src/model/interval.ts';
import { ownOf } from '../../../src/study/own/ownOf.ts';
import { inOutlineOrder, type OwnStudy } from '../../../src/study/own/own.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, type Study } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import { deflateSync } from 'fflate';
import { anyOwn, studyOf } from '../../helpers/ownStudies.ts';

const [walther] = studies;
const everyStudy = studies.map((study) => [study.id, study] as const);

/** The file for spreadsheets that Save makes of a study as reported. */
function savedCsv(study: Study): string {
  const now = flowsOf(study, patients(cohortSize(study)), {});
  const explained = explanations(now, now);
  return csvText(
    rowsOf(now, explained, (x, n) => wilson(x, n, 0.95)),
    carriedOf(now, {
      headline: '',
      caveat: '',
      date: '2026-11-28',
      address: 'https://example.org/',
    }),
    { level: 95, method: 'Wilson' },
  );
}

/** What a table of steps keeps of a study. */
function keptOf(study: Study) {
  const nameOf = (id: string) => study.words.groups[id]?.label;
  return {
    title: study.words.title,
    stages: Object.values(study.words.stages),
    groups: study.groups.map(({ id, stage, tone, count }) => [
      nameOf(id),
      study.words.stages[stage],
      tone,
      count.patients,
      count.basis,
    ]),
    ways: study.splits
      .flatMap(({ from, branches }) => branches.map(({ to }) => `${nameOf(from)} → ${nameOf(to)}`))
      .toSorted(),
  };
}

describe('JSON', () => {
  it('is the same study when it is written and read again', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        expect(readOwnJson(writtenOwnJson(own))).toEqual({ own });
      }),
      { numRuns: 100 },
    );
  });

  it.each(everyStudy)('holds all of %s', (_, study) => {
    const asRead = (own: OwnStudy): ReadJson => ({ own });
    expect(readOwnJson(writtenOwnJson(ownOf(study)))).toEqual(asRead(ownOf(study)));
  });

  it.each<[string, string, string | null]>([
    ['no JSON', '{', null],
    ['no study', '{}', 'groups'],
    ['a key that is not known', '{"groups":[],"script":"x"}', 'script'],
    ['an unknown key that is nobody’s own', '{"groups":[],"__proto__":{"a":1}}', '__proto__'],
    [
      'a number that is a text',
      '{"groups":[{"name":"A","count":{"patients":"5"},"ways":[]}]}',
      'groups.0.count.patients',
    ],
    [
      'too many groups',
      JSON.stringify({ groups: Array.from({ length: 1001 }, () => ({ name: 'a', ways: [] })) }),
      'groups',
    ],
    ['a text without an end', JSON.stringify({ title: 'a'.repeat(5001), groups: [] }), 'title'],
    ['a list in a list', '[[[[[[]]]]]]', 'groups'],
  ])('that is %s is refused at its place', (_, json, path) => {
    expect(readOwnJson(json)).toEqual({ fault: { path } });
  });
});

describe('a link', () => {
  it('is the same study when it is written and read again', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const hash = writtenOwnLink(own);
        expect(hash).toMatch(/^#s=2[\w-]+$/);
        expect(readOwnLink(hash)).toEqual({ own, idsFrom: 'names' });
        expect(readOwnLink(writtenOwnLink(own, 'places'))).toEqual({ own, idsFrom: 'places' });
        expect(readOwnLink(`${hash}&fbclid=x`).own).toEqual(own);
        expect(readOwnLink(`${hash}#?secret=abc`).own).toEqual(own);
      }),
      { numRuns: 100 },
    );
  });

  it('of a study of a paper is short enough to be sent', () => {
    for (const study of studies)
      expect(writtenOwnLink(ownOf(study)).length, study.id).toBeLessThan(MOST_IN_LINK / 3);
  });

  it.each(everyStudy)('holds all of %s', (_, study) => {
    expect(readOwnLink(writtenOwnLink(ownOf(study))).own).toEqual(ownOf(study));
  });

  it('that unpacks to more than any study is refused', () => {
    const bomb = deflateSync(new Uint8Array(20_000_000), { level: 9 });
    const letters = Buffer.from(bomb).toString('base64url');
    expect(readOwnLink(`#s=1${letters}`)).toEqual({ fault: 'damaged' });
  });

  it('that is damaged, of another version or none of ours is told apart', () => {
    expect(readOwnLink('#table')).toEqual({ fault: 'none' });
    expect(readOwnLink('#?secret=x')).toEqual({ fault: 'none' });
    expect(readOwnLink('#s=3abc')).toEqual({ fault: 'version' });
    expect(readOwnLink('#s=')).toEqual({ fault: 'damaged' });
    const hash = writtenOwnLink(ownOf(walther));
    fc.assert(
      fc.property(
        fc.nat(hash.length - 5),
        fc.constantFrom('A', '-', '%', '\u0000', ''),
        (at, sign) => {
          const place = at + 4;
          const { own, fault } = readOwnLink(hash.slice(0, place) + sign + hash.slice(place + 1));
          // What still is one is a study in the one form that there is.
          if (own) expect(readOwnJson(writtenOwnJson(own))).toEqual({ own });
          else expect(['damaged', 'version']).toContain(fault);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('SankeyMATIC’s text', () => {
  /** Names and numbers alone, as that text has them: what the first have is what leaves them. */
  function bare(own: OwnStudy): OwnStudy {
    const name = (text: string) => text.replaceAll('[', '(').replaceAll(']', ')');
    return inOutlineOrder({
      groups: own.groups.map((group) => {
        if (group.ways.length > 0)
          return {
            name: name(group.name),
            ways: group.ways.map(({ from, patients: count }) => ({
              from: name(from),
              ...(count === undefined ? {} : { patients: count }),
            })),
          };
        const leaving = own.groups.flatMap(({ ways }) =>
          ways.filter(({ from }) => from === group.name),
        );
        const known = leaving.flatMap(({ patients: count }) => count ?? []);
        return {
          name: name(group.name),
          ways: [],
          count:
            known.length < leaving.length
              ? {}
              : { patients: known.reduce((sum, each) => sum + each, 0) },
        };
      }),
    });
  }

  /** It says nothing of the order in which groups stand. */
  function inAnyOrder({ groups }: OwnStudy) {
    const by = (of: (each: never) => string) => (a: unknown, b: unknown) =>
      of(a as never) < of(b as never) ? -1 : 1;
    return groups
      .map(({ ways, ...group }) => ({ ...group, ways: ways.toSorted(by(({ from }) => from)) }))
      .toSorted(by(({ name }) => name));
  }

  it('has the same names and numbers when it is written and read again', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        // There a colour ends a line, and "\\n" breaks a name.
        const names = own.groups.map(({ name }) => name);
        fc.pre(!names.some((name) => /\\n|#[0-9a-f]{3,8}(?:\.\d+)?$/i.test(name)));
        expect(inAnyOrder(readSankeymatic(writtenSankeymatic(own)))).toEqual(inAnyOrder(bare(own)));
      }),
      { numRuns: 100 },
    );
  });

  it.each(everyStudy)('has the names and numbers of %s', (_, study) => {
    const own = ownOf(study);
    expect(inAnyOrder(readSankeymatic(writtenSankeymatic(own)))).toEqual(inAnyOrder(bare(own)));
  });

  it('is read with its comments, colours, rests and settings', () => {
    const text = [
      '// Budget',
      "' also a comment",
      ':Treated #4488cc',
      'Operated on [1,200] Treated #00f',
      'Operated on [?] Not\\ntreated',
      'Treated [*] Well',
    ].join('\n');
    expect(recognised(text)).toEqual({
      kind: 'sankeymatic',
      own: {
        groups: [
          { name: 'Operated on', ways: [], count: {} },
          { name: 'Treated', ways: [{ from: 'Operated on', patients: 1200 }] },
          { name: 'Well', ways: [{ from: 'Treated' }] },
          { name: 'Not treated', ways: [{ from: 'Operated on' }] },
        ],
      },
      unread: [],
    });
  });
});

describe('a table with a row for each step', () => {
  it.each(everyStudy)('that Save has written of %s opens again unchanged', (_, study) => {
    const own = readStepTable(savedCsv(study))?.own;
    expect(own && keptOf(studyOf(own))).toEqual(keptOf(study));
  });

  it('that Save has written of a reader’s own study opens again unchanged', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const study = studyOf({ title: 'A study', ...own, stages: ['A', 'B', 'C', 'D', 'E'] });
        const again = readStepTable(savedCsv(study))?.own;
        expect(again && keptOf(studyOf(again))).toEqual(keptOf(study));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['commas', 'from,to,patients\nAll,Treated,5\nAll,"Not, treated",\n'],
    ['semicolons', '\uFEFFFrom;To;Patients\r\nAll;Treated;5\r\nAll;"Not, treated";?'],
    [
      'tabulators, as pasted from a spreadsheet',
      'From\tTo\tN\nAll\tTreated\t5\nAll\tNot, treated\t',
    ],
  ])('is read with %s between its cells', (_, text) => {
    expect(readStepTable(text)?.own.groups.slice(1)).toEqual([
      { name: 'Treated', ways: [{ from: 'All', patients: 5 }] },
      { name: 'Not, treated', ways: [{ from: 'All' }] },
    ]);
  });

  it('is none where nothing says where people come from', () => {
    expect(readStepTable('name,patients\nAll,5')).toBeNull();
    expect(recognised('All 10\n  Treated 5\n  Not treated ?')).toBeNull();
  });

  it.each([
    'id,Age,Weight\nP01,64,80\nP02,71,93\n',
    'id,Age,Weight\n1,64,80\n2,51,73\n',
    'Site,Age\nOslo,64\nRome,51\n',
    'Step,A,B\nRandomised,12,13\nRandomised,10,9\n',
    'Step,A,B\nRandomised,12,13\nAnalysed,10,\n',
  ])(
    'is none with arms where its numbers rise or are missing, or rows are called alike: %j',
    (text) => {
      expect(readArmTable(text)).toBeNull();
    },
  );

  it('of arms ends in one group, so that the headline, the thread and what is compared are of all arms', () => {
    const text = 'Step,Arm A,Arm B\nRandomised,80,82\nTreated,76,78\nResponded,31,18\n';
    const read = readArmTable(text);
    if (!read) throw new Error('the table is not read');
    const groups = read.groups.map((group, at) =>
      at === 0 ? { ...group, isRandomised: true as const } : group,
    );
    const rest = (name: string, from: string) => ({ name, ways: [{ from }] });
    const study = studyOf({
      groups: inOutlineOrder({
        groups: [
          ...groups,
          rest('Not treated A', 'Arm A'),
          rest('Not treated B', 'Arm B'),
          rest('No response A', 'Treated (Arm A)'),
          rest('No response B', 'Treated (Arm B)'),
        ],
      }).groups,
    });
    const now = flowsOf(study, patients(cohortSize(study)), {});
    expect(headlineText(now)).toMatch(/Of 162 .* 49 .*“Responded”/);
    const thread = threadOf(now, study.outcomes.at(-1) ?? '');
    const strongAt = (group: string) => threadWords(now, thread, group).strong;
    expect(['arm_a', 'arm_b'].map(strongAt)).toEqual(['39 of every 100', '22 of every 100']);
    const said = (study.words.prose?.notes ?? []).map((note) => note.text).join(' ');
    expect(said).toContain('31 of 80 in “Arm A” (39%) and 18 of 82 in “Arm B” (22%)');
  });

  it('may have comments before it, and names of columns that begin as these do', () => {
    expect(readCells('# by R, 4.4\n// twice\na,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(readCells('## by a sequencer\n#a,b\n1,2')?.[0]).toEqual(['#a', 'b']);
    expect(readCells('# a,b')).toEqual([['# a', 'b']]);
  });

  it('has cells with quotes, breaks and delimiters in them', () => {
    expect(readCells('a,b\r\n"1 ""x"", 2","3\n4"\r\n\r\n"open')).toEqual([
      ['a', 'b'],
      ['1 "x", 2', '3\n4'],
      ['open'],
    ]);
  });
});
