import type { Picture } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import styles from './Ring.module.css';

/**
 * The ring around the part that has the focus, over everything, so that nothing of it is hidden; in two tones, so that it is
 * seen on every fill. It is there once the reader walks through the picture, and seen while they do so by keys.
 */
export function Ring({ picture, id }: { readonly picture: Picture; readonly id: string }) {
  const box = picture.groups.find((group) => group.id === id)?.box;
  const d = box
    ? `M${[box.x, box.y].map(rounded).join()}h${rounded(box.width)}v${rounded(box.height)}h${rounded(-box.width)}z`
    : picture.flows.find((flow) => flow.id === id)?.d;
  return (
    d !== undefined && (
      <g className={styles.ring} aria-hidden="true">
        <path d={d} stroke="var(--paper)" strokeWidth={7} />
        <path d={d} stroke="var(--focus)" strokeWidth={3} />
      </g>
    )
  );
}
