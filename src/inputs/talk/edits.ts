// What a lecturer does to a talk. Each edit gives a talk; none gives one without a scene.

import type { Phrase } from '../../study/phrase.ts';
import type { Build, Scene, Talk } from '../../study/talk.ts';

/** What is said in a scene at one of its steps. */
export type Said = {
  readonly sentence?: readonly Phrase[];
  /** Of changed numbers; goes with a sentence. */
  readonly ifChanged?: readonly Phrase[] | undefined;
  readonly notes?: string;
};

export type TalkEdit =
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'minutes of the talk'; readonly minutes: number }
  /** To the place of the scene that is there now, from 0. */
  | { readonly type: 'move'; readonly id: string; readonly to: number }
  | { readonly type: 'hide'; readonly id: string; readonly isHidden: boolean }
  | { readonly type: 'duplicate'; readonly id: string; readonly title: string }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'rename'; readonly id: string; readonly title: string }
  /** Its minutes; null for its share of what is left of the talk. */
  | { readonly type: 'minutes'; readonly id: string; readonly minutes: number | null }
  /** At a step, from 1. */
  | { readonly type: 'say'; readonly id: string; readonly step: number; readonly said: Said }
  | { readonly type: 'add'; readonly scene: Scene; readonly after: string };

export function edited(talk: Talk, edit: TalkEdit): Talk {
  const { scenes } = talk;
  switch (edit.type) {
    case 'title':
      return { ...talk, title: edit.title };
    case 'minutes of the talk':
      return { ...talk, minutes: edit.minutes };
    case 'move': {
      const moved = scenes.find(({ id }) => id === edit.id);
      if (!moved) return talk;
      return withScenes(
        talk,
        inserted(
          scenes.filter((each) => each !== moved),
          edit.to,
          moved,
        ),
      );
    }
    case 'hide':
      return changed(talk, edit.id, (scene) => {
        const { isHidden: _, ...shown } = scene;
        return edit.isHidden ? { ...scene, isHidden: true } : shown;
      });
    case 'duplicate': {
      const scene = scenes.find(({ id }) => id === edit.id);
      if (!scene) return talk;
      const copy = { ...scene, id: freeId(talk, scene.id), title: edit.title };
      return added(talk, copy, edit.id);
    }
    case 'remove':
      return mayBeRemoved(talk, edit.id)
        ? withScenes(
            talk,
            scenes.filter(({ id }) => id !== edit.id),
          )
        : talk;
    case 'rename':
      return changed(talk, edit.id, (scene) => ({ ...scene, title: edit.title }));
    case 'minutes':
      return changed(talk, edit.id, (scene) => {
        const { minutes: _, ...others } = scene;
        return edit.minutes === null ? others : { ...scene, minutes: edit.minutes };
      });
    case 'say':
      return changed(talk, edit.id, (scene) =>
        edit.step === 1
          ? saying(scene, edit.said)
          : {
              ...scene,
              builds: (scene.builds ?? []).map((build, index) =>
                index === edit.step - 2 ? saying(build, edit.said) : build,
              ),
            },
      );
    case 'add':
      return added(talk, { ...edit.scene, id: freeId(talk, edit.scene.id) }, edit.after);
  }
}

/** A scene goes where another is left to be shown, and no code leads to it. */
export function mayBeRemoved(talk: Talk, id: string): boolean {
  return mayBeHidden(talk, id) && !isLedTo(talk, id);
}

/** A talk keeps a scene that is shown. */
export function mayBeHidden({ scenes }: Talk, id: string): boolean {
  return scenes.some((scene) => scene.id !== id && !scene.isHidden);
}

/** Whether the code of another scene leads to this one. */
export function isLedTo({ scenes }: Talk, id: string): boolean {
  return scenes.some(
    ({ id: other, picture }) => other !== id && picture.kind === 'code' && picture.scene === id,
  );
}

/** "answer-2": the id, or the first like it that no scene has. */
function freeId({ scenes }: Talk, id: string): string {
  const taken = new Set(scenes.map((scene) => scene.id));
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const free = `${id}-${number}`;
    if (!taken.has(free)) return free;
  }
}

function added(talk: Talk, scene: Scene, after: string): Talk {
  const index = talk.scenes.findIndex(({ id }) => id === after);
  return withScenes(talk, inserted(talk.scenes, index + 1, scene));
}

function inserted(scenes: readonly Scene[], at: number, scene: Scene): readonly Scene[] {
  return [...scenes.slice(0, at), scene, ...scenes.slice(at)];
}

function changed(talk: Talk, id: string, change: (scene: Scene) => Scene): Talk {
  return withScenes(
    talk,
    talk.scenes.map((scene) => (scene.id === id ? change(scene) : scene)),
  );
}

/** A new sentence has its own for changed numbers, or needs none. */
function saying<Told extends Build>(told: Told, { sentence, ifChanged, notes }: Said): Told {
  const said = { ...told, ...(sentence && { sentence }), ...(notes !== undefined && { notes }) };
  if (!sentence) return said;
  const { ifChanged: _, ...others } = said;
  return (ifChanged ? { ...others, ifChanged } : others) as Told;
}

function withScenes(talk: Talk, scenes: readonly Scene[]): Talk {
  const [begin, ...others] = scenes;
  return begin ? { ...talk, scenes: [begin, ...others] } : talk;
}
