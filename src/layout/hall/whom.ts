// The people of one group through all stages, as a share of those of one group and of another, and nothing else.

import { whoOf } from '../../locale/studyWords.ts';
import { endTold, shareTold, whomInWords } from '../../locale/whom.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import { threadOf } from '../../model/thread.ts';
import { resultOf } from '../../study/study.ts';
import type { ShareRow } from '../../study/talk.ts';
import { pictureOf } from '../flow/picture.ts';
import { LABEL_GAP_PX, type Box, type Picture } from '../flow/pictured.ts';
import { resultThread } from '../flow/thread.ts';
import { heightOf, widthOf, writtenAt, type Piece, type Written } from '../written.ts';
import { hallSheetFor } from './hallSheets.ts';
import type { Hall } from './hall.ts';

export type Whom = {
  /** The stages as they stand in every other scene, with those alone who lead to the group, and no words. */
  readonly picture: Picture;
  readonly shares: readonly {
    /** The group of whom it is a share, its box, and a line from that down to the words. */
    readonly of: string;
    readonly box: Box;
    readonly line: string;
    readonly words: readonly Written[];
    readonly isSpokenOf: boolean;
  }[];
  /** At the end of the thread. */
  readonly end: readonly Written[];
  readonly name: string;
};

const FIGURE_PX = 76;
/** From the lowest box to the words, between two shares, and how far a line ends above its words. */
const BELOW_PX = 32;
const BETWEEN_PX = 40;
const SHORT_PX = 4;

export function whomOf(
  now: Flows,
  reported: Flows,
  hall: Hall,
  { group, of }: { readonly group: string; readonly of: readonly string[] },
): Whom {
  const sheet = hallSheetFor(reported, hall);
  const thread = group === resultOf(now.study) ? resultThread(now) : threadOf(now, group);
  const whole = pictureOf(now, reported, sheet, thread);
  const isOnWay = (id: string) => thread?.groups.has(id) ?? false;
  const groups = whole.groups
    .filter(({ id }) => isOnWay(id))
    .map((each) => ({ ...each, label: { ...each.label, name: [], numbers: [] } }));
  const picture: Picture = {
    ...whole,
    headings: [],
    brackets: [],
    ghost: '',
    groups,
    flows: whole.flows.filter(({ id }) => thread?.flows.has(id)),
    thread: whole.thread && { ...whole.thread, words: [] },
  };

  const boxOf = (id: string) => groups.find((each) => each.id === id)?.box;
  const foot = Math.max(0, ...groups.map(({ box }) => box.y + box.height));
  let taken: { readonly fromX: number; readonly toX: number; readonly toY: number }[] = [];
  const shares = of.flatMap((base, index) => {
    const box = boxOf(base);
    if (!box) return [];
    const isSpokenOf = index === of.length - 1;
    const lines = linesOf(now, group, base, hall, isSpokenOf);
    const widthPx = Math.max(...lines.map(widthOf));
    const x = Math.max(0, Math.min(box.x, hall.widthPx - widthPx));
    const beside = taken.filter(
      ({ fromX, toX }) => x < toX + BETWEEN_PX && fromX < x + widthPx + BETWEEN_PX,
    );
    const y = Math.max(foot + BELOW_PX, ...beside.map(({ toY }) => toY));
    taken = [...taken, { fromX: x, toX: x + widthPx, toY: y + heightOf(lines) }];
    const middle = box.x + box.width / 2;
    return [
      {
        of: base,
        box,
        line: `M${middle},${box.y + box.height + 8}V${y - SHORT_PX}`,
        words: writtenAt(lines, x, y),
        isSpokenOf,
      },
    ];
  });
  const endBox = boxOf(group);
  const [count, name] = endTold(now, group);
  const endLine: readonly Piece[] = [
    { text: `${count} `, sizePx: hall.numberPx, look: 'strong' },
    { text: name, sizePx: hall.textPx, look: 'plain' },
  ];
  const isWide =
    endBox && endBox.x + endBox.width + LABEL_GAP_PX + widthOf(endLine) <= hall.widthPx;
  const endLines = isWide ? [endLine] : endLine.map((piece) => [piece]);
  return {
    picture,
    shares,
    end: endBox
      ? writtenAt(
          endLines,
          endBox.x + endBox.width + LABEL_GAP_PX,
          endBox.y + Math.max(0, (endBox.height - heightOf(endLines)) / 2),
        )
      : [],
    name: whomInWords(now, group, of),
  };
}

function linesOf(
  now: Flows,
  group: string,
  base: string,
  hall: Hall,
  isSpokenOf: boolean,
): readonly (readonly Piece[])[] {
  const { figure, unit, people } = shareTold(now, group, base);
  const look = isSpokenOf ? 'plain' : 'muted';
  return [
    ...(figure === null
      ? []
      : [
          [
            { text: figure, sizePx: FIGURE_PX, look: isSpokenOf ? 'strong' : 'muted' } as const,
            { text: ` ${unit}`, sizePx: hall.numberPx, look } as const,
          ],
        ]),
    [{ text: people, sizePx: hall.textPx, look }],
  ];
}

/** The same as a row of bars, for a page in a hand. */
export function whomRow(now: Flows, group: string, base: string): ShareRow {
  const [part, all] = [countedGroup(now, group), countedGroup(now, base)];
  return {
    ofWhom: whoOf(now.study, base),
    x: part.count,
    n: all.count,
    basis: 'derived',
    how: '',
  };
}
