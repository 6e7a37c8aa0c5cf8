import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../src/inputs/own/outline.ts';
import { pictureOf } from '../../../src/layout/flow/picture.ts';
import { served } from '../../../src/layout/flow/sheets.ts';
import { addedWords } from '../../../src/locale/own/addedWords.ts';
import { ownWords } from '../../../src/locale/own/ownWords.ts';
import { templates } from '../../../src/locale/own/templates.ts';
import { threadOf } from '../../../src/model/thread.ts';
import { flowsOf } from '../../../src/model/flows.ts';
import { faultsOf } from '../../../src/study/check.ts';
import { checkedOwn } from '../../../src/study/own/faults.ts';
import { ownOf } from '../../../src/study/own/ownOf.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize, type Study } from '../../../src/study/study.ts';
import { patients, type PerMille } from '../../../src/study/units.ts';
import { everythingSaid } from '../../helpers/everythingSaid.ts';
import { anyOwn, studyOf } from '../../helpers/ownStudies.ts';

/** What is drawn of a study on a sheet, with names in the place of ids, in the order of these names. */
function drawn(study: Study, sheet: (typeof served)[number]) {
  const now = flowsOf(study, patients(cohortSize(study)), {});
  const thread = threadOf(now, study.outcomes.at(-1) ?? '');
  const picture = pictureOf(now, now, sheet, thread, thread, undefined);
  const nameOf = (id: string) => study.words.groups[id]?.label ?? id;
  const wayOf = (id: string) => {
    const flow = now.flows.find((each) => each.id === id);
    return flow ? `${nameOf(flow.from.id)} → ${nameOf(flow.to.id)}` : id;
  };
  const byName = <Each extends { readonly id: string }>(
    all: readonly Each[],
    name: (id: string) => string,
  ) =>
    all.map((each) => ({ ...each, id: name(each.id) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    size: [picture.width, picture.height],
    headings: picture.headings.map((heading) => ({ ...heading, id: '' })),
    groups: byName(
      picture.groups.map((group) => ({ ...group, label: { ...group.label, id: '' } })),
      nameOf,
    ),
    flows: byName(picture.flows, wayOf).map(({ from, ...flow }) => ({
      ...flow,
      from: nameOf(from),
    })),
  };
}

it.each([
  ['J Test', undefined, 'J Test'],
  ['Nobody et al., J Test 2026', undefined, 'Nobody 2026'],
  ['Smith J, Doe A. After 1999. N Engl J Med 2020;382:1', 'doi.org', 'Smith J 2020 (doi.org)'],
  ['A registry of many hospitals (unpublished)', undefined, 'A registry of many hosp…'],
  ['Cooperative Group of the North, 2020', 'doi.org', 'Cooperative G… (doi.org)'],
  // Where both have no room it is the host that stands there, and of a long one its end.
  ['A registry', 'clinicaltrials.gov', 'clinicaltrials.gov'],
  ['', 'doi.org', 'doi.org'],
  ['A registry', 'doi.org.some-other-place.example', '…ome-other-place.example'],
])(
  'the source “%s” is called as studies are, by its author and year, where they have room',
  (source, host, short) => {
    expect(ownWords.shortSource(source, host)).toBe(short);
  },
);

describe('a study that a reader wrote down', () => {
  it('is sound as every study is, once it adds up', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        expect(faultsOf(studyOf(own))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has the numbers that were written, and none that was made to fit', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const { groups, words } = studyOf(own);
        const counts = new Map(
          groups.map(({ id, count }) => [words.groups[id]?.label, count.patients]),
        );
        for (const { name, count, ways } of own.groups) {
          const [way, ...others] = ways;
          const written = count?.patients ?? (others.length === 0 ? way?.patients : undefined);
          if (written !== undefined) expect(counts.get(name)).toBe(written);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(Object.entries(templates))(
    'may be begun with the template %s, which can be drawn and says that its numbers are nobody’s',
    (_, { text }) => {
      const { own, faults } = readOutline(text);
      expect(faults).toEqual([]);
      expect(own.source).toContain('Made-up numbers');
      expect(faultsOf(studyOf(own))).toEqual([]);
      expect(checkedOwn(own, addedWords).notes).toEqual([]);
    },
  );

  it('is drawn and told without an empty sentence or a number that is none', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const study = studyOf(own);
        for (const [what, text] of everythingSaid(study)) {
          expect(text.trim(), what).not.toBe('');
          expect(text, what).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/);
        }
        for (const sheet of served)
          expect(JSON.stringify(drawn(study, sheet))).not.toMatch(/null|NaN|Infinity/);
      }),
      { numRuns: 15 },
    );
  });

  it.each(studies.map((study) => [study.id, study] as const))(
    'is drawn as %s is, where it was one of these, but for a bracket',
    (_, built) => {
      const own = studyOf(ownOf({ ...built, brackets: [] }));
      // A longer "in “Alive”" beside a share may take a line more than "alive", for which there are no words in a reader's study.
      const ownWho = new Map(Object.values(own.words.groups).map((said) => [said.label, said]));
      const groups = Object.fromEntries(
        Object.entries(built.words.groups).map(([id, said]) => [
          id,
          ownWho.get(said.label) ?? said,
        ]),
      );
      const study: Study = { ...built, brackets: [], words: { ...built.words, groups } };
      for (const sheet of served) expect(drawn(own, sheet)).toEqual(drawn(study, sheet));
      expect(ratesOf(own).map(({ x, n }) => [x, n])).toEqual(
        ratesOf(study).map(({ x, n }) => [x, n]),
      );
      const set = (of: Study) =>
        flowsOf(
          of,
          patients(cohortSize(of)),
          Object.fromEntries(ratesOf(of).map(({ branch }) => [branch, 300 as PerMille])),
        )
          .groups.map(({ group, count }) => `${of.words.groups[group.id]?.label} ${count}`)
          .toSorted();
      expect(set(own)).toEqual(set(study));
    },
  );

  it('is drawn with the way to the outcome first, in whatever order it was written', () => {
    const study = studyOf({
      outcomes: ['Treated', 'Responded'],
      groups: [
        { name: 'Assessed', count: { patients: 300 }, ways: [] },
        { name: 'Excluded', ways: [{ from: 'Assessed', patients: 100 }] },
        { name: 'Enrolled', ways: [{ from: 'Assessed', patients: 200 }] },
        { name: 'Withdrew', ways: [{ from: 'Enrolled', patients: 20 }] },
        { name: 'Died before', ways: [{ from: 'Enrolled', patients: 10 }] },
        { name: 'Treated', ways: [{ from: 'Enrolled', patients: 170 }] },
        { name: 'No response', ways: [{ from: 'Treated', patients: 110 }] },
        { name: 'Responded', ways: [{ from: 'Treated', patients: 60 }] },
      ],
    });
    expect(study.groups.map(({ id }) => id)).toEqual([
      'assessed',
      'enrolled',
      'excluded',
      'treated',
      'withdrew',
      'died_before',
      'responded',
      'no_response',
    ]);
    // So its rates are those that lead there.
    expect(ratesOf(study).map(({ branch }) => branch)).toEqual([
      'enrolled',
      'treated',
      'responded',
    ]);
    const now = flowsOf(study, patients(300), {});
    const thread = threadOf(now, null);
    expect([...thread.groups.values()].map(({ from }) => from)).toEqual([0, 0, 0, 0]);
  });

  it('has two ways to a result in the order in which they were written', () => {
    const study = studyOf({
      outcomes: ['Better on B'],
      groups: [
        { name: 'Randomised', count: { patients: 100 }, ways: [] },
        { name: 'Never came', ways: [{ from: 'Randomised', patients: 20 }] },
        { name: 'A', ways: [{ from: 'Randomised', patients: 40 }] },
        { name: 'Worse on A', ways: [{ from: 'A', patients: 10 }] },
        { name: 'Better on A', role: 'outcome', ways: [{ from: 'A', patients: 30 }] },
        { name: 'B', ways: [{ from: 'Randomised', patients: 40 }] },
        { name: 'Better on B', ways: [{ from: 'B', patients: 20 }] },
        { name: 'Worse on B', ways: [{ from: 'B', patients: 20 }] },
      ],
    });
    expect(study.groups.map(({ id }) => study.words.groups[id]?.label)).toEqual([
      'Randomised',
      'A',
      'B',
      'Never came',
      'Better on A',
      'Worse on A',
      'Better on B',
      'Worse on B',
    ]);
  });

  it('says in every state that nobody has checked it, and nothing of the built-in studies', () => {
    const [walther] = studies;
    const study = studyOf({ ...ownOf(walther), title: 'Another', source: 'Nobody 2026' });
    const said = everythingSaid(study).map(([, text]) => text);
    expect(study.words.badge).toBe('Own study, not checked');
    expect(said.join('\n')).not.toMatch(/Walther|Historical|one treatment/i);
    expect(study.words.caveat).toContain('nobody has compared');
  });

  it('has ids that stand in a link, whatever its groups are called', () => {
    const study = studyOf({
      groups: [
        { name: '__proto__', count: { patients: 40 }, ways: [] },
        { name: 'constructor', ways: [{ from: '__proto__', patients: 10 }] },
        { name: 'Alive (résected)', ways: [{ from: '__proto__', patients: 10 }] },
        { name: 'ALIVE resected', ways: [{ from: '__proto__', patients: 10 }] },
        { name: '患者', ways: [{ from: '__proto__' }] },
      ],
    });
    const ids = study.groups.map(({ id }) => id);
    expect(ids[0]).toBe('proto');
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('draws a number without a basis as assumed, and what others leave as derived from theirs', () => {
    const study = studyOf({
      groups: [
        { name: 'All', count: { patients: 40, basis: 'reported' }, ways: [] },
        { name: 'Some', ways: [{ from: 'All', patients: 10, basis: 'reported' }] },
        { name: 'Others', ways: [{ from: 'All' }] },
        { name: 'Well', ways: [{ from: 'Some', patients: 4 }] },
        { name: 'Ill', ways: [{ from: 'Some' }] },
      ],
    });
    expect(
      Object.fromEntries(study.groups.map(({ id, count }) => [id, [count.patients, count.basis]])),
    ).toEqual({
      all: [40, 'reported'],
      some: [10, 'reported'],
      others: [30, 'derived'],
      well: [4, 'assumed'],
      ill: [6, 'assumed'],
    });
    expect(study.words.counts?.['others']?.how).toBe('40 − 10');
  });
});
