import type { ReactNode } from 'react';
import { sourceOf, type Study } from '../study/study.ts';
import { SourceLink } from './SourceLink.tsx';
import { Unbroken } from './Unbroken.tsx';
import styles from './TitleBar.module.css';

/** Which study this is, where it stands, and what kind of evidence it is; at its end what chooses another. */
export function TitleBar({
  study,
  children,
}: {
  readonly study: Study;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      <h1>
        <Unbroken text={study.words.title} />
      </h1>
      <span className={styles.source}>
        <SourceLink source={sourceOf(study, study.paper)} />
      </span>
      <span className={styles.badge}>{study.words.badge}</span>
      {children}
    </header>
  );
}
