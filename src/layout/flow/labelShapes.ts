// The shapes of all labels of a picture together, and what stands in them now.

import type { ShareOf } from '../../model/base.ts';
import type { CountedGroup, Flows } from '../../model/flows.ts';
import { gatheredNames } from '../../locale/labels.ts';
import { gatheredOn, gatheredOnSheet, namedStagesOf } from './gathered.ts';
import { labelled, labelShape, noLabel, type Label, type LabelShape } from './labels.ts';
import { at, ownOf } from './planned.ts';
import type { Sheet } from './sheets.ts';

/** How wide a label may be, in px: by how many have words at its stage, and the id of its group. */
export type LabelWidth = (peers: number, group: string) => number;

/** How labels break on a sheet beside their width, by the ids of their groups. */
export type LabelBreaks = {
  /** Whether its number and its name stand in one line. */
  readonly isTight: (group: string) => boolean;
  /** How wide a word may be before it is divided, in px; as wide as it is where this is left out. */
  readonly wordPx?: (group: string) => number;
};

/**
 * The shapes of all labels with the study's own number of patients, and with the number that is reported: as high as those, or
 * higher only where words have no room in as many lines. `widthPx` is of the flows whose numbers stand in them.
 */
export function shapesAsOwn(
  reported: Flows,
  sheet: Sheet,
  widthPx: (flows: Flows) => LabelWidth,
  breaks: LabelBreaks,
): { readonly shapes: readonly LabelShape[]; readonly shapesOfOwn: readonly LabelShape[] } {
  const own = ownOf(reported);
  const shapesOfOwn = shapesOf(own, sheet, widthPx(own), breaks);
  return own === reported
    ? { shapes: shapesOfOwn, shapesOfOwn }
    : { shapes: shapesOf(reported, sheet, widthPx(reported), breaks, shapesOfOwn), shapesOfOwn };
}

function shapesOf(
  reported: Flows,
  sheet: Sheet,
  widthPx: LabelWidth,
  { isTight, wordPx = () => Infinity }: LabelBreaks,
  /** Those of the study's own number of patients, whose height no other number exceeds where it need not. */
  shapesOfOwn?: readonly LabelShape[],
): readonly LabelShape[] {
  const stages = namedStagesOf(reported, sheet);
  const { byFirst, silent } = gatheredOn(reported, sheet);
  const shapeOf = (counted: CountedGroup, index: number, leftOut: number) => {
    const peers = stages.find((stage) => stage.includes(index))?.length ?? 1;
    const { id } = counted.group;
    if (silent.has(id)) return noLabel(id);
    const others = byFirst.get(id)?.map((place) => at(reported.groups, place));
    const ownShape = shapesOfOwn?.[index];
    const shapedAs = (name: string) =>
      labelShape(
        reported,
        others?.find(({ basis }) => basis === 'assumed') ?? counted,
        sheet,
        widthPx(peers, id),
        {
          isTight: isTight(id),
          leftOut,
          wordPx: wordPx(id),
          mostLines: ownShape?.lines.length ?? Infinity,
          ...(others ? { isBrief: true, name } : {}),
        },
      );
    const shape = shapedAs(gatheredOnSheet(sheet));
    // Beside the number of very many people there is no room for where they are told.
    return others && ownShape && shape.heightPx > ownShape.heightPx
      ? shapedAs(gatheredNames.alone)
      : shape;
  };
  const shapes = reported.groups.map((counted, index) => shapeOf(counted, index, 0));
  // What one has no room for, none says: by how much it differs, or of how many it is.
  const leftOut = Math.max(0, ...shapes.map((shape) => shape.leftOut));
  return leftOut === 0
    ? shapes
    : reported.groups.map((counted, index) => shapeOf(counted, index, leftOut));
}

export function labelsOf(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  shapes: readonly LabelShape[],
  of: ShareOf,
): readonly Label[] {
  const { byFirst } = gatheredOn(reported, sheet);
  return now.groups.map((counted, index) => {
    const [, ...others] = byFirst.get(counted.group.id) ?? [];
    const sum = (flows: Flows) =>
      [index, ...others].reduce((all, place) => all + at(flows.groups, place).count, 0);
    return labelled(
      at(shapes, index),
      now,
      [counted, ...others.map((place) => at(now.groups, place))],
      now.asReported ? null : sum(now) - sum(reported),
      of,
    );
  });
}
