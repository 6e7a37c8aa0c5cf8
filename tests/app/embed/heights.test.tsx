import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nothingTold,
  toldAtRest,
  toldNext,
  type Measured,
} from '../../../src/app/embed/heights.ts';

const width = fc.integer({ min: 200, max: 1400 });
const height = fc.integer({ min: 200, max: 3000 });
const bar = fc.integer({ min: 1, max: 24 });

/** The heights that a host is told when these are measured one after another. */
function toldOf(measured: readonly Measured[]): readonly number[] {
  const heights: number[] = [];
  let told = nothingTold;
  for (const each of measured) {
    const next = toldNext(told, each);
    if (next.height !== null && next.height !== told.height) heights.push(next.height);
    told = next;
  }
  return heights;
}

describe('the height that a host is told', () => {
  it('settles within three messages in a host whose scroll bar comes and goes, whenever a late part makes it higher', () => {
    const late = fc.record({ round: fc.integer({ min: 0, max: 20 }), more: height });
    fc.assert(
      fc.property(
        width,
        bar,
        height,
        height,
        height,
        late,
        (full, barPx, ...[atFull, beside, window, { round: comes, more }]) => {
          const heights: number[] = [];
          let told = nothingTold;
          let frameHeight = 150;
          for (let round = 0; round < 40; round += 1) {
            const hasBar = frameHeight > window;
            const next = toldNext(told, {
              width: hasBar ? full - barPx : full,
              height: (hasBar ? beside : atFull) + (round < comes ? 0 : more),
            });
            if (next.height !== null && next.height !== told.height) heights.push(next.height);
            told = next;
            frameHeight = told.height ?? frameHeight;
          }
          expect(heights.length).toBeLessThanOrEqual(3);
          expect(frameHeight).toBeGreaterThanOrEqual(
            (frameHeight > window ? beside : atFull) + more,
          );
        },
      ),
    );
  });

  it('has no more room than the content needs but what a scroll bar leaves over', () => {
    // A scroll bar came; then the reader closed something.
    expect(
      toldOf([
        { width: 900, height: 980 },
        { width: 885, height: 972 },
        { width: 885, height: 700 },
      ]),
    ).toEqual([980, 700]);
    // A window that is made narrower little by little.
    const dragged = [900, 890, 880, 870, 860].map((each) => ({ width: each, height: each }));
    expect(toldOf(dragged)).toEqual([900, 870]);
  });

  it('is told all the same once the frame has rested, where else much of it would be empty', () => {
    // At 256 px there is a picture, below that one number.
    const wide = toldNext(nothingTold, { width: 260, height: 860 });
    const narrow = toldNext(wide, { width: 250, height: 182 });
    expect(narrow.height).toBe(860);
    expect(toldAtRest(narrow)).toMatchObject({ height: 182, width: 250 });
    // What a scroll bar usually leaves over is no matter.
    const usual = toldNext(wide, { width: 250, height: 840 });
    expect(toldAtRest(usual)).toEqual(usual);
  });

  it('comes to rest also where the scroll bar of the host is there for the one form and not for the other', () => {
    fc.assert(
      fc.property(width, bar, height, height, height, (full, barPx, atFull, beside, window) => {
        const heights: number[] = [];
        let told = nothingTold;
        let frameHeight = 150;
        for (let round = 0; round < 40; round += 1) {
          const hasBar = frameHeight > window;
          // Every other time it has rested before anything else is measured.
          const before = told;
          told =
            round % 2 === 0
              ? toldNext(told, {
                  width: hasBar ? full - barPx : full,
                  height: hasBar ? beside : atFull,
                })
              : toldAtRest(told);
          if (told.height !== null && told.height !== before.height) heights.push(told.height);
          frameHeight = told.height ?? frameHeight;
        }
        expect(heights.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is told once, and again when the content is another', () => {
    expect(
      toldOf([
        { width: 640, height: 900 },
        { width: 640, height: 900 },
        { width: 640, height: 950 },
        { width: 640, height: 900 },
      ]),
    ).toEqual([900, 950, 900]);
  });

  it('is that of the content where a phone is turned and turned back', () => {
    expect(
      toldOf([
        { width: 390, height: 900 },
        { width: 844, height: 600 },
        { width: 390, height: 900 },
        { width: 844, height: 600 },
      ]),
    ).toEqual([900, 600, 900, 600]);
  });

  it('is not told while the frame is hidden', () => {
    expect(toldOf([{ width: 0, height: 0 }])).toEqual([]);
  });
});
