// What comes into the editor by a file, and what is taken from it elsewhere.

import { CopyButton } from '../../controls/CopyButton.tsx';
import { copyText } from '../../export/copyText.ts';
import { writtenSankeymatic } from '../../inputs/own/sankeymatic.ts';
import { editorWords } from '../../locale/own/editorWords.ts';
import { heldAgreed } from '../../locale/own/rowsForm.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import styles from './Editor.module.css';
import { downloadOwn } from './savedOwn.ts';

type OwnFilesProps = {
  readonly own: OwnStudy;
  /** What is to be agreed to before anything is taken along; null where it was, or need not be. */
  readonly heldText: string | null;
  readonly onOpen: (file: File | undefined) => void;
  readonly onAgree: () => void;
  readonly onNew: () => void;
  readonly onDelete: () => void;
};

export function OwnFiles({ own, heldText, onOpen, onAgree, onNew, onDelete }: OwnFilesProps) {
  return (
    <>
      <div className={styles.files}>
        <label className={styles.file}>
          <span>{editorWords.openFile}</span>
          <input
            type="file"
            accept=".txt,.csv,.tsv,.tab,.json,.xlsx,.pptx,text/plain,text/csv,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              onOpen(file);
            }}
          />
        </label>
        {heldText === null && (
          <>
            <button type="button" onClick={() => downloadOwn(own)}>
              {editorWords.saveFile}
            </button>
            <CopyButton
              label={editorWords.copySankeymatic}
              what={editorWords.theText}
              copy={() => copyText(writtenSankeymatic(own))}
            />
          </>
        )}
        <button type="button" onClick={onNew}>
          {editorWords.newDraft}
        </button>
        <button type="button" onClick={onDelete}>
          {editorWords.deleteDraft}
        </button>
      </div>
      {heldText !== null && (
        <div className={styles.held} role="note">
          <p>{heldText}</p>
          <button type="button" onClick={onAgree}>
            {heldAgreed}
          </button>
        </div>
      )}
    </>
  );
}
