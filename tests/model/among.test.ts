import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { chipText } from '../../src/locale/phrases.ts';
import { shareTold } from '../../src/locale/whom.ts';
import { amongOf } from '../../src/model/among.ts';
import { countedGroup, flowsOf } from '../../src/model/flows.ts';
import { cohortSize } from '../../src/study/study.ts';
import { patients } from '../../src/study/units.ts';
import { anyStudy, makeCount, makeGroup, makeStudy } from '../helpers/makeStudy.ts';
import { studyOf } from '../helpers/ownStudies.ts';

const ARMS = flowsOf(
  studyOf(
    readOutline(
      'Randomised 200\n  Arm A 100\n    Well 60\n    Ill 40\n  Arm B 100\n    Well 45\n    Ill 55\n',
    ).own,
  ),
  patients(200),
  {},
);

it('who came by two arms is a share of each arm by those alone who were in it', () => {
  expect(amongOf(ARMS, 'well', 'arm_a').people).toEqual({ least: 60, most: 60 });
  expect(chipText({ kind: 'perHundred', group: 'well', of: 'arm_a' }, ARMS)).toBe(
    '60 of every 100',
  );
  expect(chipText({ kind: 'perHundred', group: 'well', of: 'randomised' }, ARMS)).toBe(
    '53 of every 100',
  );
  expect(shareTold(ARMS, 'well', 'arm_b')).toMatchObject({
    figure: '45',
    people: expect.stringMatching(/^45 of 100 /) as string,
  });
});

it('where nobody counted who went which way, it is told between what is possible', () => {
  const { own } = readOutline(
    'All 200\n  A 100\n    Seen 100\n      Well 80\n      Ill 120\n  B 100\n    Seen 100\n',
  );
  const met = flowsOf(studyOf(own), patients(200), {});
  expect(amongOf(met, 'well', 'a').people).toEqual({ least: 0, most: 80 });
  expect(chipText({ kind: 'perHundred', group: 'well', of: 'a' }, met)).toBe(
    'at most 80 of every 100',
  );
  expect(chipText({ kind: 'perHundred', group: 'well', of: 'seen' }, met)).toBe('40 of every 100');
});

it('of whoever came by any of very many ways all came through the first group', () => {
  const pairs = Array.from({ length: 39 }, (_, stage) => [`a${stage}`, `b${stage}`]);
  const study = makeStudy({
    stages: [{ id: 'first' }, ...pairs.map((_, stage) => ({ id: `s${stage}` }))],
    groups: [
      makeGroup('all', 'first', 100),
      ...pairs.flatMap((pair, stage) => pair.map((id) => makeGroup(id, `s${stage}`, 50))),
    ],
    splits: [['all'], ...pairs.slice(0, -1)].flatMap((befores, stage) =>
      befores.map((from) => ({
        from,
        branches: (pairs[stage] ?? []).map((to) => ({
          to,
          count: makeCount(50 / befores.length),
        })),
      })),
    ),
  });
  const now = flowsOf(study, patients(100), {});
  expect(amongOf(now, 'a38', 'all').people).toEqual({ least: 50, most: 50 });
});

it('no more of any group are among another than there are of either, in any study', () => {
  fc.assert(
    fc.property(anyStudy, fc.nat(), fc.nat(), (study, a, b) => {
      const now = flowsOf(study, patients(cohortSize(study)), {});
      const { groups } = study;
      const [group, base] = [groups[a % groups.length], groups[b % groups.length]];
      if (!group || !base) throw new Error('a study has groups');
      const { people, share } = amongOf(now, group.id, base.id);
      const most = Math.min(
        ...[group, base].map(({ id }) => countedGroup(now, id).count as number),
      );
      expect(people.least).toBeGreaterThanOrEqual(0);
      expect(people.least).toBeLessThanOrEqual(people.most);
      expect(people.most).toBeLessThanOrEqual(most);
      expect(share.least).toBeGreaterThanOrEqual(0);
      expect(share.most).toBeLessThanOrEqual(1);
      expect(amongOf(now, group.id, groups[0].id).people.least).toBe(
        countedGroup(now, group.id).count,
      );
    }),
  );
});
