import { describe, expect, it } from 'vitest';
import { frameTitle } from '../../src/locale/embedDialog.ts';
import { scaleInWords, scenarioName, whatIsSet } from '../../src/locale/scenario.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { walther1993 } from '../../src/study/trials/walther1993.ts';
import { patients, perMille } from '../../src/study/units.ts';

const reported = flowsOf(first, patients(195), {});
const set = flowsOf(first, patients(195), { eligible: perMille(750), responded: perMille(240) });
const many = flowsOf(first, patients(1000), {});
const other = flowsOf(walther1993, patients(93), {});

describe('the name of one of two scenarios', () => {
  it('says what was set, and the study only where there are two', () => {
    expect(scenarioName('A', reported, set)).toBe('A: as reported, 195 patients');
    expect(scenarioName('B', set, reported)).toBe(
      'B: eligible 75% and responded 24%, 195 patients',
    );
    expect(scenarioName('B', many, reported)).toBe('B: the study’s rates, 1000 patients');
    expect(scenarioName('A', other, reported)).toBe('A: Walther 1993, as reported, 93 patients');
  });

  it('says when a paper is read in another way', () => {
    const read = { ...first, readings: { base: 100 }, usual: first };
    expect(scenarioName('A', flowsOf(read, patients(195), {}), reported)).toBe(
      'A: another reading of the paper, as reported, 195 patients',
    );
  });

  it('comes with the scale, which is per patient only for as many patients', () => {
    expect(scaleInWords(reported, set)).toBe('Both on one scale: the same length per patient.');
    expect(scaleInWords(other, reported)).toBe(
      'Both per 100: the full length is all 93 patients operated on.',
    );
  });
});

describe('the title of a frame', () => {
  const titled = (flows: typeof reported) =>
    frameTitle('What became of them', 'Walther 1997', whatIsSet(flows));

  it('says what is other than reported, so two frames with other numbers are not called the same', () => {
    expect(titled(reported)).toBe('What became of them: patient flow (Walther 1997)');
    expect(titled(set)).toBe(
      'What became of them: patient flow (Walther 1997; eligible 75% and responded 24%)',
    );
    expect(titled(many)).toBe('What became of them: patient flow (Walther 1997; 1000 patients)');
    expect(
      titled(flowsOf({ ...first, readings: { base: 100 }, usual: first }, patients(195), {})),
    ).toBe('What became of them: patient flow (Walther 1997; another reading of the paper)');
    expect(frameTitle('What became of them')).toBe('What became of them: patient flow');
  });
});
