import { describe, expect, it } from 'vitest';
import { differenceOfB } from '../../src/locale/comparison.ts';
import { compared } from '../../src/model/compared.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { walther1993 } from '../../src/study/trials/walther1993.ts';
import { patients, perMille } from '../../src/study/units.ts';

const reported = flowsOf(first, patients(195), {});
const said = (a: typeof reported, b: typeof reported) => differenceOfB(compared(a, b), b);

describe('the sentence on the difference of B', () => {
  it('counts people where both have as many patients', () => {
    const set = flowsOf(first, patients(195), {
      eligible: perMille(750),
      responded: perMille(240),
    });
    expect(said(reported, set)).toBe('B has 20 more eligible and 12 more responders than A.');
    expect(said(set, reported)).toBe('B has 20 fewer eligible and 12 fewer responders than A.');
  });

  it('says of each part against what, where these differ', () => {
    const more = flowsOf(first, patients(195), { responded: perMille(240) });
    const fewer = flowsOf(first, patients(195), {
      eligible: perMille(750),
      responded: perMille(156),
    });
    expect(said(reported, more)).toBe('B has as many eligible as A and 7 more responders than A.');
    expect(said(reported, fewer)).toBe(
      'B has 20 more eligible than A and as many responders as A.',
    );
    expect(said(reported, reported)).toBe('B has as many eligible and as many responders as A.');
  });

  it('counts people of every 100 where the numbers of patients differ', () => {
    const many = flowsOf(first, patients(1000), { responded: perMille(240) });
    expect(said(reported, many)).toMatch(
      /^Of every 100, B has as many eligible as A and \d+ more responders than A\.$/,
    );
  });

  it('says so where two studies have no end in common', () => {
    const other = flowsOf(walther1993, patients(93), {});
    expect(said(other, reported)).toBe('What the two studies count at their ends is not the same.');
  });
});
