import { describe, expect, it } from 'vitest';
import { halls } from '../../../src/layout/hall/hall.ts';
import { revealedPicture } from '../../../src/layout/hall/hallFlow.ts';
import { hallSheetFor } from '../../../src/layout/hall/hallSheets.ts';
import { whomOf, whomRow } from '../../../src/layout/hall/whom.ts';
import { widthOf, type Written } from '../../../src/layout/written.ts';
import { flowsOf, reportedFlows } from '../../../src/model/flows.ts';
import { franklin1996 } from '../../../src/study/trials/franklin1996.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const reported = reportedFlows(walther1997, patients(195));
const textOf = (words: readonly Written[] = []) =>
  words.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');
const both = { group: 'responded', of: ['eligible', 'operated'] } as const;

describe('the same people as a share of some and of others', () => {
  it('are 18 of every 100 eligible and 11 of every 100 taken to surgery', () => {
    const { shares, end, name } = whomOf(reported, reported, halls.wide, both);
    expect(shares.map(({ words }) => textOf(words))).toEqual([
      '18 of every 100 22 of 121 eligible for IL-2',
      '11 of every 100 22 of 195 taken to surgery',
    ]);
    expect(textOf(end)).toBe('22 Responded');
    expect(name).toBe(
      '22 of 121 eligible for IL-2: 18 of every 100. 22 of 195 taken to surgery: 11 of every 100.',
    );
  });

  it('stand where they stand in every other scene, with those alone who lead to them, and nothing else', () => {
    for (const hall of Object.values(halls)) {
      const { picture } = whomOf(reported, reported, hall, both);
      const whole = revealedPicture(reported, reported, hallSheetFor(reported, hall), undefined);
      expect(picture.groups.map(({ id }) => id)).toEqual([
        'operated',
        'resected',
        'recovered',
        'eligible',
        'responded',
      ]);
      for (const { id, box } of picture.groups)
        expect(box).toEqual(whole.groups.find((group) => group.id === id)?.box);
      expect(picture.thread?.certain).toBe(whole.thread?.certain);
      expect([picture.headings, picture.brackets, picture.ghost]).toEqual([[], [], '']);
      expect(picture.groups.flatMap(({ label }) => [...label.name, ...label.numbers])).toEqual([]);
    }
  });

  it('have their words in the hall, below the boxes, and apart, whatever the rates and whatever the bases', () => {
    for (const rates of [{}, { eligible: perMille(1000) }, { responded: perMille(0) }])
      for (const hall of Object.values(halls)) {
        const now = flowsOf(walther1997, patients(195), rates);
        const { picture, shares } = whomOf(now, reported, hall, {
          group: 'responded',
          of: ['operated', 'resected', 'eligible'],
        });
        const foot = Math.max(...picture.groups.map(({ box }) => box.y + box.height));
        const placed = shares.map(({ words }) => ({
          from: Math.min(...words.map(({ x }) => x)),
          to: Math.max(...words.map(({ x, pieces }) => x + widthOf(pieces))),
          top: Math.min(...words.map(({ y, pieces }) => y - (pieces[0]?.sizePx ?? 0))),
          bottom: Math.max(...words.map(({ y }) => y)),
        }));
        placed.forEach((one, index) => {
          expect(one.to).toBeLessThanOrEqual(hall.widthPx);
          expect(one.top).toBeGreaterThanOrEqual(foot);
          for (const other of placed.slice(index + 1))
            expect(
              one.to <= other.from ||
                other.to <= one.from ||
                one.bottom <= other.top ||
                other.bottom <= one.top,
            ).toBe(true);
        });
      }
  });

  it('are people alone where there are too few for a share, and a row of bars in a hand', () => {
    const few = flowsOf(walther1997, patients(19), {});
    const { shares } = whomOf(few, reportedFlows(walther1997, patients(19)), halls.wide, both);
    expect(textOf(shares[0]?.words)).toMatch(/^\d+ of \d+ eligible for IL-2$/);
    expect(whomRow(reported, 'responded', 'eligible')).toMatchObject({ x: 22, n: 121 });
  });

  it('leave out of whom they cannot be a share: nobody comes to them from there', () => {
    const { shares } = whomOf(reported, reported, halls.wide, {
      group: 'responded',
      of: ['not-eligible', 'operated'],
    });
    expect(shares.map(({ of }) => of)).toEqual(['operated']);
  });

  it('are found in a study with many groups at a stage as well', () => {
    const all = reportedFlows(franklin1996, patients(cohortSize(franklin1996)));
    const { groups } = franklin1996;
    const whom = whomOf(all, all, halls.wide, {
      group: groups.at(-1)?.id ?? '',
      of: [groups[0].id],
    });
    expect(whom.shares).toHaveLength(1);
  });
});
