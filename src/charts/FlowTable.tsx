import { memo } from 'react';
import { countedGroup, type Flows } from '../model/flows.ts';
import type { IntervalOf } from '../model/ratesNow.ts';
import { cohortSize } from '../study/study.ts';
import { deepEqual } from '../study/deepEqual.ts';
import { percentOf, signed, whole } from '../locale/number.ts';
import { BASIS_NAMES, type Explanation } from '../locale/explained.ts';
import styles from './FlowTable.module.css';
import { intervalText } from '../locale/intervalText.ts';

type FlowTableProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly explained: (id: string) => Explanation;
  readonly interval: { readonly of: IntervalOf; readonly level: number; readonly method: string };
};

/** The numbers of the picture as a table: the same, always. */
export function FlowTable({ now, reported, explained, interval }: FlowTableProps) {
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
          <span>
            Patients at each step, of {whole(now.patients)} {now.study.groups[0].who}
            {now.study.usual && ', read another way'}
            {now.asReported ? '' : ' (hypothetical where “Now” differs from “As reported”)'}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">As reported</th>
            <th scope="col">Now</th>
            <th scope="col">Of the step before</th>
            <th scope="col">Of all</th>
            <th scope="col">
              {interval.level}% interval, as reported ({interval.method})
            </th>
            <th scope="col">Basis</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {now.groups.map(({ group, count }) => (
            <Row
              key={group.id}
              id={group.id}
              label={group.label}
              reported={group.count.patients}
              count={count}
              all={now.patients}
              change={
                now.patients === cohortSize(now.study)
                  ? count - countedGroup(reported, group.id).count
                  : 0
              }
              isStart={group === now.study.groups[0]}
              interval={intervalText(now, group, interval.of)}
              explanation={explained(group.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly label: string;
  readonly reported: number;
  readonly count: number;
  readonly all: number;
  readonly change: number;
  readonly isStart: boolean;
  readonly interval: string;
  readonly explanation: Explanation;
};

const Row = memo(function Row({
  id,
  label,
  reported,
  count,
  all,
  change,
  isStart,
  interval,
  explanation,
}: RowProps) {
  const { basis, how, ofWhom, assumption, source } = explanation;
  return (
    <tr data-row={id}>
      <th scope="row">{label}</th>
      <td>{whole(reported)}</td>
      <td>
        {whole(count)}
        {change !== 0 && <span> ({signed(change)})</span>}
      </td>
      <td>{isStart ? '–' : ofWhom.replace(/^\S+ of /, '')}</td>
      <td>{`${percentOf(count, all)} of ${whole(all)}`}</td>
      <td>{interval}</td>
      <td>
        {BASIS_NAMES[basis]}: {how}.{assumption && ` ${assumption}`}
      </td>
      <td>
        {basis === 'set' && 'you; as reported: '}
        {source.short}, {source.part}
      </td>
    </tr>
  );
}, deepEqual);
