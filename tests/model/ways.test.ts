import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowsOf, type Rates } from '../../src/model/flows.ts';
import { sharesOf } from '../helpers/exact.ts';
import { waysOf } from '../../src/model/ways.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997 });

describe('the ways of a study', () => {
  it('have, in Walther 1997, the reported chances and the doubt of Jeffreys about them', () => {
    const first = waysOf(walther1997, {}).map(([way]) => [way?.id, way?.chance, way?.doubt]);
    expect(first).toEqual([
      ['operated-unresectable', 5 / 195, { a: 5.5, b: 190.5 }],
      ['resected-periop-death', 2 / 190, { a: 2.5, b: 188.5 }],
      ['recovered-eligible', 121 / 188, { a: 121.5, b: 67.5 }],
      ['eligible-responded', 22 / 121, { a: 22.5, b: 99.5 }],
    ]);
  });

  it('leave no doubt about a rate that the reader set, nor about who is left at last', () => {
    const ways = waysOf(walther1997, { eligible: perMille(750) });
    expect(ways[2]?.map(({ chance, doubt }) => [chance, doubt])).toEqual([
      [0.75, null],
      [1, null],
    ]);
  });

  it('draw nothing from numbers that were chosen and never counted', () => {
    const ways = waysOf(walther1997Readable.read({ treated: 107 }), {}).flat();
    const doubtOf = (id: string) => ways.find((way) => way.id === id)?.doubt;
    expect(doubtOf('eligible-treated')).toBeNull();
    expect(doubtOf('treated-responded')).toEqual({ a: 19.5, b: 88.5 });
  });

  it('are the ways of the flow, with a share of the patients that the flow’s whole patients round', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, rates: values }) => {
        const rates: Rates = Object.fromEntries(
          ratesOf(study).flatMap(({ branch }, index) => {
            const value = values[index];
            return typeof value === 'number' ? [[branch, perMille(value)]] : [];
          }),
        );
        const million = 1_000_000;
        const { flows } = flowsOf(study, patients(million), rates);
        const shares = sharesOf(study, rates).flows;
        expect([...shares.keys()].toSorted()).toEqual(flows.map(({ id }) => id).toSorted());
        // Each of up to four splits rounds each flow by less than one patient, and hands its rounding on.
        for (const { id, count } of flows)
          expect(Math.abs(count - million * (shares.get(id) ?? 9))).toBeLessThan(12);
      }),
    );
  });
});
