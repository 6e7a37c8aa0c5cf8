// In a frame no word of a group from which nobody goes on is struck through by the edge of those who do; anywhere, as reported, no line of
// words by that of its own people.

import { expect, it } from 'vitest';
import { frameSheet } from '../../../src/layout/flow/frameSheets.ts';
import { gatheredOn } from '../../../src/layout/flow/gathered.ts';
import { nameHeight, textHeight } from '../../../src/layout/flow/labels.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import type { PicturedGroup } from '../../../src/layout/flow/pictured.ts';
import { secondEdgeAt } from '../../../src/layout/flow/ribbon.ts';
import { served, type PageSheet } from '../../../src/layout/flow/sheets.ts';
import { wordsFit } from '../../../src/layout/flow/wordsFit.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, type Study } from '../../../src/study/study.ts';
import { patients, perMille, type PerMille } from '../../../src/study/units.ts';

/** Where as many stand at a stage, their words have not the height that any rates could ask for. */
const CROWDED = 4;
/** From the top of a line to its letters, and how much of it these are. */
const LEAD_PX = 3;
const LETTERS = 1.1;
/** The heads of letters may touch an edge. */
const TOUCH_PX = 0.5;
/** The end of a last letter may touch what passes it. */
const LEAST_PX = 4;

/** The sheets that go across, of frames as wide as a column of text or a slide. */
function sheetsOf(study: Study): readonly PageSheet[] {
  const own = reportedFlows(study, patients(cohortSize(study)));
  const sheets = new Set<PageSheet>();
  for (let widthPx = 456; widthPx <= 1260; widthPx += 4)
    sheets.add(
      frameSheet(
        { widthPx, heightPx: null, remPx: 16 },
        {
          fits: (sheet) => wordsFit(own, sheet),
          heightOf: (sheet) => pictureOf(own, own, sheet).height,
        },
      ),
    );
  return [...sheets].filter(({ flow }) => flow === 'across');
}

type Numbers = { readonly size: number; readonly set: Readonly<Record<string, PerMille>> };

/** As reported, of one patient, and with every rate and every two of them at their ends. */
function extremes(study: Study): readonly Numbers[] {
  const size = cohortSize(study);
  const branches = ratesOf(study).map(({ branch }) => branch);
  const ends = [0, 1000].map(perMille);
  const single = branches.flatMap((branch) => ends.map((end) => ({ [branch]: end })));
  const pairs = single.flatMap((one) => single.map((other) => ({ ...one, ...other })));
  return [{ size: 1, set: {} }, ...[{}, ...single, ...pairs].map((set) => ({ size, set }))];
}

function linesOf({ label }: PicturedGroup, sheet: PageSheet) {
  const names = label.name.map((name) => textWidth(name, sheet.namePx, 'strong'));
  const texts = label.numbers.map((words) =>
    textWidth(words.flatMap(({ text }) => text || []).join(' '), sheet.textPx),
  );
  return [...names, ...texts].map((px, line) => {
    const above = Math.min(line, names.length);
    const y = label.y + above * nameHeight(sheet) + (line - above) * textHeight(sheet);
    return { from: y + LEAD_PX, to: y + LETTERS * sheet.textPx, end: label.x + px };
  });
}

it.each(studies)('of $id as reported, none by the edge of its own people', (study) => {
  const now = reportedFlows(study, patients(cohortSize(study)));
  const struck = served
    .filter(({ flow }) => flow === 'across')
    .flatMap((sheet) =>
      pictureOf(now, now, sheet).groups.flatMap((group) => {
        const { id, landing } = group;
        const edge = landing.y + landing.height;
        if (landing.width === 0 || landing.height === 0) return [];
        return linesOf(group, sheet).some(({ from, to }) => edge > from + TOUCH_PX && edge < to)
          ? [`${sheet.name}: ${id}`]
          : [];
      }),
    );
  expect(struck).toEqual([]);
});

it.each(studies)('in $id at any rates', (study) => {
  const faults: string[] = [];
  for (const sheet of sheetsOf(study))
    for (const { size, set } of extremes(study)) {
      const reported = reportedFlows(study, patients(size));
      const picture = pictureOf(flowsOf(study, patients(size), set), reported, sheet);
      const { silent } = gatheredOn(reported, sheet);
      const stageOf = (id: string) => study.groups.find((group) => group.id === id)?.stage;
      for (const group of picture.groups) {
        const { id, label } = group;
        const peers = study.groups.filter(({ stage }) => stage === stageOf(id));
        const isAsReported = size > 1 && Object.keys(set).length === 0;
        if (picture.flows.some(({ from }) => from === id) || silent.has(id)) continue;
        if (peers.length >= CROWDED && !isAsReported) continue;
        for (const line of linesOf(group, sheet)) {
          for (const { id: other, landing } of picture.groups) {
            const edge = landing.y + landing.height;
            const isBeside = stageOf(other) === stageOf(id) && landing.width > 0;
            if (isBeside && edge > line.from && edge < line.to)
              faults.push(`${sheet.name} ${JSON.stringify({ size, set })}: ${other} through ${id}`);
          }
          for (const { ends, from, id: flow } of picture.flows) {
            if (stageOf(from) !== stageOf(id) || line.end <= ends.leaves.along) continue;
            const begin = Math.max(label.x, ends.leaves.along);
            const end = Math.min(line.end, ends.arrives.along);
            const struck = Array.from({ length: 40 }, (_, place) => begin + place).filter((x) => {
              const y = secondEdgeAt(ends, x);
              return x < end && y > line.from && y < line.to;
            });
            if (struck.length > LEAST_PX)
              faults.push(`${sheet.name} ${JSON.stringify({ size, set })}: ${flow} through ${id}`);
          }
        }
      }
    }
  expect(faults).toEqual([]);
});
