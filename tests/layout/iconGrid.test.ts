import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, iconGrid, marksPath, type PeoplePicture } from '../../src/layout/iconGrid.ts';
import { pictureOf } from '../../src/layout/flow/picture.ts';
import type { Box } from '../../src/layout/flow/pictured.ts';
import { sheets, type Sheet } from '../../src/layout/flow/sheets.ts';
import { flowsOf, reportedFlows } from '../../src/model/flows.ts';
import { ratesOf } from '../../src/study/rates.ts';
import { studies } from '../../src/study/studies.ts';
import { cohortSize, type Study } from '../../src/study/study.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';
import { anyScenario } from '../helpers/makeStudy.ts';

fc.configureGlobal({ seed: 1997, numRuns: 200 });

const anySheet = fc.constantFrom(...sheets);

function grid(
  study: Study,
  n: number,
  values: readonly (number | null)[],
  sheet: Sheet,
  height = 400,
): PeoplePicture {
  const rates = Object.fromEntries(
    ratesOf(study).flatMap(({ branch }, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[branch, perMille(value)]];
    }),
  );
  return iconGrid(
    flowsOf(study, patients(n), rates),
    reportedFlows(study, patients(n)),
    sheet,
    height,
  );
}

function isApart(a: Box, b: Box): boolean {
  const near = 1e-6;
  return (
    a.x + a.width <= b.x + near ||
    b.x + b.width <= a.x + near ||
    a.y + a.height <= b.y + near ||
    b.y + b.height <= a.y + near
  );
}

/** Blocks and labels. */
function things({ blocks }: PeoplePicture): readonly Box[] {
  return blocks.flatMap(({ box, label }) => [
    box,
    { x: label.x, y: label.y, width: label.widthPx, height: label.heightPx },
  ]);
}

describe(iconGrid, () => {
  it('overlaps no block with another, nor with a label, and leaves none outside', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const picture = grid(study, n, rates, sheet);
        const all = things(picture);
        for (const [index, each] of all.entries()) {
          expect(each.x).toBeGreaterThanOrEqual(0);
          expect(each.y).toBeGreaterThanOrEqual(-1e-6);
          expect(each.x + each.width).toBeLessThanOrEqual(picture.width + 1e-6);
          expect(each.y + each.height).toBeLessThanOrEqual(picture.height + 1e-6);
          for (const other of all.slice(index + 1)) expect(isApart(each, other)).toBe(true);
        }
      }),
    );
  });

  it('keeps every mark in its block, each in a place of its own', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const { blocks, pitchPx, markPx } = grid(study, n, rates, sheet);
        expect(markPx).toBeLessThan(pitchPx);
        expect(markPx).toBeGreaterThanOrEqual(4);
        for (const block of blocks) {
          const places = new Set<string>();
          for (let index = 0; index < block.marks; index++) {
            const { x, y } = cellOf(block, pitchPx, index);
            places.add(`${x} ${y}`);
            if (index < block.marks - 1 && index > block.columns) continue;
            expect(x + pitchPx).toBeLessThanOrEqual(block.box.x + block.box.width + 1e-6);
            expect(y + pitchPx).toBeLessThanOrEqual(block.box.y + block.box.height + 1e-6);
          }
          expect(places.size).toBe(block.marks);
        }
      }),
    );
  });

  it('keeps its size and that of its marks while rates move', () => {
    fc.assert(
      fc.property(anyScenario, anySheet, ({ study, patients: n, rates }, sheet) => {
        const size = ({ width, height, pitchPx }: PeoplePicture) => [width, height, pitchPx];
        // A label keeps a line for a difference, which nothing has as reported.
        expect(size(grid(study, n, rates, sheet))).toEqual(size(grid(study, n, [], sheet)));
      }),
    );
  });

  it('is as wide and, for this study as reported, as high as the flow, so that nothing moves', () => {
    const now = reportedFlows(walther1997, patients(195));
    for (const sheet of sheets) {
      const flow = pictureOf(now, now, sheet);
      const people = iconGrid(now, now, sheet, flow.height);
      expect([people.width, people.height]).toEqual([flow.width, flow.height]);
    }
  });

  it('is as high as the flow in every study, on every sheet, with room left for a sentence', () => {
    for (const study of studies) {
      const now = reportedFlows(study, patients(cohortSize(study)));
      for (const sheet of sheets) {
        const room = pictureOf(now, now, sheet).height - (sheet.flow === 'down' ? 112 : 64);
        expect([study.id, sheet.name, iconGrid(now, now, sheet, room).height <= room]).toEqual([
          study.id,
          sheet.name,
          true,
        ]);
      }
    }
  });

  it('tells the groups in the order of the study', () => {
    for (const sheet of sheets) {
      expect(grid(walther1997, 195, [], sheet).blocks.map(({ id, marks }) => [id, marks])).toEqual([
        ['unresectable', 5],
        ['periop-death', 2],
        ['not-eligible', 67],
        ['responded', 22],
        ['no-response', 99],
      ]);
    }
  });

  it('draws one path for a block, with a circle for every mark and none for nobody', () => {
    const picture = grid(walther1997, 195, [null, null, 0], sheets[0]);
    expect(picture.blocks.map((block) => marksPath(block, picture).split('M').length - 1)).toEqual([
      5, 2, 188, 0, 0,
    ]);
  });
});
