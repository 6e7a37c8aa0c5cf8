// A table with a row for each step: the file that Save writes for spreadsheets, and tables with columns from, to and number.

import { csvHeadings } from '../../locale/tableFiles.ts';
import {
  inOutlineOrder,
  plainText,
  ROLES,
  type OwnGroup,
  type OwnNumber,
  type OwnShare,
  type OwnStudy,
} from '../../study/own/own.ts';
import type { Basis } from '../../study/evidence.ts';
import { readCells } from './cells.ts';

/** What a column may be called, in small letters; the first that is there is taken. */
const COLUMNS = {
  id: [csvHeadings.group],
  name: [csvHeadings.label, 'to', 'target', 'name', csvHeadings.group],
  from: [csvHeadings.comesFrom, 'from', 'source', 'parent'],
  patients: [csvHeadings.asReported, 'patients', 'number', 'count', 'value', 'n'],
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

/** The study of such a table; null where the text is none. */
export function readStepTable(text: string): OwnStudy | null {
  const [headings, ...lines] = readCells(text) ?? [];
  if (!headings) return null;
  const small = headings.map((heading) => heading.toLowerCase());
  const places = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const name = COLUMNS[column].find((each) => small.includes(each));
    if (name !== undefined) places.set(column, small.indexOf(name));
  }
  if (!['name', 'from', 'patients'].every((column) => places.has(column as Column))) return null;
  const cell = (line: readonly string[], column: Column) =>
    plainText(line[places.get(column) ?? -1] ?? '');

  const nameOf = new Map(lines.map((line) => [cell(line, 'id'), cell(line, 'name')]));
  const called = (id: string) => nameOf.get(id) ?? id;
  const stages: string[] = [];
  const groups = new Map<string, OwnGroup>();
  for (const line of lines) {
    const name = cell(line, 'name');
    const { patients: number, share } = numberIn(cell(line, 'patients'));
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
    groups.set(name, {
      name,
      ...before,
      ...(stage === '' ? {} : { stage: stages.indexOf(stage) + 1 }),
      ...(role ? { role } : {}),
      ...(isFirst || parts.length > 1 ? { count: said } : {}),
      ways: [
        ...(before?.ways ?? []),
        ...(parts.length > 1
          ? parts.map(([, id = '', patients]) => ({
              ...said,
              from: called(id),
              patients: Number(patients),
            }))
          : []),
        ...(isFirst || parts.length > 1
          ? []
          : [{ ...said, from: called(from), ...(share && { share }) }]),
      ],
    });
  }
  // A table of ways alone has no row for those with whom all begins.
  const froms = [...groups.values()].flatMap(({ ways }) => ways);
  for (const { from } of froms) {
    if (groups.has(from)) continue;
    const known = froms
      .filter((way) => way.from === from)
      .flatMap(({ patients }) => patients ?? []);
    const isKnown = froms.every((way) => way.from !== from || way.patients !== undefined);
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
  const doi = /^https:\/\/doi\.org\/(.+)$/.exec(cell(line, 'address'))?.[1];
  return inOutlineOrder({
    ...texts({ title: cell(line, 'title'), source: cell(line, 'citation'), doi }),
    ...(stages.length > 1 ? { stages } : {}),
    groups: [...groups.values()].map(withoutUsualStage(groups)),
  });
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

/**
 * A number as tables have it: "121", "22 (18%)", or a percentage alone, of which nobody says of how many it is. Nothing for an empty cell,
 * which is not 0. What is none is not one of people either.
 */
function numberIn(text: string): { readonly patients?: number; readonly share?: OwnShare } {
  if (text === '' || text === '?') return {};
  const [, number, inBrackets, alone] =
    /^(?:([-−]?\d[\d,'’\s]*(?:\.\d+)?)(?:\s*\((\d+(?:[.,]\d+)?)\s*%\))?|(\d+(?:[.,]\d+)?)\s*%)$/.exec(
      text,
    ) ?? [];
  const percent = inBrackets ?? alone;
  if (number === undefined && percent === undefined) return { patients: -1 };
  return {
    ...(number !== undefined && {
      patients: Number(number.replaceAll(/[,'’\s]/g, '').replace('−', '-')),
    }),
    ...(percent !== undefined && { share: { percent: Number(percent.replace(',', '.')) } }),
  };
}
