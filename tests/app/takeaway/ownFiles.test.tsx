// Whatever leaves the page of a study that a reader wrote down: it says that nobody has checked it, and has no number that is none.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offscreen } from '../../../src/app/picture/offscreen.tsx';
import { sceneDrawings, scenesOnPaper } from '../../../src/app/present/scene/scenesDrawn.tsx';
import {
  boxesDrawing,
  fileOf,
  flowDrawing,
  peopleDrawing,
} from '../../../src/app/takeaway/drawings.tsx';
import { carriedOf } from '../../../src/export/carried.ts';
import { tableText } from '../../../src/export/copyTable.ts';
import { csvText } from '../../../src/export/csv.ts';
import { jsonText } from '../../../src/export/json.ts';
import { rowsOf } from '../../../src/export/rows.ts';
import { startingChoices } from '../../../src/inputs/choices.ts';
import { caveatText } from '../../../src/locale/caveat.ts';
import { explanations } from '../../../src/locale/explained.ts';
import { headlineText } from '../../../src/locale/phrases.ts';
import { talkOf } from '../../../src/locale/talk.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { wilson } from '../../../src/model/interval.ts';
import { ratesNow } from '../../../src/model/ratesNow.ts';
import { emptyRoom } from '../../../src/model/roomGuesses.ts';
import { cohortSize, type Study } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import { anyOwn, studyOf } from '../../helpers/ownStudies.ts';

const BADGE = 'Own study, not checked';
const interval = (x: number, n: number) => wilson(x, n, 0.95);

/** What is read in each file of a study, by what it is. */
function filesOf(study: Study): readonly (readonly [what: string, text: string])[] {
  const now = reportedFlows(study, patients(cohortSize(study)));
  const explained = explanations(now, now);
  const carried = carriedOf(now, {
    headline: headlineText(now),
    caveat: caveatText(now, now, ratesNow(now, {}, interval)),
    date: '2026-11-23',
    address: 'https://example.org/patient-flow/',
  });
  const rows = rowsOf(now, explained, interval);
  const kind = { level: 95, method: 'Wilson' };
  const drawn = { now, reported: now, explained, carried };
  const pictures = [
    flowDrawing(drawn, offscreen.Sankey),
    peopleDrawing(drawn),
    boxesDrawing(drawn),
  ].map((drawing) => fileOf(drawing, () => '#000', offscreen.drawnOffscreen));
  const talk = { talk: talkOf(study), study, readable: undefined };
  const shown = { choices: startingChoices(study), room: emptyRoom, addressOf: () => null };
  const slides = sceneDrawings(talk, shown).map(
    ({ draw }) => offscreen.drawnOffscreen(draw().whole.element).outerHTML,
  );
  return [
    ['table', csvText(rows, carried, kind)],
    ['JSON', jsonText(now, rows, carried, kind)],
    ['copied table', tableText(now)],
    ...pictures.map((text, index) => [`picture ${index + 1}`, text] as const),
    ...slides.map((text, index) => [`slide ${index + 1}`, text] as const),
  ];
}

it('is a file that says so, without a number that is none', () => {
  fc.assert(
    fc.property(anyOwn, (own) => {
      const study = studyOf({ ...own, source: 'Nobody 2026' });
      for (const [what, text] of filesOf(study)) {
        expect(text.replaceAll('\u00A0', ' ').replaceAll(/<[^>]*>/g, ' '), what).toMatch(
          new RegExp(BADGE.replaceAll(' ', String.raw`\s+`)),
        );
        expect(text, what).not.toMatch(/\b(?:NaN|Infinity|undefined)\b/);
      }
      const scenes = scenesOnPaper(
        { talk: talkOf(study), study, readable: undefined },
        { choices: startingChoices(study), room: emptyRoom, addressOf: () => null },
      );
      expect(scenes.length).toBeGreaterThan(0);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
