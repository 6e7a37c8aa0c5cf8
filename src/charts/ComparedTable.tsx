import { memo } from 'react';
import { deepEqual } from '../study/deepEqual.ts';
import type { Compared, ComparedGroup } from '../model/compared.ts';
import type { ShareOf } from '../model/base.ts';
import type { Flows } from '../model/flows.ts';
import type { Group, Study } from '../study/study.ts';
import { perHundred, signedTo } from '../locale/hundred.ts';
import { calledIn, comparedTitle, comparedWords, onlyIn } from '../locale/comparedTable.ts';
import { signedOrNone, whole } from '../locale/number.ts';
import type { Letter } from '../locale/scenario.ts';
import { groupLabel } from '../locale/studyWords.ts';
import styles from './ComparedTable.module.css';

type ComparedTableProps = {
  readonly a: Flows;
  readonly b: Flows;
  readonly compared: Compared;
  /** Of whom shares are told. */
  readonly of: ShareOf | undefined;
};

/** Both scenarios group by group, and by how many people B differs from A. */
export function ComparedTable({ a, b, compared, of }: ComparedTableProps) {
  const { unit, groups, onlyInA, onlyInB } = compared;
  // A hundred of fewer than a thousand has no tenths that anybody counted.
  const decimals = Math.min(a.patients, b.patients) >= 1000 ? 1 : 0;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className={styles.scroll} role="region" aria-label={comparedWords.name} tabIndex={0}>
        <table className={styles.table}>
          <caption>{comparedTitle(unit, a, b, of)}</caption>
          <thead>
            <tr>
              <th scope="col">{comparedWords.group}</th>
              <th scope="col">{comparedWords.a}</th>
              <th scope="col">{comparedWords.b}</th>
              <th scope="col">{comparedWords.difference}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((each) => (
              <Row
                key={each.id}
                {...each}
                labelA={groupLabel(a.study, each.a.group.id)}
                labelB={groupLabel(b.study, each.b.group.id)}
                unit={unit}
                decimals={decimals}
              />
            ))}
          </tbody>
        </table>
      </div>
      {unit !== 'none' && groups.some((each) => each.difference === null && !isOfTooFew(each)) && (
        <p>{comparedWords.aboutNotSame}</p>
      )}
      <OnlyIn letter="A" study={a.study} groups={onlyInA} />
      <OnlyIn letter="B" study={b.study} groups={onlyInB} />
    </>
  );
}

type RowProps = ComparedGroup & {
  readonly labelA: string;
  readonly labelB: string;
  readonly unit: Compared['unit'];
  readonly decimals: number;
};

/** Of fewer people than a share can be told of, in one of the two at least. */
function isOfTooFew({ shareInA, shareInB }: ComparedGroup): boolean {
  return shareInA === null || shareInB === null;
}

const Row = memo(function Row({ labelA, labelB, unit, decimals, ...each }: RowProps) {
  const { id, a, b, shareInA, shareInB, difference } = each;
  const amount = (count: number, share: number | null) =>
    unit === 'per hundred' ? (
      <>
        {share === null ? comparedWords.notWorkedOut : perHundred(share, decimals)}{' '}
        <small>{whole(count)}</small>
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
            <span>{calledIn('A', labelA)}</span> <span>{calledIn('B', labelB)}</span>
          </>
        )}
      </th>
      <td>{amount(a.count, shareInA)}</td>
      <td>{amount(b.count, shareInB)}</td>
      <td>
        {difference === null
          ? unit === 'none' || (unit === 'per hundred' && isOfTooFew(each))
            ? comparedWords.notWorkedOut
            : comparedWords.notSame
          : unit === 'per hundred'
            ? signedTo(difference, decimals)
            : signedOrNone(difference)}
      </td>
    </tr>
  );
}, deepEqual);

function OnlyIn({
  letter,
  study,
  groups,
}: {
  readonly letter: Letter;
  readonly study: Study;
  readonly groups: readonly Group[];
}) {
  if (groups.length === 0) return null;
  return (
    <p>
      {onlyIn(
        letter,
        groups.map(({ id }) => groupLabel(study, id)),
      )}
    </p>
  );
}
