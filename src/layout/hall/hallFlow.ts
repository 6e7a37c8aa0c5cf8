// The flow at the sizes of a hall, as far as it has been told.

import type { Flows } from '../../model/flows.ts';
import { groupOf } from '../../study/study.ts';
import { ghostOfPart } from '../flow/across.ts';
import { nameHeight, textHeight } from '../flow/labels.ts';
import { pictureOf } from '../flow/picture.ts';
import { LABEL_GAP_PX, LABEL_SEPARATION_PX, type Box, type Picture } from '../flow/pictured.ts';
import type { Sheet } from '../flow/sheets.ts';
import { tracedThread } from '../flow/thread.ts';
import { textWidth } from '../textWidth.ts';

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
    flows: whole.flows.filter(({ id }) => told.flows.some((flow) => flow.id === id)),
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
