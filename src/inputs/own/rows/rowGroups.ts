// What the groups are called that rows of patients make: by the entries of their columns, told apart where two are called alike.

import { rowWords } from '../../../locale/own/rowWords.ts';
import type { CountedRows } from './counter.ts';
import type { UsedColumn } from './form.ts';

/** A column that is a step of the flow. */
export type Step = UsedColumn & {
  /** Its place among the entries of a course. */
  readonly index: number;
  readonly name: string;
  readonly stage: number;
};

/** A group on the way to its name. */
export type Made = {
  readonly key: string;
  /** Its name, where that is no other's. */
  readonly label: string;
  readonly stage: number;
  readonly from: string | null;
  readonly kind: 'first' | 'entry' | 'leaving' | 'missing';
  patients: number;
};

/** Those who leave before a stage stand at it. */
export function stepsOf(
  used: readonly UsedColumn[],
  nameOf: (at: number) => string,
): readonly Step[] {
  let stage = 2;
  return used.flatMap((column, index) => {
    if (column.kind === 'total') return [];
    const step = { ...column, index, name: nameOf(column.at), stage };
    if (column.kind !== 'leaving') stage++;
    return [step];
  });
}

export function stageNames(flow: readonly Step[], first: string): readonly string[] {
  const names = [first];
  for (const { name, stage, kind } of flow)
    if (kind !== 'leaving' || names[stage - 1] === undefined) names[stage - 1] = name;
  return names;
}

/** An entry that says nothing by itself, or that another column has too, is told with its column. */
export function labels(courses: CountedRows['courses'], steps: readonly Step[]) {
  const columnsOf = new Map<string, Set<number>>();
  for (const { entries } of courses)
    for (const { index } of steps) {
      const entry = entries[index] ?? '';
      const columns = columnsOf.get(entry) ?? new Set();
      columnsOf.set(entry, columns.add(index));
    }
  return ({ name, kind }: Step, entry: string): string => {
    if (kind === 'reached') return name;
    const isTelling =
      /\p{L}{2}/u.test(entry) && !/^(?:yes|no|true|false|ja|nein|oui|non)$/i.test(entry);
    return isTelling && (columnsOf.get(entry)?.size ?? 0) < 2
      ? entry
      : rowWords.inColumn(name, entry);
  };
}

/** A name for each group that no other has: those that are called alike are told with the groups through which each has come. */
export function namesOf(made: readonly Made[]): ReadonlyMap<string, string> {
  const byKey = new Map(made.map((group) => [group.key, group]));
  const byLabel = new Map<string, Made[]>();
  for (const group of made) {
    const alike = byLabel.get(group.label);
    if (alike) alike.push(group);
    else byLabel.set(group.label, [group]);
  }
  const names = new Map<string, string>();
  const taken = new Set(byLabel.keys());
  for (const [label, alike] of byLabel) {
    const told = toldApart(alike.map((group) => labelsBefore(group, byKey)));
    alike.forEach((group, index) => {
      const before = told?.[index] ?? [];
      let name = before.length > 0 ? rowWords.from(label, before) : label;
      // The first of those that no earlier group tells apart keeps the name.
      const isItsOwn = index === 0 && before.length === 0;
      if (!isItsOwn)
        for (let number = 2; taken.has(name); number++) name = rowWords.again(label, number);
      taken.add(name);
      names.set(group.key, name);
    });
  }
  return names;
}

/** What the groups are called through which one has come, the last first. */
function labelsBefore(group: Made, byKey: ReadonlyMap<string, Made>): readonly string[] {
  const labels: string[] = [];
  for (let from = group.from; from !== null;) {
    const before = byKey.get(from);
    if (!before) break;
    labels.push(before.label);
    ({ from } = before);
  }
  return labels;
}

/** By as few of these labels as tell each from all others, the same ones of all: one, else the nearest in which they differ. Null where none do. */
function toldApart(all: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const most = Math.max(...all.map(({ length }) => length));
  const areApart = (steps: readonly number[]) =>
    new Set(all.map((labels) => steps.map((step) => labels[step] ?? '').join('\n'))).size ===
    all.length;
  const differing = Array.from({ length: most }, (_, step) => step).filter(
    (step) => new Set(all.map((labels) => labels[step])).size > 1,
  );
  const one = differing.find((step) => areApart([step]));
  const several = differing.slice(
    0,
    1 + differing.findIndex((_, at) => areApart(differing.slice(0, at + 1))),
  );
  const steps = one === undefined ? several : [one];
  if (all.length < 2 || steps.length === 0) return null;
  return all.map((labels) => steps.flatMap((step) => labels[step] ?? []));
}
