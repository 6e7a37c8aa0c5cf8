import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consortOf, type Consort } from '../../../src/layout/flow/consort.ts';
import { frameOf } from '../../../src/layout/flow/frame.ts';
import { textWidth } from '../../../src/layout/textWidth.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import { whole } from '../../../src/locale/number.ts';
import { anyScenario } from '../../helpers/makeStudy.ts';
import { groupLabel } from '../../../src/locale/studyWords.ts';

fc.configureGlobal({ seed: 1997 });

const told = (id: string) => ({ ofWhom: `told of ${id}`, note: `rests on ${id}.` });

/** Pairs of boxes that lie on one another. */
function overlaps({ boxes }: Consort): string[] {
  return boxes.flatMap(({ id, box: a }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        ({ box: b }) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((other) => `${id} × ${other.id}`),
  );
}

describe('the boxes', () => {
  it('stand apart and on the page with all their words, for any study', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size }) => {
        const now = flowsOf(study, patients(size), {});
        const consort = consortOf(now, told);
        expect(overlaps(consort)).toEqual([]);
        for (const { box, lines } of consort.boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(consort.width);
          expect(box.y + box.height).toBeLessThanOrEqual(consort.height + 0.01);
          for (const { y } of lines) {
            expect(y).toBeGreaterThan(box.y);
            expect(y).toBeLessThan(box.y + box.height);
          }
        }
      }),
    );
  });

  it('tell of every way of every study, by an arrow or in words', () => {
    fc.assert(
      fc.property(anyScenario, ({ study, patients: size }) => {
        const now = flowsOf(study, patients(size), {});
        const { boxes, arrows } = consortOf(now, told);
        const drawn = new Set(arrows.map(({ id }) => id));
        const words = boxes
          .flatMap(({ lines }) => lines.map(({ text }) => text))
          .join(' ')
          .replaceAll(/ +/g, ' ');
        for (const flow of now.flows) {
          const isTold =
            drawn.has(flow.id) ||
            words.includes(`rests on ${flow.id}.`) ||
            words.includes(
              `Of them ${whole(flow.count)} from “${groupLabel(now.study, flow.from.id)}”`,
            );
          expect(isTold, flow.id).toBe(true);
        }
      }),
    );
  });

  it.each(studies.map((study) => [study.id, study] as const))(
    'have in %s every group with its own number',
    (_, study) => {
      const now = reportedFlows(study, patients(cohortSize(study)));
      const { boxes } = consortOf(now, told);
      const counted = new Map(boxes.map(({ id, count }) => [id, count]));
      const words = boxes.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
      for (const { group, count } of now.groups) {
        if (counted.has(group.id)) expect(counted.get(group.id)).toBe(count);
        else expect(words).toContain(`• ${whole(count)} ${groupLabel(study, group.id)}`);
      }
    },
  );
});

describe('the frame', () => {
  it('keeps every line within the picture, a long address too', () => {
    const address = `https://example.org/some/folder/?v=1&${'r.eligible=75&'.repeat(30)}`;
    const { lines, height } = frameOf(
      {
        title: 'A title',
        headline: 'A headline',
        caveat: 'A doubt.',
        stamp: null,
        foot: [address],
      },
      { width: 600, height: 300 },
      ['one sign', 'another sign'],
    );
    const foot = lines.filter(({ kind }) => kind === 'foot');
    expect(foot.map(({ text }) => text).join('')).toBe(address);
    for (const { text, y } of foot) {
      expect(textWidth(text, 13)).toBeLessThanOrEqual(600);
      expect(y).toBeLessThan(height);
    }
  });
});
