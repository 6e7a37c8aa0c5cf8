// The flow at the sizes of a hall, as far as it has been told.

import { countedGroup, type Flow, type Flows } from '../../model/flows.ts';
import { groupOf } from '../../study/study.ts';
import type { ColumnRoom } from './guessColumn.ts';
import type { Hall } from './hall.ts';
import { ghostOfPart } from '../flow/across.ts';
import { columnsOf } from '../flow/columns.ts';
import { nameHeight, textHeight } from '../flow/labels.ts';
import { pictureOf } from '../flow/picture.ts';
import { LABEL_GAP_PX, LABEL_SEPARATION_PX, type Box, type Picture } from '../flow/pictured.ts';
import type { Sheet } from '../flow/sheets.ts';
import { tracedThread } from '../flow/thread.ts';
import { textWidth } from '../textWidth.ts';

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

/** How much of the width of a hall is for guesses, from the left edge of the boxes of what is guessed on. */
const GUESSES: Readonly<Record<Hall['name'], number>> = { wide: 0.47, tall: 0.44 };

/** How much longer boxes are there than in other scenes, and the most between two of them: a gap of few people is to be seen. */
const LONGER = 1.25;
const LEAST_GAP_PX = 24;

const guessSheets = new Map<Sheet, Sheet[]>();

/** A sheet that leaves room for guesses from the stage at this place on; always the same, as what is planned is kept by it. */
function guessSheet(sheet: Sheet, { name, widthPx }: Hall, stages: number, place: number): Sheet {
  const pitch = Math.round((widthPx * (1 - GUESSES[name])) / Math.max(1, place));
  const made = guessSheets.get(sheet) ?? [];
  guessSheets.set(sheet, made);
  const found = made.find((each) => each.open?.from === place && each.widthPx === pitch * stages);
  if (found) return found;
  const narrow: Sheet = {
    ...sheet,
    widthPx: pitch * stages,
    bandPx: Math.round(LONGER * sheet.bandPx),
    gapPx: Math.min(sheet.gapPx, LEAST_GAP_PX),
    namePx: 20,
    textPx: 20,
    // Beside guesses boxes stand where they do on one scale, whatever their words need.
    isLevel: false,
    isTight: false,
    open: { from: place, toPx: widthPx },
  };
  made.push(narrow);
  return narrow;
}

/**
 * The flow with room for guesses on its own scale: its stages stand closer, and the stage of `group` reaches to the right edge, without words
 * of its own; what comes after it is not told. Names have their counts alone, and once the answer is told those alone have a name that
 * are spoken of.
 */
export function guessedPicture(
  now: Flows,
  reported: Flows,
  hall: Hall,
  {
    through,
    group,
    named,
  }: {
    readonly through: string | undefined;
    readonly group: string;
    /** Ids of the groups with words; all where it is left out. */
    readonly named?: readonly string[];
  },
): Picture {
  const { stages } = now.study;
  const { stage } = groupOf(now.study, group);
  const place = stages.findIndex(({ id }) => id === stage);
  const sheet = guessSheet(hallSheetFor(reported, hall), hall, stages.length, place);
  const last = through ?? (place === stages.length - 1 ? undefined : stage);
  const told = revealedPicture(now, reported, sheet, last);
  const isNamed = (id: string) =>
    groupOf(now.study, id).stage !== stage && (named?.includes(id) ?? true);
  const groups = told.groups.map((each) => ({
    ...each,
    label: isNamed(each.id)
      ? {
          ...each.label,
          numbers: each.label.numbers
            .map((line) => line.filter(({ kind }) => kind === 'count'))
            .filter((line) => line.length > 0),
        }
      : { ...each.label, name: [], numbers: [] },
  }));
  const feet = groups.map((each) => {
    const { y, height } = each.label.name.length > 0 ? plateOf(each, sheet) : each.box;
    return Math.max(y + height, each.box.y + each.box.height);
  });
  return {
    ...told,
    width: hall.widthPx,
    height: Math.max(hall.heightPx, ...feet),
    brackets: [],
    groups,
    thread: told.thread && {
      ...told.thread,
      words: told.thread.words.filter((words) => isNamed(words.group)),
    },
  };
}

/** The groups of the stages up to and with `through`, and the flows between them; all where `through` is left out. */
export function toldFlows(flows: Flows, through: string | undefined): Flows {
  const { stages, brackets } = flows.study;
  const last = stages.findIndex(({ id }) => id === through);
  if (last < 0) return flows;
  const told = new Set(stages.slice(0, last + 1).map(({ id }) => id));
  const isTold = (id: string) => told.has(groupOf(flows.study, id).stage);
  return {
    ...flows,
    study: {
      ...flows.study,
      brackets: brackets.filter(({ groups }) => groups.every(isTold)),
    },
    groups: flows.groups.filter(({ group }) => told.has(group.stage)),
    flows: flows.flows.filter(({ to }) => told.has(to.stage)),
  };
}

/**
 * The picture on a sheet as far as the stage `through`. What is told stands where it stands in the whole picture, so nothing moves when
 * the next stage is told, and nothing gives away what is not.
 */
export function revealedPicture(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  through: string | undefined,
  /** Whose people are the thread, where not those of the result. */
  trace?: string,
): Picture {
  const thread = tracedThread(now, trace);
  const whole = withWordsOffRibbons(pictureOf(now, reported, sheet, thread, null), now);
  const told = toldFlows(now, through);
  if (told === now) return whole;
  const knows = ({ id }: { readonly id: string }) =>
    told.groups.some(({ group }) => group.id === id);
  return {
    ...whole,
    thread: null,
    headings: whole.headings.filter(({ id }) =>
      told.groups.some(({ group }) => group.stage === id),
    ),
    groups: whole.groups.filter(knows),
    flows: whole.flows.filter(({ id }) => told.flows.some((flow: Flow) => flow.id === id)),
    brackets: whole.brackets.filter(({ id }) => told.study.brackets.some((each) => each.id === id)),
    // Down the page where a stage stands depends on the stages to come, so there a part of the flow has no outline of what was reported.
    ghost:
      sheet.flow === 'down' ? '' : ghostOfPart(told, toldFlows(reported, through), reported, sheet),
  };
}

/** How far below the head of its box a plate may begin, as a part of the length of the whole cohort. */
export const PLATE_DOWN = 1 / 6;

/**
 * On a page the words of a group may lie on its first way on, because one sees through between the letters; a plate would hide those
 * who go on where they are few, as responders are. So a plate begins lower: by up to a sixth of the cohort, as far as its name still
 * stands beside its box and the words below it stay where they are. That depends on boxes alone and not on who goes on from them, so
 * nothing of what is to come is given away, and no plate moves faster than boxes do.
 */
function withWordsOffRibbons(picture: Picture, now: Flows): Picture {
  const { sheet, groups } = picture;
  if (sheet.flow === 'down') return picture;
  const stageOf = (id: string) => groupOf(now.study, id).stage;
  const lowered = groups.map((group, index): Picture['groups'][number] => {
    const { id, box, label } = group;
    if (!picture.flows.some(({ from }) => from === id)) return group;
    const foot = box.y + box.height;
    const below = groups.slice(index + 1).find((other) => stageOf(other.id) === stageOf(id));
    const end = below ? below.label.y - LABEL_SEPARATION_PX : foot - LABEL_GAP_PX;
    const y = Math.min(
      box.y + PLATE_DOWN * sheet.bandPx,
      foot - nameHeight(sheet) * label.name.length,
      end - label.heightPx,
    );
    return y > label.y ? { ...group, label: { ...label, y } } : group;
  });
  return { ...picture, groups: lowered };
}

/** Where a label's words stand now, with a little room around them. */
export function plateOf({ label }: Picture['groups'][number], sheet: Sheet): Box {
  const { namePx, textPx, countPx = textPx } = sheet;
  const space = textWidth(' ', textPx);
  const widths = [
    ...label.name.map((line) => textWidth(line, namePx, 'strong')),
    ...label.numbers.map((line) =>
      line.reduce(
        (sum, { kind, text }, index) =>
          sum +
          (index === 0 ? 0 : space) +
          textWidth(
            text,
            kind === 'count' ? countPx : textPx,
            kind === 'count' || kind === 'difference' ? 'strong' : 'plain',
          ),
        0,
      ),
    ),
  ];
  const lines = label.numbers.filter((line) => line.some(({ text }) => text !== '')).length;
  const height = label.name.length * nameHeight(sheet) + lines * textHeight(sheet);
  return {
    x: label.x - 5,
    y: label.y - 3,
    width: Math.min(label.widthPx, Math.max(...widths)) + 10,
    height: height + 4,
  };
}

/**
 * The room beside the boxes of a group's stage, from their left edge to that of the picture, and from the top of the flow as far down as the
 * whole cohort would reach.
 */
export function columnOf(now: Flows, picture: Picture, group: string): ColumnRoom {
  const { sheet } = picture;
  const { stages } = now.study;
  const { stage } = countedGroup(now, group).group;
  const index = stages.findIndex(({ id }) => id === stage);
  const x = (index * sheet.widthPx) / stages.length;
  return {
    x,
    widthPx: picture.width - x,
    topPx: sheet.headingPx ?? 0,
    bandPx: sheet.bandPx,
    boxPx: sheet.boxPx,
    writtenToPx: Math.max(
      0,
      ...(picture.thread?.words ?? []).map(
        (words) =>
          words.x +
          textWidth(words.strong, sheet.textPx, 'strong') +
          textWidth(words.rest, sheet.textPx),
      ),
    ),
  };
}
