import { describe, expect, it } from 'vitest';
import { consequence } from '../../src/locale/changes.ts';
import { effectOfInterval, effectOfTenPoints } from '../../src/locale/effects.ts';
import { explanations, spoken } from '../../src/locale/explained.ts';
import { ownGapInWords, truthAtLine } from '../../src/locale/guesses.ts';
import { bothBounds, ifBoth } from '../../src/locale/overlaps.ts';
import { headlineText } from '../../src/locale/phrases.ts';
import { sceneText } from '../../src/locale/sceneWords.ts';
import { seenElsewhere } from '../../src/locale/sideFacts.ts';
import { talkOf } from '../../src/locale/talk.ts';
import { truthAlone } from '../../src/locale/talkScene.ts';
import { countedGroup, flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { overlapTable } from '../../src/model/overlapTable.ts';
import { effectsOn } from '../../src/model/sensitivity.ts';
import { truthIn } from '../../src/model/truth.ts';
import { first } from '../../src/study/first.ts';
import { amongOthers } from '../../src/study/studies.ts';
import { cohortSize, resultOf } from '../../src/study/study.ts';
import { stepsOfScene } from '../../src/study/talk.ts';
import { franklin1996 } from '../../src/study/trials/franklin1996.ts';
import { patients, perMille } from '../../src/study/units.ts';

type Rates = Readonly<Record<string, number>>;

function of(size: number, rates: Rates = {}) {
  const set = Object.entries(rates).map(([branch, rate]) => [branch, perMille(rate)] as const);
  return flowsOf(first, patients(size), Object.fromEntries(set));
}

const outcome = { one: 'responder', many: 'responders' };

describe('nobody', () => {
  it('is none in a sentence, and fewer than one where a share of it is told beside that is not none', () => {
    expect(headlineText(of(195, { responded: 0 }))).toContain('and none would respond: none of');
    expect(headlineText(of(195, { responded: 1 }))).toContain(
      'and fewer than 1 would respond: 0.1',
    );
    expect(headlineText(of(195, { eligible: 0 }))).toContain('none would become eligible');
    expect(headlineText(of(195))).toContain('about 22 responded');
  });

  it('is so in every study, and of those on the way to that share too', () => {
    expect(headlineText(of(195, { eligible: 1 }))).toContain(
      'fewer than 1 would become eligible for IL-2 and fewer than 1 would respond: under 0.1',
    );
    for (const study of amongOthers) {
      const now = flowsOf(study, patients(1), {});
      const group = resultOf(study);
      const { count, share } = countedGroup(now, group);
      if (count > 0 || share === 0) continue;
      expect(headlineText(now), study.id).toContain(
        `fewer than 1 would respond: in ${cohortSize(study)} it would be`,
      );
    }
  });

  it('is none in a sentence that tells no share', () => {
    const [, resection] = talkOf(first).scenes;
    if (!resection) throw new Error('the talk has no second scene');
    expect(sceneText(resection, of(1), false)).toBe(
      '1 would be resected and none would be unresectable.',
    );
  });

  it('begins a sentence with a capital', () => {
    const said = talkOf(first).scenes.map((scene) =>
      sceneText(scene, of(195, { unresectable: 1000 }), false),
    );
    expect(said).toContain('None would be resected and 195 would be unresectable.');
    expect(said).toContain('None would become eligible for IL-2.');
  });

  it('has no share: there is nobody', () => {
    const now = of(195, { unresectable: 1000 });
    const explained = explanations(now, reportedFlows(first, patients(195)));
    expect(spoken(explained('recovered-eligible'))).toContain(
      'there is nobody alive after surgery;',
    );
  });

  it('of fewer than twenty who follow from rates has no share of them, however many the study has', () => {
    const now = of(20);
    const explained = explanations(now, reportedFlows(first, patients(20)));
    expect(explained('periop-death').ofWhom).toBe('0 of 19 resected');
    expect(explained('eligible-responded').ofWhom).toBe('2 of 12 eligible for IL-2');
    expect(explained('resected').ofWhom).toBe('19 of 20 taken to surgery (97%)');
    // Counted people have the share that is told of them.
    const counted = reportedFlows(franklin1996, patients(63));
    expect(explanations(counted, counted)('complete').ofWhom).toBe('7 of 19 who responded (37%)');
  });

  it('is never about so many, in the guesses of a talk', () => {
    const none = truthIn(of(195, { responded: 0 }), 'responded', true);
    expect(ownGapInWords(11, none)).toContain('It would be none: 21 fewer.');
    expect(truthAtLine(none).full).toBe('It would be 0');
    expect(truthAlone(none)).toBe('It would be none of every 100.');
    const hardly = truthIn(of(100_000, { responded: 1, eligible: 10 }), 'responded', true);
    expect(truthAlone(hardly)).toBe('It would be under 0.1 of every 100.');
    expect(ownGapInWords(1, truthIn(of(20), 'responded', true))).toContain(
      'which is fewer than 1 of 20',
    );
  });
});

describe('one', () => {
  it('is one patient, wherever a number of them is told', () => {
    // After the opening, which is of the study as it was.
    const [opening, people = opening] = stepsOfScene(talkOf(first).scenes[0]);
    expect(sceneText(people, of(1), false)).toBe(
      'Suppose this were 1 patient with metastatic kidney cancer, taken to surgery.',
    );
    const now = of(1, { responded: 1000 });
    expect(consequence(now, reportedFlows(first, patients(1)))).toBe(
      '1 more responder than the rates read here give of 1 patient.',
    );
  });

  it('is in both of two totals, or is not', () => {
    const one = { label: 'Spleen', patients: 1, of: 63 };
    const many = { label: 'Complication', patients: 8, of: 63 };
    const end = (both: number) => ifBoth([one, many], overlapTable(1, 8, 63, both), 63);
    expect(end(0)).toBe(
      'If none: the 1 in “Spleen” is not in “Complication”, and 54 of the 63 are in neither.',
    );
    expect(end(1)).toBe(
      'If 1: the 1 in “Spleen” is also in “Complication”, and 55 of the 63 are in neither.',
    );
    expect(bothBounds(0, 1)).toBe('At most 1 had both, perhaps none.');
  });
});

describe('what changes nothing', () => {
  it('is as many of each', () => {
    const now = of(195, { unresectable: 27 });
    expect(consequence(now, reportedFlows(first, patients(195)))).toBe(
      'As many eligible and as many responders as the rates read here give.',
    );
  });

  it('is no change at both ends of an interval, and one number where both are the same', () => {
    const effects = (size: number, rates: Rates) => {
      const now = of(size, rates);
      const set = Object.fromEntries(
        Object.entries(rates).map(([id, rate]) => [id, perMille(rate)]),
      );
      return effectsOn(first, now.patients, set, 'responded', (x, n) => wilson(x, n, 0.95)).map(
        (effect) => [
          effect.rate.branch,
          effectOfInterval(effect, outcome).change,
          effectOfTenPoints(effect, 1, outcome).change,
        ],
      );
    };
    expect(effects(1, {})).toContainEqual(['unresectable', 'no change', 'changes nothing']);
    expect(effects(1, { responded: 1000 })).toContainEqual([
      'responded',
      '−1 responder',
      'changes nothing',
    ]);
    expect(effects(195, {}).find(([branch]) => branch === 'periop-death')?.[2]).toBe('no change');
  });
});

describe('a number for other patients than the study’s own', () => {
  it('needs the assumption of what leads to it', () => {
    const explained = explanations(of(1000), reportedFlows(first, patients(1000)));
    for (const id of ['eligible', 'periop-death']) {
      expect(explained(id).basis).toBe('assumed');
      expect(explained(id).assumption).toContain('taken to be among');
    }
    expect(explained('unresectable').basis).toBe('derived');
  });
});

describe('what other series saw of a total', () => {
  it('is told with its series, years, place, drug and base', () => {
    const others = (franklin1996.others ?? []).filter(({ branch }) => branch === 'complications');
    expect(seenElsewhere(others)).toBe(
      'Marks are other series, never added up: Walther 1993 (1985–90; NCI; immunotherapy), 12 of 93 operated on; Wolf 1994 (patients with surgery first; immunotherapy), 4 of 25 operated on, 2 of them after a response; REMARCC (a registry), 217 of 736 in the registry.',
    );
  });
});
