import { memo } from 'react';
import type { ShareOf } from '../model/base.ts';
import { countedGroup, type Flows } from '../model/flows.ts';
import type { IntervalOf } from '../model/ratesNow.ts';
import { cohortSize } from '../study/study.ts';
import { deepEqual } from '../study/deepEqual.ts';
import { signed, whole } from '../locale/number.ts';
import { restsOn, type Explanation } from '../locale/explained.ts';
import {
  flowTableTitle,
  flowTableWords as says,
  intervalHead,
  shareOfAll,
} from '../locale/flowTable.ts';
import { groupLabel } from '../locale/studyWords.ts';
import styles from './FlowTable.module.css';
import { intervalText } from '../locale/intervalText.ts';

type FlowTableProps = {
  readonly now: Flows;
  readonly reported: Flows;
  readonly explained: (id: string) => Explanation;
  readonly interval: { readonly of: IntervalOf; readonly level: number; readonly method: string };
  /** Of whom shares are told: of the step before alone, or of all as well. */
  readonly of?: ShareOf | undefined;
};

/** The numbers of the picture as a table: the same, always. */
export function FlowTable({ now, reported, explained, interval, of = 'all' }: FlowTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className={styles.scroll} role="region" aria-label={says.name} tabIndex={0}>
      <table className={styles.table} data-counted>
        <caption>
          <span>{flowTableTitle(now)}</span>
        </caption>
        <TableHead of={of} level={interval.level} method={interval.method} />
        <tbody>
          {now.groups.map(({ group, count, share }) => (
            <Row
              key={group.id}
              id={group.id}
              label={groupLabel(now.study, group.id)}
              reported={group.count.patients}
              count={count}
              ofAll={of === 'all' ? shareOfAll(count, share, now.patients) : null}
              change={
                now.patients === cohortSize(now.study)
                  ? count - countedGroup(reported, group.id).count
                  : 0
              }
              isStart={group === now.study.groups[0]}
              interval={intervalText(now, group, interval.of)}
              intervalHead={intervalHead(interval.level, interval.method)}
              explanation={explained(group.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TableHead = memo(function TableHead({
  of,
  level,
  method,
}: Pick<FlowTableProps['interval'], 'level' | 'method'> & { readonly of: ShareOf }) {
  return (
    <thead>
      <tr>
        <th scope="col">{says.group}</th>
        <th scope="col">{says.asReported}</th>
        <th scope="col">{says.now}</th>
        <th scope="col">{says.ofStepBefore}</th>
        {of === 'all' && <th scope="col">{says.ofAll}</th>}
        <th scope="col">{intervalHead(level, method)}</th>
        <th scope="col">{says.basis}</th>
        <th scope="col">{says.source}</th>
      </tr>
    </thead>
  );
});

type RowProps = {
  readonly id: string;
  readonly label: string;
  readonly reported: number;
  readonly count: number;
  /** "62% of 195"; null where shares are told of the step before alone. */
  readonly ofAll: string | null;
  readonly change: number;
  readonly isStart: boolean;
  readonly interval: string;
  readonly intervalHead: string;
  readonly explanation: Explanation;
};

const Row = memo(function Row({
  id,
  label,
  reported,
  count,
  ofAll,
  change,
  isStart,
  interval,
  intervalHead: ofInterval,
  explanation,
}: RowProps) {
  const { basis, ofWhich, source } = explanation;
  return (
    <tr data-row={id}>
      <th scope="row">{label}</th>
      <td>{whole(reported)}</td>
      <td>
        {whole(count)}
        {change !== 0 && <span> ({signed(change)})</span>}
      </td>
      {/* Where the table is narrow these stand below one another, each after what its column is called. */}
      <td data-head={says.ofStepBefore}>{isStart ? says.none : ofWhich}</td>
      {ofAll !== null && <td data-head={says.ofAll}>{ofAll}</td>}
      <td data-head={ofInterval}>{interval}</td>
      <td data-head={says.basis}>{restsOn(explanation)}</td>
      <td data-head={says.source}>
        {basis === 'set' && says.youBefore}
        {source.short}, {source.part}
      </td>
    </tr>
  );
}, deepEqual);
