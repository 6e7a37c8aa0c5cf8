import type { OverlapTable } from '../model/overlapTable.ts';
import type { CalledTotal } from '../locale/overlaps.ts';
import { whole } from '../locale/number.ts';
import { overlapRow, overlapTitle, overlapWords } from '../locale/overlapCells.ts';
import styles from './OverlapCells.module.css';

type OverlapCellsProps = {
  readonly a: CalledTotal;
  readonly b: CalledTotal;
  readonly of: number;
  readonly cells: OverlapTable;
};

/** Two totals against each other, in whole patients: those in both, in one of them, in neither. */
export function OverlapCells({ a, b, of, cells }: OverlapCellsProps) {
  return (
    <table className={styles.table}>
      <caption>{overlapTitle(of)}</caption>
      <thead>
        <tr>
          <td rowSpan={2}>{overlapWords.patients}</td>
          <th scope="colgroup" colSpan={2}>
            {b.label}
          </th>
          <th scope="col" rowSpan={2}>
            {overlapWords.all}
          </th>
        </tr>
        <tr>
          <th scope="col">{overlapWords.yes}</th>
          <th scope="col">{overlapWords.no}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{overlapRow(a.label, true)}</th>
          <td className={styles.both}>{whole(cells.both)}</td>
          <td>{whole(cells.onlyA)}</td>
          <td className={styles.total}>{whole(a.patients)}</td>
        </tr>
        <tr>
          <th scope="row">{overlapRow(a.label, false)}</th>
          <td>{whole(cells.onlyB)}</td>
          <td>{whole(cells.neither)}</td>
          <td className={styles.total}>{whole(of - a.patients)}</td>
        </tr>
        <tr>
          <th scope="row">{overlapWords.all}</th>
          <td className={styles.total}>{whole(b.patients)}</td>
          <td className={styles.total}>{whole(of - b.patients)}</td>
          <td className={styles.total}>{whole(of)}</td>
        </tr>
      </tbody>
    </table>
  );
}
