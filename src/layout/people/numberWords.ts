// How the words of a number of people break into lines, whatever the number becomes, and those lines with the numbers of now.

import { labelWords } from '../../locale/labels.ts';
import { signed } from '../../locale/number.ts';
import type { BasisNow } from '../../model/flows.ts';
import type { Run, Standing } from '../../model/people.ts';
import { areEnoughForShares } from '../../model/shares.ts';
import type { Point } from '../flow/pictured.ts';
import type { Sheet } from '../flow/sheets.ts';
import { textWidth, unbroken } from '../textWidth.ts';
import type { Told } from './stageNumbers.ts';

export const LEADING = 1.28;
/** No number above the marks is smaller. */
const LEAST_COUNT_PX = 19;

/** Words of one look, and where the first of them begins; without a place they follow those before them. */
export type MarkWord = Partial<Point> & {
  readonly text: string;
  readonly sizePx: number;
  readonly look: 'plain' | 'strong' | 'muted' | 'traced';
};

/** A number of people and who they are; of a group of the study by its id, else of several or of none. */
export type PicturedNumber = {
  readonly id: string;
  /** Of one group: what a program may read, and whose marks stand for it. */
  readonly group: {
    readonly count: number;
    readonly basis: BasisNow;
    readonly runs: readonly Run[];
  } | null;
  readonly words: readonly MarkWord[];
  /** A sample of its marks, before its words. */
  readonly sample: (Point & { readonly standing: Standing; readonly isTraced: boolean }) | null;
};

/**
 * Lines of words one below another from `at`, a number that is larger than they are the first of them; `inWords` where they tell of
 * others as well.
 */
export function picturedNumber(
  told: Told,
  lines: readonly ShapedLine[],
  look: Look,
  at: Point,
  sample: Point | null,
  inWords = told,
): PicturedNumber {
  const { id, isGroup, count, basis, standing, isTraced, runs } = told;
  return {
    id,
    group: isGroup ? { count, basis, runs } : null,
    words: lines.flatMap((line, index) =>
      wordsOf(line, inWords, look).map((word, place) =>
        place === 0 ? { ...word, x: at.x, y: at.y + index * LEADING * look.textPx } : word,
      ),
    ),
    sample: sample && { ...sample, standing, isTraced },
  };
}

/** What a number's words are made of, beside who they are: the number, that in percent, and what is more or less of it than reported. */
type Figure = 'count' | 'share' | 'change';

export type ShapedLine = readonly (Figure | { readonly who: string })[];

/** How large a number is, and the words beside it; and which figures stand before who they are, and which after. */
export type Look = {
  readonly countPx: number;
  readonly textPx: number;
  readonly before: readonly Figure[];
  readonly after: readonly Figure[];
};

/** The widest that each figure can become, whatever the rates are. */
function widestOf(patients: number, mayBeAbout: boolean): Readonly<Record<Figure, string>> {
  const base = { count: patients, share: areEnoughForShares(patients) ? 0.999 : null };
  const { count, share } = labelWords(patients, base, mayBeAbout);
  return { count, share, change: signed(patients) };
}

function figurePx(figure: Figure, text: string, { countPx, textPx }: Look): number {
  const isStrong = figure === 'count' || figure === 'change';
  return textWidth(text, figure === 'count' ? countPx : textPx, isStrong ? 'strong' : 'plain');
}

/** How the words of a number break, whatever the number becomes; `isWhoBelow` where who they are begins a line. */
export function shapeOf(
  { who, mayBeAbout, base }: Told,
  patients: number,
  look: Look,
  widthPx: number,
  isWhoBelow = false,
): readonly ShapedLine[] {
  const widest = widestOf(patients, mayBeAbout);
  const space = textWidth(' ', look.textPx);
  const lines: (Figure | { who: string })[][] = [];
  let taken = widthPx;
  const add = (part: Figure | { who: string }, partPx: number, isNewLine = false) => {
    const last = lines.at(-1);
    const before = last?.at(-1);
    if (!last || isNewLine || taken + space + partPx > widthPx) {
      lines.push([part]);
      taken = partPx;
      return;
    }
    taken += space + partPx;
    if (typeof part === 'object' && typeof before === 'object') before.who += ` ${part.who}`;
    else last.push(part);
  };
  const addFigures = (figures: readonly Figure[]) => {
    for (const figure of figures)
      if (widest[figure] !== '' && (base !== null || figure !== 'share'))
        add(figure, figurePx(figure, widest[figure], look));
  };
  addFigures(look.before);
  for (const [index, word] of unbroken(who).entries())
    add({ who: word }, textWidth(word, look.textPx), isWhoBelow && index === 0);
  addFigures(look.after);
  return lines;
}

/** The words of a line with the numbers of now. */
function wordsOf(
  line: ShapedLine,
  { count, basis, base, change, isTraced }: Told,
  { countPx, textPx }: Look,
): readonly MarkWord[] {
  const says = labelWords(count, base ?? { count, share: null }, basis === 'assumed');
  const look: Readonly<Record<Figure, Omit<MarkWord, 'sizePx'>>> = {
    count: { text: says.count, look: isTraced ? 'traced' : 'strong' },
    share: { text: says.share, look: 'muted' },
    change: { text: change === null ? '' : signed(change), look: 'strong' },
  };
  return line
    .map((part): MarkWord =>
      typeof part === 'object'
        ? { text: part.who, sizePx: textPx, look: 'plain' }
        : { ...look[part], sizePx: part === 'count' ? countPx : textPx },
    )
    .filter(({ text }) => text !== '')
    .map((word, index) => (index === 0 ? word : { ...word, text: ` ${word.text}` }));
}

/** How wide figures are together, at the most. */
export function figuresPx(figures: readonly Figure[], patients: number, look: Look): number {
  const widest = widestOf(patients, true);
  return figures.reduce((sum, figure) => sum + figurePx(figure, ` ${widest[figure]}`, look), 0);
}

/** The numbers above the marks are as large as lets their figures stand in one line; where they cannot, a difference comes last. */
export function headLook(patients: number, { flow, textPx }: Sheet, widthPx: number): Look {
  const all: readonly Figure[] = ['count', 'share', 'change'];
  const look: Look = { countPx: flow === 'down' ? 21 : 26, textPx, before: all, after: [] };
  for (let { countPx } = look; countPx >= LEAST_COUNT_PX; countPx -= 1)
    if (figuresPx(all, patients, { ...look, countPx }) <= widthPx) return { ...look, countPx };
  return { ...look, countPx: LEAST_COUNT_PX, before: ['count', 'share'], after: ['change'] };
}

/** Below the marks a difference stands beside its number, where that leaves most of the line to who they are. */
export function keyLook(patients: number, textPx: number, widthPx: number): Look {
  const look: Look = { countPx: textPx, textPx, before: ['count', 'change'], after: [] };
  return figuresPx(look.before, patients, look) <= widthPx / 2
    ? look
    : { ...look, before: ['count'], after: ['change'] };
}
