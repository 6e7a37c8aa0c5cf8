// The scenes of a talk in their order: dragged by their handles, moved by the arrows on them, chosen to be changed.

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { moveScene, talkEditorWords } from '../../../locale/talkEditor.ts';
import { calledNumber } from '../../../inputs/scenes.ts';
import { sceneCalled } from '../../../locale/talkScene.ts';
import type { Scene, Talk } from '../../../study/talk.ts';
import styles from './SceneOrder.module.css';

type SceneOrderProps = {
  readonly talk: Talk;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onMove: (id: string, to: number) => void;
};

/** A scene in a hand, and the place over which it is held. */
type Held = { readonly id: string; readonly to: number };

export function SceneOrder({ talk: { scenes }, selected, onSelect, onMove }: SceneOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const shown = held ? ordered(scenes, held) : scenes;
  const of = { talk: { scenes: shown } };

  /** The place of the scene over which a pointer is. */
  function placeAt(y: number): number {
    const rows = [...(list.current?.children ?? [])];
    const index = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    return index < 0 ? rows.length - 1 : index;
  }
  function onDrag(event: PointerEvent) {
    if (held) setHeld({ ...held, to: placeAt(event.clientY) });
  }
  function onDrop() {
    if (held && scenes[held.to]?.id !== held.id) onMove(held.id, held.to);
    setHeld(null);
  }
  function onKeyDown(event: KeyboardEvent, id: string, index: number) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const to = index + by;
    if (by === 0 || to < 0 || to >= scenes.length) return;
    event.preventDefault();
    onMove(id, to);
  }

  return (
    <ol className={styles.scenes} ref={list} aria-label={talkEditorWords.scenes}>
      {shown.map(({ id, title, isHidden }, index) => (
        <li key={id} data-held={held?.id === id || undefined} data-hidden={isHidden}>
          <button
            type="button"
            className={styles.handle}
            aria-label={moveScene(title)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld({ id, to: index });
            }}
            onPointerMove={onDrag}
            onPointerUp={onDrop}
            onPointerCancel={() => setHeld(null)}
            onKeyDown={(event) => onKeyDown(event, id, index)}
          >
            <span aria-hidden="true">⠿</span>
          </button>
          <button
            type="button"
            className={styles.scene}
            aria-current={id === selected || undefined}
            onClick={() => onSelect(id)}
          >
            <span className={styles.number}>{sceneCalled(calledNumber(of, index + 1))}</span>
            <span className={styles.name}>{title}</span>
            {isHidden && <span className={styles.hidden}>{talkEditorWords.hidden}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function ordered(scenes: Talk['scenes'], { id, to }: Held): readonly Scene[] {
  const others = scenes.filter((scene) => scene.id !== id);
  const moved = scenes.filter((scene) => scene.id === id);
  return [...others.slice(0, to), ...moved, ...others.slice(to)];
}
