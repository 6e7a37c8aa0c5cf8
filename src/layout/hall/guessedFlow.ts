// The flow where a hall has guessed: its stages stand closer, and beside the last that is told there is room for what was guessed.

import { countedGroup, type Flows } from '../../model/flows.ts';
import { groupOf } from '../../study/study.ts';
import { acrossPlan } from '../flow/acrossPlan.ts';
import { acrossWords } from '../flow/acrossWords.ts';
import type { Picture } from '../flow/pictured.ts';
import { ownOf, planned, stageIds } from '../flow/planned.ts';
import type { Sheet } from '../flow/sheets.ts';
import { stageLabel } from '../../locale/studyWords.ts';
import { textWidth } from '../textWidth.ts';
import type { ColumnRoom } from './guessColumn.ts';
import type { Hall } from './hall.ts';
import { plateOf, revealedPicture } from './hallFlow.ts';
import { hallSheetFor } from './hallSheets.ts';

/** How much of the width of a hall is for guesses, from the left edge of the boxes of what is guessed on. */
const GUESSES: Readonly<Record<Hall['name'], number>> = { wide: 0.47, tall: 0.44 };

/** Where a name beside them has no room for its longest word they leave it more, step by step, but no more than this. */
const STEP = 0.02;
const LEAST_GUESSES = 0.28;

/** How much longer boxes are there than in other scenes, and the most between two of them: a gap of few people is to be seen. */
const LONGER = 1.25;
const LEAST_GAP_PX = 24;

const guessSheets = new Map<Sheet, Sheet[]>();

/** A sheet that leaves room for guesses from the stage at this place on; always the same, as what is planned is kept by it. */
function guessSheet(
  sheet: Sheet,
  { widthPx }: Hall,
  stages: number,
  place: number,
  guesses: number,
): Sheet {
  const pitch = Math.round((widthPx * (1 - guesses)) / Math.max(1, place));
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

/** The sheet that leaves guesses most room, of those on which fewest names before them have a divided word, and fewest headings are cut: the same for any number of patients. */
const guessSheetFor = planned((reported, sheet) => {
  const own = ownOf(reported);
  const stages = stageIds(own);
  return (hall: Hall, place: number): Sheet => {
    const isBefore = (id: string) => stages.indexOf(groupOf(own.study, id).stage) < place;
    let found = guessSheet(sheet, hall, stages.length, place, GUESSES[hall.name]);
    let fewest = Infinity;
    for (let guesses = GUESSES[hall.name]; guesses >= LEAST_GUESSES; guesses -= STEP) {
      const tried = guessSheet(sheet, hall, stages.length, place, guesses);
      const { length: divided } = acrossWords(own, tried).shapes.filter(
        ({ id, isBroken }) => isBroken && isBefore(id),
      );
      const { length: cut } = acrossPlan(own, tried).headings.filter(
        ({ id, label }) => label !== stageLabel(own.study, id),
      );
      const worse = divided + cut;
      if (worse >= fewest) continue;
      [found, fewest] = [tried, worse];
      if (worse === 0) break;
    }
    return found;
  };
});

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
  const sheet = guessSheetFor(reported, hallSheetFor(reported, hall))(hall, place);
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
