// The same people once for every stage, as marks: where each stage, its words and each mark stand, for one sheet.

import { baseOf, type Base, type ShareOf } from '../model/base.ts';
import { countedGroup, flowsTo, type BasisNow, type Flows } from '../model/flows.ts';
import { peopleOf, type People, type Places, type Run, type Standing } from '../model/people.ts';
import { countedLater, inGroups, thereInGroups } from '../locale/marks.ts';
import { labelWords } from '../locale/labels.ts';
import { signed } from '../locale/number.ts';
import { areEnoughForShares, settledShare } from '../model/shares.ts';
import { groupLabel, stageLabel, whoOf } from '../locale/studyWords.ts';
import type { Thread } from '../model/thread.ts';
import { planned, type Box, type Point } from './flow/pictured.ts';
import { rounded } from './flow/ribbon.ts';
import type { Sheet } from './flow/sheets.ts';
import { tracedThread } from './flow/thread.ts';
import { textWidth, wrapped } from './textWidth.ts';

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

export type PicturedStage = {
  readonly id: string;
  readonly heading: readonly MarkWord[];
  /** Whether the heading ends where it stands, and does not begin there. */
  readonly isAtEnd: boolean;
  /** The number above the marks, then those below. */
  readonly numbers: readonly PicturedNumber[];
  /** Those who are counted at no group of this stage: before, or later. */
  readonly others: readonly Run[];
  /** The place of the marks. */
  readonly box: Box;
  /** Edges between groups that stand alike, and where such an edge was as reported; each one path. */
  readonly seams: string;
  readonly ghost: string;
};

export type PeoplePicture = {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly people: People;
  /** From one mark to the next, and how many stand one below the other. */
  readonly pitchPx: number;
  readonly rows: number;
  readonly stages: readonly PicturedStage[];
  /** From each stage to the next. */
  readonly arrows: string;
};

/** Marks are never farther apart than this, so few patients look few; nor closer, so that a ring is no blot. */
const MOST_PITCH_PX = 28;
const LEAST_PITCH_PX = 5;
/** The narrowest a stage may be beside others, with what is between it and the next. */
const STAGE_PX = 138;
/** By how much smaller than elsewhere marks may be for the stages to stand side by side. */
const MUCH_LARGER = 0.85;
/** Between two stages side by side, with an arrow in it; between one row of stages and the next. */
const GAP_PX = 34;
const ROW_GAP_PX = 20;
/** Above and below the marks. */
const NEAR_PX = 6;
/** The least height that is kept for the marks of a row of stages. */
const ROOM_PX = 48;
/** Between the words of a stage and those of the next one. */
const WORDS_APART_EM = 0.8;
/** Before the words of a number, for the sample of its marks. */
const SAMPLE_EM = 1;
const LEADING = 1.28;
/** No number above the marks is smaller. */
const LEAST_COUNT_PX = 19;
/** How far below a heading the line of a large number stands, in sizes of it: some systems have tall letters. */
const HEAD = 1.14;

/**
 * Stages side by side, or in as few rows as let marks and words be read; on a narrow page one below another. The size of the marks
 * and of the whole depends on the study, the sheet and the number of patients, never on the rates. As high as `heightPx`, unless
 * marks or words take more.
 */
export function iconGrid(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  heightPx: number,
  thread?: Thread,
  of?: ShareOf,
): PeoplePicture {
  const people = peopleOf(now, thread);
  const told = now.study.stages.map((_, stage) => numbersOf(now, reported, people, stage, of));
  return placed(arrangement(reported, sheet, heightPx), now, reported, people, told, sheet);
}

/** The arrangement for a height: worked out once for all rates. */
function arrangement(reported: Flows, sheet: Sheet, heightPx: number): Arrangement {
  const known = arrangements(reported, sheet);
  const found = known.get(heightPx) ?? bestArrangement(reported, sheet, heightPx);
  known.set(heightPx, found);
  return found;
}

const arrangements = planned(() => new Map<number, Arrangement>());

function bestArrangement(reported: Flows, sheet: Sheet, heightPx: number): Arrangement {
  const { study } = reported;
  const people = peopleOf(reported);
  const told = study.stages.map((_, stage) =>
    numbersOf(reported, reported, people, stage, undefined),
  );
  const many = told.length;
  // No word is broken.
  const said = [
    ...told.flatMap((stage) => stage.map(({ who }) => who)),
    ...study.stages.map(({ id }) => stageLabel(study, id)),
  ].flatMap((each) => each.split(' '));
  const leastPx = Math.max(
    STAGE_PX,
    ...said.map(
      (word) => textWidth(word, sheet.textPx) + (SAMPLE_EM + WORDS_APART_EM) * sheet.textPx,
    ),
  );
  const rowsFor = (each: number) => Math.ceil(many / each);
  const fits =
    sheet.flow === 'down'
      ? [1]
      : Array.from({ length: many }, (_, index) => many - index).filter(
          (each) =>
            (each === 1 || sheet.widthPx / each >= leastPx) &&
            // As many in every row as there can be: five in rows of three and two, not of four and one.
            Math.ceil(many / rowsFor(each)) === each,
        );
  const all = fits.map((perRow) => inRowsOf(perRow, reported, people.marks, told, sheet, heightPx));
  const low = all.filter((each) => each.heightPx <= heightPx);
  const largestPx = Math.max(...low.map(({ pitchPx }) => pitchPx));
  // Side by side, unless marks would be much larger in rows.
  const found =
    low.find(({ pitchPx }) => pitchPx >= MUCH_LARGER * largestPx) ??
    all.toSorted((one, other) => one.heightPx - other.heightPx)[0];
  if (!found) throw new Error('there is always a way to arrange them');
  return found;
}

/** A number to be told, before it has a place. */
type Told = {
  readonly id: string;
  readonly isGroup: boolean;
  readonly count: number;
  readonly basis: BasisNow;
  /** Of whom it is a share; null where it is everybody, or of nobody in one place. */
  readonly base: Omit<Base, 'groups'> | null;
  readonly change: number | null;
  readonly who: string;
  readonly standing: Standing;
  readonly isTraced: boolean;
  readonly runs: readonly Run[];
  /** Whether its number needs an assumption as reported, so that room is kept for the sign of it. */
  readonly mayBeAbout: boolean;
};

/** The numbers of a stage: first that above the marks. */
type ToldStage = readonly [head: Told, ...below: Told[]];

function numbersOf(
  now: Flows,
  reported: Flows,
  people: People,
  stage: number,
  of: ShareOf | undefined,
): ToldStage {
  const { study } = now;
  const { runs = [], stage: id = '' } = people.stages[stage] ?? {};
  const toldOf = (group: string, isShort: boolean): Told => {
    const its = runs.filter((run) => run.group === group && run.isCountedHere);
    const { count, basis } = countedGroup(now, group);
    const before = countedGroup(reported, group);
    const isAll = its.every(({ from, to, certain }) => certain.to - certain.from === to - from);
    return {
      id: group,
      isGroup: true,
      count,
      basis,
      base: group === study.groups[0].id ? null : baseOf(now, group, of),
      change: now.asReported ? null : count - before.count,
      who: isShort ? groupLabel(study, group) : whoOf(study, group),
      standing: its.find((run) => run.people > 0)?.standing ?? its[0]?.standing ?? 'there',
      isTraced: group === people.thread.of || (count > 0 && isAll),
      runs: its,
      mayBeAbout: before.basis === 'assumed',
    };
  };
  const groups = study.groups.filter((group) => group.stage === id).map((group) => group.id);
  const isThere = (group: string) =>
    runs.some((run) => run.group === group && run.isCountedHere && run.standing === 'there');
  const here = groups.filter(isThere);
  const headed = here.length > 0 ? here : groups;
  const [only] = headed;
  const later = runs.filter((run) => !run.isCountedHere && run.standing === 'there');
  const isTold = (group: string) =>
    runs.some((run) => run.group === group && run.isCountedHere && run.standing === 'told') ||
    flowsTo(now, group).some(({ from }) => wasLeft(people, stage, from.id));
  const below = groups
    .filter((group) => headed.length > 1 || group !== only)
    .map((group) => toldOf(group, isTold(group) || (here.length > 1 && isThere(group))));
  const onTheWay: readonly Told[] =
    later.length === 0
      ? []
      : [
          {
            id: `${id}-later`,
            isGroup: false,
            count: later.reduce((sum, run) => sum + run.people, 0),
            basis: 'derived',
            base: null,
            change: null,
            who: countedLater,
            standing: 'there',
            isTraced: false,
            runs: later,
            mayBeAbout: false,
          },
        ];
  if (headed.length === 1 && only !== undefined)
    return [toldOf(only, false), ...below, ...onTheWay];

  const all = headed.map((group) => toldOf(group, false));
  const whole = wholeOf(now, headed);
  const sum = (value: (told: Told) => number) =>
    all.reduce((total, each) => total + value(each), 0);
  const counted = whole === null ? null : toldOf(whole, false);
  return [
    {
      id: `${id}-all`,
      isGroup: false,
      count: sum(({ count }) => count),
      basis: all.find(({ basis }) => basis === 'assumed')?.basis ?? counted?.basis ?? 'derived',
      // Those of several steps before are of nobody in one place.
      base: counted?.base ?? (of === 'step' ? null : shareOfAll(now, headed)),
      change: now.asReported ? null : sum(({ change }) => change ?? 0),
      who: counted?.who ?? (here.length > 0 ? thereInGroups : inGroups)(headed.length),
      standing: 'there',
      isTraced: whole !== null && whole === people.thread.of,
      runs: [],
      mayBeAbout: all.some(({ mayBeAbout }) => mayBeAbout),
    },
    ...below,
    ...onTheWay,
  ];
}

/** Several groups together as a share of all. */
function shareOfAll(now: Flows, groups: readonly string[]): Omit<Base, 'groups'> {
  const bases = groups.map((group) => baseOf(now, group));
  const isTold = bases.every(({ share }) => share !== null);
  return {
    count: now.patients,
    share: isTold ? settledShare(bases.reduce((sum, { share }) => sum + (share ?? 0), 0)) : null,
  };
}

/** Whether those of a group had left by the stage before. */
function wasLeft({ stages }: People, stage: number, group: string): boolean {
  return stages
    .slice(0, stage)
    .some(({ runs }) =>
      runs.some((run) => run.group === group && run.isCountedHere && run.standing !== 'there'),
    );
}

/** The group of which these are all parts, and nothing else is; null where there is none. */
function wholeOf(now: Flows, groups: readonly string[]): string | null {
  const ways = groups.map((group) => flowsTo(now, group));
  const from = ways[0]?.[0]?.from.id;
  const isWhole =
    from !== undefined &&
    ways.every((each) => each.length === 1 && each[0]?.from.id === from) &&
    now.flows.filter((flow) => flow.from.id === from).length === groups.length;
  return isWhole ? from : null;
}

/** What of the picture hangs on the study, the number of patients and the sheet alone. */
type Arrangement = {
  readonly perRow: number;
  /** From a stage to the one beside it; how wide its marks may be. */
  readonly stagePitch: number;
  readonly stagePx: number;
  readonly head: Look;
  readonly key: Look;
  /** How words break: of the names of the stages, of the numbers above the marks, and of those below. */
  readonly headings: readonly (readonly string[])[];
  readonly isAtEnd: boolean;
  readonly heads: readonly (readonly ShapedLine[])[];
  readonly keys: readonly (readonly (readonly ShapedLine[])[])[];
  /** Of each row of stages: its top, where the names end, and where the marks begin. */
  readonly rows: readonly {
    readonly top: number;
    readonly heading: number;
    readonly foot: number;
  }[];
  readonly pitchPx: number;
  readonly marksDown: number;
  readonly heightPx: number;
};

/** At most `perRow` stages side by side. */
function inRowsOf(
  perRow: number,
  { study, patients }: Flows,
  marks: number,
  told: readonly ToldStage[],
  sheet: Sheet,
  heightPx: number,
): Arrangement {
  const lines = Math.ceil(told.length / perRow);
  const stagePitch = sheet.widthPx / perRow;
  const stagePx = perRow === 1 ? sheet.widthPx : stagePitch - GAP_PX;
  const { textPx } = sheet;
  const lineOfText = LEADING * textPx;
  // Words may go on above and below the arrow, up to those of the next stage.
  const roomPx = perRow === 1 ? stagePx : stagePitch - WORDS_APART_EM * textPx;
  const head = headLook(patients, sheet, roomPx);
  const key = keyLook(patients, textPx, roomPx);
  const headShape = (isWhoBelow: boolean) =>
    told.map(([each]) => shapeOf(each, patients, head, roomPx, isWhoBelow));
  const beside = headShape(false);
  // Who they are stands beside every number, or below every one.
  const heads = beside.every(({ length }) => length === 1) ? beside : headShape(true);
  const keys = told.map(([, ...rest]) =>
    rest.map((each) => shapeOf(each, patients, key, roomPx - SAMPLE_EM * textPx)),
  );
  const inRow = <Each>(all: readonly Each[], row: number) =>
    all.slice(row * perRow, (row + 1) * perRow);
  const names = study.stages.map(({ id }) => stageLabel(study, id));
  const headings = names.map((each) => wrapped(each, roomPx, textPx, 'plain'));
  // On a narrow page the name of a stage stands at the end of the line of its number, where that has room for all of them.
  const isAtEnd =
    sheet.flow === 'down' &&
    Math.max(...names.map((each) => textWidth(`${each}  `, textPx))) +
      figuresPx(head.before, patients, head) <=
      roomPx;
  const sizes = Array.from({ length: lines }, (_, row) => {
    const most = (all: readonly (readonly unknown[])[]) =>
      Math.max(...inRow(all, row).map(({ length }) => length));
    const heading = isAtEnd ? 0 : most(headings) * LEADING * textPx;
    const above = heading + (HEAD + 0.2) * head.countPx + (most(heads) - 1) * lineOfText + NEAR_PX;
    const below = most(keys.map((each) => each.flat())) * lineOfText;
    return { heading, above, below: below > 0 ? NEAR_PX + below : 0 };
  });
  const taken = sizes.reduce(
    (sum, { above, below }) => sum + above + below,
    ROW_GAP_PX * (lines - 1),
  );
  const marksRoomPx = Math.max(ROOM_PX, (heightPx - taken) / lines);
  const pitchPx = pitchFor(marks, stagePx, marksRoomPx);
  const marksDown = Math.ceil(marks / Math.max(1, Math.floor(stagePx / pitchPx)));
  let next = 0;
  const rows = sizes.map(({ heading, above, below }) => {
    const top = next;
    next += above + marksDown * pitchPx + below + ROW_GAP_PX;
    return { top, heading: top + heading, foot: top + above };
  });
  return {
    perRow,
    stagePitch,
    stagePx,
    head,
    key,
    headings,
    isAtEnd,
    heads,
    keys,
    rows,
    pitchPx,
    marksDown,
    heightPx: Math.ceil(taken + lines * marksDown * pitchPx),
  };
}

/** The people in their places, with the numbers of now. */
function placed(
  {
    perRow,
    stagePitch,
    stagePx,
    head,
    key,
    headings,
    isAtEnd,
    heads,
    keys,
    rows,
    pitchPx,
    marksDown,
    heightPx,
  }: Arrangement,
  now: Flows,
  reported: Flows,
  people: People,
  told: readonly ToldStage[],
  sheet: Sheet,
): PeoplePicture {
  const { textPx } = sheet;
  const lineOfText = LEADING * textPx;
  const marksPx = marksDown * pitchPx;
  const before = now.asReported
    ? people
    : peopleOf(reported, tracedThread(reported, people.thread.of) ?? undefined);
  const grid = { pitchPx, rows: marksDown };
  const stages = told.map(([first, ...rest], index): PicturedStage => {
    const { id } = now.study.stages[index] ?? { id: '' };
    const x = (index % perRow) * stagePitch;
    const { top, heading, foot } = rows[Math.floor(index / perRow)] ?? {
      top: 0,
      heading: 0,
      foot: 0,
    };
    const box = {
      x,
      y: foot,
      width: Math.ceil(people.marks / marksDown) * pitchPx,
      height: marksPx,
    };
    const { runs = [] } = people.stages[index] ?? {};
    const edges = edgesOf(runs);
    const reportedEdges = edgesOf(before.stages[index]?.runs ?? []);
    let y = foot + marksPx + NEAR_PX + 0.8 * lineOfText;
    return {
      id,
      isAtEnd,
      heading: (headings[index] ?? []).map((text, line) => ({
        x: isAtEnd ? x + stagePx : x,
        y: top + (isAtEnd ? HEAD * head.countPx : textPx) + line * LEADING * textPx,
        text,
        sizePx: textPx,
        look: 'muted',
      })),
      numbers: [
        picturedNumber(
          first,
          heads[index] ?? [],
          head,
          { x, y: heading + HEAD * head.countPx },
          null,
        ),
        ...rest.map((each, place) => {
          const shape = keys[index]?.[place] ?? [];
          const at = { x: x + SAMPLE_EM * textPx, y };
          y += shape.length * lineOfText;
          return picturedNumber(each, shape, key, at, {
            x: x + 0.36 * textPx,
            y: at.y - 0.36 * textPx,
          });
        }),
      ],
      others: runs.filter((run) => !run.isCountedHere && run.to > run.from),
      box,
      seams: seamsOf(runs)
        .map((at) => edgeAt(at, box, grid))
        .join(''),
      ghost: reportedEdges
        .filter((at) => !edges.includes(at))
        .map((at) => edgeAt(at, box, grid))
        .join(''),
    };
  });
  return {
    sheet,
    width: sheet.widthPx,
    height: heightPx,
    people,
    pitchPx,
    rows: marksDown,
    stages,
    arrows: sheet.flow === 'down' ? '' : arrowsBetween(stages, perRow, stagePitch, marksPx),
  };
}

/** Lines of words one below another from `at`, a number that is larger than they are the first of them. */
function picturedNumber(
  told: Told,
  lines: readonly ShapedLine[],
  look: Look,
  at: Point,
  sample: Point | null,
): PicturedNumber {
  const { id, isGroup, count, basis, standing, isTraced, runs } = told;
  return {
    id,
    group: isGroup ? { count, basis, runs } : null,
    words: lines.flatMap((line, index) =>
      wordsOf(line, told, look).map((word, place) =>
        place === 0 ? { ...word, x: at.x, y: at.y + index * LEADING * look.textPx } : word,
      ),
    ),
    sample: sample && { ...sample, standing, isTraced },
  };
}

/** What a number's words are made of, beside who they are: the number, that in percent, and what is more or less of it than reported. */
type Figure = 'count' | 'share' | 'change';

type ShapedLine = readonly (Figure | { readonly who: string })[];

/** How large a number is, and the words beside it; and which figures stand before who they are, and which after. */
type Look = {
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
function shapeOf(
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
  for (const [index, word] of who.split(' ').entries())
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
function figuresPx(figures: readonly Figure[], patients: number, look: Look): number {
  const widest = widestOf(patients, true);
  return figures.reduce((sum, figure) => sum + figurePx(figure, ` ${widest[figure]}`, look), 0);
}

/** The numbers above the marks are as large as lets their figures stand in one line; where they cannot, a difference comes last. */
function headLook(patients: number, { flow, textPx }: Sheet, widthPx: number): Look {
  const all: readonly Figure[] = ['count', 'share', 'change'];
  const look: Look = { countPx: flow === 'down' ? 21 : 26, textPx, before: all, after: [] };
  for (let { countPx } = look; countPx >= LEAST_COUNT_PX; countPx -= 1)
    if (figuresPx(all, patients, { ...look, countPx }) <= widthPx) return { ...look, countPx };
  return { ...look, countPx: LEAST_COUNT_PX, before: ['count', 'share'], after: ['change'] };
}

/** Below the marks a difference stands beside its number, where that leaves most of the line to who they are. */
function keyLook(patients: number, textPx: number, widthPx: number): Look {
  const look: Look = { countPx: textPx, textPx, before: ['count', 'change'], after: [] };
  return figuresPx(look.before, patients, look) <= widthPx / 2
    ? look
    : { ...look, before: ['count'], after: ['change'] };
}

/** The largest distance, in half pixels, at which this many marks fit into a room; never less than can be seen. */
function pitchFor(marks: number, width: number, height: number): number {
  let pitch = MOST_PITCH_PX;
  while (
    pitch > LEAST_PITCH_PX &&
    Math.ceil(marks / Math.max(1, Math.floor(width / pitch))) * pitch > height
  )
    pitch -= 0.5;
  return pitch;
}

/** Where groups that stand alike meet. */
function seamsOf(runs: readonly Run[]): readonly number[] {
  const drawn = runs.filter(({ from, to }) => to > from);
  return drawn.flatMap((run, index) => {
    const next = drawn[index + 1];
    return next && run.standing !== 'before' && next.standing === run.standing ? [run.to] : [];
  });
}

/** Where those who are there, those who are not and those who are traced meet. */
function edgesOf(runs: readonly Run[]): readonly number[] {
  const all = runs.at(-1)?.to ?? 0;
  const edges = runs.flatMap((run, index) => [
    ...((runs[index + 1]?.standing === 'there') === (run.standing === 'there') ? [] : [run.to]),
    ...(run.certain.to > run.certain.from ? [run.certain.from, run.certain.to] : []),
  ]);
  return [...new Set(edges)].filter((at) => at > 0 && at < all);
}

type Grid = Pick<PeoplePicture, 'pitchPx' | 'rows'>;

/** The middle of a mark. Column by column, so one mark more is one place at the end, and what people share stands side by side. */
export function placeOf(mark: number, box: Point, { pitchPx, rows }: Grid): Point {
  return {
    x: box.x + (Math.floor(mark / rows) + 0.5) * pitchPx,
    y: box.y + ((mark % rows) + 0.5) * pitchPx,
  };
}

/** An edge between a mark and those before it, from the first row of the marks to the last. */
function edgeAt(mark: number, box: Box, { pitchPx, rows }: Grid): string {
  const x = rounded(box.x + Math.floor(mark / rows) * pitchPx);
  const step = (mark % rows) * pitchPx;
  const foot = rounded(box.y + box.height);
  return step === 0
    ? `M${x},${rounded(box.y)}V${foot}`
    : `M${rounded(x + pitchPx)},${rounded(box.y)}V${rounded(box.y + step)}H${x}V${foot}`;
}

/** From the marks of each stage to those of the next one beside it. */
function arrowsBetween(
  stages: readonly PicturedStage[],
  perRow: number,
  stagePitch: number,
  marksPx: number,
): string {
  return stages
    .slice(0, -1)
    .map(({ box }, index) => {
      const from = (index % perRow) * stagePitch + stagePitch - GAP_PX + 8;
      const [x, y] = [rounded(from), rounded(box.y + marksPx / 2)];
      return (index + 1) % perRow === 0 ? '' : `M${x},${y}h16m-5,-4l5,4l-5,4`;
    })
    .join('');
}

/** How the marks of people who stand so are drawn. */
export type MarkShape = Standing | 'certain' | 'certain-before' | 'half';

/** Half of what a mark is wide, as a share of the distance between marks. */
const REACH: Readonly<Record<MarkShape, number>> = {
  there: 0.37,
  // The largest, so that it is told apart without its colour.
  certain: 0.45,
  leaves: 0.33,
  told: 0.2,
  dies: 0.28,
  before: 0.11,
  'certain-before': 0.17,
  half: 0.37,
};

/** The outline of a mark, from where it begins, seen from its middle, and how far down from there it ends. */
function outline(shape: MarkShape, pitchPx: number) {
  // In tenths, so that twice as much is as exact and a circle is one.
  const r = Math.round(10 * Math.max(0.7, REACH[shape] * pitchPx)) / 10;
  const whole = rounded(2 * r);
  if (shape === 'dies')
    return {
      x: -r,
      y: -r,
      d: `l${whole},${whole}l${-r},${-r}l${r},${-r}l${-whole},${whole}`,
      down: whole,
    };
  if (shape === 'half') return { x: 0, y: -r, d: `a${r},${r} 0 0,0 0,${whole}z`, down: 0 };
  return { x: -r, y: 0, d: `a${r},${r} 0 1,0 ${whole},0a${r},${r} 0 1,0 ${-whole},0`, down: 0 };
}

/** The outline of a mark of this shape and size at a place. */
export function markAt(shape: MarkShape, { x, y }: Point, pitchPx: number): string {
  const { d, ...from } = outline(shape, pitchPx);
  return `M${rounded(x + from.x)},${rounded(y + from.y)}${d}`;
}

/** The marks of these places as one path: down each column, so a thousand of them are written as fast as a few. */
export function marksPath(shape: MarkShape, { from, to }: Places, box: Point, grid: Grid): string {
  const { pitchPx, rows } = grid;
  const { d, down, ...start } = outline(shape, pitchPx);
  const again = `m0,${rounded(pitchPx - down)}${d}`;
  let path = '';
  for (let mark = from; mark < to;) {
    const end = Math.min(to, mark - (mark % rows) + rows);
    const { x, y } = placeOf(mark, box, grid);
    path += `M${rounded(x + start.x)},${rounded(y + start.y)}${d}${again.repeat(end - mark - 1)}`;
    mark = end;
  }
  return path;
}
