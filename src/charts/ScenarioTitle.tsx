import styles from './ScenarioTitle.module.css';

/** What one of two pictures that stand side by side shows, and on which scale. */
export function ScenarioTitle({ name, about }: { readonly name: string; readonly about: string }) {
  return (
    <div className={styles.title}>
      <h3>{name}</h3>
      <p>{about}</p>
    </div>
  );
}
