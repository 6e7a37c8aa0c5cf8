import { describe, expect, it } from 'vitest';
import { half, served } from '../../../src/layout/flow/sheets.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { resultThread } from '../../../src/layout/flow/thread.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { reportedFlows } from '../../../src/model/flows.ts';
import { patients } from '../../../src/study/units.ts';
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
        words.forEach(({ x, strong, rest }, index) => {
          const next = words[index + 1];
          const end = x + textWidth(strong, sheet.textPx, 'strong') + textWidth(rest, sheet.textPx);
          expect(end, `${many} on ${sheet.name}: ${strong}`).toBeLessThan(
            next?.x ?? sheet.widthPx + 1,
          );
        });
      }
  });
});
