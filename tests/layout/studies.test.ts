import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/layout/flow/picture.ts';
import { expectSameButWords } from '../helpers/sharesOf.ts';
import { served } from '../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize } from '../../src/study/study.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';
import { patients, perMille } from '../../src/study/units.ts';

fc.configureGlobal({ seed: 1997 });

const { read } = walther1997Readable;
const read1997 = [
  { treated: 95 },
  { treated: 120, 'deaths-resected': 0 },
  { 'deaths-resected': 1, 'unresectable-eligible': 4 },
  { treated: 107, 'deaths-resected': 0, 'unresectable-eligible': 2 },
].map(read);

describe.each([...studies, ...read1997])('the picture of $id $readings', (study) => {
  const rates = ratesOf(study);
  const anyRates = fc
    .array(
      fc.option(fc.oneof(fc.constantFrom(0, 1, 999, 1000), fc.integer({ min: 0, max: 1000 }))),
      {
        minLength: rates.length,
        maxLength: rates.length,
      },
    )
    .map((values) =>
      Object.fromEntries(
        rates.flatMap(({ branch }, index) => {
          const value = values[index] ?? null;
          return value === null ? [] : [[branch, perMille(value)]];
        }),
      ),
    );
  const anySize = fc.constantFrom(...new Set([cohortSize(study), 1, 100, 1000])).map(patients);

  it.each(served)('keeps its labels apart, and has only numbers, on the $name sheet', (sheet) => {
    fc.assert(
      fc.property(anyRates, anySize, (set, size) => {
        const picture = pictureOf(flowsOf(study, size, set), reportedFlows(study, size), sheet);
        expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|undefined/);
        const labels = picture.groups.map(({ label }) => label);
        // Told all at once: what is expected of each by itself would take longer than to draw them.
        const outside = labels.filter(
          ({ x, y, heightPx }) =>
            !(x >= 0 && y >= 0 && y + heightPx <= picture.height + 1e-6 && x < picture.width),
        );
        expect(outside).toEqual([]);
        const meeting = labels.flatMap((a, index) =>
          labels
            .slice(index + 1)
            .filter(
              (b) =>
                Math.min(a.x + a.widthPx, b.x + b.widthPx) - Math.max(a.x, b.x) > 1e-6 &&
                Math.min(a.y + a.heightPx, b.y + b.heightPx) - Math.max(a.y, b.y) > 1e-6,
            )
            .map((b) => `${a.id} and ${b.id}`),
        );
        expect(meeting).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(served)('keeps all but its words, whoever shares are of, on the $name sheet', (sheet) => {
    fc.assert(
      fc.property(anyRates, anySize, (set, size) => expectSameButWords(study, set, size, sheet)),
      { numRuns: 30 },
    );
  });
});
