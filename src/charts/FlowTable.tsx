import { countedGroup, type Flows } from '../model/flows.ts';
import { signed, whole } from '../text/number.ts';
import { BASIS_NAMES, explanation } from './explained.ts';
import styles from './FlowTable.module.css';
import { percentOf } from '../text/number.ts';

/** The numbers of the picture as a table: the same, always. */
export function FlowTable({ now, reported }: { readonly now: Flows; readonly reported: Flows }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div
      className={styles.scroll}
      role="region"
      aria-label="Table of patients at each step"
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>
          Patients at each step, of {whole(now.patients)} taken to surgery
          {now.asReported ? '' : ' (hypothetical where “Now” differs from “As reported”)'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">As reported</th>
            <th scope="col">Now</th>
            <th scope="col">Of the step before</th>
            <th scope="col">Of all</th>
            <th scope="col">Basis</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {now.groups.map(({ group, count }) => {
            const { basis, how, ofWhom, source } = explanation(now, reported, group.id);
            const change = count - countedGroup(reported, group.id).count;
            const step = ofWhom.replace(/^\S+ of /, '');
            const isStart = group === now.study.groups[0];
            return (
              <tr key={group.id} data-row={group.id}>
                <th scope="row">{group.label}</th>
                <td>{whole(group.count.patients)}</td>
                <td>
                  {whole(count)}
                  {!now.asReported && change !== 0 && <span> ({signed(change)})</span>}
                </td>
                <td>{isStart ? '–' : step}</td>
                <td>{`${percentOf(count, now.patients)} of ${whole(now.patients)}`}</td>
                <td>
                  {BASIS_NAMES[basis]}: {how}
                </td>
                <td>
                  {basis === 'set' && 'you; as reported: '}
                  {source.short}, {source.part}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
