import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { writtenOutline } from '../../../src/inputs/own/writtenOutline.ts';
import { readOwnJson } from '../../../src/inputs/own/ownJson.ts';
import type { OwnStudy } from '../../../src/study/own/own.ts';
import { ownOf } from '../../../src/study/own/ownOf.ts';
import { studies } from '../../../src/study/studies.ts';
import { anyOwn, studyOf } from '../../helpers/ownStudies.ts';

function read(...lines: readonly string[]) {
  const { own, faults } = readOutline(lines.join('\n'));
  expect(faults).toEqual([]);
  return own;
}

describe('an outline', () => {
  it('is the same study when it is written and read again', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const { own: again, faults } = readOutline(writtenOutline(own));
        expect(faults).toEqual([]);
        expect(again).toEqual(own);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a comma with which it begins how something assumed is worked out', () => {
    const own: OwnStudy = {
      groups: [{ name: 'All', count: { patients: 5, basis: 'assumed', how: ', or so' }, ways: [] }],
    };
    expect(read(writtenOutline(own))).toEqual(own);
  });

  it.each(studies.map((study) => [study.id, study] as const))('holds all of %s', (_, study) => {
    const own = ownOf(study);
    expect(read(writtenOutline(own))).toEqual(own);
  });

  it('has a group in each line, under the one it comes from, with its number at the end', () => {
    const own = read(
      'Title: A study',
      'Taken to surgery 195 (printed in the abstract)',
      '  Resected 190',
      '    Alive after surgery 188 (assumed: both deaths were among the resected)',
      '    Died 2',
      '  Unresectable ?',
      '+ A second procedure 45 of 195 (printed p. 3)',
    );
    expect(own).toEqual({
      title: 'A study',
      groups: [
        {
          name: 'Taken to surgery',
          count: { patients: 195, basis: 'reported', how: 'in the abstract' },
          ways: [],
        },
        { name: 'Resected', ways: [{ from: 'Taken to surgery', patients: 190 }] },
        {
          name: 'Alive after surgery',
          ways: [
            {
              from: 'Resected',
              patients: 188,
              basis: 'assumed',
              assumption: 'both deaths were among the resected',
            },
          ],
        },
        { name: 'Died', ways: [{ from: 'Resected', patients: 2 }] },
        { name: 'Unresectable', ways: [{ from: 'Taken to surgery' }] },
      ],
      totals: [
        { name: 'A second procedure', patients: 45, of: 195, basis: 'reported', how: 'p. 3' },
      ],
    });
  });

  it('reads numbers as papers print them', () => {
    const counted = (line: string) => {
      const [group] = read(line).groups;
      return [group?.name, group?.count?.patients];
    };
    expect(counted('Randomised (n = 1,234)')).toEqual(['Randomised', 1234]);
    expect(counted('Randomised n=12')).toEqual(['Randomised', 12]);
    expect(counted('Randomised: 12')).toEqual(['Randomised', 12]);
    expect(counted('Grade 3 12')).toEqual(['Grade 3', 12]);
    expect(counted('- Treated (IL-2) 1’234')).toEqual(['Treated (IL-2)', 1234]);
    expect(counted('Arm 2 of 12')).toEqual(['Arm 2 of', 12]);
    expect(counted('Treated (IL-2)')).toEqual(['Treated (IL-2)', undefined]);
  });

  it('makes one group of a name in two places, fed by both', () => {
    const own = read(
      'All 10',
      '  A 6',
      '    Seen 5',
      '    Lost 1',
      '  B 4',
      '    Seen 4',
      '      Well 9',
    );
    expect(own.groups.map(({ name }) => name)).toEqual(['All', 'A', 'Seen', 'Well', 'Lost', 'B']);
    expect(own.groups[2]?.ways).toEqual([
      { from: 'A', patients: 5 },
      { from: 'B', patients: 4 },
    ]);
  });

  it('takes a percentage for what it is, and what follows it for its base', () => {
    const own = read('All 121', '  Responded 18%', '  Others ? (82% of All, base not stated)');
    expect(own.groups[1]?.ways).toEqual([{ from: 'All', share: { percent: 18 } }]);
    expect(own.groups[2]?.ways).toEqual([
      { from: 'All', share: { percent: 82, of: 'All', isOpen: true } },
    ]);
  });

  it('says of a line that it cannot read where it stands', () => {
    const { faults } = readOutline('Sourse: Walther\nTitle: a\nTitle: b\nAll 10\n  5\n+ Some');
    expect(faults.map(({ kind, at }) => [kind, at.line, at.from, at.to])).toEqual([
      ['unknown heading', 1, 1, 16],
      ['heading twice', 3, 1, 9],
      ['no name in line', 5, 3, 4],
      ['total without number', 6, 1, 7],
    ]);
  });

  it('takes the first of two numbers of a group and says that there is another, also where all would add up with it', () => {
    const first = readOutline('All 10\n  A 6\n  B 4\nAll 12\n  C 2');
    expect(first.own.groups[0]).toMatchObject({ name: 'All', count: { patients: 10 } });
    expect(first.faults).toMatchObject([{ kind: 'number twice', name: 'All', at: { line: 4 } }]);
    const met = readOutline('All 10\n  A 6\n    Seen 5 (group 9)\n  B 4\n    Seen 4 (group 8)');
    expect(met.own.groups.find(({ name }) => name === 'Seen')?.count).toEqual({ patients: 9 });
    expect(met.faults).toMatchObject([{ kind: 'number twice', name: 'Seen', at: { line: 5 } }]);
    for (const again of ['All', 'All 10', 'All (printed p. 3)']) {
      const { own, faults } = readOutline(`All 10\n  A 6\n  B 4\n${again}\n  C 0`);
      expect(own.groups[0]?.count).toMatchObject({ patients: 10 });
      expect(faults).toEqual([]);
    }
  });

  it('loses no word that is said of the number of a group, whatever it would mean elsewhere', () => {
    const saidOf = (about: string) =>
      readOutline(`All 10\n  A 6 (group 6: ${about})\n  B 4`).own.groups[1]?.count;
    for (const where of ['40%', 'stage 3', 'slider', 'randomised', 'death', 'group 7'])
      expect(saidOf(where)).toEqual({ patients: 6, how: where });
    expect(saidOf('printed p. 2')).toEqual({ patients: 6, basis: 'reported', how: 'p. 2' });
    expect(saidOf('where: slider')).toEqual({ patients: 6, how: 'slider' });
    expect(saidOf('assuming: none was lost')).toEqual({ patients: 6, assumption: 'none was lost' });
  });

  it('knows where each group and each way to it stands', () => {
    const { own, placeOf } = readOutline('All 10\n  A 6\n    Seen 5\n  B 4\n    Seen 4');
    const seen = own.groups.findIndex(({ name }) => name === 'Seen');
    expect(placeOf({ group: seen, way: 0 })).toEqual({ line: 3, from: 5, to: 11 });
    expect(placeOf({ group: seen, way: 1 })).toEqual({ line: 5, from: 5, to: 11 });
  });

  it('is told by its page, whose own examples can be drawn', () => {
    const page = readFileSync(
      path.resolve(import.meta.dirname, '../../../docs/own-study.md'),
      'utf8',
    );
    const [, outline = '', , json = ''] = page.split(/^```(?:json)?$/m);
    const { own, faults } = readOutline(outline);
    expect(faults).toEqual([]);
    expect(studyOf(own).groups.map(({ count }) => count.patients)).toEqual([
      195, 190, 5, 188, 2, 121, 67, 22, 99,
    ]);
    const { own: ofJson } = readOwnJson(json);
    expect(ofJson && studyOf(ofJson).groups).toHaveLength(3);
  });

  it('is read to its end, however long its lines are', () => {
    const lines = `${'1'.repeat(300_000)}\n${'( '.repeat(5000)}\n${'1 '.repeat(5900)}\n`.repeat(5);
    // What goes through a line again for each of its letters would not end while a test may last.
    expect(readOutline(lines).faults).not.toEqual([]);
  });
});
