import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallingDots } from '../../../src/layout/hall/fallingDots.ts';
import { dotPlot } from '../../../src/layout/flow/dotPlot.ts';
import { fallenAfter, fallingRepeats, MOST_FALLEN } from '../../../src/model/fallingRepeats.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { first } from '../../../src/study/first.ts';
import { studies } from '../../../src/study/studies.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const room = { lengthPx: 1140, depthPx: 360, dotPx: 44 };
const counted = fc.array(fc.integer({ min: 0, max: 195 }), {
  minLength: 1,
  maxLength: MOST_FALLEN,
});

test('a repeat lies over its own count, in its room, and on no other, whichever fall', () => {
  fc.assert(
    fc.property(counted, fc.integer({ min: 0, max: 195 }), (counts, now) => {
      const { dots, radius, alongOf, low, high } = fallingDots(counts, now, room);
      expect(dots).toHaveLength(counts.length);
      expect(
        new Set(dots.map(({ along, out }) => `${along.toFixed(3)} ${out.toFixed(3)}`)).size,
      ).toBe(counts.length);
      const [placePx] = [room.lengthPx / (high - low + 1)];
      for (const [index, { along, out }] of dots.entries()) {
        expect(Math.abs(along - alongOf(counts[index]!))).toBeLessThanOrEqual(
          Math.max(placePx, 13),
        );
        expect(out + radius).toBeLessThanOrEqual(room.depthPx + 1);
      }
    }),
  );
});

test('those that lie there are where they would lie together: the last picture is that of all of them', () => {
  const counts = fallingRepeats(first, patients(cohortSize(first)), {});
  const falling = fallingDots(counts, 22, room);
  const stacks = new Map<number, number>();
  for (const count of counts) stacks.set(count, (stacks.get(count) ?? 0) + 1);
  const together = dotPlot([...stacks], 22, room);
  const key = ({ along, out }: { along: number; out: number }) =>
    `${along.toFixed(3)} ${out.toFixed(3)}`;
  expect(new Set(falling.dots.map(key))).toEqual(new Set(together.dots.map(key)));
  expect(falling.radius).toBe(together.radius);
});

test.each(studies.map((study) => [study.id, study] as const))(
  'what falls one by one is what the many repeats are of: %s',
  (_, study) => {
    const cohort = patients(cohortSize(study));
    const counts = fallingRepeats(study, cohort, {});
    expect(counts).toHaveLength(MOST_FALLEN);
    const { outcome } = rangesOf(study, cohort, {}, { seed: 1, doubt: 'rates' });
    const mean = (values: readonly number[]) =>
      values.reduce((sum, each) => sum + each, 0) / values.length;
    const many = outcome.flatMap(([count, dots]) => Array.from({ length: dots }, () => count));
    const spread = Math.sqrt(mean(many.map((each) => (each - mean(many)) ** 2)));
    // Five standard errors of a mean of so many.
    expect(Math.abs(mean(counts) - mean(many))).toBeLessThanOrEqual(
      (5 * spread) / Math.sqrt(MOST_FALLEN) + 0.5,
    );
  },
);

test('they hang on the rates, and the same rates have the same ones fall', () => {
  const cohort = patients(cohortSize(first));
  const reported = fallingRepeats(first, cohort, {});
  expect(fallingRepeats(first, cohort, {})).toEqual(reported);
  expect(fallingRepeats(first, cohort, { responded: perMille(500) })).not.toEqual(reported);
});

test('there is always one repeat to speak of, and never more than are seen one by one', () => {
  expect(fallenAfter(1, -1)).toBe(1);
  expect(fallenAfter(1, 1)).toBe(2);
  expect(fallenAfter(2, -1)).toBe(1);
  expect(fallenAfter(MOST_FALLEN, 1)).toBe(MOST_FALLEN);
});
