// The scenes of a talk in their order, and what can be done to the one that is chosen.

import { isLedTo, mayBeHidden, mayBeRemoved, type TalkEdit } from '../../../inputs/talk/edits.ts';
import { copyCalled, sceneDone, talkEditorWords as words } from '../../../locale/talkEditor.ts';
import type { Scene, Talk } from '../../../study/talk.ts';
import { SceneOrder } from './SceneOrder.tsx';
import styles from './TalkEditor.module.css';

type SceneDeedsProps = {
  readonly talk: Talk;
  readonly selected: Scene;
  /** Its place among all, from 0. */
  readonly index: number;
  readonly edit: (edit: TalkEdit) => void;
  /** What the hall shows now. */
  readonly newScene: () => Scene;
  readonly onSelect: (id: string) => void;
  readonly onMove: (id: string, to: number) => void;
  /** Told what was done, or cannot be done, and why. */
  readonly onSaid: (said: string) => void;
};

export function SceneDeeds({
  talk,
  selected,
  index,
  edit,
  newScene,
  onSelect,
  onMove,
  onSaid,
}: SceneDeedsProps) {
  const mayHide = selected.isHidden === true || mayBeHidden(talk, selected.id);
  const mayGo = mayBeRemoved(talk, selected.id);
  return (
    <section className={styles.order} aria-label={words.scenes}>
      <SceneOrder talk={talk} selected={selected.id} onSelect={onSelect} onMove={onMove} />
      <div className={styles.buttons}>
        <button
          type="button"
          aria-disabled={index === 0}
          onClick={() => {
            if (index > 0) onMove(selected.id, index - 1);
          }}
        >
          {words.earlier}
        </button>
        <button
          type="button"
          aria-disabled={index === talk.scenes.length - 1}
          onClick={() => {
            if (index < talk.scenes.length - 1) onMove(selected.id, index + 1);
          }}
        >
          {words.later}
        </button>
        <button
          type="button"
          aria-disabled={!mayHide}
          onClick={() => {
            if (!mayHide) {
              onSaid(words.noKeepingHidden);
              return;
            }
            edit({ type: 'hide', id: selected.id, isHidden: !selected.isHidden });
            onSaid(sceneDone[selected.isHidden ? 'shown' : 'hidden'](selected.title));
          }}
        >
          {selected.isHidden ? words.show : words.hide}
        </button>
        <button
          type="button"
          onClick={() => {
            const title = copyCalled(selected.title);
            edit({ type: 'duplicate', id: selected.id, title });
            onSaid(sceneDone.added(title, selected.title));
          }}
        >
          {words.duplicate}
        </button>
        <button
          type="button"
          aria-disabled={!mayGo}
          onClick={() => {
            if (!mayGo) {
              onSaid(isLedTo(talk, selected.id) ? words.ledTo : words.noKeepingHidden);
              return;
            }
            const next = talk.scenes[index + 1] ?? talk.scenes[index - 1];
            edit({ type: 'remove', id: selected.id });
            onSaid(sceneDone.removed(selected.title));
            if (next) onSelect(next.id);
          }}
        >
          {words.remove}
        </button>
        <button
          type="button"
          onClick={() => {
            const scene = newScene();
            edit({ type: 'add', scene, after: selected.id });
            onSaid(sceneDone.added(scene.title, selected.title));
          }}
        >
          {words.add}
        </button>
      </div>
    </section>
  );
}
