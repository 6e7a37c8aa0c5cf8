import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanations, spoken } from '../../src/locale/explained.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { first } from '../../src/study/first.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

describe('what is said of a group and of a way', () => {
  const now = flowsOf(first, patients(195), { eligible: perMille(750) });
  const reported = reportedFlows(first, patients(195));
  const ids = [...now.groups.map(({ group }) => group.id), ...now.flows.map(({ id }) => id)];

  it('names those at the step before, and all as well where shares are of all', () => {
    const said = (id: string, of: 'all' | 'step') => spoken(explanations(now, reported, of)(id));
    expect(said('eligible', 'all')).toContain(
      '141 of 188 alive after surgery (75%); 72% of all 195; 20 more than reported',
    );
    expect(said('eligible', 'step')).toContain(
      '141 of 188 alive after surgery (75%); 20 more than reported',
    );
    for (const id of ids) expect(said(id, 'step')).not.toMatch(/of all 195/);
  });

  it('differs in nothing else', () => {
    const [ofAll, ofStep] = [explanations(now, reported), explanations(now, reported, 'step')];
    for (const id of ids) expect(ofStep(id)).toEqual({ ...ofAll(id), ofAll: '' });
  });

  it('is of no more people than there are, in any study', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size }) => {
        const flows = flowsOf(study, patients(size), {});
        const explained = explanations(flows, reportedFlows(study, patients(size)));
        for (const { group, count } of flows.groups) {
          const [figures] = /^[\d,]+/.exec(explained(group.id).ofWhich) ?? [];
          if (figures === undefined) continue;
          const base = Number(figures.replaceAll(',', ''));
          expect(base).toBeGreaterThanOrEqual(count);
          expect(base).toBeLessThanOrEqual(size);
        }
      }),
    );
  });
});
