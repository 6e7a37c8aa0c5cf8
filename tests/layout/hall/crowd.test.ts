import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdOf, crowdPath, markAt } from '../../../src/layout/hall/crowd.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { boxOf, expectReadable } from '../../helpers/writtenWords.ts';

fc.configureGlobal({ seed: 1997 });

const anyPatients = fc.oneof(
  fc.constantFrom(1, 2, 195, 1999, 2000, 2001, 1_000_000),
  fc.integer({ min: 1, max: 2500 }),
  fc.integer({ min: 1, max: 1_000_000 }),
);

describe.each(Object.values(halls))('the people of a cohort in the $name hall', (hall) => {
  it('are all in the room and apart, above the words, however many they are', () => {
    fc.assert(
      fc.property(anyPatients, (patients) => {
        const crowd = crowdOf(patients, 'cohort', hall);
        expectReadable(crowd, crowd.words, hall);
        const foot = Math.min(...crowd.words.map((line) => boxOf(line).y));
        const { width, height } = crowd.markPx;
        expect(Math.min(width, height)).toBeGreaterThan(2 * hall.strokePx);
        for (const index of [0, crowd.columns - 1, crowd.marks - 1]) {
          const { x, y } = markAt(crowd, index);
          if (index < crowd.marks) expect(x + width).toBeLessThanOrEqual(hall.widthPx + 1e-6);
          expect(y + height).toBeLessThanOrEqual(foot);
        }
        if (crowd.columns > 1) expect(crowd.pitchPx.across).toBeGreaterThan(width);
        if (crowd.marks > crowd.columns) expect(crowd.pitchPx.down).toBeGreaterThan(height);
      }),
    );
  });

  it('are one mark each up to 2000, then one mark for ten, a hundred or a thousand', () => {
    fc.assert(
      fc.property(anyPatients, (patients) => {
        const { marks, perMark, says } = crowdOf(patients, 'cohort', hall);
        if (patients <= 2000) expect([marks, perMark]).toEqual([patients, 1]);
        expect(marks).toBeLessThanOrEqual(2000);
        expect(Math.abs(marks * perMark - patients)).toBeLessThanOrEqual(perMark / 2);
        expect(says.includes('about')).toBe(marks * perMark !== patients);
      }),
    );
  });

  it('are drawn as often as they are counted', () => {
    const crowd = crowdOf(195, 'cohort', hall);
    expect(crowdPath(crowd).split('M')).toHaveLength(196);
    expect(crowd.says).toBe('One mark is one person.');
    expect(crowd.shape).toBe('figure');
  });
});
