// A table with a column for each arm and a row for each step, as reports of trials have it: how many of each arm came so far.

import { rowWords } from '../../locale/own/rowWords.ts';
import {
  inOutlineOrder,
  MOST,
  plainText,
  type OwnGroup,
  type OwnStudy,
} from '../../study/own/own.ts';
import { readCells } from './cells.ts';
import { isOfPatients, numberInCell } from './stepTable.ts';

/** The study of such a table: each step of an arm under the one before it, the last of all arms one group. Null where the text is none, or a number rises. */
export function readArmTable(text: string): OwnStudy | null {
  const [headings = [], ...rows] = readCells(text) ?? [];
  if (rows.length < 2 || rows.length > MOST.stages) return null;
  const names = headings.map((heading) => plainText(heading.replace(BEHIND_ARM, '')));
  // How many all are follows from the arms.
  const arms = names.flatMap((name, column) =>
    column === 0 || isOfPatients(name) ? [] : [column],
  );
  if (arms.length < 2 || arms.some((column) => !/\p{L}/u.test(names[column] ?? ''))) return null;
  const steps = rows.map(([name = '', ...cells]) => ({
    name: plainText(name.replace(BEHIND_ARM, '')),
    counts: arms.map((column) => numberInCell(cells[column - 1] ?? '')),
    isWhole: cells.length < headings.length,
  }));
  const isRead = steps.every(
    ({ name, counts, isWhole }, row) =>
      isWhole &&
      /\p{L}{2}/u.test(name) &&
      counts.every(({ patients, unread }, arm) => {
        const before = steps[row - 1]?.counts[arm]?.patients ?? Infinity;
        return (
          patients !== undefined &&
          unread === undefined &&
          Number.isInteger(patients) &&
          patients <= before
        );
      }),
  );
  if (!isRead || new Set(steps.map(({ name }) => name)).size < steps.length) return null;
  const [first, ...later] = steps;
  const end = later.pop();
  if (!first || !end) return null;
  // Those who came to the end are one group, from whichever arm: it is the result, and what is told of it is told of all arms.
  const last: OwnGroup = {
    name: end.name,
    ways: arms.map((column, arm) => {
      const [before] = later.slice(-1);
      const name = names[column] ?? '';
      return {
        from: before ? rowWords.from(before.name, [name]) : name,
        patients: end.counts[arm]?.patients ?? 0,
      };
    }),
  };
  const chains = arms.flatMap((column, arm): readonly OwnGroup[] => {
    const nameOf = (step: string) => rowWords.from(step, [names[column] ?? '']);
    return [
      {
        name: names[column] ?? '',
        ways: [{ from: first.name, patients: first.counts[arm]?.patients ?? 0 }],
      },
      ...later.map(({ name, counts }, index) => ({
        name: nameOf(name),
        ways: [
          {
            from: index === 0 ? (names[column] ?? '') : nameOf(later[index - 1]?.name ?? ''),
            patients: counts[arm]?.patients ?? 0,
          },
        ],
      })),
    ];
  });
  const all = first.counts.reduce((sum, { patients = 0 }) => sum + patients, 0);
  const groups = [
    { name: first.name, count: { patients: all, basis: 'derived' }, ways: [] } as const,
    ...chains,
    last,
  ];
  if (new Set(groups.map(({ name }) => name)).size < groups.length) return null;
  return inOutlineOrder({ groups });
}

/** What papers write behind the name of an arm or a step: "(n = 105)", ", n (%)". */
const BEHIND_ARM =
  /[\s,;:]*(?:[([]\s*(?:n\s*=\s*[\d\s,.]+|n|%|n\s*,?\s*\(?%\)?)\s*[)\]]|\bn\s*\(%\))\s*$/i;
