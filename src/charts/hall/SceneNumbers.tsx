import type { Flows } from '../../model/flows.ts';
import { restsOn, type Explanation } from '../../locale/explained.ts';
import { shareOfAll } from '../../locale/flowTable.ts';
import { whole } from '../../locale/number.ts';
import {
  NAMES_ON_PAPER,
  sceneNumbersTitle,
  sceneNumbersWords as says,
} from '../../locale/sceneNumbers.ts';
import { groupLabel } from '../../locale/studyWords.ts';
import styles from './SceneNumbers.module.css';

type SceneNumbersProps = {
  /** As far as they are told. */
  readonly told: Flows;
  readonly explained: (id: string) => Explanation;
};

/** The numbers of a scene as a table, for paper. */
export function SceneNumbers({ told, explained }: SceneNumbersProps) {
  return (
    <table className={styles.numbers}>
      <caption>{sceneNumbersTitle(told)}</caption>
      <thead>
        <tr>
          <th scope="col">{says.group}</th>
          <th scope="col">{says.patients}</th>
          <th scope="col">{says.ofAll}</th>
          <th scope="col">{says.basis}</th>
        </tr>
      </thead>
      <tbody>
        {told.groups.map(({ group, count, share }) => {
          return (
            <tr key={group.id}>
              <th scope="row">{groupLabel(told.study, group.id)}</th>
              <td>{whole(count)}</td>
              <td>{shareOfAll(count, share, told.patients)}</td>
              <td>{restsOn(explained(group.id), NAMES_ON_PAPER)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
