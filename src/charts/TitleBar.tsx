import { sourceOf, type Study } from '../study/study.ts';
import styles from './TitleBar.module.css';

/** Which study this is, where it stands, and what kind of evidence it is. */
export function TitleBar({ study }: { readonly study: Study }) {
  const paper = sourceOf(study, study.paper);
  return (
    <header className={styles.bar}>
      <h1>{study.title}</h1>
      <a href={paper.url}>{paper.short}</a>
      <span className={styles.badge}>{study.badge}</span>
    </header>
  );
}
