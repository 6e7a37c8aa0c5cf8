// A table with a row for each step: the file that Save writes for spreadsheets, and tables with columns from, to and number.

import { csvHeadings } from '../../locale/tableFiles.ts';
import {
  byFrom,
  inOutlineOrder,
  plainText,
  ROLES,
  type OwnGroup,
  type OwnNumber,
  type OwnShare,
  type OwnStudy,
  type OwnWay,
} from '../../study/own/own.ts';
import { doiOf, sourceAddress, withAddress } from '../../study/own/sourceAddress.ts';
import type { Basis } from '../../study/evidence.ts';
import { plainNumber } from '../plainNumber.ts';
import { readCells } from './cells.ts';
import { countIn } from './countIn.ts';
import type { TableDoubt } from '../../study/own/tableDoubt.ts';

/** What a column of numbers may be called, in small letters. */
const PATIENTS_COLUMN: readonly string[] = [
  csvHeadings.asReported,
  'patients',
  'number',
  'count',
  'value',
  'n',
  'total',
  'participants',
  'freq',
  'frequency',
  'weight',
  'anzahl',
  'patienten',
  'nombre',
  'número',
  'numero',
];

/** Whether a column has numbers of people by what papers write above it: "n (%)", "No. of patients", "Patients, n (%)". */
export function isOfPatients(heading: string): boolean {
  const words = heading
    .toLowerCase()
    .replaceAll(/[([][^)\]]*[)\]]|%/g, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => !['', 'no', 'of', 'the'].includes(word));
  const isNumber = /^\s*no\b/i.test(heading) && words.length === 0;
  return isNumber || (words.length > 0 && words.every((word) => PATIENTS_COLUMN.includes(word)));
}

/** What a column may be called, in small letters; the first that is there is taken. */
const COLUMNS = {
  id: [csvHeadings.group],
  name: [
    csvHeadings.label,
    'to',
    'target',
    'nach',
    'ziel',
    'vers',
    'hacia',
    'name',
    csvHeadings.group,
  ],
  from: [csvHeadings.comesFrom, 'from', 'source', 'parent', 'von', 'quelle', 'de', 'desde'],
  patients: PATIENTS_COLUMN,
  stage: [csvHeadings.stage],
  role: [csvHeadings.role],
  basis: [csvHeadings.basis],
  how: [csvHeadings.how, 'where'],
  assumption: [csvHeadings.assumption],
  title: [csvHeadings.study],
  citation: [csvHeadings.citation],
  address: [csvHeadings.sourceAddress],
} as const satisfies Record<string, readonly string[]>;

type Column = keyof typeof COLUMNS;
const BASES = ['reported', 'derived', 'assumed'] as const satisfies readonly Basis[];

/** The study of such a table, and what of the table is not in it; null where the text is none. */
export type ReadStepTable = { readonly own: OwnStudy; readonly doubts: readonly TableDoubt[] };

export function readStepTable(text: string): ReadStepTable | null {
  const cells = readCells(text) ?? [];
  const ways = waysAlone(cells);
  const [headings = [], ...rows] = ways ? [WAY_HEADINGS, ...ways] : cells;
  // The rule below the headings of a table in Markdown is no row.
  const lines = rows.filter((row) => !row.every((each) => /^:?-*:?$/.test(each)));
  const small = headings.map((heading) => heading.toLowerCase());
  const places = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const name = COLUMNS[column].find((each) => small.includes(each));
    if (name !== undefined) places.set(column, small.indexOf(name));
  }
  const counts = small.findIndex(isOfPatients);
  if (!places.has('patients') && counts >= 0) places.set('patients', counts);
  if (!['name', 'from', 'patients'].every((column) => places.has(column as Column))) return null;
  const cell = (line: readonly string[], column: Column) =>
    plainText(line[places.get(column) ?? -1] ?? '');

  const doubts: TableDoubt[] = [...new Set(places.values())].flatMap((place) =>
    small.indexOf(small[place] ?? '', place + 1) < 0
      ? []
      : { kind: 'column twice', column: headings[place] ?? '' },
  );
  const nameOf = new Map(lines.map((line) => [cell(line, 'id'), cell(line, 'name')]));
  const called = (id: string) => nameOf.get(id) ?? id;
  const stages: string[] = [];
  const groups = new Map<string, OwnGroup & { readonly ways: OwnWay[] }>();
  const rowOf = new Map(cells.map((line, index) => [line, index + 1]));
  for (const line of lines) {
    const name = cell(line, 'name');
    const row = rowOf.get(line) ?? 0;
    const isLonger = line.slice(headings.length).some((each) => each !== '');
    // A comma in a number makes two cells of it, so none of these cells is known to be the number.
    if (isLonger)
      doubts.push({ kind: 'more cells', row, name, are: line.length, most: headings.length });
    const read = isLonger ? {} : numberInCell(cell(line, 'patients'));
    const { patients: number, share, unread } = read;
    if (unread)
      doubts.push({
        kind: unread,
        row,
        name,
        column: headings[places.get('patients') ?? -1] ?? '',
        cell: cell(line, 'patients'),
      });
    const basis = BASES.find((each) => each === cell(line, 'basis').toLowerCase());
    const role = ROLES.find((each) => each === cell(line, 'role').toLowerCase());
    const [how, assumption, stage] = [
      cell(line, 'how'),
      cell(line, 'assumption'),
      cell(line, 'stage'),
    ];
    const said: OwnNumber = {
      ...(number === undefined ? {} : { patients: number }),
      ...(basis === undefined ? {} : { basis }),
      ...(how === '' ? {} : { how }),
      ...(assumption === '' ? {} : { assumption }),
    };
    if (stage !== '' && !stages.includes(stage)) stages.push(stage);
    const before = groups.get(name);
    const from = cell(line, 'from');
    const parts = [...from.matchAll(/(?:^|; )([\w-]+): (\d+)(?=; |$)/g)];
    const isFirst = from === '';
    const ways = before?.ways ?? [];
    groups.set(name, {
      name,
      ...before,
      ...(stage === '' ? {} : { stage: stages.indexOf(stage) + 1 }),
      ...(role ? { role } : {}),
      ...(isFirst || parts.length > 1 ? { count: said } : {}),
      ways,
    });
    if (parts.length > 1)
      for (const [, id = '', patients] of parts)
        ways.push({ ...said, from: called(id), patients: Number(patients) });
    else if (!isFirst) ways.push({ ...said, from: called(from), ...(share && { share }) });
  }
  // A table of ways alone has no row for those with whom all begins.
  const froms = [...groups.values()].flatMap(({ ways }) => ways);
  for (const [from, leaving] of byFrom(froms)) {
    if (groups.has(from)) continue;
    const known = leaving.flatMap(({ patients }) => patients ?? []);
    const isKnown = known.length === leaving.length;
    groups.set(from, {
      name: from,
      // Of percentages alone nobody knows how many these are.
      count: isKnown
        ? { patients: known.reduce((sum, each) => sum + each, 0), basis: 'derived' }
        : {},
      ways: [],
    });
  }
  const [line = []] = lines;
  const paper = { citation: cell(line, 'citation'), url: cell(line, 'address') };
  const doi = doiOf(paper);
  const isBeside = doi === undefined && sourceAddress(paper.url) !== null;
  const source = isBeside ? withAddress(paper).trim() : paper.citation;
  const own = inOutlineOrder({
    ...texts({ title: cell(line, 'title'), source, doi }),
    ...(stages.length > 1 ? { stages } : {}),
    groups: [...groups.values()].map(withoutUsualStage(groups)),
  });
  return { own, doubts };
}

const WAY_HEADINGS = ['from', 'to', 'patients'];

/**
 * Rows of a table without names of columns, or with others than are known, that can be nothing else than ways: two groups and a number in
 * each, no two alike, and all from one beginning.
 */
function waysAlone(cells: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const isWay = (row: readonly string[]) => {
    const [from = '', to = '', count = ''] = row;
    const { patients, unread } = numberInCell(count);
    const isKnown = patients !== undefined && Number.isInteger(patients) && unread === undefined;
    return (
      row.length === 3 && isKnown && from !== to && [from, to].every((name) => /\p{L}/u.test(name))
    );
  };
  const [first = []] = cells;
  const rows = isWay(first) ? cells : cells.slice(1);
  if (rows.length < 2 || !rows.every(isWay)) return null;
  const places = new Set(rows.map(([from, to]) => JSON.stringify([from, to])));
  const to = new Set(rows.map((row) => row[1]));
  const begins = new Set(rows.flatMap(([from]) => (to.has(from) ? [] : from)));
  return places.size === rows.length && begins.size === 1 ? rows : null;
}

function texts<Key extends string>(
  all: Readonly<Record<Key, string | undefined>>,
): Readonly<Partial<Record<Key, string>>> {
  return Object.fromEntries(
    Object.entries(all).filter(([, text]) => text !== undefined && text !== ''),
  ) as Partial<Record<Key, string>>;
}

/** A stage is only said where it is not the one after those from which people come. */
function withoutUsualStage(groups: ReadonlyMap<string, OwnGroup>) {
  return ({ stage, ...group }: OwnGroup): OwnGroup => {
    const before = group.ways.map(({ from }) => groups.get(from)?.stage ?? 0);
    const usual = Math.max(0, ...before) + 1;
    return stage === undefined || stage === usual ? group : { ...group, stage };
  };
}

type NumberRead = {
  readonly patients?: number;
  readonly share?: OwnShare;
  /** What in the cell is not kept. */
  readonly unread?: Extract<TableDoubt, { readonly cell: string }>['kind'];
};

/** Signs of footnotes, and what is counted. */
const BEHIND_NUMBER =
  /(?<=[\d)])\s*(?:[*†‡§¶]+|patients?|people|persons?|participants?|subjects?)$/iu;

/** What statistics programs, registries and papers write where there is no number. */
const MISSING =
  /^(?:[-–—−.…*]+|#?n\.?[/.]?\s?[ad]\.?|n\.?r\.?|nan|null|none|unknown|missing|not\s[a-z]+)$/i;

/**
 * A number as tables have it: "121", "n = 121", "22 (18%)", "22/121", or a percentage alone, of which nobody says of how many it is.
 * Nothing for an empty cell, which is not 0, and for one that is no number, which is told.
 */
export function numberInCell(cell: string): NumberRead {
  const text = cell.replace(BEHIND_NUMBER, '');
  if (text === '' || text === '?') return {};
  if (MISSING.test(text)) return { unread: 'missing number' };
  const [, written = '', of, inBrackets, alone] =
    /^(?:(?:n\s*=\s*)?([^%/(]*?\d)(?:\s*(?:\/|\bof\b)\s*([\d\s,.'’]*\d))?(?:\s*[([]\s*(\d+(?:[.,]\d+)?)\s*%\s*[)\]])?|(\d+(?:[.,]\d+)?)\s*%)$/i.exec(
      plainNumber(text),
    ) ?? [];
  const percent = inBrackets ?? alone;
  const share = percent !== undefined && { percent: Number(percent.replace(',', '.')) };
  if (share && share.percent > 100) return { unread: 'no number' };
  if (alone !== undefined && share) return { share };
  const patients = countIn(written);
  if (patients === null) return { unread: 'no number' };
  return {
    patients,
    ...(share && { share }),
    ...(of !== undefined && { unread: 'number of others' }),
  };
}
