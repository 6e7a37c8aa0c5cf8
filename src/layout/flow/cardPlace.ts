// Where the card of a part of the picture stands: beside what it explains, never on it where there is room.

import type { Box, Picture, Point } from './pictured.ts';

/** How wide a card is. */
export const CARD_PX = 336;
/** Between a part and its card: little, so that a pointer comes across. */
const GAP_PX = 6;

/** The distance of two of the card's edges from the same edges of the picture, in shares of its width and height and in px. */
export type CardPlace = {
  readonly across: readonly [edge: 'left' | 'right', share: number, px: number];
  readonly down: readonly [edge: 'top' | 'bottom', share: number, px: number];
};

/** From where a card was opened. */
export type CardFrom = {
  /** In px of its sheet. */
  readonly picture: Picture;
  /** How wide that is on the page. */
  readonly widthPx: number;
  /** Where it was pointed at, in shares of the picture; undefined where the part was come to by keys. */
  readonly at: Point | undefined;
};

/** Where the card of a group or a ribbon stands, by its id. */
export function cardPlace(id: string, { picture, widthPx, at }: CardFrom): CardPlace {
  const { x, y, width, height } = inShares(picture, boundsOf(picture, id));
  const [right, bottom] = [x + width, y + height];
  const needed = (CARD_PX + GAP_PX) / Math.max(1, widthPx);
  const [hasLeft, hasRight] = [x >= needed, 1 - right >= needed];

  if (hasLeft || hasRight) {
    // The words of a group stand to the right of its box.
    const isGroup = picture.groups.some((group) => group.id === id);
    const isNearerLeft = at ? at.x - x < right - at.x : isGroup;
    const down = y + bottom < 1 ? (['top', y, 0] as const) : (['bottom', 1 - bottom, 0] as const);
    return hasLeft && (isNearerLeft || !hasRight)
      ? { across: ['right', 1 - x, GAP_PX], down }
      : { across: ['left', right, GAP_PX], down };
  }

  // As near its middle as the picture is wide.
  const across = [
    'left',
    Math.max(0, Math.min(x + width / 2 - needed / 2, 1 - needed)),
    0,
  ] as const;
  return y > 1 - bottom
    ? { across, down: ['bottom', 1 - y, GAP_PX] }
    : { across, down: ['top', bottom, GAP_PX] };
}

/** The room that a box or a ribbon takes, in px of the sheet. */
function boundsOf({ groups, flows, sheet }: Picture, id: string): Box {
  const box = groups.find((group) => group.id === id)?.box;
  if (box) return box;
  const ends = flows.find((flow) => flow.id === id)?.ends;
  if (!ends) return { x: 0, y: 0, width: 0, height: 0 };
  const { leaves, arrives } = ends;
  const along = [leaves.along, arrives.along - leaves.along] as const;
  const from = Math.min(leaves.across.from, arrives.across.from);
  const across = [from, Math.max(leaves.across.to, arrives.across.to) - from] as const;
  const [[x, width], [y, height]] = sheet.flow === 'across' ? [along, across] : [across, along];
  return { x, y, width, height };
}

function inShares(picture: Picture, { x, y, width, height }: Box): Box {
  return {
    x: x / picture.width,
    y: y / picture.height,
    width: width / picture.width,
    height: height / picture.height,
  };
}
