// What stands above text and picture: what can be taken back, begun with and handed on.

import { CopyButton } from '../../controls/CopyButton.tsx';
import { copyText } from '../../export/copyText.ts';
import { editorWords } from '../../locale/own/editorWords.ts';
import { ownWords } from '../../locale/own/ownWords.ts';
import { BeginWith } from './BeginWith.tsx';
import styles from './Editor.module.css';
import type { Writing } from './useWriting.ts';

type EditorHeadProps = {
  readonly writing: Writing;
  /** Where the study opens as a page; null where nothing can be handed on yet. */
  readonly address: string | null;
};

export function EditorHead({ writing, address }: EditorHeadProps) {
  const { draft, canUndo, canRedo, step, begin, say } = writing;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{editorWords.title}</h1>
        <span className={styles.badge}>{ownWords.badge}</span>
      </div>
      <div className={styles.deeds}>
        <button type="button" aria-disabled={!canUndo} onClick={() => step({ type: 'undo' })}>
          {editorWords.undo}
        </button>
        <button type="button" aria-disabled={!canRedo} onClick={() => step({ type: 'redo' })}>
          {editorWords.redo}
        </button>
        <BeginWith draft={draft} onBegin={begin} onFailed={(why) => say([why])} />
        {address !== null && (
          <>
            <a href={address} onClick={() => loadWhereAlike(address)}>
              {editorWords.asPage}
            </a>
            <CopyButton
              label={editorWords.copyLink}
              what={editorWords.theLink}
              copy={() => copyText(address)}
            />
          </>
        )}
      </div>
    </header>
  );
}

/** A link that differs from the address behind its "#" alone would load nothing. */
function loadWhereAlike(address: string) {
  const { pathname, search, href } = new URL(address, window.location.href);
  if (pathname !== window.location.pathname || search !== window.location.search) return;
  // Pressed to be opened beside the editor, it leaves the address here, which may come to differ in another way.
  const load = () => {
    if (window.location.href === href) window.location.reload();
  };
  window.addEventListener('hashchange', load, { once: true });
}
