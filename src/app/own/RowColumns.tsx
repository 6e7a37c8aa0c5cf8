// The columns of rows of patients: which are stages, groups or totals, and in what order.

import {
  COLUMN_KINDS,
  MOST_ENTRIES,
  type ColumnKind,
  type SeenColumn,
  type UsedColumn,
} from '../../inputs/own/rows/form.ts';
import { columnShown, columnUse, moreColumns, moved, rowsForm } from '../../locale/own/rowsForm.ts';
import { Pick } from './forms/Pick.tsx';
import styles from './Rows.module.css';

type RowColumnsProps = {
  readonly columns: readonly SeenColumn[];
  readonly used: readonly UsedColumn[];
  readonly onChange: (used: readonly UsedColumn[]) => void;
};

/** Those that are used, in the order of time, and behind them those that are not. */
export function RowColumns({ columns, used, onChange }: RowColumnsProps) {
  const others = columns.filter(({ at }) => !used.some((each) => each.at === at));
  const shown = used.flatMap((each, index) => {
    const column = columns[each.at];
    return column ? [{ column, index, kind: each.kind }] : [];
  });
  const swap = (index: number, by: -1 | 1) => {
    const next = [...used];
    const [one, other] = [next[index], next[index + by]];
    if (!one || !other) return;
    [next[index], next[index + by]] = [other, one];
    onChange(next);
  };
  return (
    <>
      <h3>{rowsForm.columns}</h3>
      <ol className={styles.columns}>
        {shown.map(({ column, index, kind }) => (
          <li key={column.at}>
            <About column={column} />
            <Use
              column={column}
              value={kind}
              onPick={(next) =>
                onChange(
                  next === 'unused'
                    ? used.filter(({ at }) => at !== column.at)
                    : used.map((each) =>
                        each.at === column.at ? { at: each.at, kind: next } : each,
                      ),
                )
              }
            />
            <span className={styles.order}>
              <button
                type="button"
                aria-label={moved(column.name, true)}
                aria-disabled={index === 0}
                onClick={() => swap(index, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                aria-label={moved(column.name, false)}
                aria-disabled={index === used.length - 1}
                onClick={() => swap(index, 1)}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <details open={used.length === 0}>
          <summary>{moreColumns(others.length)}</summary>
          <ul className={styles.columns}>
            {others.map((column) => (
              <li key={column.at}>
                <About column={column} />
                <Use
                  column={column}
                  value="unused"
                  onPick={(kind) => {
                    if (kind !== 'unused') onChange(placed(used, { at: column.at, kind }));
                  }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A column more, where it stands in the table. */
function placed(used: readonly UsedColumn[], column: UsedColumn): readonly UsedColumn[] {
  const before = used.findIndex(({ at }) => at > column.at);
  return before < 0 ? [...used, column] : [...used.slice(0, before), column, ...used.slice(before)];
}

function About({ column: { name, entries, empty } }: { readonly column: SeenColumn }) {
  return (
    <span className={styles.about}>
      <b>{name}</b> <small>{columnShown(entries, empty, MOST_ENTRIES)}</small>
    </span>
  );
}

type UseProps = {
  readonly column: SeenColumn;
  readonly value: ColumnKind | 'unused';
  readonly onPick: (kind: ColumnKind | 'unused') => void;
};

function Use({ column, value, onPick }: UseProps) {
  return (
    <Pick
      label={columnUse(column.name)}
      isLabelHeard
      value={value}
      all={[
        ['unused', rowsForm.unused],
        ...COLUMN_KINDS.map((kind) => [kind, rowsForm.kinds[kind]] as const),
      ]}
      onPick={onPick}
    />
  );
}
