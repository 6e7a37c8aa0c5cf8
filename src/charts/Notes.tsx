import type { Source } from '../study/evidence.ts';
import { addressIn } from '../study/own/sourceAddress.ts';
import { sourceOfNote } from '../study/prose.ts';
import { sourceOf, type Study } from '../study/study.ts';
import type { Prose } from '../study/words.ts';
import { notesWords, numbersFrom } from '../locale/notes.ts';
import { shownAddress } from '../locale/shownAddress.ts';
import { SourceLink } from './SourceLink.tsx';
import styles from './Notes.module.css';

/** What a critical reader should know, and what the words mean. */
export function Notes({ study, prose }: { readonly study: Study; readonly prose: Prose }) {
  const paper = sourceOf(study, study.paper);
  return (
    <>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{notesWords.title}</h2>
        <ul className={styles.notes}>
          {prose.notes.map(({ title, text, sources = [] }) => (
            <li key={title}>
              <b>{title}</b> {text}
              {sources.map((id) => (
                <span key={id}>
                  {' '}
                  <SourceLink source={sourceOfNote(study, prose, id)} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="source-title">
        <h2 id="source-title">{notesWords.source}</h2>
        <p className={styles.source}>
          {prose.setting} <Citation source={paper} /> {numbersFrom(paper.part)}
        </p>
      </section>
    </>
  );
}

/** A source with its address as a link, in the place where it has it or else behind it: the link says where it leads. */
function Citation({ source: { citation, url } }: { readonly source: Source }) {
  if (url === undefined) return citation;
  const link = (
    <a href={url} rel="noopener noreferrer">
      {shownAddress(url)}
    </a>
  );
  const written = addressIn(citation, url);
  if (written === null)
    return (
      <>
        {citation} {link}.
      </>
    );
  const at = citation.indexOf(written);
  return (
    <>
      {citation.slice(0, at)}
      {link}
      {citation.slice(at + written.length)}
    </>
  );
}

/** The words of the picture, explained next to it. */
export function Glossary({ prose }: { readonly prose: Prose }) {
  return (
    <dl className={styles.glossary}>
      {prose.glossary.map(({ term, meaning }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
