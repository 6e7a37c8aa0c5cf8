import { describe, expect, it } from 'vitest';
import { fitsHalf } from '../../../src/layout/flow/fitsHalf.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { half } from '../../../src/layout/flow/sheets.ts';
import { flowsOf } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const sizesOf = (own: number) => [own, 1000, 1_000_000].map(patients);

describe('a picture across half a page', () => {
  it('has room for the study that opens by itself, and none for the longest words', () => {
    const fits = studies.filter((study) =>
      fitsHalf(flowsOf(study, patients(cohortSize(study)), {})),
    );
    expect(fits.map(({ id }) => id)).toContain('walther-1997');
    expect(fits.map(({ id }) => id)).not.toContain('franklin-1996');
  });

  it.each(studies)('keeps the labels of $id apart where it is used', (study) => {
    for (const size of sizesOf(cohortSize(study))) {
      for (const rate of [0, 1, 500, 1000]) {
        const rates = Object.fromEntries(
          ratesOf(study).map(({ branch }) => [branch, perMille(rate)]),
        );
        const flows = flowsOf(study, size, rates);
        if (!fitsHalf(flows)) continue;
        const labels = pictureOf(flows, flowsOf(study, size, {}), half).groups.map(
          ({ label }) => label,
        );
        const meeting = labels.flatMap((a, index) =>
          labels
            .slice(index + 1)
            .filter(
              (b) =>
                Math.min(a.x + a.widthPx, b.x + b.widthPx) - Math.max(a.x, b.x) > 1e-6 &&
                Math.min(a.y + a.heightPx, b.y + b.heightPx) - Math.max(a.y, b.y) > 1e-6,
            ),
        );
        expect(meeting).toEqual([]);
        for (const { x, widthPx } of labels) expect(x + widthPx).toBeLessThanOrEqual(half.widthPx);
      }
    }
  });

  it('has room for all rates of a study or for none, so that no picture changes its way while a rate moves', () => {
    for (const study of studies) {
      for (const size of sizesOf(cohortSize(study))) {
        const answers = [0, 333, 1000].map((rate) =>
          fitsHalf(
            flowsOf(
              // The same study as another object, so that no answer is one remembered.
              { ...study },
              size,
              Object.fromEntries(ratesOf(study).map(({ branch }) => [branch, perMille(rate)])),
            ),
          ),
        );
        expect(new Set(answers).size).toBe(1);
      }
    }
  });
});
