import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgeAt,
  gripsOf,
  handAt,
  handMoved,
  pillOf,
  type Hand,
} from '../../../src/layout/flow/grips.ts';
import { ratePercent } from '../../../src/locale/number.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { half, served, sheets, type Sheet } from '../../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows, type Rates } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import type { Study } from '../../../src/study/study.ts';
import { studies } from '../../../src/study/studies.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../../src/study/units.ts';

function gripped(study: Study, n: number, rates: Rates, sheet: Sheet) {
  const now = flowsOf(study, patients(n), rates);
  const picture = pictureOf(now, reportedFlows(study, patients(n)), sheet);
  return { now, picture, grips: gripsOf(picture, now) };
}

/** A study with rates somewhere, on some sheet. */
const somewhere = fc
  .record({
    study: fc.constantFrom(...studies),
    n: fc.constantFrom(1, 2, 5, 19, 195, 1000, 1_000_000),
    sheet: fc.constantFrom<Sheet>(...served),
    values: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ study, n, sheet, values }) => ({
    study,
    n,
    sheet,
    rates: Object.fromEntries(
      ratesOf(study).map(({ branch }, index) => [branch, perMille(values[index] ?? 0)]),
    ),
  }));

const someHand: fc.Arbitrary<Hand> = fc.record({
  lengthPx: fc.double({ min: 120, max: 400, noNaN: true }),
  more: fc.constantFrom(1 as const, -1 as const),
  isFine: fc.boolean(),
});
const someRate = fc.integer({ min: 0, max: 1000 }).map(perMille);

describe('the grips of a picture', () => {
  it('are one for each rate, each on the edge as it is drawn, for any patients and rates', () => {
    fc.assert(
      fc.property(somewhere, ({ study, n, rates, sheet }) => {
        const { picture, grips, now } = gripped(study, n, rates, sheet);
        expect(grips.map(({ branch }) => branch)).toEqual(
          ratesOf(study).map(({ branch }) => branch),
        );
        expect(JSON.stringify(grips)).not.toMatch(/null/);
        const { box, count } = picture.groups[0]!;
        const perPatient = (sheet.flow === 'across' ? box.height : box.width) / count;
        for (const grip of grips) {
          const edge = sheet.flow === 'across' ? grip.at.y : grip.at.x;
          const rate = ratesOf(study).find(({ branch }) => branch === grip.branch)!;
          // Whole people: half a one from the edge of the rate itself.
          const share = (rates[grip.branch] ?? perMille(0)) / 1000;
          const flow = now.flows.find(
            ({ to, from }) => to.id === grip.branch && from === rate.from,
          )!;
          if (flow.rate)
            expect(Math.abs(edgeAt(grip, share) - edge)).toBeLessThanOrEqual(perPatient / 2 + 0.01);
          expect(Math.min(grip.at.x, grip.at.y, grip.none, grip.all)).toBeGreaterThanOrEqual(-0.01);
          const most = sheet.flow === 'across' ? picture.height : picture.width;
          expect(Math.max(edge, grip.none, grip.all)).toBeLessThanOrEqual(most + 0.01);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('cover no word', () => {
    fc.assert(
      fc.property(somewhere, ({ study, n, rates, sheet }) => {
        const { picture, grips } = gripped(study, n, rates, sheet);
        const [halfX, halfY] = sheet.flow === 'across' ? [5, 10] : [10, 5];
        for (const { at, branch } of grips) {
          for (const { label } of picture.groups) {
            const isBeside = at.x + halfX <= label.x || at.x - halfX >= label.x + label.widthPx;
            const isOver = at.y + halfY <= label.y || at.y - halfY >= label.y + label.heightPx;
            expect(isBeside || isOver, `${branch} on ${label.id}, ${study.id}, ${sheet.name}`).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([sheets[0], sheets[2]])(
    'dragged to where the edge of a rate is drawn give that rate, on the $name sheet',
    (sheet) => {
      fc.assert(
        fc.property(
          fc.constantFrom(walther1997, franklin1996),
          fc.integer({ min: 0, max: 1000 }),
          fc.integer({ min: 0, max: 1000 }),
          (study, before, after) => {
            const n = study === walther1997 ? 195 : 63;
            for (const { branch } of ratesOf(study)) {
              const [from, to] = [before, after].map((value) => {
                const { grips } = gripped(study, n, { [branch]: perMille(value) }, sheet);
                return grips.find((grip) => grip.branch === branch)!;
              });
              if (!from || !to || from.hand.isFine || from.hand.lengthPx === 120) continue;
              const px = edgeAt(to, after / 1000) - edgeAt(from, before / 1000);
              expect(handMoved(from.hand, perMille(before), px), branch).toBe(after);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('stay where they are along the flow, whatever the rates, so that none jumps', () => {
    const alongOf = (
      { study, n, sheet }: { study: Study; n: number; sheet: Sheet },
      rates: Rates,
    ) =>
      gripped(study, n, rates, sheet).grips.map(({ at }) =>
        sheet.flow === 'across' ? at.x : at.y,
      );
    fc.assert(
      fc.property(somewhere, ({ rates, ...place }) => {
        expect(alongOf(place, rates)).toEqual(alongOf(place, {}));
      }),
      { numRuns: 60 },
    );
  });

  it('have no room on half a page', () => {
    expect(gripped(walther1997, 195, {}, half).grips).toEqual([]);
  });

  it('of a rate of the lower way raise it upwards', () => {
    const { grips } = gripped(walther1997, 195, {}, sheets[0]);
    const [unresectable, , eligible] = grips;
    expect(unresectable!.all).toBeLessThan(unresectable!.none);
    expect(handMoved(unresectable!.hand, perMille(26), -30)).toBeGreaterThan(26);
    expect(eligible!.all).toBeGreaterThan(eligible!.none);
    expect(handMoved(eligible!.hand, perMille(644), -30)).toBeLessThan(644);
  });

  it('where there is nobody to divide still move their rate, from end to end', () => {
    const { grips } = gripped(walther1997, 195, { eligible: perMille(0) }, sheets[0]);
    const { hand, none, all } = grips.at(-1)!;
    expect(all).toBe(none);
    expect(handMoved(hand, perMille(182), 1000)).toBe(1000);
    expect(handMoved(hand, perMille(182), -1000)).toBe(0);
    expect(handMoved(hand, perMille(182), 0)).toBe(182);
  });
});

describe('the pill of a rate that is set', () => {
  it('holds its grip, is in the picture, and covers no word, in any study, for any patients and rates', () => {
    let drawn = 0;
    fc.assert(
      fc.property(somewhere, ({ study, n, rates, sheet }) => {
        const { picture, grips } = gripped(study, n, rates, sheet);
        for (const grip of grips) {
          const number = ratePercent(rates[grip.branch] ?? perMille(0));
          const pill = pillOf(picture, grip, number);
          if (sheet.flow === 'down') expect(pill).toBeNull();
          if (!pill) continue;
          drawn += 1;
          expect(pill.x).toBeLessThanOrEqual(grip.at.x - 5);
          expect(pill.x + pill.width).toBeGreaterThanOrEqual(grip.at.x + 5);
          expect(Math.min(pill.x, pill.y)).toBeGreaterThanOrEqual(0);
          expect(pill.y + pill.height).toBeLessThanOrEqual(picture.height);
          for (const { label } of picture.groups) {
            const isBeside = pill.x + pill.width <= label.x || pill.x >= label.x + label.widthPx;
            const isOver = pill.y + pill.height <= label.y || pill.y >= label.y + label.heightPx;
            expect(isBeside || isOver, `${number} on ${label.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(drawn).toBeGreaterThan(50);
  });

  it('stands before the next box, where the edge is, at 75% eligible', () => {
    const { picture, grips } = gripped(walther1997, 195, { eligible: perMille(750) }, sheets[0]);
    const eligible = grips.find(({ branch }) => branch === 'eligible')!;
    const pill = pillOf(picture, eligible, '75%')!;
    const box = picture.groups.find(({ id }) => id === 'eligible')!.box;
    expect(pill.x + pill.width).toBeLessThanOrEqual(box.x);
    expect(pill.y + pill.height / 2).toBeCloseTo(box.y + box.height, 1);
  });
});

describe('a hand', () => {
  it('that comes to the place of a rate gives that rate, on either scale', () => {
    fc.assert(
      fc.property(someHand, someRate, someRate, (hand, before, after) => {
        const px = hand.more * (handAt(hand, after) - handAt(hand, before));
        expect(handMoved(hand, before, px)).toBe(after);
      }),
    );
  });

  it('that moves on never takes the rate back, and never past its ends', () => {
    const px = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(someHand, someRate, px, px, (hand, before, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((by) =>
          handMoved(hand, before, hand.more * by),
        );
        expect(less!).toBeLessThanOrEqual(more!);
        expect(less!).toBeGreaterThanOrEqual(0);
        expect(more!).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('at a rate reported below a tenth moves in tenths of a percent', () => {
    const { grips } = gripped(walther1997, 195, {}, sheets[0]);
    const { hand } = grips[0]!;
    expect(handMoved(hand, perMille(26), -10) - 26).toBeLessThanOrEqual(10);
    expect(handMoved(hand, perMille(500), -10) - 500).toBeGreaterThan(40);
  });
});
