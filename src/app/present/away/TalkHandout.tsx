// The talk on paper, by the browser's own print: a page for each scene with its sentence, its picture and its numbers.

import { explanations } from '../../../locale/explained.ts';
import { SceneNumbers } from '../../../charts/hall/SceneNumbers.tsx';
import { scenePieces } from '../../../locale/sceneWords.ts';
import type { TalkOf } from '../../../inputs/scenes.ts';
import { toldFlows } from '../../../layout/hall/hallFlow.ts';
import { sourceOf } from '../../../study/study.ts';
import type { Offscreen } from '../../picture/offscreen.tsx';
import { usePrintedOn } from '../../takeaway/Handout.tsx';
import type { Carried } from '../scene/sceneBegun.ts';
import { printedAddress } from '../scene/useSceneAddress.ts';
import { ScenePicture } from '../scene/ScenePicture.tsx';
import { scenesBegun } from '../scene/scenesDrawn.tsx';
import styles from './TalkHandout.module.css';
import { printedOn } from '../../../locale/handout.ts';
import { STAMP } from '../../../locale/stamp.ts';

type TalkHandoutProps = {
  readonly of: TalkOf;
  readonly carried: Carried;
  readonly atOnce: Offscreen['atOnce'];
};

/** Nothing until it is about to be printed. */
export function TalkHandout({ of, carried, atOnce }: TalkHandoutProps) {
  const day = usePrintedOn(atOnce);
  if (day === null) return null;
  const { citation, url } = sourceOf(of.study, of.study.paper);
  return (
    <div className={styles.handout} data-handout="">
      {scenesBegun(of, carried).map((begun) => {
        const { scene, number, now, reported, addressOf } = begun;
        const { picture } = scene;
        return (
          <section key={scene.id} className={styles.page} data-page={number}>
            <h2>
              <span>
                {number}. {scene.title}
              </span>
              {scenePieces(scene, now, true).map(({ text }) => text)}
            </h2>
            {!now.asReported && <p className={styles.stamp}>{STAMP}</p>}
            <div className={styles.picture}>
              <ScenePicture {...begun} idPrefix={`paper-${number}-`} />
            </div>
            {picture.kind === 'flow' && (
              <SceneNumbers
                told={toldFlows(now, picture.through)}
                explained={explanations(now, reported)}
              />
            )}
            <p className={styles.foot}>
              {of.study.words.badge}. {of.study.words.smallPrint} {citation} {url}{' '}
              {printedOn(day, printedAddress(addressOf(scene.id)))}
            </p>
          </section>
        );
      })}
    </div>
  );
}
