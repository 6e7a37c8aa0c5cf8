import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { proseOf } from '../../../src/locale/prose.ts';
import { newcombe } from '../../../src/model/newcombe.ts';
import { studyOf } from '../../helpers/ownStudies.ts';

/** What is said of the arms of a trial with so many in each, and so many of them who responded. */
function said(
  a: readonly [x: number, n: number],
  b: readonly [x: number, n: number],
  how = '(randomised)',
) {
  const { own } = readOutline(`Outcome: Responded
All ${a[1] + b[1]} (printed) ${how}
  Arm A ${a[1]} (printed)
    Responded ${a[0]} (printed)
    No response ?
  Arm B ${b[1]} (printed)
    Responded ${b[0]} (printed)
    No response ?
`);
  const { notes } = proseOf(studyOf(own));
  return notes.flatMap(({ title, text }) => (title.startsWith('Chance decided') ? [text] : []));
}

describe('of two randomised arms', () => {
  it('the difference is told with the interval that Newcombe printed for the same numbers', () => {
    // Newcombe 1998, Stat Med 17:873, table II: 56/70 − 48/80 by method 10.
    expect(said([56, 70], [48, 80])).toEqual([
      '56 of 70 in “Arm A” (80%) and 48 of 80 in “Arm B” (60%) came to “Responded”, of all who were sent there. The first share minus the second is 20.0 percentage points, with a 95% interval from 5.2 to 33.4 (Newcombe 1998, method 10).',
    ]);
  });

  it.each([
    // The other columns of that table.
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i has the interval that he printed', (x, n, y, m, low, high) => {
    const found = newcombe({ x, n }, { x: y, n: m }, 0.95);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('it is said where no difference is within that interval', () => {
    expect(said([22, 60], [20, 60]).join()).toContain(
      '3.3 percentage points, with a 95% interval from −13.4 to 19.8 (Newcombe 1998, method 10). No difference at all is within it.',
    );
  });

  it('of whom there are fewer than 20 no difference of shares is told', () => {
    expect(said([6, 12], [20, 60])).toEqual([
      '6 of 12 in “Arm A” and 20 of 60 in “Arm B” (33%) came to “Responded”, of all who were sent there. They are too few for a difference of shares.',
    ]);
  });
});

describe('of arms that chance did not make', () => {
  it('no difference is told', () => {
    expect(said([56, 70], [48, 80], '')).toEqual([]);
  });
});

describe('of what was randomised and cannot be compared', () => {
  it('it is said why', () => {
    const { own } = readOutline(
      'All 90 (randomised)\n  A 30\n    Well 20\n    Ill ?\n  B 30\n    Well 15\n    Ill ?\n  C 30\n    Well 9\n    Ill ?',
    );
    expect(proseOf(studyOf(own)).notes.at(-1)?.text).toBe(
      'No difference is worked out: it needs two arms, and that the numbers say how many of each came to “Well”.',
    );
  });
});
