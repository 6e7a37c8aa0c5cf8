import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { nameHeight } from '../../../src/layout/flow/labels.ts';
import { scaleDots } from '../../../src/layout/flow/scaleDots.ts';
import { low, saved, served, sheets, type Sheet } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { resultOf, type Study } from '../../../src/study/study.ts';
import { studies } from '../../../src/study/studies.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients } from '../../../src/study/units.ts';

const acrossPage = served.filter(({ flow }) => flow === 'across');

function drawn(study: Study, n: number, sheet: Sheet) {
  const now = flowsOf(study, patients(n), {});
  const picture = pictureOf(now, reportedFlows(study, patients(n)), sheet);
  const { outcome } = rangesOf(study, patients(n), {}, { seed: 1, doubt: 'rates' });
  const dots = scaleDots(picture, outcome, resultOf(study));
  return { picture, outcome, dots };
}

describe('the dots on the scale of the picture', () => {
  it('are all there, within the picture, beside the box and on no word, in every study of any size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...studies),
        fc.constantFrom(1, 7, 19, 195, 1000, 1_000_000),
        fc.constantFrom(...acrossPage),
        (study, n, sheet) => {
          const { picture, outcome, dots } = drawn(study, n, sheet);
          if (!dots) throw new Error('there is no room for dots');
          expect(dots.centres).toHaveLength(outcome.reduce((sum, [, count]) => sum + count, 0));
          const box = picture.groups.find(({ id }) => id === resultOf(study))?.box;
          for (const { x, y } of dots.centres) {
            expect(x - dots.radius).toBeGreaterThan((box?.x ?? 0) + (box?.width ?? 0));
            expect(y - dots.radius).toBeGreaterThan(0);
            expect(y + dots.radius).toBeLessThanOrEqual(picture.height + 0.001);
            for (const { label } of picture.groups) {
              const isBeside =
                x + dots.radius <= label.x || x - dots.radius >= label.x + label.widthPx;
              const isOver =
                y + dots.radius <= label.y || y - dots.radius >= label.y + label.heightPx;
              expect(isBeside || isOver, `${label.id} of ${study.id}`).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(acrossPage)(
    'stand where the edge of the box would lie, to a dot, on the $name sheet',
    (sheet) => {
      const { picture, outcome, dots } = drawn(walther1997, 195, sheet);
      const box = picture.groups.find(({ id }) => id === 'responded')?.box;
      const perPatient = sheet.bandPx / 195;
      const wanted = outcome.flatMap(([count, times]) =>
        Array.from({ length: times }, () => (box?.y ?? 0) + count * perPatient),
      );
      const found = (dots?.centres ?? []).map(({ y }) => y).toSorted((a, b) => a - b);
      wanted
        .toSorted((a, b) => a - b)
        .forEach((y, index) => {
          expect(Math.abs(y - (found[index] ?? Number.NaN))).toBeLessThanOrEqual(3.6);
        });
    },
  );

  it('need a sheet that keeps room for them: none down a phone, none in a picture that leaves the page', () => {
    expect(drawn(walther1997, 195, sheets[2]).dots).toBeNull();
    expect(drawn(walther1997, 195, saved).dots).toBeNull();
    const { picture } = drawn(walther1997, 195, saved);
    const { box, label } = picture.groups.find(({ id }) => id === 'responded') ?? {};
    expect((label?.x ?? 0) - (box?.x ?? 0) - (box?.width ?? 0)).toBe(8);
  });
});

describe('many boxes of one stage', () => {
  it.each([sheets[0], low, sheets[1], saved])(
    'stand level with their words on the $name sheet',
    (sheet) => {
      const { picture } = drawn(franklin1996, 63, sheet);
      const last = picture.groups.filter(({ box }) => box.x === picture.groups.at(-3)?.box.x);
      expect(last.length).toBeGreaterThan(3);
      for (const { box, label } of last) {
        // The first line of a label stands beside the box, or beside the head of a taller one.
        const middle = label.y + nameHeight(sheet) / 2;
        expect(middle, label.id).toBeGreaterThanOrEqual(box.y - 1);
        expect(middle, label.id).toBeLessThanOrEqual(box.y + Math.max(box.height + 1, 30));
      }
    },
  );
});
