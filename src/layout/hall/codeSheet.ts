// The address of a page as a code for cameras that nearly fills the screen, and in words beside it.

import { codeWords, whyNoCode } from '../../locale/code.ts';
import { shownAddress } from '../../locale/shownAddress.ts';
import { fitted } from '../fitted.ts';
import type { Box } from '../flow/pictured.ts';
import { heightOf, inLines, widthOf, writtenAt, type Piece, type Written } from '../written.ts';

/** A whole screen, in px of which the height is 900. */
export type Screen = { readonly widthPx: number; readonly heightPx: number };

/** For the halls of the same names. */
export const screens: Readonly<Record<'wide' | 'tall', Screen>> = {
  wide: { widthPx: 1600, heightPx: 900 },
  tall: { widthPx: 1200, heightPx: 900 },
};

export type Coded = {
  /** Row by row, whether a module is dark, with or without a light margin; empty where there is no code. */
  readonly modules: readonly (readonly boolean[])[];
  /** Null where it is not known. */
  readonly address: string | null;
  /** A shorter way to the same page, to be typed. */
  readonly short?: string;
  /** What the code does, as a sentence. */
  readonly sentence: string;
};

export type CodeSheet = {
  readonly screen: Screen;
  /** Null where there is no code. */
  readonly code: {
    /** The light sheet, its margin of four modules or more included, and the dark modules from edge to edge. */
    readonly sheet: Box;
    readonly dark: Box;
    readonly modulePx: number;
    /** The dark modules from the upper left corner of `dark` on, in modules. */
    readonly d: string;
  } | null;
  readonly words: readonly Written[];
  /** Everything that is written, for who cannot see it. */
  readonly says: readonly string[];
};

/** The side of the code by the smaller side of the screen: from the last row a camera needs four fifths. */
const SIDE = 0.82;
/** What ISO/IEC 18004 asks for on each side, in modules. */
const QUIET = 4;
const MARGIN_PX = 30;
const GAP_PX = 28;
/** Sizes of the sentence and of the address, in px: the first pair at which all of it has room. */
const SIZES = [
  [44, 30],
  [38, 27],
  [34, 24],
  [31, 22],
  [31, 20],
] as const;
const LABEL_PX = 20;
const PARAGRAPH_PX = 30;

export function codeSheetOf(coded: Coded, screen: Screen): CodeSheet {
  const code = codeOf(coded.modules, screen);
  const x = code ? code.sheet.x + code.sheet.width + GAP_PX : 2 * MARGIN_PX;
  const room = {
    x,
    width: screen.widthPx - x - MARGIN_PX,
    height: screen.heightPx - 2 * MARGIN_PX,
  };
  const { address, short: _, ...shortest } = coded;
  const shown = address === null ? undefined : shownAddress(address);
  const paragraphs =
    firstThatFits(sayings(coded, shown), room, 'in whole parts') ??
    firstThatFits(sayings(coded, shown), room) ??
    firstThatFits(sayings(coded, codeWords.tooLong), room) ??
    firstThatFits(sayings({ ...shortest, address }, codeWords.tooLong), room) ??
    [];
  const height =
    paragraphs.reduce((total, { lines }) => total + heightOf(lines), 0) +
    PARAGRAPH_PX * paragraphs.filter(({ isNext }) => isNext).length;
  let top = (screen.heightPx - height) / 2;
  return {
    screen,
    code,
    words: paragraphs.flatMap(({ lines, isNext }) => {
      if (isNext) top += PARAGRAPH_PX;
      const at = top;
      top += heightOf(lines);
      return writtenAt(lines, room.x, at);
    }),
    says: paragraphs.map(({ text }) => text),
  };
}

type Saying = {
  readonly text: string;
  readonly role: 'sentence' | 'address' | 'label' | 'short';
};

/** What is written, one below the other; `shown` in the place of the address. */
function sayings(
  { modules, address, short, sentence }: Coded,
  shown: string | undefined,
): readonly Saying[] {
  return [
    { text: modules.length > 0 ? sentence : whyNoCode(address !== null), role: 'sentence' },
    ...(shown === undefined ? [] : [{ text: shown, role: 'address' } as const]),
    ...(short === undefined
      ? []
      : [
          { text: codeWords.toType, role: 'label' } as const,
          { text: shownAddress(short), role: 'short' } as const,
        ]),
  ];
}

type Paragraph = {
  readonly text: string;
  readonly lines: readonly (readonly Piece[])[];
  /** Whether there is a gap before it. */
  readonly isNext: boolean;
};

/** At the largest sizes at which all has room; addresses broken anywhere, or only between their parts. */
function firstThatFits(
  said: readonly Saying[],
  room: { readonly width: number; readonly height: number },
  addresses: 'in whole parts' | 'broken' = 'broken',
): readonly Paragraph[] | undefined {
  return SIZES.map(([sentencePx, addressPx]) =>
    said.map(({ text, role }, index): Paragraph => {
      const sizePx = {
        sentence: sentencePx,
        address: addressPx,
        short: Math.max(addressPx, 31),
        label: LABEL_PX,
      }[role];
      const look =
        role === 'sentence' || role === 'short' ? 'strong' : role === 'label' ? 'muted' : 'plain';
      return {
        text,
        lines:
          role === 'address' || role === 'short'
            ? fitted(text, room.width, sizePx, look === 'plain' ? 'plain' : 'strong').map(
                (line) => [{ text: line, sizePx, look }],
              )
            : inLines([{ text, sizePx, look }], room.width),
        isNext: index > 0 && role !== 'short',
      };
    }),
  ).find(
    (paragraphs) =>
      paragraphs.every(
        ({ text, lines }) =>
          lines.every((line) => widthOf(line) <= room.width) &&
          (addresses === 'broken' || isInWholeParts(text, lines)),
      ) &&
      paragraphs.reduce((total, { lines }) => total + heightOf(lines) + PARAGRAPH_PX, 0) <=
        room.height,
  );
}

/** Whether no part of an address is divided between two lines. */
function isInWholeParts(text: string, lines: Paragraph['lines']): boolean {
  const written = lines.map((line) => line.map((piece) => piece.text).join(''));
  return text
    .split(/(?<=[/?& ])/)
    .every((part) => written.some((line) => line.includes(part.trim())));
}

function codeOf(modules: Coded['modules'], { widthPx, heightPx }: Screen): CodeSheet['code'] {
  const dark = withoutMargin(modules);
  const side = dark.length;
  if (side === 0) return null;
  const margin = Math.max(QUIET, (modules.length - side) / 2);
  const screen = Math.min(widthPx, heightPx);
  const mostPx = Math.min((SIDE * screen) / side, screen / (side + 2 * margin));
  const modulePx = Math.floor(100 * mostPx) / 100;
  const sheetPx = modulePx * (side + 2 * margin);
  // As far from the left edge as from the upper one.
  const at = (heightPx - sheetPx) / 2;
  return {
    sheet: { x: at, y: at, width: sheetPx, height: sheetPx },
    dark: {
      x: at + margin * modulePx,
      y: at + margin * modulePx,
      width: side * modulePx,
      height: side * modulePx,
    },
    modulePx,
    d: dark
      .map((row, y) =>
        runs(row)
          .map(([from, to]) => `M${from},${y}h${to - from}v1h-${to - from}z`)
          .join(''),
      )
      .join(''),
  };
}

/** The rows and columns from the first to the last that has a dark module. */
function withoutMargin(modules: Coded['modules']): Coded['modules'] {
  const rows = modules.flatMap((row, y) => (row.includes(true) ? [y] : []));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  // A code is as wide as it is high, and its three large corners reach to its edges.
  return modules.slice(first, last + 1).map((row) => row.slice(first, last + 1));
}

/** From where to where a row is dark. */
function runs(row: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = found.at(-1);
    if (last?.[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  });
  return found;
}
