// How large the flow is drawn in a hall: the largest sheet on which the whole of a study stands.

import type { Flows } from '../../model/flows.ts';
import { groupOf } from '../../study/study.ts';
import { columnsOf } from '../flow/columns.ts';
import { pictureOf } from '../flow/picture.ts';
import type { Picture } from '../flow/pictured.ts';
import type { Sheet } from '../flow/sheets.ts';
import type { Hall } from './hall.ts';

/** The sheets of the two shapes of a hall: as wide as its room, and for five stages about as high. */
export const hallSheets: Readonly<Record<Hall['name'], Sheet>> = {
  wide: {
    name: 'hall-wide',
    flow: 'across',
    widthPx: 1504,
    bandPx: 312,
    boxPx: 16,
    gapPx: 48,
    namePx: 24,
    textPx: 24,
    countPx: 31,
    headingPx: 74,
    bracketPx: 48,
    strokePx: 2.6,
    isWidened: true,
    fromRem: 0,
  },
  tall: {
    name: 'hall-tall',
    flow: 'across',
    widthPx: 1128,
    bandPx: 296,
    boxPx: 14,
    gapPx: 46,
    namePx: 21,
    textPx: 21,
    countPx: 31,
    headingPx: 68,
    bracketPx: 46,
    strokePx: 2.6,
    isWidened: true,
    fromRem: 0,
  },
};

/**
 * What a sheet gives up, step by step, where many groups stand at one stage: first room between them and the length of the boxes;
 * where words then stand beside other boxes, these move to their words, each in one line; then words for each of many small groups, and
 * last the size of its words.
 */
const TIGHTER: readonly Partial<Sheet>[] = [
  {},
  { gapPx: 30, bandPx: 300 },
  { gapPx: 16, bandPx: 270, headingPx: 64 },
  ...[
    { gapPx: 16, bandPx: 250 },
    { gapPx: 16, bandPx: 220, headingPx: 66 },
    { gapPx: 16, bandPx: 250, isGathered: true },
    { gapPx: 12, bandPx: 200, headingPx: 62, namePx: 20, textPx: 20, countPx: 28 },
  ].map((less) => ({ ...less, isLevel: true, isTight: true })),
];

/** The same in a window that is low. */
const LOWER: readonly Partial<Sheet>[] = [
  { gapPx: 20, bandPx: 230 },
  { gapPx: 20, bandPx: 210 },
  { gapPx: 20, bandPx: 190 },
  { gapPx: 16, bandPx: 170, isGathered: true },
  { gapPx: 12, bandPx: 150, isGathered: true },
].map((less) => ({ headingPx: 66, bracketPx: 40, countPx: 26, ...less }));
const lowerSheets: readonly Sheet[] = LOWER.map((less) => ({ ...hallSheets.tall, ...less }));

const tighterSheets: Readonly<Record<Hall['name'], readonly Sheet[]>> = {
  wide: TIGHTER.map((less) => ({ ...hallSheets.wide, ...less })),
  tall: TIGHTER.map((less) => ({ ...hallSheets.tall, ...less })),
};

/** The largest sheet on which a study is no higher than the hall, and its boxes stand beside their words, or the tightest that there is; the same whatever the rates. */
export function hallSheetFor(reported: Flows, { name, heightPx, isLow = false }: Hall): Sheet {
  const all = isLow ? lowerSheets : tighterSheets[name];
  return (
    all.find((sheet) => {
      const picture = pictureOf(reported, reported, sheet);
      const isClose = isLow || sheet.isLevel || isBesideItsWords(picture, reported);
      return picture.height <= heightPx && isClose;
    }) ??
    all.at(-1) ??
    hallSheets[name]
  );
}

/** So many groups of one stage have room for their words without being moved. */
const FEW = 3;

/** Whether at each stage where many stand each is level with its words. */
function isBesideItsWords({ groups }: Picture, { study }: Flows): boolean {
  return study.stages.every(({ id }) => {
    const there = groups.filter((group) => groupOf(study, group.id).stage === id);
    return (
      there.length <= FEW ||
      there.every(
        ({ box, label }) =>
          label.heightPx === 0 ||
          (box.y <= label.y + label.heightPx && box.y + box.height >= label.y),
      )
    );
  });
}

/** How wide each stage of a study is in a hall. */
export function hallColumns(reported: Flows, hall: Hall): readonly number[] {
  return [...columnsOf(reported, hallSheetFor(reported, hall)).values()].map(
    ({ widthPx }) => widthPx,
  );
}
