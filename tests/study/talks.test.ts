import { describe, expect, it } from 'vitest';
import { sceneText } from '../../src/locale/sceneWords.ts';
import { reportedFlows } from '../../src/model/flows.ts';
import { faultsOfTalk } from '../../src/study/checkTalk.ts';
import { first } from '../../src/study/first.ts';
import { studies } from '../../src/study/studies.ts';
import { stepsOfScene } from '../../src/study/talk.ts';
import { cohortSize, resultOf } from '../../src/study/study.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { franklin1996 } from '../../src/study/trials/franklin1996.ts';
import { patients } from '../../src/study/units.ts';
import { stageLabel } from '../../src/locale/studyWords.ts';

describe('the talk of every study', () => {
  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s holds together and names only what its study has',
    (_, study) => {
      expect(faultsOfTalk(talkOf(study), study)).toEqual([]);
    },
  );

  it('names every group of a stage of at most three, and of a larger one the first, of all', () => {
    const plain = studies.filter((study) => study !== first);
    for (const study of plain)
      for (const { id } of study.stages) {
        const groups = study.groups.filter(({ stage }) => stage === id);
        const scene = talkOf(study)
          .scenes.flatMap(stepsOfScene)
          .findLast(
            ({ title, picture }) =>
              title === stageLabel(study, id) &&
              picture.kind === 'flow' &&
              picture.asks === undefined,
          );
        const told = (groups.length > 3 ? [groups[0], study.groups[0]] : groups).map(
          (group) => group?.id,
        );
        expect(
          scene?.sentence.flatMap((phrase) => (typeof phrase === 'string' ? [] : [phrase.group])),
        ).toEqual(told);
      }
  });

  it('tells the many reasons of Franklin 1996 in a sentence that leaves room for the picture', () => {
    const { scenes } = talkOf(franklin1996);
    const scene = scenes.flatMap(stepsOfScene).findLast(({ id }) => id === 'response');
    const now = reportedFlows(franklin1996, patients(cohortSize(franklin1996)));
    expect(scene && sceneText(scene, now, true)).toBe(
      'Here one counts 19 who responded, of 63 operated on. The picture shows all the others.',
    );
  });

  it('asks for the outcome before its stage is told, and tells it in the next scene', () => {
    for (const study of studies.filter((each) => each !== first && each.outcomes.length > 0)) {
      const steps = talkOf(study).scenes.flatMap(stepsOfScene);
      const result = resultOf(study);
      const asked = steps.findIndex(
        ({ picture }) => picture.kind === 'flow' && picture.asks === result,
      );
      expect(asked, study.id).toBeGreaterThan(0);
      const { stage } = study.groups.find(({ id }) => id === result)!;
      // Beside the result, where its people end; where they go on, on the whole stage.
      expect(steps[asked + 1]?.picture).toMatchObject({
        kind: 'flow',
        through: stage,
        ...(stage === study.stages.at(-1)?.id
          ? { tells: result }
          : { focus: [study.groups[0].id, result] }),
      });
      const told = steps.findIndex(
        ({ picture }) => picture.kind === 'flow' && picture.through === stage,
      );
      expect(told).toBe(asked + 1);
      const now = reportedFlows(study, patients(cohortSize(study)));
      const { count } = now.groups.find(({ group }) => group.id === result)!;
      expect(sceneText(steps[asked + 1]!, now, true)).toContain(
        `${count} of ${cohortSize(study)}.`,
      );
    }
  });

  it('has a scene for each stage in its order, so that a link with a number leads where it led', () => {
    for (const study of studies.filter((each) => each !== first))
      expect(talkOf(study).scenes.map(({ id }) => id)).toEqual([
        ...study.stages.map(({ id }) => id),
        'whole',
        'limits',
      ]);
  });

  it('is told in sentences: each begins with a capital or a number and ends as a sentence does', () => {
    for (const study of studies.filter((each) => each !== first)) {
      const now = reportedFlows(study, patients(cohortSize(study)));
      const told = talkOf(study)
        .scenes.flatMap(stepsOfScene)
        .filter(({ picture }) => picture.kind === 'flow')
        .map((scene) => sceneText(scene, now, true));
      for (const sentence of told)
        expect(sentence).toMatch(
          /^[A-Z\d](?=.* (?:were|was|counts|received|responded|had)\b).*[.?]$/,
        );
    }
  });

  it('is the same object at every call, so that what is drawn from it need not be drawn again', () => {
    for (const study of studies) expect(talkOf(study)).toBe(talkOf(study));
  });
});

describe('the notes of the talk of Walther 1997', () => {
  it('are spoken in eight to eleven minutes, with its sentences and all of its steps', () => {
    const spoken = talkOf(first)
      .scenes.flatMap(stepsOfScene)
      .map(({ notes }) => notes.split(/\s+/).filter(Boolean).length)
      .reduce((sum, words) => sum + words, 0);
    expect(spoken / 130).toBeGreaterThan(8);
    expect(spoken / 130).toBeLessThan(11);
  });
});
