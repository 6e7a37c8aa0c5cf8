import { calledNumber } from '../../../inputs/scenes.ts';
import { sceneCalled } from '../../../locale/talkScene.ts';
import styles from './SceneList.module.css';
import type { TalkNow } from '../scene/useTalk.ts';
import { speakerWords } from '../../../locale/speakerWindow.ts';

type SceneListProps = {
  readonly talk: TalkNow;
  /** The number of the scene that the hall shows, from 1. */
  readonly hallAt: number;
  /** Where it stands. */
  readonly className: string | undefined;
};

/** All scenes, each a press away; marked is where the speaker is, and where the hall stays. */
export function SceneList({ talk, hallAt, className }: SceneListProps) {
  return (
    <nav className={`${styles.scenes} ${className}`} aria-label={speakerWords.scenes}>
      <ol>
        {talk.talk.scenes.map(({ id, title, isHidden }, index) => (
          <li key={id} data-hidden={isHidden}>
            <button
              type="button"
              ref={index + 1 === talk.number ? bringIntoView : null}
              aria-current={index + 1 === talk.number ? 'step' : undefined}
              data-hall={index + 1 === hallAt}
              onClick={() => talk.go(index + 1)}
            >
              <span className={styles.number}>{sceneCalled(calledNumber(talk, index + 1))}</span>{' '}
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A list that is longer than its box shows the scene that it has come to. */
function bringIntoView(button: HTMLButtonElement | null) {
  button?.scrollIntoView({ block: 'nearest' });
}
