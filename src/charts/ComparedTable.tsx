import { memo } from 'react';
import { deepEqual } from '../study/deepEqual.ts';
import type { Compared, ComparedGroup } from '../model/compared.ts';
import type { Flows } from '../model/flows.ts';
import type { Group, Study } from '../study/study.ts';
import { perHundred, signedTo } from '../locale/hundred.ts';
import { listed, signed, whole } from '../locale/number.ts';
import { cohortWho, groupLabel } from '../locale/studyWords.ts';
import styles from './ComparedTable.module.css';

type ComparedTableProps = {
  readonly a: Flows;
  readonly b: Flows;
  readonly compared: Compared;
};

/** Both scenarios group by group, and by how many people B differs from A. */
export function ComparedTable({ a, b, compared }: ComparedTableProps) {
  const { unit, groups, onlyInA, onlyInB } = compared;
  // A hundred of fewer than a thousand has no tenths that anybody counted.
  const decimals = Math.min(a.patients, b.patients) >= 1000 ? 1 : 0;
  const isPerHundred = unit === 'per hundred';
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className={styles.scroll} role="region" aria-label="Differences of A and B" tabIndex={0}>
        <table className={styles.table}>
          <caption>
            A and B, in {isPerHundred ? 'people of every 100' : 'people'}
            {isPerHundred
              ? ` (A: of ${whole(a.patients)} ${cohortWho(a.study)}; B: of ${whole(b.patients)} ${cohortWho(b.study)})`
              : `, of ${whole(a.patients)} ${cohortWho(a.study)}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
              <th scope="col">B − A</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((each) => (
              <Row
                key={each.id}
                {...each}
                labelA={groupLabel(a.study, each.a.group.id)}
                labelB={groupLabel(b.study, each.b.group.id)}
                ofA={a.patients}
                ofB={b.patients}
                isPerHundred={isPerHundred}
                decimals={decimals}
              />
            ))}
          </tbody>
        </table>
      </div>
      {groups.some(({ difference }) => difference === null) && (
        <p>
          “Not the same”: the two studies did not count the same thing, or other steps come before,
          so no difference is worked out.
        </p>
      )}
      <OnlyIn letter="A" study={a.study} groups={onlyInA} />
      <OnlyIn letter="B" study={b.study} groups={onlyInB} />
    </>
  );
}

type RowProps = ComparedGroup & {
  readonly labelA: string;
  readonly labelB: string;
  readonly ofA: number;
  readonly ofB: number;
  readonly isPerHundred: boolean;
  readonly decimals: number;
};

const Row = memo(function Row({
  id,
  a,
  b,
  labelA,
  labelB,
  difference,
  ofA,
  ofB,
  isPerHundred,
  decimals,
}: RowProps) {
  const amount = (count: number, of: number) =>
    isPerHundred ? (
      <>
        {perHundred(count, of, decimals)} <small>{whole(count)}</small>
      </>
    ) : (
      whole(count)
    );
  return (
    <tr data-compared={id}>
      <th scope="row">
        {labelA === labelB ? (
          labelA
        ) : (
          <>
            <span>A: {labelA}</span> <span>B: {labelB}</span>
          </>
        )}
      </th>
      <td>{amount(a.count, ofA)}</td>
      <td>{amount(b.count, ofB)}</td>
      <td>
        {difference === null
          ? 'not the same'
          : isPerHundred
            ? signedTo(difference, decimals)
            : signed(difference) || '0'}
      </td>
    </tr>
  );
}, deepEqual);

function OnlyIn({
  letter,
  study,
  groups,
}: {
  readonly letter: string;
  readonly study: Study;
  readonly groups: readonly Group[];
}) {
  if (groups.length === 0) return null;
  return (
    <p>
      Only in {letter}: {listed(groups.map(({ id }) => `“${groupLabel(study, id)}”`))}.
    </p>
  );
}
