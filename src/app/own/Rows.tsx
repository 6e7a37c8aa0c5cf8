// Rows of patients: how they are read, to be corrected, and how far the counting has come.

import { useId, useState } from 'react';
import { DELIMITERS } from '../../inputs/own/cells.ts';
import { ENCODINGS } from '../../inputs/own/rows/bytes.ts';
import type { RowsForm } from '../../inputs/own/rows/form.ts';
import { guessedForm } from '../../inputs/own/rows/read.ts';
import { ownOfRows } from '../../inputs/own/rows/ownOfRows.ts';
import {
  countedText,
  garbledText,
  raggedText,
  rowsFaultText,
  rowsForm,
  rowsTitle,
  severalText,
} from '../../locale/own/rowsForm.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import { Pick, Tick } from './forms/Pick.tsx';
import type { GivenRows, GivenSheet } from './given.ts';
import { RowColumns } from './RowColumns.tsx';
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
          <Pick
            label={rowsForm.sheet}
            all={sheets.map((each, index) => [String(index), each.name])}
            value={String(sheet)}
            onPick={(next) => void pickSheet(Number(next))}
          />
        )}
        <Pick
          label={rowsForm.encoding}
          all={ENCODINGS.map((each) => [each, rowsForm.encodings[each]])}
          value={form.encoding}
          onPick={(encoding) => change({ encoding })}
        />
        <Pick
          label={rowsForm.delimiter}
          all={DELIMITERS.map((each) => [each, rowsForm.delimiters[each]])}
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
      <RowColumns columns={seen.columns} used={form.used} onChange={(used) => change({ used })} />
      <div className={styles.counted}>
        {counting.kind === 'on its way' && (
          <label>
            {rowsForm.counting} <progress value={counting.share} />
          </label>
        )}
        <div role="status">
          {seen.several && <p className={styles.fault}>{severalText(seen.several, seen.rows)}</p>}
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
