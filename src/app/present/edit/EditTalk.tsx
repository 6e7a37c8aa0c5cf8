// The door to the editor of a talk. Its code comes when it is opened: most windows only show.

import { useEffect, useEffectEvent } from 'react';
import { lecternWords } from '../../../locale/lectern.ts';
import { lateCode } from '../../after/lateCode.ts';
import { latePart } from '../../after/latePart.tsx';
import { coming } from '../../after/OnDemand.tsx';
import { Boundary } from '../../shell/Boundary.tsx';
import styles from './EditTalk.module.css';
import type { TalkEditorProps } from './TalkEditor.tsx';

const code = lateCode(() => import('./TalkEditor.tsx'));
const TalkEditor = latePart(code, (loaded) => loaded.TalkEditor);

export function EditTalk(props: TalkEditorProps) {
  const goOn = useEffectEvent(() => {
    if (code.now() === null) props.onClose();
  });
  // Who goes on with the talk before the editor is there, or where it does not come, has the hall as it was.
  useEffect(() => {
    const listen = () => goOn();
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, listen);
    return () => {
      for (const type of ['keydown', 'pointerdown']) window.removeEventListener(type, listen);
    };
  }, []);
  return (
    <div className={styles.over}>
      <Boundary instead={lecternWords.editNotLoaded}>
        <TalkEditor coming={coming} {...props} />
      </Boundary>
    </div>
  );
}
