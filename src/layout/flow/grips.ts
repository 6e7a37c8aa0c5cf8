// Where a hand can take hold of the edges of a picture, and which rate comes of moving one. Of places and of numbers alone.

import type { Flows } from '../../model/flows.ts';
import { ratesOf, reportedPerMille, type RateOf } from '../../study/rates.ts';
import { perMille, type PerMille } from '../../study/units.ts';
import { textWidth } from '../textWidth.ts';
import { isFreeOfWords } from './freeOfWords.ts';
import type { Box, Picture, PicturedFlow, Point } from './pictured.ts';

/** Before the next box, where its whisker stays readable; a little past the middle of the box; at its other side. */
const BEFORE_PX = 10;
const ON_BOX_PX = 2;
const PAST_PX = 3;

/** Half of what is seen of a grip, along the flow; and all of it, across. */
const HALF_PX = 5;
export const GRIP_PX = 20;

/** Before the number in the pill of a rate, and between it and the signs that it can be moved. */
const PILL_START_PX = 9;
export const PILL_GAP_PX = 4;

/** A rate goes from end to end in no shorter a way of the hand, however few people it divides. */
const LEAST_PX = 120;

/** Rates reported below it have a fine scale, as their sliders do: two fifths of the way of the hand are for the first tenth. */
const FINE_PER_MILLE = 100;
const FINE_SHARE = 0.4;

export type Grip = {
  readonly branch: string;
  /** The middle of what is taken hold of. */
  readonly at: Point;
  /** Across the flow, on the picture's own scale: where the edge lies when nobody goes this way, and when all do. */
  readonly none: number;
  readonly all: number;
  readonly hand: Hand;
};

/** How a hand moves a rate: up to how many px from end to end, to which side more, and whether its first tenth is finer. */
export type Hand = {
  readonly lengthPx: number;
  readonly more: 1 | -1;
  readonly isFine: boolean;
};

/**
 * A grip for every rate of a picture: on the edge between those who go the first way and the others. On half a page words
 * leave no room for any.
 */
export function gripsOf(picture: Picture, now: Flows): readonly Grip[] {
  const { flow, name } = picture.sheet;
  if (name === 'half') return [];
  const start = picture.groups[0];
  const bandPx = start ? (flow === 'across' ? start.box.height : start.box.width) : 0;
  const perPatient = start && start.count > 0 ? bandPx / start.count : 0;
  return ratesOf(now.study).flatMap((rate) => {
    const ways = picture.flows.filter(({ from }) => from === rate.from.id);
    const [first] = ways;
    const base = picture.groups.find(({ id }) => id === rate.from.id)?.count;
    if (!first || base === undefined) return [];
    return [gripOf(picture, rate, now, first, base * perPatient)];
  });
}

function gripOf(
  picture: Picture,
  rate: RateOf,
  now: Flows,
  { id, ends: { arrives } }: PicturedFlow,
  lengthPx: number,
): Grip {
  const { branch } = rate;
  const { from, to } = arrives.across;
  // The rate is that of the first way, or of another: then what it leaves is shared by the ways that are left.
  const isOfFirst = now.flows.some((flow) => flow.id === id && flow.to.id === branch);
  const rest = isOfFirst ? 0 : lengthPx * shareOfRest(now, rate, id);
  const along = alongOf(picture, arrives.along);
  return {
    branch,
    at: picture.sheet.flow === 'across' ? { x: along, y: to } : { x: to, y: along },
    none: from + rest,
    all: isOfFirst ? from + lengthPx : from,
    hand: {
      lengthPx: Math.max(LEAST_PX, isOfFirst ? lengthPx : rest),
      more: isOfFirst ? 1 : -1,
      isFine: reportedPerMille(rate) < FINE_PER_MILLE,
    },
  };
}

/**
 * Where along the flow a grip stands at the box that begins here: before it, or where words may come to stand there, on it. That
 * hangs on no rate, because labels are as wide as they can become.
 */
function alongOf({ sheet, groups }: Picture, box: number): number {
  const onBox = box + sheet.boxPx / 2 + ON_BOX_PX;
  // Down the page words stand above every box.
  if (sheet.flow === 'down') return onBox;
  const pastBox = box + sheet.boxPx + PAST_PX;
  const isFree = (along: number) =>
    groups.every(
      ({ label }) => along + HALF_PX <= label.x || along - HALF_PX >= label.x + label.widthPx,
    );
  return [box - BEFORE_PX, onBox].find(isFree) ?? pastBox;
}

/** Of those who do not go the way of the rate, which share goes this way: all, where there are two ways. */
function shareOfRest(now: Flows, { from, branch }: RateOf, id: string): number {
  const others = now.flows.filter((flow) => flow.from.id === from.id && flow.to.id !== branch);
  const all = others.reduce((sum, flow) => sum + flow.reported.patients, 0);
  const these = others.find((flow) => flow.id === id)?.reported.patients ?? 0;
  return others.length === 1 ? 1 : all === 0 ? 0 : these / all;
}

/**
 * The pill of a rate that is set: a grip that is longer by its number, towards where the edge begins. Null where words would be
 * behind it, and down the page, where the rates stand in a row below the picture.
 */
export function pillOf(picture: Picture, { at }: Grip, number: string): Box | null {
  if (picture.sheet.flow === 'down') return null;
  const width =
    PILL_START_PX +
    textWidth(number, picture.sheet.textPx, 'strong') +
    PILL_GAP_PX +
    2 * HALF_PX +
    PILL_GAP_PX / 2;
  const pill = {
    x: at.x + HALF_PX + PILL_GAP_PX / 2 - width,
    y: at.y - GRIP_PX / 2,
    width,
    height: GRIP_PX,
  };
  return isFreeOfWords(picture, pill) ? pill : null;
}

/** Where on the picture's own scale the edge of a rate lies. */
export function edgeAt({ none, all }: Grip, share: number): number {
  return none + (all - none) * share;
}

/** Where on its way, from 0 on, a hand is that has moved a rate here. */
export function handAt({ lengthPx, isFine }: Hand, value: PerMille): number {
  if (!isFine) return (lengthPx * value) / 1000;
  const finePx = FINE_SHARE * lengthPx;
  return value <= FINE_PER_MILLE
    ? (finePx * value) / FINE_PER_MILLE
    : finePx + ((lengthPx - finePx) * (value - FINE_PER_MILLE)) / (1000 - FINE_PER_MILLE);
}

/** The rate to which a hand comes that took hold at `before` and has moved by this many px of the picture, down or to the right. */
export function handMoved(hand: Hand, before: PerMille, px: number): PerMille {
  const { lengthPx, more, isFine } = hand;
  const place = Math.min(lengthPx, Math.max(0, handAt(hand, before) + more * px));
  const finePx = FINE_SHARE * lengthPx;
  const value = !isFine
    ? (1000 * place) / lengthPx
    : place <= finePx
      ? (FINE_PER_MILLE * place) / finePx
      : FINE_PER_MILLE + ((1000 - FINE_PER_MILLE) * (place - finePx)) / (lengthPx - finePx);
  return perMille(Math.min(1000, Math.max(0, Math.round(value))));
}
