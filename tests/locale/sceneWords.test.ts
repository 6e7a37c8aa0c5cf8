import { describe, expect, it } from 'vitest';
import { answersInWords } from '../../src/app/present/scene/Answers.tsx';
import { newestInWords, sceneText } from '../../src/locale/sceneWords.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { emptyRoom } from '../../src/model/roomGuesses.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { readable } from '../../src/study/readable.ts';
import { stepsOfScene } from '../../src/study/talk.ts';
import { patients, perMille } from '../../src/study/units.ts';

const { scenes } = talkOf(first);
const [ways] = readable;
if (!ways) throw new Error('the study that opens by itself can be read in several ways');
const ofAll = ways.read({ base: 1 });

describe('a talk in another reading of its paper', () => {
  const now = flowsOf(ofAll, patients(195), {});

  it('says what was: nobody supposes anything, and what is printed stays so', () => {
    const said = scenes.flatMap(stepsOfScene).map((scene) => sceneText(scene, now, false));
    expect(said.slice(1, 5)).toEqual([
      'These are 195 people with metastatic kidney cancer who were taken to surgery.',
      '190 could be resected; 5 could not.',
      '2 died around surgery and 188 were resected and alive. Hatching marks an assumption.',
      '121 became eligible for IL-2. For most of the others no reason is reported.',
    ]);
    expect(said).toContain(
      'About 35 responded: 29 of every 100 eligible, but 18 of every 100 taken to surgery.',
    );
    expect(answersInWords(now, 'responded', false, 11, emptyRoom)).toBe(
      'You said 11 of every 100, which is about 21 of 195 people. It was, read another way, about 35: 14 more.',
    );
  });

  it('says what would be where a rate is set, for another number of people, and of what a scene supposes', () => {
    const set = flowsOf(ofAll, patients(195), { eligible: perMille(750) });
    const larger = flowsOf(ofAll, patients(1000), {});
    for (const supposed of [set, larger]) {
      expect(sceneText(stepsOfScene(scenes[0])[1]!, supposed, false)).toContain(
        'Suppose this were',
      );
      expect(answersInWords(supposed, 'responded', false, 11, emptyRoom)).toContain('It would be');
    }
    // Nobody is asked of the 18% of the abstract and answered with what others would give.
    const [question, room] = ['question', 'room'].map((id) =>
      scenes.find((scene) => scene.id === id),
    );
    if (!question || !room) throw new Error('the talk has no question');
    expect(sceneText(question, now, false)).toContain('The abstract says: 18% responded.');
    expect(sceneText(question, set, false)).toBe(
      'With these rates: of every 100 taken to surgery, how many would respond?',
    );
    expect(sceneText(room, set, false)).toBe('What the room said, and what it would be.');
    const whatIf = scenes.find(({ rates }) => rates);
    if (!whatIf) throw new Error('no scene supposes anything');
    expect(sceneText(whatIf, now, false)).toContain('With these rates');
  });
});

describe('a list that comes line by line', () => {
  const steps = (id: string) => {
    const scene = talkOf(first).scenes.find((each) => each.id === id);
    return scene ? stepsOfScene(scene) : [];
  };

  it('is heard by its newest line at each press, and one that is there at once is not heard again', () => {
    expect(steps('limits').map((step) => newestInWords(step)?.split('.')[0])).toEqual([
      'What surgery caused',
      'Who was treated',
      'Who lived longer',
      'Who was never asked',
      'What to do today',
    ]);
    expect(steps('base').map((step) => newestInWords(step)?.slice(0, 9))).toEqual([
      undefined,
      undefined,
      '35 of 195',
      '22 of 195',
      '11 of 195',
      '5 of 195 ',
    ]);
    for (const step of steps('people')) expect(newestInWords(step)).toBeNull();
  });
});
