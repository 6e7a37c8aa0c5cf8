// What several series saw of one rate, one below the other on one scale: who, how many of whom, how sure. Never added up.

import { wilson } from '../../model/interval.ts';
import { catalogue } from '../../study/catalogue.ts';
import { ratesOf } from '../../study/rates.ts';
import type { Seen } from '../../study/studies.ts';
import type { Study } from '../../study/study.ts';
import { inPercent, percentOf } from '../../locale/number.ts';
import {
  aboutList,
  countOfSeries,
  THIS_STUDY,
  type CountedSeries,
} from '../../locale/seriesPicture.ts';
import { isInHand, listIn, type Fitted } from './hallFit.ts';
import type { Hall } from './hall.ts';
import {
  heightOf,
  inEvenLines,
  inLines,
  LEADING,
  widthOf,
  writtenAt,
  type Piece,
  type Written,
} from '../written.ts';
import { whoOf } from '../../locale/studyWords.ts';

/** One series, before it has a place. */
export type SeriesCount = CountedSeries & { readonly years: string | null };

export type SeriesRow = SeriesCount & {
  /** The middle of its line, its mark and the ends of its interval, in px. */
  readonly y: number;
  readonly markX: number;
  readonly fromX: number;
  readonly toX: number;
  readonly words: readonly Written[];
};

export type SeriesRows = Fitted & {
  readonly rows: readonly SeriesRow[];
  /** Round shares and where they stand. */
  readonly ticks: readonly { readonly share: number; readonly x: number }[];
  /** The scale, from the upper end of its lines to the lower. */
  readonly plot: { readonly from: number; readonly to: number; readonly x: number };
  /** Radius of a mark. */
  readonly markPx: number;
  /** Names of the ticks, and what must be known of the list. */
  readonly words: readonly Written[];
};

const LEVEL = 0.95;
/** How far apart the lines of the scale may stand: in shares, and in px at the least. */
const STEPS = [0.02, 0.05, 0.1, 0.2, 0.5];
const STEP_PX = 64;
const GAP_PX = 28;
/** The scale is at least this share of the width, unless the words then need more lines than there is height for. */
const PLOT_SHARE = 0.4;
const LEAST_PLOT_SHARE = 0.25;
/** Rows are never closer to each other than this, nor farther apart than that. */
const BETWEEN_PX = { least: 4, most: 40 };
/** Names are no wider than this share of the width, and rows no lower than this in ems of their number. */
const NAME_SHARE = 0.3;
const ROW_EM = 1.15;
const MARK_PX = 9;
/** In a hand counts stand under the names, the scale is less fine, and the list is as long as it needs to be. */
const IN_HAND = { nameShare: 0.4, gapPx: 10, stepPx: 40, markPx: 5 };

/**
 * What the study itself reported of the rate of `branch`, and what other series saw of it, in their order. Where all the
 * others counted the same and this study something else, it is this study that is the odd one.
 */
export function seriesOf(
  read: Study,
  branch: string,
  seen: readonly Seen[],
): readonly SeriesCount[] {
  // Under another reading nobody counted its rate; beside what others print stands the usual one.
  const study = read.usual ?? read;
  const rate = ratesOf(study).find((each) => each.branch === branch);
  if (!rate) throw new Error(`${study.id} has no rate "${branch}"`);
  const { x, n, from } = rate;
  const [first] = seen;
  const isOdd =
    first?.difference !== undefined &&
    seen.every(({ difference }) => difference === first.difference);
  const listed = catalogue.find(({ id }) => id === study.id);
  return [
    {
      name: listed?.name ?? study.words.title,
      years: listed?.years ?? null,
      isOwn: true,
      x,
      n,
      ofWhom: whoOf(study, from.id),
      isSame: !isOdd,
      interval: wilson(x, n, LEVEL),
    },
    ...seen.map((each): SeriesCount => ({
      name: each.series,
      years: each.years ?? null,
      isOwn: false,
      x: each.x,
      n: each.n,
      ofWhom: each.ofWhom,
      isSame: isOdd || each.isSameQuantity,
      interval: wilson(each.x, each.n, LEVEL),
    })),
  ];
}

/** What must be known of the list, as sentences. */
export function aboutSeries(
  series: readonly SeriesCount[],
  seen: readonly Seen[],
): readonly string[] {
  const sharePatients = seen.some(({ sharedPatients }) => sharedPatients !== undefined);
  return aboutList(series, sharePatients, LEVEL);
}

export function seriesRowsOf(
  {
    study,
    branch,
    seen,
  }: {
    readonly study: Study;
    readonly branch: string;
    readonly seen: readonly Seen[];
  },
  hall: Hall,
): SeriesRows {
  const { widthPx, heightPx, smallPx, numberPx } = hall;
  const inHand = isInHand(hall);
  const { nameShare, gapPx, stepPx, markPx } = inHand
    ? IN_HAND
    : { nameShare: NAME_SHARE, gapPx: GAP_PX, stepPx: STEP_PX, markPx: MARK_PX };
  const series = seriesOf(study, branch, seen);
  const about = inLines(
    [{ text: aboutSeries(series, seen).join(' '), sizePx: smallPx, look: 'muted' }],
    widthPx,
  );
  const names = series.map((each) => [
    ...inLines(namesOf(each, hall), nameShare * widthPx),
    ...(inHand ? countIn(each, hall, nameShare * widthPx) : []),
  ]);
  const percents = series.map(({ x, n }): Piece => ({
    text: percentOf(x, n),
    sizePx: numberPx,
    look: 'strong',
  }));
  const nameWidth = Math.max(...names.flat().map(widthOf));
  const percentWidth = Math.max(...percents.map((each) => widthOf([each])));
  const countsIn = (px: number) => series.map((each) => (inHand ? [] : countIn(each, hall, px)));
  const heightsOf = (counts: ReturnType<typeof countsIn>) =>
    series.map((_, index) =>
      Math.max(ROW_EM * numberPx, heightOf(names[index] ?? []), heightOf(counts[index] ?? [])),
    );

  const footPx = heightOf(about) + 0.6 * smallPx;
  const axisPx = LEADING * smallPx;
  const roomPx = heightPx - footPx - axisPx;
  const least = (series.length - 1) * BETWEEN_PX.least;
  // The scale as long as it can be while the counts beside it still have lines enough.
  const restPx = widthPx - nameWidth - percentWidth - 3 * gapPx;
  const naturalPx = Math.max(0, ...countsIn(Infinity).flat().map(widthOf));
  const widest = Math.min(naturalPx, restPx - LEAST_PLOT_SHARE * widthPx);
  let countPx = Math.min(widest, restPx - PLOT_SHARE * widthPx);
  while (countPx < widest && sum(heightsOf(countsIn(countPx))) + least > roomPx) countPx += 8;
  countPx = Math.min(countPx, widest);
  const counts = countsIn(countPx);
  const countWidth = Math.max(0, ...counts.flat().map(widthOf));
  const heights = heightsOf(counts);

  const between = Math.min(
    inHand ? 12 : BETWEEN_PX.most,
    Math.max(
      inHand ? 12 : BETWEEN_PX.least,
      (roomPx - sum(heights)) / Math.max(1, series.length - 1),
    ),
  );
  const rowsPx = sum(heights) + between * (series.length - 1);
  const neededPx = rowsPx + axisPx + footPx;

  const countX = nameWidth + gapPx;
  const plotX = inHand ? countX : countX + countWidth + gapPx;
  const plotPx = widthPx - percentWidth - gapPx - plotX;
  const highest = Math.max(...series.map(({ interval }) => interval.high));
  const end = Math.ceil(10 * highest) / 10;
  const step = STEPS.find((each) => (plotPx * each) / end >= stepPx) ?? 1;
  const at = (share: number) => plotX + (plotPx * share) / end;
  const ticks = Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => {
    const share = Math.round(100 * index * step) / 100;
    return { share, x: at(share) };
  });

  let top = 0;
  const rows = series.map((each, index): SeriesRow => {
    const height = heights[index] ?? 0;
    const y = top + height / 2;
    const middled = (lines: readonly (readonly Piece[])[], x: number, anchor?: Written['anchor']) =>
      writtenAt(lines, x, y - heightOf(lines) / 2, anchor);
    top += height + between;
    return {
      ...each,
      y,
      markX: at(each.n === 0 ? 0 : each.x / each.n),
      fromX: at(each.interval.low),
      toX: at(each.interval.high),
      words: [
        ...middled(names[index] ?? [], 0),
        ...middled(counts[index] ?? [], countX),
        ...middled(inLines(percents.slice(index, index + 1), Infinity), widthPx, 'end'),
      ],
    };
  });
  const axisAt = rowsPx;
  const scaled = listIn(hall, neededPx);
  return {
    ...scaled,
    rows,
    ticks,
    plot: { from: 0, to: axisAt, x: plotX },
    markPx,
    words: [
      ...ticks.flatMap(({ share, x }) =>
        writtenAt(
          [[{ text: inPercent(Math.round(100 * share)), sizePx: smallPx, look: 'muted' }]],
          x,
          axisAt,
          'middle',
        ),
      ),
      ...writtenAt(about, 0, neededPx - heightOf(about)),
    ],
  };
}

function namesOf({ name, years, isOwn }: SeriesCount, { textPx, smallPx }: Hall): readonly Piece[] {
  const beside = [...(years === null ? [] : [years]), ...(isOwn ? [THIS_STUDY] : [])];
  return [
    { text: name, sizePx: textPx, look: isOwn ? 'strong' : 'plain' },
    ...beside.map((text): Piece => ({ text, sizePx: smallPx, look: 'muted' })),
  ];
}

/** "17 of 140 treated", or of whom they are below, where it does not fit beside. */
function countIn(
  series: SeriesCount,
  { textPx, smallPx }: Hall,
  widthPx: number,
): readonly (readonly Piece[])[] {
  const count: Piece = { text: countOfSeries(series), sizePx: textPx, look: 'plain' };
  const base: Piece = { text: series.ofWhom, sizePx: smallPx, look: 'muted' };
  const beside = inLines([count, base], Infinity);
  return beside.every((line) => widthOf(line) <= widthPx)
    ? beside
    : [[count], ...inEvenLines([base], widthPx)];
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
