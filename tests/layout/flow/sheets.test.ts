import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import {
  half,
  low,
  LOW_REM,
  middle,
  served,
  sheetFor,
  sheets,
  short,
  SHORT_REM,
} from '../../../src/layout/flow/sheets.ts';

/** A window of this height, in rem. */
const inWindow = (heightRem: number) => (rem: number) => heightRem < rem;

describe('sheets', () => {
  it('have no text below 12 px at the narrowest column on which they are used', () => {
    for (const { fromRem, widthPx, namePx, textPx } of [...served, half]) {
      // A phone of 320 px leaves a column of 288.
      const narrowest = fromRem === 0 ? 288 : fromRem * 16;
      expect(Math.min(namePx, textPx) * Math.min(1, narrowest / widthPx)).toBeGreaterThanOrEqual(
        12,
      );
    }
  });

  it('change at the widths at which the style sheet changes them', () => {
    // Paper has widths of its own, because not every browser knows there how wide a column is.
    const styles = readFileSync('src/app/picture/FlowDiagram.module.css', 'utf8').replaceAll(
      /@media print[^{]*/g,
      '',
    );
    for (const { name, fromRem } of [sheets[0], middle, sheets[1]]) {
      expect(sheetFor(fromRem).name).toBe(name);
      expect(sheetFor(fromRem - 0.01).name).not.toBe(name);
      expect(styles).toMatch(
        new RegExp(
          `@container column \\([^)]*${fromRem}rem <?=? ?width|@container column \\(width >= ${fromRem}rem`,
        ),
      );
    }
    expect(
      styles.match(/[\d.]+rem/g)?.filter((width) => width !== '30rem' && width !== '21rem'),
    ).toEqual([
      '40rem',
      '40rem',
      '52rem',
      '52rem',
      '66rem',
      '66rem',
      `${LOW_REM}rem`,
      '66rem',
      // In a frame, whose window says nothing.
      '28.5rem',
      '28.5rem',
      '40rem',
      `${SHORT_REM}rem`,
      '40rem',
    ]);
  });

  it('are low where a wide page stands in a window that is not high, and nowhere else', () => {
    const isLower = inWindow(LOW_REM - 0.01);
    expect(sheetFor(low.fromRem, { isLower })).toBe(low);
    expect(sheetFor(low.fromRem, { isLower: inWindow(LOW_REM) })).toBe(sheets[0]);
    expect(sheetFor(low.fromRem)).toBe(sheets[0]);
    expect(sheetFor(low.fromRem - 0.01, { isLower })).toBe(middle);
    expect(low.bandPx).toBeLessThan(sheets[0].bandPx);
  });

  it('are short where a narrow page stands in a window that is lower still, and nowhere else', () => {
    const isLower = inWindow(SHORT_REM - 0.01);
    expect(sheetFor(18, { isLower })).toBe(short);
    expect(sheetFor(sheets[1].fromRem - 0.01, { isLower })).toBe(short);
    expect(sheetFor(18, { isLower: inWindow(SHORT_REM) })).toBe(sheets[2]);
    expect(sheetFor(sheets[1].fromRem, { isLower })).toBe(sheets[1]);
    expect(sheetFor(half.fromRem, { isLower, mayBeHalf: true })).toBe(half);
  });

  it('are as high as a small phone leaves them, short, for the study as reported', () => {
    const cohort = patients(195);
    const reported = reportedFlows(walther1997, cohort);
    const { width, height } = pictureOf(reported, reported, short);
    // Of a window of 360 by 640 px, with the message above and the rates below it.
    expect((height * 328) / width).toBeLessThanOrEqual(296);
  });

  it('are as high as a small computer leaves them, in the middle, for every study as reported', () => {
    for (const study of studies) {
      const reported = reportedFlows(study, patients(cohortSize(study)));
      const { width, height } = pictureOf(reported, reported, middle);
      // Of a window of 1024 by 768 px, with the message above.
      expect((height * 962) / width, study.id).toBeLessThanOrEqual(482);
    }
  });

  it('go across half a page only where two share it and it is wide enough for that', () => {
    expect(sheetFor(half.fromRem, { mayBeHalf: true }).name).toBe('half');
    expect(sheetFor(half.fromRem)).toBe(sheets[2]);
    expect(sheetFor(half.fromRem - 0.01, { mayBeHalf: true })).toBe(sheets[2]);
    expect(sheetFor(sheets[1].fromRem, { mayBeHalf: true })).toBe(sheets[1]);
  });

  it('go down the page where the column is narrow', () => {
    expect(sheetFor(18).flow).toBe('down');
    expect(sheetFor(160).flow).toBe('across');
  });
});
