import { useState, type ReactNode } from 'react';
import { onDemandWords } from '../../locale/onDemand.ts';
import { Boundary } from '../shell/Boundary.tsx';
import { Busy } from './Busy.tsx';
import styles from './OnDemand.module.css';

type OnDemandProps = {
  readonly title: string;
  /** What a link on the page leads to it by. */
  readonly id?: string;
  readonly children: ReactNode;
};

/** What stands in place of what was opened until it has come. */
export const coming = <Busy />;

/** A part of the page that is closed until it is wanted, and loaded only then; opened once more where that failed, again. */
export function OnDemand({ title, id, children }: OnDemandProps) {
  const [openings, setOpenings] = useState(0);
  const look = (details: HTMLDetailsElement | null) => {
    if (details?.open) setOpenings((before) => Math.max(before, 1));
  };
  return (
    <details
      id={id}
      // It may have been opened before the scripts took over, when nobody heard it.
      ref={look}
      className={styles.part}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpenings((before) => before + 1);
      }}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {openings > 0 ? (
        <Boundary instead={onDemandWords.failed} attempt={openings}>
          {children}
        </Boundary>
      ) : (
        <p>{onDemandWords.needsScripts}</p>
      )}
    </details>
  );
}
