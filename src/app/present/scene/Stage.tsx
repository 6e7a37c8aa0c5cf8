// A scene: its sentence and its picture, as large as what it stands in.

import type { ReactNode } from 'react';
import { scenePieces } from '../../../locale/sceneWords.ts';
import { Unbroken } from '../../../charts/Unbroken.tsx';
import { isSameAtAnyRates } from '../../../study/talk.ts';
import { Becoming } from './Becoming.tsx';
import { ScenePicture, type ScenePictureProps } from './ScenePicture.tsx';
import styles from './Stage.module.css';
import { STAMP_IN_SHORT, STAMP_STOP } from '../../../locale/stamp.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';

type StageProps = ScenePictureProps & {
  /** A heading where it is the page; a paragraph where it is a preview. */
  readonly as?: 'h1' | 'p';
  /** What is read between the sentence and the picture: in a hand, what is asked for. */
  readonly children?: ReactNode;
};

export function Stage({ as: Sentence = 'p', children, ...pictured }: StageProps) {
  const { scene, said, shape, isAsScene } = pictured;
  return (
    <section
      className={styles.stage}
      aria-label={talkSceneWords.scene}
      data-shape={shape}
      data-kind={scene.picture.kind}
    >
      <Sentence className={styles.sentence}>
        <span>
          {!said.asReported && !isSameAtAnyRates(scene.picture) && (
            <>
              <span className={styles.stamp}>{STAMP_IN_SHORT}</span>
              <span className="unseen">{STAMP_STOP}</span>
            </>
          )}
          {scenePieces(scene, said, isAsScene).map(({ text, isStrong }, index) =>
            isStrong ? (
              // oxlint-disable-next-line react/no-array-index-key -- the pieces of a sentence keep their places
              <strong key={index}>{text}</strong>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- the same
              <Unbroken key={index} text={text} />
            ),
          )}
        </span>
      </Sentence>
      {children}
      <div className={styles.picture} key={scene.picture.kind}>
        <ScenePicture {...pictured} />
      </div>
      <Becoming {...pictured} />
    </section>
  );
}
