// The door to the editor of a talk. Its code comes when it is opened: most windows only show.

import { lecternWords } from '../../../locale/lectern.ts';
import { lateCode } from '../../after/lateCode.ts';
import { latePart } from '../../after/latePart.tsx';
import { coming } from '../../after/OnDemand.tsx';
import { Boundary } from '../../shell/Boundary.tsx';
import styles from './EditTalk.module.css';
import type { TalkEditorProps } from './TalkEditor.tsx';

const TalkEditor = latePart(
  lateCode(() => import('./TalkEditor.tsx')),
  (loaded) => loaded.TalkEditor,
);

export function EditTalk(props: TalkEditorProps) {
  return (
    <div className={styles.over}>
      <Boundary instead={lecternWords.editNotLoaded}>
        <TalkEditor coming={coming} {...props} />
      </Boundary>
    </div>
  );
}
