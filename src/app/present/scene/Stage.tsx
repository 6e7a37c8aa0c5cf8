// A scene: its sentence and its picture, as large as what it stands in.

import type { CSSProperties, ReactNode } from 'react';
import { scenePieces } from '../../../locale/sceneWords.ts';
import { Unbroken } from '../../../charts/Unbroken.tsx';
import { isSameAtAnyRates } from '../../../study/talk.ts';
import { Becoming } from './Becoming.tsx';
import { ScenePicture, type ScenePictureProps } from './ScenePicture.tsx';
import styles from './Stage.module.css';
import { STAMP_IN_SHORT, STAMP_STOP } from '../../../locale/stamp.ts';
import { talkSceneWords } from '../../../locale/talkScene.ts';
import { isInHand } from './useShape.ts';

type StageProps = ScenePictureProps & {
  /** A heading where it is the page; a paragraph where it is a preview. */
  readonly as?: 'h1' | 'p';
  /** A place of the picture that is looked at from near, in shares of its box; all of it is seen where there is none. */
  readonly near?: { readonly x: number; readonly y: number } | null;
  /** A press on the picture, in px of the page. */
  readonly onPress?: (clientX: number, clientY: number) => void;
  /** What is read between the sentence and the picture: in a hand, what is asked for. */
  readonly children?: ReactNode;
};

/** What a press on the picture is for already. */
const PRESSED_ITSELF = 'a, button, input, [data-guess-target]';

/** What was pressed stays where it was pressed. */
function nearStyle({ x, y }: { readonly x: number; readonly y: number }): CSSProperties {
  return { '--near-x': `${100 * x}%`, '--near-y': `${100 * y}%` } as CSSProperties;
}

export function Stage({
  as: Sentence = 'p',
  near = null,
  onPress,
  children,
  ...pictured
}: StageProps) {
  const { scene, said, shape, isAsScene } = pictured;
  return (
    <section
      className={styles.stage}
      aria-label={talkSceneWords.scene}
      data-shape={isInHand(shape) ? 'hand' : shape}
      data-across={shape === 'hand across' || undefined}
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
      {/* Keys have a way of their own to look from near. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the same */}
      <div
        className={styles.picture}
        key={scene.picture.kind}
        data-zoomable={pictured.isMarked || undefined}
        data-near={near !== null || undefined}
        style={near === null ? undefined : nearStyle(near)}
        onClick={({ target, clientX, clientY }) => {
          if (!(target instanceof Element && target.closest(PRESSED_ITSELF)))
            onPress?.(clientX, clientY);
        }}
      >
        <ScenePicture {...pictured} />
      </div>
      <Becoming {...pictured} />
    </section>
  );
}
