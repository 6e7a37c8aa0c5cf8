import { HallSource } from '../../../charts/hall/HallSource.tsx';
import { hallWords } from '../../../locale/hallWindow.ts';
import { sceneInBar } from '../../../locale/talkScene.ts';
import type { Source } from '../../../study/evidence.ts';
import styles from '../Present.module.css';
import type { TalkNow } from '../scene/useTalk.ts';
import { SpeakerBlocked } from '../speaker/SpeakerBlocked.tsx';
import type { SpeakerWindow } from '../speaker/useSpeakerWindow.ts';
import type { Lectern } from './useLectern.ts';

type HallBarProps = {
  readonly talk: TalkNow;
  readonly lectern: Lectern;
  readonly source: Source;
  readonly badge: string;
  readonly blocked: SpeakerWindow['blocked'];
  /** Opens the speaker's window; null where there is no button for it. */
  readonly onSpeaker: (() => void) | null;
  /** Whether there is a step on: nobody who holds the question in a hand is told its answer. */
  readonly goesOn: boolean;
};

/** Below a scene: what it is of, and what turns the pages for whoever has no keys. */
export function HallBar({
  talk,
  lectern,
  source,
  badge,
  blocked,
  onSpeaker,
  goesOn,
}: HallBarProps) {
  return (
    <footer className={styles.bar} inert={lectern.isBlack}>
      <span className={styles.badge}>{badge}</span>
      <span className={styles.source}>
        <HallSource source={source} />
      </span>
      <SpeakerBlocked blocked={blocked} className={styles.blocked} />
      <span className={styles.steps} data-steps="">
        {!talk.isAsScene && (
          <button
            type="button"
            className={styles.back}
            onClick={({ currentTarget: { nextElementSibling: next } }) => {
              // The button goes with what it takes back.
              if (next instanceof HTMLElement) next.focus();
              talk.backToScene();
            }}
          >
            {hallWords.back}
          </button>
        )}
        {onSpeaker && (
          <button type="button" aria-label={hallWords.speakersWindow} onClick={onSpeaker}>
            {hallWords.speaker}
          </button>
        )}
        <button type="button" aria-haspopup="dialog" onClick={() => lectern.setOver('menu')}>
          {hallWords.menu}
        </button>
        <button
          type="button"
          aria-label={hallWords.previous}
          aria-disabled={talk.isAtStart}
          onClick={talk.previous}
        >
          ‹
        </button>
        <span className={styles.number} data-typed={lectern.digits || undefined}>
          {lectern.digits === ''
            ? sceneInBar(talk.called, talk.scenes)
            : hallWords.goTo(lectern.digits)}
        </span>
        {goesOn && (
          <button
            type="button"
            aria-label={hallWords.next}
            aria-disabled={talk.ahead === null}
            onClick={talk.next}
          >
            ›
          </button>
        )}
      </span>
    </footer>
  );
}
