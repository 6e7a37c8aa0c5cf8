import { describe, expect, it } from 'vitest';
import { sceneText } from '../../src/locale/sceneWords.ts';
import { reportedFlows } from '../../src/model/flows.ts';
import { faultsOfTalk } from '../../src/study/checkTalk.ts';
import { first } from '../../src/study/first.ts';
import { studies } from '../../src/study/studies.ts';
import { stepsOfScene, type Scene } from '../../src/study/talk.ts';
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

describe('the talk of Walther 1997', () => {
  const { scenes } = talkOf(first);
  const linesOf = ({ picture }: Scene) => (picture.kind === 'words' ? picture.lines : []);

  it('opens with who, why and what will be done, and gives away nothing of what became of anybody', () => {
    expect(linesOf(scenes[0]).map(({ title }) => title)).toEqual([
      'Who.',
      'Why.',
      'What we will do.',
      'What to listen for.',
    ]);
    const told = linesOf(scenes[0]).map(({ text }) => text);
    expect(told.join(' ').match(/\d+/g)).toEqual([
      String(cohortSize(first)),
      ...told.join(' ').match(/(?<=interleukin-)\d/g)!,
    ]);
  });

  it('closes with the question to be asked every time, whose numbers are those of the study', () => {
    const closing = scenes.at(-1)!;
    expect(sceneText(closing, reportedFlows(first, patients(cohortSize(first))), true)).toBe(
      'Of whom? Ask it every time.',
    );
    const of = (id: string) => first.groups.find((group) => group.id === id)!.count.patients;
    const [whom, missing] = linesOf(closing);
    const share = (base: string) => Math.round((100 * of('responded')) / of(base));
    expect(whom?.text).toBe(
      `The same ${of('responded')} are ${share('eligible')} of every 100 eligible, and ${share('operated')} of every 100 operated on.`,
    );
    expect(missing?.text).toContain(
      `${of('operated') - of('eligible')} of ${of('operated')} never became eligible.`,
    );
  });
});

describe('a list that comes line by line', () => {
  it.each(studies.map((study) => [study.id, study] as const))(
    'in the talk of %s is the same list at each press, with one more of it there, and all in the end',
    (_, study) => {
      const listed = talkOf(study).scenes.flatMap((scene) => {
        const steps = stepsOfScene(scene).flatMap(({ picture }) =>
          picture.kind === 'words' || picture.kind === 'shares' ? [picture] : [],
        );
        return steps.some(({ shown }) => shown !== undefined) ? [steps] : [];
      });
      expect(listed.length).toBeGreaterThan(0);
      for (const steps of listed) {
        const lists = steps.map((each) => (each.kind === 'words' ? each.lines : each.rows));
        const [list = []] = lists;
        for (const each of lists) expect(each).toEqual(list);
        expect(steps.map(({ shown }) => shown)).toEqual([
          ...list.slice(1).map((__, index) => index + 1),
          undefined,
        ]);
      }
    },
  );

  it('has something to be said at each line, and nothing of what is to be said twice', () => {
    const said = studies.flatMap((study) =>
      talkOf(study)
        .scenes.map((scene) => stepsOfScene(scene))
        .filter((steps) => steps.some(({ picture }) => 'shown' in picture))
        .map((steps) => steps.map(({ notes }) => notes)),
    );
    expect(said.length).toBeGreaterThan(studies.length - 1);
    for (const notes of said) {
      expect(notes).not.toContain('');
      expect(new Set(notes).size).toBe(notes.length);
    }
  });
});
