// Rows of patients: how they are read, to be corrected, and how far the counting has come.

import { useId, useState } from 'react';
import { DELIMITERS } from '../../inputs/own/cells.ts';
import { ENCODINGS } from '../../inputs/own/rows/bytes.ts';
import {
  COLUMN_KINDS,
  MOST_ENTRIES,
  type ColumnKind,
  type RowsForm,
  type SeenColumn,
  type UsedColumn,
} from '../../inputs/own/rows/form.ts';
import { guessedForm } from '../../inputs/own/rows/read.ts';
import { ownOfRows } from '../../inputs/own/rows/ownOfRows.ts';
import {
  columnShown,
  columnUse,
  countedText,
  garbledText,
  moreColumns,
  moved,
  raggedText,
  rowsFaultText,
  rowsForm,
  rowsTitle,
} from '../../locale/own/rowsForm.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import type { GivenRows, GivenSheet } from './given.ts';
import styles from './Rows.module.css';
import { useCountedRows, type Counting } from './useCountedRows.ts';

type RowsProps = GivenRows & {
  readonly onCounted: (own: OwnStudy) => void;
  readonly onClose: () => void;
};

const NO_SHEET: GivenSheet = { name: '', file: new Blob() };

export function Rows({ name, sheets, chosen, guessed, onCounted, onClose }: RowsProps) {
  const title = useId();
  const [{ sheet, form }, setChosen] = useState({ sheet: chosen, form: guessed });
  const { file } = sheets[sheet] ?? NO_SHEET;
  const { seen, counting, cancel, again } = useCountedRows(file, form, (counted, by, { columns }) =>
    onCounted(ownOfRows(counted, by, (at) => columns[at]?.name ?? '')),
  );
  const change = (part: Partial<RowsForm>) =>
    setChosen((before) => ({ ...before, form: { ...before.form, ...part } }));
  const pickSheet = async (next: number) => {
    const other = sheets[next] ?? NO_SHEET;
    const found = await guessedForm(other.file, form.encoding);
    setChosen({ sheet: next, form: found ?? { ...form, used: [] } });
  };
  return (
    <section className={styles.rows} aria-labelledby={title}>
      <h2 id={title}>{rowsTitle(name)}</h2>
      <p className={styles.small}>{rowsForm.stays}</p>
      <div className={styles.reading}>
        {sheets.length > 1 && (
          <label>
            {rowsForm.sheet}{' '}
            <select value={sheet} onChange={(event) => void pickSheet(Number(event.target.value))}>
              {sheets.map((each, index) => (
                <option key={each.name} value={index}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Pick
          label={rowsForm.encoding}
          names={rowsForm.encodings}
          all={ENCODINGS}
          value={form.encoding}
          onPick={(encoding) => change({ encoding })}
        />
        <Pick
          label={rowsForm.delimiter}
          names={rowsForm.delimiters}
          all={DELIMITERS}
          value={form.delimiter}
          onPick={(delimiter) => change({ delimiter })}
        />
        <Tick
          label={rowsForm.hasHeading}
          isOn={form.hasHeading}
          onChange={(hasHeading) => change({ hasHeading })}
        />
        <Tick
          label={rowsForm.isApart}
          isOn={form.isApart}
          onChange={(isApart) => change({ isApart })}
        />
      </div>
      <Columns columns={seen.columns} used={form.used} onChange={(used) => change({ used })} />
      <div className={styles.counted}>
        {counting.kind === 'on its way' && (
          <label>
            {rowsForm.counting} <progress value={counting.share} />
          </label>
        )}
        <div role="status">
          <Counted counting={counting} nameOf={(at) => seen.columns[at]?.name ?? ''} />
        </div>
        {counting.kind === 'on its way' && (
          <button type="button" onClick={cancel}>
            {rowsForm.cancel}
          </button>
        )}
        {(counting.kind === 'cancelled' || counting.kind === 'faulty') && (
          <button type="button" onClick={again}>
            {rowsForm.again}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {rowsForm.close}
        </button>
      </div>
    </section>
  );
}

type CountedProps = { readonly counting: Counting; readonly nameOf: (at: number) => string };

function Counted({ counting, nameOf }: CountedProps) {
  switch (counting.kind) {
    case 'none':
      return <p>{rowsForm.none}</p>;
    case 'cancelled':
      return <p>{rowsForm.cancelled}</p>;
    case 'on its way':
      return null;
    case 'faulty':
      return <p className={styles.fault}>{rowsFaultText(counting.fault, nameOf)}</p>;
    case 'done': {
      const { rows, courses, ragged, isGarbled } = counting.counted;
      return (
        <>
          <p>{countedText(rows, courses.length)}</p>
          {ragged && <p className={styles.fault}>{raggedText(ragged)}</p>}
          {isGarbled && <p className={styles.fault}>{garbledText}</p>}
        </>
      );
    }
  }
}

type ColumnsProps = {
  readonly columns: readonly SeenColumn[];
  readonly used: readonly UsedColumn[];
  readonly onChange: (used: readonly UsedColumn[]) => void;
};

/** The columns that are used, in the order of time, and behind them those that are not. */
function Columns({ columns, used, onChange }: ColumnsProps) {
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
    <select
      aria-label={columnUse(column.name)}
      value={value}
      onChange={(event) => onPick(event.target.value as ColumnKind | 'unused')}
    >
      <option value="unused">{rowsForm.unused}</option>
      {COLUMN_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {rowsForm.kinds[kind]}
        </option>
      ))}
    </select>
  );
}

type PickProps<Value extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly all: readonly Value[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
};

function Pick<Value extends string>({ label, names, all, value, onPick }: PickProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onPick(event.target.value as Value)}>
        {all.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

type TickProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />{' '}
      {label}
    </label>
  );
}
