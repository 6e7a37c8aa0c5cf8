// The same people once for every stage, as marks: where each stage, its words and its marks stand, for one sheet.

import { stageLabel } from '../../locale/studyWords.ts';
import type { ShareOf } from '../../model/base.ts';
import type { Flows } from '../../model/flows.ts';
import { peopleOf, type People, type Run } from '../../model/people.ts';
import type { Thread } from '../../model/thread.ts';
import { type Box } from '../flow/pictured.ts';
import { planned } from '../flow/planned.ts';
import { rounded } from '../flow/ribbon.ts';
import type { Sheet } from '../flow/sheets.ts';
import { tracedThread } from '../flow/thread.ts';
import { textWidth, unbroken, wrapped } from '../textWidth.ts';
import { edgeAt, edgesOf, pitchFor, seamsOf, type Grid } from './marks.ts';
import {
  figuresPx,
  headLook,
  keyLook,
  LEADING,
  picturedNumber,
  shapeOf,
  type Look,
  type MarkWord,
  type PicturedNumber,
  type ShapedLine,
} from './numberWords.ts';
import { numbersOf, toldInWords, type ToldStage } from './stageNumbers.ts';

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

export type PeoplePicture = Grid & {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  readonly people: People;
  readonly stages: readonly PicturedStage[];
  /** From each stage to the next. */
  readonly arrows: string;
};

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
  ].flatMap(unbroken);
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
  reported: Flows,
  marks: number,
  told: readonly ToldStage[],
  sheet: Sheet,
  heightPx: number,
): Arrangement {
  const { study, patients } = reported;
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
  const keys = told.map((stage) =>
    toldInWords(stage, reported, sheet).map((each) =>
      each ? shapeOf(each, patients, key, roomPx - SAMPLE_EM * textPx) : [],
    ),
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
  const stages = told.map((toldHere, index): PicturedStage => {
    const [first, ...rest] = toldHere;
    const inWords = toldInWords(toldHere, reported, sheet);
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
          const says = inWords[place];
          // Whoever has no words has marks all the same, and no sample of them.
          const sample = says && { x: x + 0.36 * textPx, y: at.y - 0.36 * textPx };
          return picturedNumber(each, shape, key, at, sample ?? null, says ?? each);
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
