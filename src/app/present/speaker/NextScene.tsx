import { calledNumber, type Place } from '../../../inputs/scenes.ts';
import { sceneText } from '../../../locale/sceneWords.ts';
import { sceneBegun, type Carried } from '../scene/sceneBegun.ts';
import { ScenePreview } from '../scene/ScenePreview.tsx';
import { Stage } from '../scene/Stage.tsx';
import { useSceneRanges } from '../scene/useSceneRanges.ts';
import type { TalkNow } from '../scene/useTalk.ts';
import styles from './NextScene.module.css';
import { speakerWords } from '../../../locale/speakerWindow.ts';
import { sceneOf } from '../../../locale/talkScene.ts';

type NextSceneProps = {
  readonly talk: TalkNow;
  readonly ahead: Place;
  readonly carried: Carried;
};

/** What the next press brings, with the numbers with which it will begin. */
export function NextScene({ talk, ahead, carried }: NextSceneProps) {
  const begun = sceneBegun(talk, ahead.number, carried, ahead.step);
  const { scene, number, now } = begun;
  const ranges = useSceneRanges(scene, begun.choices);
  return (
    <div className={styles.next}>
      <ScenePreview
        title={speakerWords.nextScene}
        about={sceneOf(calledNumber(talk, number), talk.scenes)}
        scene={scene.title}
        says={sceneText(scene, now, true)}
      >
        <Stage {...begun} ranges={ranges} idPrefix="next-" />
      </ScenePreview>
      {/* So small that its sentence is read beside it; whoever listens has heard it. */}
      <p className={styles.says} aria-hidden="true">
        {sceneText(scene, now, true)}
      </p>
    </div>
  );
}
