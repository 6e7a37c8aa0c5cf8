import type { Flows } from '../../model/flows.ts';
import { percentOf, whole } from '../../locale/number.ts';
import { BASIS_NAMES, type Explanation } from '../../locale/explained.ts';
import styles from './SceneNumbers.module.css';

/** Whoever has the paper in hand may have set nothing: a scene brings rates of its own. */
const NAMES_ON_PAPER: typeof BASIS_NAMES = {
  ...BASIS_NAMES,
  set: 'Follows from a rate that was set',
};

type SceneNumbersProps = {
  /** As far as they are told. */
  readonly told: Flows;
  readonly explained: (id: string) => Explanation;
};

/** The numbers of a scene as a table, for paper. */
export function SceneNumbers({ told, explained }: SceneNumbersProps) {
  return (
    <table className={styles.numbers}>
      <caption>
        Patients at each step, of {whole(told.patients)} {told.study.groups[0].who}
      </caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Patients</th>
          <th scope="col">Of all</th>
          <th scope="col">Basis</th>
        </tr>
      </thead>
      <tbody>
        {told.groups.map(({ group, count }) => {
          const { basis, how, assumption } = explained(group.id);
          return (
            <tr key={group.id}>
              <th scope="row">{group.label}</th>
              <td>{whole(count)}</td>
              <td>{`${percentOf(count, told.patients)} of ${whole(told.patients)}`}</td>
              <td>
                {NAMES_ON_PAPER[basis]}: {how}.{assumption && ` ${assumption}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
