import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_PX, cardPlace } from '../../../src/layout/flow/cardPlace.ts';
import type { Box, Picture } from '../../../src/layout/flow/pictured.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { served, type Sheet } from '../../../src/layout/flow/sheets.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { studies } from '../../../src/study/studies.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients } from '../../../src/study/units.ts';

/** A part of a picture, and the picture as wide as it is on some page. */
const somewhere = fc
  .record({
    study: fc.constantFrom(...studies),
    sheet: fc.constantFrom<Sheet>(...served),
    n: fc.constantFrom(1, 19, 195, 1_000_000),
  })
  .chain(({ study, sheet, n }) => {
    const now = reportedFlows(study, patients(n));
    const picture = pictureOf(now, now, sheet);
    const ids = [...picture.groups, ...picture.flows].map(({ id }) => id);
    return fc.record({
      picture: fc.constant(picture),
      id: fc.constantFrom(...ids),
      widthPx: fc.integer({ min: CARD_PX + 10, max: 2000 }),
      at: fc.option(fc.record({ x: fc.double({ min: 0, max: 1 }), y: fc.constant(0.5) }), {
        nil: undefined,
      }),
    });
  });

describe('the card of a part of the picture', () => {
  it('stands on nothing of what it explains, and within the sides of the picture, wherever that is', () => {
    fc.assert(
      fc.property(somewhere, fc.integer({ min: 120, max: 500 }), (place, heightPx) => {
        const { picture, id, widthPx, at } = place;
        const card = cardPlaced(cardPlace(id, { picture, widthPx, at }), place, heightPx);
        const part = partOn(picture, id, widthPx);
        const isApart =
          card.x >= part.x + part.width ||
          card.x + card.width <= part.x ||
          card.y >= part.y + part.height ||
          card.y + card.height <= part.y;
        expect(isApart).toBe(true);
        expect(card.x).toBeGreaterThanOrEqual(-0.01);
        expect(card.x + card.width).toBeLessThanOrEqual(widthPx + 0.01);
      }),
    );
  });

  it('stands on the side that is nearer to the pointer, so that the way to it is short', () => {
    const picture = waltherAcross();
    const ends = picture.flows.find(({ id }) => id === 'resected-recovered')?.ends;
    if (!ends) throw new Error('the ribbon is not there');
    const [from, to] = [ends.leaves.along, ends.arrives.along].map((x) => x / picture.width);
    const edgeFor = (x = 0) =>
      cardPlace('resected-recovered', { picture, widthPx: 1400, at: { x, y: 0.5 } }).across[0];
    expect(edgeFor((from ?? 0) + 0.01)).toBe('right');
    expect(edgeFor((to ?? 0) - 0.01)).toBe('left');
  });

  it('leaves the words of a group readable, which stand to the right of its box, where there is room', () => {
    const picture = waltherAcross();
    expect(cardPlace('recovered', { picture, widthPx: 1400, at: undefined }).across[0]).toBe(
      'right',
    );
    expect(cardPlace('cohort', { picture, widthPx: 1400, at: undefined }).across[0]).toBe('left');
  });
});

function waltherAcross(): Picture {
  const now = reportedFlows(walther1997, patients(195));
  const wide = served.find(({ name }) => name === 'wide');
  if (!wide) throw new Error('there is no wide sheet');
  return pictureOf(now, now, wide);
}

type Place = { readonly picture: Picture; readonly widthPx: number };

function cardPlaced(
  { across, down }: ReturnType<typeof cardPlace>,
  { picture, widthPx }: Place,
  heightPx: number,
): Box {
  const highPx = (widthPx * picture.height) / picture.width;
  const x = across[1] * widthPx + across[2];
  const y = down[1] * highPx + down[2];
  return {
    x: across[0] === 'left' ? x : widthPx - x - CARD_PX,
    y: down[0] === 'top' ? y : highPx - y - heightPx,
    width: CARD_PX,
    height: heightPx,
  };
}

function partOn(picture: Picture, id: string, widthPx: number): Box {
  const scale = widthPx / picture.width;
  const box = picture.groups.find((group) => group.id === id)?.box;
  if (box) {
    const { x, y, width, height } = box;
    return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
  }
  const { leaves, arrives } = picture.flows.find((flow) => flow.id === id)?.ends ?? {};
  if (!leaves || !arrives) throw new Error('the ribbon is not there');
  const along = [leaves.along * scale, arrives.along * scale] as const;
  const spans = [leaves.across.from, leaves.across.to, arrives.across.from, arrives.across.to];
  const across = [Math.min(...spans) * scale, Math.max(...spans) * scale] as const;
  const [[left, right], [top, bottom]] =
    picture.sheet.flow === 'across' ? [along, across] : [across, along];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
