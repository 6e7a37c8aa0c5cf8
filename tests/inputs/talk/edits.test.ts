import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, isLedTo, mayBeRemoved, type TalkEdit } from '../../../src/inputs/talk/edits.ts';
import { endOf, placeFrom, placeNamed } from '../../../src/inputs/scenes.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { faultsOfTalk } from '../../../src/study/checkTalk.ts';
import { first } from '../../../src/study/first.ts';
import { stepsOfScene, type Scene, type Talk } from '../../../src/study/talk.ts';

fc.configureGlobal({ seed: 1997 });

const talk = talkOf(first);
const idsOf = ({ scenes }: Talk) => scenes.map(({ id }) => id);
const sceneOf = ({ scenes }: Talk, id: string) => scenes.find((scene) => scene.id === id)!;

describe('a talk that is edited', () => {
  it('has a moved scene at its new place and all others in their order', () => {
    const ids = idsOf(talk);
    for (const to of [0, 5, ids.length - 1]) {
      const moved = edited(talk, { type: 'move', id: 'answer', to });
      expect(idsOf(moved)[to]).toBe('answer');
      expect(idsOf(moved).filter((id) => id !== 'answer')).toEqual(
        ids.filter((id) => id !== 'answer'),
      );
    }
  });

  it('passes over what is hidden, to which its id still leads', () => {
    const hidden = edited(edited(talk, { type: 'hide', id: 'people', isHidden: true }), {
      type: 'hide',
      id: 'surgery',
      isHidden: true,
    });
    const of = { talk: hidden };
    expect(endOf(of, 'first')).toBe(2);
    expect(placeFrom(of, { number: 2, step: 1 }, 1, () => false)).toEqual({ number: 4, step: 1 });
    expect(placeFrom(of, { number: 2, step: 1 }, -1, () => false)).toBeNull();
    expect(placeNamed(of, 'surgery')).toEqual({ number: 3, step: 1 });
    expect(placeNamed(of, 'base.2')).toEqual({ number: 9, step: 2 });
    expect(placeNamed(of, 'nowhere')).toBeNull();
    expect(
      edited(edited(hidden, { type: 'hide', id: 'people', isHidden: false }), {
        type: 'hide',
        id: 'surgery',
        isHidden: false,
      }),
    ).toEqual(talk);
  });

  it('has a copy behind what was duplicated, with an id of its own', () => {
    const twice = edited(edited(talk, { type: 'duplicate', id: 'people', title: 'Again' }), {
      type: 'duplicate',
      id: 'people',
      title: 'And again',
    });
    expect(idsOf(twice).slice(0, 3)).toEqual(['people', 'people-3', 'people-2']);
    expect(sceneOf(twice, 'people-2')).toEqual({
      ...sceneOf(talk, 'people'),
      id: 'people-2',
      title: 'Again',
    });
  });

  it('says what was changed at that step alone, and drops what was said of changed numbers with the sentence', () => {
    const said = edited(talk, {
      type: 'say',
      id: 'base',
      step: 2,
      said: { sentence: ['Of whom?'], ifChanged: undefined },
    });
    const steps = stepsOfScene(sceneOf(said, 'base'));
    const before = stepsOfScene(sceneOf(talk, 'base'));
    const told = ({ sentence, ifChanged, notes, picture }: Scene) => ({
      sentence,
      ifChanged,
      notes,
      picture,
    });
    expect(steps.map(told)).toEqual([
      told(before[0]),
      { ...told(before[1]!), sentence: ['Of whom?'], ifChanged: undefined },
      ...before.slice(2).map(told),
    ]);
    const noted = edited(talk, { type: 'say', id: 'people', step: 1, said: { notes: 'Smile.' } });
    expect(sceneOf(noted, 'people')).toEqual({ ...sceneOf(talk, 'people'), notes: 'Smile.' });
  });

  it('keeps a scene to which a code leads, and the last that is shown', () => {
    expect(isLedTo(talk, 'question')).toBe(true);
    expect(mayBeRemoved(talk, 'question')).toBe(false);
    expect(edited(talk, { type: 'remove', id: 'question' })).toBe(talk);
    expect(idsOf(edited(talk, { type: 'remove', id: 'series' }))).not.toContain('series');
    const one = { ...talk, scenes: [talk.scenes[0]] as const };
    expect(mayBeRemoved(one, 'people')).toBe(false);
  });

  const id = fc.constantFrom(...idsOf(talk), 'people-2', 'own');
  const own: Scene = {
    id: 'own',
    title: 'Own',
    sentence: ['x'],
    notes: '',
    picture: { kind: 'flow' },
  };
  const edit: fc.Arbitrary<TalkEdit> = fc.oneof(
    fc.tuple(id, fc.nat(12)).map(([of, to]): TalkEdit => ({ type: 'move', id: of, to })),
    fc
      .tuple(id, fc.boolean())
      .map(([of, isHidden]): TalkEdit => ({ type: 'hide', id: of, isHidden })),
    id.map((of): TalkEdit => ({ type: 'duplicate', id: of, title: 'Copy' })),
    id.map((of): TalkEdit => ({ type: 'remove', id: of })),
    id.map((of): TalkEdit => ({ type: 'add', scene: own, after: of })),
    fc
      .tuple(id, fc.nat(9))
      .map(([of, minutes]): TalkEdit => ({ type: 'minutes', id: of, minutes })),
  );

  it('holds together whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const after = edits.reduce(edited, talk);
        expect(faultsOfTalk(after, first)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
