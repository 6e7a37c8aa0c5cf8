// Studies to test with: small ones by hand, and any shape at all by fast-check.

import fc from 'fast-check';
import type { Basis } from '../../src/study/evidence.ts';
import type { Count, GivenStudy, Group, Split, Study, Tone } from '../../src/study/study.ts';
import { completed } from '../../src/locale/completed.ts';
import type { WrittenWords } from '../../src/study/words.ts';

export function makeCount(patients: number, basis: Basis = 'reported'): Count {
  return { patients, basis, source: 'paper' };
}

/** A group called by its id, with these patients. */
export function makeGroup(id: string, stage: string, patients: number): Group {
  return { id, stage, tone: 'cohort', count: makeCount(patients) };
}

type Shape = Pick<Study, 'stages' | 'groups' | 'splits'> & Partial<GivenStudy>;

/** A study with these groups and splits, nothing else to it, and not a word. */
export function bareStudy(shape: Shape): GivenStudy {
  return {
    id: 'made-up',
    paper: 'paper',
    brackets: [],
    sideFacts: [],
    sources: [
      {
        id: 'paper',
        citation: 'Nobody.',
        short: 'Nobody',
        url: 'https://example.org/',
        part: 'all of it',
      },
    ],
    ...shape,
  };
}

/** A study with these numbers, and with something said of everything. */
export function makeStudy(shape: Shape): Study {
  const [start] = shape.groups;
  const words: WrittenWords = {
    title: 'A made-up study',
    badge: 'Made up',
    groups: Object.fromEntries(
      shape.groups.map(({ id }) => [id, { label: `Those of ${id}`, who: id }]),
    ),
    known: { reported: 'made up for a test', derived: 'made up for a test' },
    headline: {
      reported: ['Of ', { kind: 'patients', group: start.id }, '.'],
      hypothetical: ['Of ', { kind: 'patients', group: start.id }, ' it would be.'],
    },
    caveat: 'Made up.',
    caveatInShort: 'Made up.',
    smallPrint: 'Made up.',
    prose: { setting: 'Nobody.', howToRead: 'Read it.', notes: [], glossary: [] },
    ...shape.words,
  };
  return completed({ ...bareStudy(shape), words });
}

const LABELS = ['Group', 'Patients here', 'A group with a rather long name'];
const TONES: readonly Tone[] = ['cohort', 'milestone', 'outcome', 'exit', 'death', 'rest'];

/**
 * Any study: two to five stages of one to four groups, each group going on to some of the later ones or ending there, so
 * groups may be fed by several and ways may pass stages over; with any reported counts that add up.
 */
export const anyBareStudy: fc.Arbitrary<GivenStudy> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    cohort: fc.integer({ min: 1, max: 2000 }),
    seed: fc.infiniteStream(fc.nat(1_000_000)),
  })
  .map(({ sizes, cohort, seed }) => {
    const draw = (below: number) => (seed.next().value ?? 0) % below;
    const stages = [1, ...sizes].map((_, stage) => ({ id: `s${stage}` }));
    const ids = [1, ...sizes].map((size, stage) =>
      Array.from({ length: size }, (_, index) => `g${stage}${index}`),
    );
    const counts = new Map([['g00', cohort]]);
    const splits: Split[] = [];
    const fed = new Set(['g00']);
    const rated = new Set<string>();

    for (let stage = 0; stage < ids.length - 1; stage++) {
      const later = ids.slice(stage + 1).flat();
      const next = ids[stage + 1] ?? [];
      for (const from of ids[stage] ?? []) {
        if (!fed.has(from)) continue;
        // The first group of a stage feeds all of the next one, so that everybody can be reached.
        const isFirst = from === (ids[stage] ?? []).find((id) => fed.has(id));
        const to = isFirst ? next : later.filter(() => draw(3) === 0);
        if (to.length === 0) continue;
        let left = counts.get(from) ?? 0;
        const branches = to.map((id, index) => {
          const patients = index === to.length - 1 ? left : draw(left + 1);
          left -= patients;
          counts.set(id, (counts.get(id) ?? 0) + patients);
          fed.add(id);
          return {
            to: id,
            count: makeCount(patients, (['reported', 'derived', 'assumed'] as const)[draw(3)]),
          };
        });
        // The first branch is the key of the rate, so it can govern only one split.
        const hasRate = branches.length > 1 && draw(4) > 0 && !rated.has(to[0] ?? '');
        if (hasRate) rated.add(to[0] ?? '');
        splits.push({
          from,
          branches,
          ...(hasRate ? { hasRate } : {}),
        });
      }
    }
    const groups = ids.flat().map((id, index): Group => ({
      id,
      stage: `s${id.charAt(1)}`,
      tone: TONES[index % TONES.length] ?? 'cohort',
      count: makeCount(counts.get(id) ?? 0),
    }));
    const [start, ...rest] = groups;
    if (!start) throw new Error('a study has at least its cohort');
    return bareStudy({ stages, groups: [start, ...rest], splits });
  });

/** The same with something said of everything. */
export const anyStudy: fc.Arbitrary<Study> = anyBareStudy.map((bare) =>
  makeStudy({
    ...bare,
    words: {
      groups: Object.fromEntries(
        bare.groups.map(({ id }, index) => [
          id,
          { label: LABELS[index % LABELS.length] ?? '', who: `in ${id}` },
        ]),
      ),
    },
  }),
);

/** A study with some of its rates set to anything, and a number of patients. */
export const anyScenario = fc.record({
  study: anyStudy,
  patients: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_000_000 })),
  rates: fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 20, maxLength: 20 }),
});
