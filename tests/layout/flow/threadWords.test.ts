import { describe, expect, it } from 'vitest';
import { half, served, sheets } from '../../../src/layout/flow/sheets.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { resultThread } from '../../../src/layout/flow/thread.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { patients, perMille } from '../../../src/study/units.ts';
import { makeCount, makeGroup, makeStudy } from '../../helpers/makeStudy.ts';

/** As many stages as are wanted, at each of which most go on and some leave. */
function stagesInARow(many: number) {
  const places = Array.from({ length: many }, (_, place) => place);
  const there = (place: number) => 1000 - 100 * place;
  return makeStudy({
    stages: places.map((place) => ({ id: `s${place}` })),
    groups: [
      makeGroup('g0', 's0', 1000),
      ...places
        .slice(1)
        .flatMap((place) => [
          makeGroup(`g${place}`, `s${place}`, there(place)),
          makeGroup(`x${place}`, `s${place}`, 100),
        ]),
    ],
    splits: places.slice(1).map((place) => ({
      from: `g${place - 1}`,
      branches: [
        { to: `g${place}`, count: makeCount(there(place)) },
        { to: `x${place}`, count: makeCount(100) },
      ],
    })),
  });
}

describe('the shares of those who are still there', () => {
  it('stand apart from each other above the thread, however many stages there are', () => {
    for (let many = 2; many <= 8; many += 1)
      for (const sheet of [...served, half].filter(({ flow }) => flow === 'across')) {
        const now = reportedFlows(stagesInARow(many), patients(1000));
        const thread = resultThread(now);
        const words = pictureOf(now, now, sheet, thread).thread?.words ?? [];
        expect(words.length, `${many} on ${sheet.name}`).toBeGreaterThan(0);
        words.forEach(({ x, strong, rest, downPx }, index) => {
          const next = words[index + 1];
          const strongPx = textWidth(strong, sheet.textPx, 'strong');
          const restPx = textWidth(rest, sheet.textPx);
          const end = x + (downPx > 0 ? Math.max(strongPx, restPx) : strongPx + restPx);
          expect(end, `${many} on ${sheet.name}: ${strong}`).toBeLessThan(
            next?.x ?? sheet.widthPx + 1,
          );
        });
      }
  });

  it.each(studies)(
    'say of whom they are at every stage of a page that is not narrow, for $id as reported and for few and very many',
    (study) => {
      for (const n of [1, 2, 19, cohortSize(study), 1000, 1_000_000])
        for (const sheet of served.filter(({ flow }) => flow === 'across')) {
          const now = reportedFlows(study, patients(n));
          const { thread, height } = pictureOf(now, now, sheet, resultThread(now));
          const words = thread?.words ?? [];
          expect(words.length, sheet.name).toBeGreaterThan(0);
          expect(
            words.filter(({ rest }) => rest === ''),
            `${n} on ${sheet.name}`,
          ).toEqual([]);
          // In two lines or in one, whatever the number of patients is.
          const own = reportedFlows(study, patients(cohortSize(study)));
          const asOwn = pictureOf(own, own, sheet, resultThread(own));
          const linesOf = (these: typeof words) => new Set(these.map(({ downPx }) => downPx));
          expect(linesOf(words)).toEqual(linesOf(asOwn.thread?.words ?? []));
          expect(height).toBe(asOwn.height);
        }
    },
  );

  it.each(studies)(
    'say of whom they are above the first box down a phone, in the picture and on no other words, for $id at any rates',
    (study) => {
      const branches = ratesOf(study).map(({ branch }) => branch);
      for (const n of [1, 19, cohortSize(study), 1_000_000])
        for (const rate of [null, 0, 500, 1000]) {
          const set = rate === null ? [] : branches.map((branch) => [branch, perMille(rate)]);
          const now = flowsOf(study, patients(n), Object.fromEntries(set));
          const reported = reportedFlows(study, patients(n));
          const { thread, groups, brackets, width } = pictureOf(now, reported, sheets[2]);
          const [first] = thread?.words ?? [];
          if (!first) throw new Error('there are no words');
          const { x, y, strong, rest } = first;
          const { textPx } = sheets[2];
          expect(rest).not.toBe('');
          const end = x + textWidth(strong, textPx, 'strong') + textWidth(rest, textPx);
          expect(end).toBeLessThanOrEqual(width);
          for (const { at, lines } of brackets)
            for (const [line, text] of lines.entries())
              expect(
                at.x - textWidth(text, textPx) > end || at.y + line * textPx - textPx > y + 2,
              ).toBe(true);
          for (const { label } of groups) expect(label.y).toBeGreaterThan(y);
        }
    },
  );
});
