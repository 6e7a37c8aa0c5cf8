// What is said of the text: where it stands, and what can be done about it.

import { editorWords } from '../../locale/own/editorWords.ts';
import type { OwnStudy } from '../../study/own/own.ts';
import styles from './Editor.module.css';
import type { Remark } from './understood.ts';

type RemarksProps = {
  readonly remarks: readonly Remark[];
  /** What the button says that leads to what a remark is about; null where nothing is there to be led to. */
  readonly placeOf: (remark: Remark) => string | null;
  readonly onSelect: (remark: Remark) => void;
  readonly onMend: (own: OwnStudy, text?: string) => void;
  /** Of what was said of another text. */
  readonly onPutAway: (said: string) => void;
};

export function Remarks({ remarks, placeOf, onSelect, onMend, onPutAway }: RemarksProps) {
  return (
    <ul>
      {remarks.map((remark) => {
        const { text, place, mends, ofSource } = remark;
        const label = placeOf(remark);
        return (
          <li key={`${place?.line ?? ''} ${text}`}>
            {label !== null && (
              <button type="button" className={styles.line} onClick={() => onSelect(remark)}>
                {label}
              </button>
            )}{' '}
            <span>{text}</span> <MendButtons mends={mends} onMend={onMend} />
            {ofSource !== undefined && (
              <button type="button" className={styles.mend} onClick={() => onPutAway(ofSource)}>
                {editorWords.putAway}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function MendButtons({
  mends,
  onMend,
}: Pick<RemarksProps, 'onMend'> & Pick<Remark, 'mends'>) {
  return mends.map((mend) => (
    <button
      key={mend.label}
      type="button"
      className={styles.mend}
      onClick={() => onMend(mend.own, mend.text)}
    >
      {mend.label}
    </button>
  ));
}
