import type { ReactNode } from 'react';
import { Boundary } from '../../shell/Boundary.tsx';
import { HallScreen, type HallScreenProps } from './HallScreen.tsx';
import styles from './ScenePreview.module.css';
import { talkSceneWords } from '../../../locale/talkScene.ts';

type ScenePreviewProps = {
  readonly title: string;
  readonly about: string;
  readonly scene: string;
  /** The sentence, for those who do not see the preview. */
  readonly says: string;
  readonly isBlack?: boolean;
  /** Whether the hall sees something else. */
  readonly isHidden?: boolean;
  readonly children: ReactNode;
  /** What the small screen is, where it is not that of a hall of 16 to 9 without its lower edge. */
  readonly hall?: Omit<HallScreenProps, 'children'>;
};

/** The screen of the hall made small. It takes neither keys nor presses. */
export function ScenePreview(props: ScenePreviewProps) {
  const { title, about, scene, says, isBlack = false, isHidden = false, children, hall } = props;
  const picture = (
    <Boundary key={`${about} ${scene}`} instead={talkSceneWords.notDrawn}>
      {children}
    </Boundary>
  );
  return (
    <section className={styles.preview} aria-label={title}>
      <h2 title={scene}>
        {title} <span>{about}</span> {scene}
        {isHidden && <span> · {talkSceneWords.hidden}</span>}
      </h2>
      <p className="unseen">{says}</p>
      {hall ? (
        <div className={styles.framed} data-hidden={isHidden || undefined}>
          <HallScreen {...hall}>
            {picture}
            {isBlack && <p className={styles.black}>{talkSceneWords.black}</p>}
          </HallScreen>
        </div>
      ) : (
        <div className={styles.screen} inert>
          <div className={styles.small}>{picture}</div>
        </div>
      )}
    </section>
  );
}
