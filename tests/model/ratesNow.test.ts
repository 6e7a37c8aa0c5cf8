import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowsOf, type Rates } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

const intervalOf = (x: number, n: number) => wilson(x, n, 0.95);

function told(size: number, rates: Rates) {
  return ratesNow(flowsOf(walther1997, patients(size), rates), rates, intervalOf).map((now) => [
    now.rate.branch,
    now.perMille,
    now.isSet,
    `${now.count} of ${now.base}`,
  ]);
}

describe('the rates as they now stand', () => {
  it('are as reported those of the study, with the people that they come to', () => {
    expect(told(195, {})).toEqual([
      ['unresectable', 26, false, '5 of 195'],
      ['periop-death', 11, false, '2 of 190'],
      ['eligible', 644, false, '121 of 188'],
      ['responded', 182, false, '22 of 121'],
    ]);
  });

  it('tell what a rate that was set comes to, and how a rate that was not is still shown', () => {
    expect(told(195, { eligible: perMille(750) })).toEqual([
      ['unresectable', 26, false, '5 of 195'],
      ['periop-death', 11, false, '2 of 190'],
      ['eligible', 750, true, '141 of 188'],
      ['responded', 182, false, '26 of 141'],
    ]);
  });

  it('come to more people among more patients', () => {
    expect(told(1000, { eligible: perMille(750) }).slice(2)).toEqual([
      ['eligible', 750, true, '723 of 964'],
      ['responded', 182, false, '131 of 723'],
    ]);
  });

  it('have nobody to divide where a rate further up lets nobody through', () => {
    expect(told(195, { eligible: perMille(0) }).at(-1)).toEqual([
      'responded',
      182,
      false,
      '0 of 0',
    ]);
  });

  it('are, for any study, one for each rate, with a share of the base and of all', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size }) => {
        const now = ratesNow(flowsOf(study, patients(size), {}), {}, intervalOf);
        expect(now.map(({ rate }) => rate)).toEqual(ratesOf(study));
        for (const { count, base, all, perMille, reportedPerMille } of now) {
          expect(count).toBeLessThanOrEqual(base);
          expect(base).toBeLessThanOrEqual(all);
          expect(all).toBe(size);
          expect(perMille).toBe(reportedPerMille);
        }
      }),
    );
  });

  it('tell what each rests on: the study’s counts, an assumption about them, or the reader', () => {
    const kinds = (rates: Rates) =>
      ratesNow(flowsOf(walther1997, patients(195), rates), rates, intervalOf).map(
        ({ rate, kind }) => `${rate.branch}: ${kind}`,
      );
    expect(kinds({})).toEqual([
      'unresectable: study',
      'periop-death: assumption',
      'eligible: assumption',
      'responded: assumption',
    ]);
    expect(kinds({ responded: perMille(240) })).toContain('responded: edited');
  });
});
