import { Suspense, useState, type ReactNode } from 'react';
import { onDemandWords } from '../../locale/onDemand.ts';
import { Boundary } from '../shell/Boundary.tsx';
import styles from './OnDemand.module.css';

type OnDemandProps = { readonly title: string; readonly children: ReactNode };

/** A part of the page that is closed until it is wanted, and loaded only then. */
export function OnDemand({ title, children }: OnDemandProps) {
  const [wasOpened, setWasOpened] = useState(false);
  const look = (details: HTMLDetailsElement | null) => {
    if (details?.open) setWasOpened(true);
  };
  return (
    <details
      // It may have been opened before the scripts took over, when nobody heard it.
      ref={look}
      className={styles.part}
      onToggle={({ currentTarget }) => look(currentTarget)}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {wasOpened ? (
        <Boundary instead={onDemandWords.failed}>
          <Suspense fallback={<p>{onDemandWords.coming}</p>}>{children}</Suspense>
        </Boundary>
      ) : (
        <p>{onDemandWords.needsScripts}</p>
      )}
    </details>
  );
}
