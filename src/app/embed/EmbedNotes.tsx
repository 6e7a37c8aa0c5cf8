import { Glossary, Notes } from '../../charts/Notes.tsx';
import { proseOf } from '../../locale/prose.ts';
import type { Study } from '../../study/study.ts';
import styles from './Embed.module.css';

/** What a critical reader should know, where the link asks for it. */
export function EmbedNotes({ study }: { readonly study: Study }) {
  const prose = proseOf(study);
  return (
    <div className={styles.notes}>
      <p>{prose.howToRead}</p>
      <Glossary prose={prose} />
      <Notes study={study} prose={prose} />
    </div>
  );
}
