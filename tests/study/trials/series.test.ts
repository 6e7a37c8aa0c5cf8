import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/study/check.ts';
import { proseOf } from '../../../src/locale/prose.ts';
import { countedByBoth } from '../../../src/study/quantities.ts';
import { amongOthers, studies } from '../../../src/study/studies.ts';
import { groupOf, type Study } from '../../../src/study/study.ts';
import { percentOf } from '../../../src/locale/number.ts';
import { groupLabel } from '../../../src/locale/studyWords.ts';

/** Group → count and basis, as the abstracts have them: R reported, D derived, A assumed. */
const evidence: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'walther-1993': {
    operated: '93 R',
    recovered: '93 D',
    'periop-death': '0 R',
    treated: '56 R',
    'not-treated': '37 R',
    responded: '15 D',
    'no-response': '41 D',
    complete: '4 R',
    partial: '11 R',
  },
  'robertson-1990': {
    operated: '54 R',
    treated: '34 R',
    'not-treated': '20 R',
    'tumour-related': '17 R',
    'other-medical': '3 R',
  },
  'rackley-1994': {
    operated: '37 R',
    treated: '29 D',
    'not-treated': '8 R',
    responded: '3 R',
    'no-response': '26 A',
    progression: '4 R',
    medical: '2 R',
    complication: '1 R',
    'death-before-therapy': '1 R',
  },
  'wolf-1994': {
    operated: '23 R',
    treated: '17 R',
    'not-treated': '6 D',
    responded: '2 R',
    'no-response': '15 D',
  },
  'franklin-1996': {
    operated: '63 R',
    recovered: '63 D',
    'periop-death': '0 R',
    treated: '56 R',
    'not-treated': '7 R',
    responded: '19 D',
    'no-response': '37 D',
    infarction: '2 R',
    'no-til-growth': '1 R',
    'performance-status': '1 R',
    tia: '1 R',
    'renal-failure': '1 R',
    'other-tumour': '1 R',
    complete: '7 R',
    partial: '12 R',
  },
  'figlin-1997': {
    operated: '62 R',
    recovered: '62 D',
    'periop-death': '0 R',
    treated: '55 R',
    'not-treated': '7 R',
    responded: '19 D',
    'no-response': '36 D',
    complete: '5 R',
    partial: '14 R',
  },
  'fallick-1997': {
    operated: '28 R',
    treated: '26 R',
    'not-treated': '2 D',
    responded: '11 D',
    'no-response': '15 A',
    'early-death': '1 R',
    'other-cytokine': '1 R',
  },
  'figlin-1999': {
    randomized: '160 R',
    treated: '140 D',
    'not-treated': '20 R',
    responded: '17 D',
    'no-response': '123 A',
    ineligible: '14 R',
    'surgical-complication': '4 R',
    'operative-death': '2 R',
  },
  'kutikov-2010': {
    operated: '141 R',
    treated: '98 R',
    'not-treated': '43 R',
    immunotherapy: '52 R',
    targeted: '34 R',
    'other-therapy': '12 R',
    progression: '13 R',
    refusal: '10 R',
    surveillance: '9 R',
    death: '8 R',
    unknown: '3 R',
  },
};

const sideFacts: Readonly<Record<string, readonly string[]>> = {
  'walther-1993': ['30 of 93 R', '12 of 93 R'],
  'robertson-1990': [],
  'rackley-1994': [],
  'wolf-1994': ['4 of 25 R', '0 of 25 R'],
  'franklin-1996': ['8 of 63 R', '6 of 63 R', '3 of 63 R', '2 of 63 R', '1 of 63 R'],
  'figlin-1997': [],
  'fallick-1997': [],
  'figlin-1999': [],
  'kutikov-2010': [],
};

/** Ways from one group to the next whose count rests on something else than the group that they lead to. */
const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'rackley-1994': { 'treated responded': '3 A' },
  'fallick-1997': { 'treated responded': '11 A' },
  'figlin-1999': { 'treated responded': '17 A' },
};

/** Arms of which only the response is known, and which are drawn together. */
const arms: Readonly<Record<string, readonly number[]>> = { 'figlin-1999': [81, 79] };

/** Where each paper is found: by DOI, else by its number in PubMed. */
const addresses: Readonly<Record<string, string>> = {
  'walther-1997': 'https://doi.org/10.1016/s0022-5347(01)64091-6',
  'robertson-1990': 'https://pubmed.ncbi.nlm.nih.gov/2201792/',
  'walther-1993': 'https://pubmed.ncbi.nlm.nih.gov/8379024/',
  'rackley-1994': 'https://pubmed.ncbi.nlm.nih.gov/7933169/',
  'wolf-1994': 'https://pubmed.ncbi.nlm.nih.gov/8289458/',
  'franklin-1996': 'https://pubmed.ncbi.nlm.nih.gov/8946623/',
  'figlin-1997': 'https://doi.org/10.1097/00005392-199709000-00012',
  'fallick-1997': 'https://doi.org/10.1016/s0022-5347(01)64097-7',
  'figlin-1999': 'https://doi.org/10.1200/JCO.1999.17.8.2521',
  'kutikov-2010': 'https://pubmed.ncbi.nlm.nih.gov/19922542/',
};

const letters = { reported: 'R', derived: 'D', assumed: 'A' } as const;
const [, ...loadable] = studies;

function studyOf(id: string): Study {
  const study = studies.find((each) => each.id === id);
  if (!study) throw new Error(`no study "${id}"`);
  return study;
}
const of = (id: string, group: string) => groupOf(studyOf(id), group).count.patients;
const toOneDecimal = (part: number, base: number) => ((100 * part) / base).toFixed(1);

describe.each(loadable)('$id', (study) => {
  it('has no faults', () => {
    expect(faultsOf(study)).toEqual([]);
  });

  it('has the groups, the numbers and the kinds of number that the abstracts give', () => {
    expect(
      Object.fromEntries(
        study.groups.map(({ id, count }) => [id, `${count.patients} ${letters[count.basis]}`]),
      ),
    ).toEqual(evidence[study.id]);
  });

  it('tells beside the flow what may overlap any group', () => {
    expect(
      study.sideFacts.map(({ count, of }) => `${count.patients} of ${of} ${letters[count.basis]}`),
    ).toEqual(sideFacts[study.id]);
  });

  it('tells of each way whether its number is printed, worked out or assumed', () => {
    const own = study.splits.flatMap(({ from, branches }) =>
      branches.flatMap(({ to, count }) =>
        count ? [[`${from} ${to}`, `${count.patients} ${letters[count.basis]}`]] : [],
      ),
    );
    expect(Object.fromEntries(own)).toEqual(ways[study.id] ?? {});
  });

  it('has a rate only where a split has two branches: what has the slider, and the rest', () => {
    const rated = study.splits.filter(({ hasRate }) => hasRate);
    expect(rated.map(({ branches }) => branches.length)).toEqual(rated.map(() => 2));
  });

  it('prints in its caveat and notes only numbers of its own counts', () => {
    const known = new Set([
      ...study.groups.map(({ count }) => count.patients),
      ...study.sideFacts.flatMap(({ count, of }) => [count.patients, of]),
      ...(arms[study.id] ?? []),
    ]);
    const words = [study.words.caveat, ...proseOf(study).notes.map(({ text }) => text)].join(' ');
    const counts = [...words.matchAll(/\b(?:all|the|of) (\d+)\b(?!%| of every|[–-])/g)].map(
      ([, number]) => Number(number),
    );
    expect(counts.filter((count) => !known.has(count))).toEqual([]);
  });
});

describe('the percentages that the papers print', () => {
  it('come out of the counts', () => {
    expect(percentOf(of('walther-1993', 'responded'), of('walther-1993', 'treated'))).toBe('27%');
    expect(toOneDecimal(of('franklin-1996', 'responded'), of('franklin-1996', 'treated'))).toBe(
      '33.9',
    );
    expect(toOneDecimal(of('figlin-1997', 'responded'), of('figlin-1997', 'treated'))).toBe('34.5');
    expect(percentOf(of('rackley-1994', 'responded'), of('rackley-1994', 'operated'))).toBe('8%');
    expect(percentOf(of('fallick-1997', 'responded'), of('fallick-1997', 'operated'))).toBe('39%');
    expect([toOneDecimal(8, 81), toOneDecimal(9, 79)]).toEqual(['9.9', '11.4']);
  });

  it('fit only 11 of 28 for the 39% of Fallick 1997, and no number of 26', () => {
    const fitting = [26, 28].flatMap((base) =>
      Array.from({ length: base + 1 }, (_, count) => count)
        .filter((count) => percentOf(count, base) === '39%')
        .map((count) => `${count} of ${base}`),
    );
    expect(fitting).toEqual(['11 of 28']);
  });

  it.each([
    [81, '9.9', 8],
    [79, '11.4', 9],
  ])('fit in the arm of %d of Figlin 1999 at %s% only %d', (base, printed, expected) => {
    const fitting = Array.from({ length: base + 1 }, (_, count) => count).filter(
      (count) => toOneDecimal(count, base) === printed,
    );
    expect(fitting).toEqual([expected]);
  });

  it('are of other people than the headline, and so each caveat works out the share of all', () => {
    expect(percentOf(15, 93)).toBe('16%');
    expect(studyOf('walther-1993').words.caveat).toContain(
      'of all 93 operated on it is 16 of every 100',
    );
    expect(percentOf(3, 29)).toBe('10%');
    expect(studyOf('rackley-1994').words.caveat).toContain(
      'that the 3 who responded were among the 29 who received immunotherapy is assumed',
    );
    expect(percentOf(19, 63)).toBe('30%');
    expect(studyOf('franklin-1996').words.caveat).toContain(
      'of all 63 operated on it is 30 of every 100',
    );
    expect(percentOf(1, 23)).toBe('4%');
    expect(studyOf('wolf-1994').words.caveat).toContain('4 of every 100');
  });

  it('are worked out rightly in the notes', () => {
    const notes = (id: string) =>
      proseOf(studyOf(id))
        .notes.map(({ text }) => text)
        .join(' ');
    expect([percentOf(11, 26), percentOf(17, 160), percentOf(17, 140)]).toEqual([
      '42%',
      '11%',
      '12%',
    ]);
    expect(notes('fallick-1997')).toContain('11 would be 42%');
    expect(notes('figlin-1999')).toContain(
      '17 of 160 are 11 of every 100. If all 17 were among the 140 treated, which is assumed, they are 12%',
    );
    expect(notes('figlin-1999')).toContain('Enrolled were 178; 18 left before 160 were randomized');
    expect(notes('figlin-1999')).toContain('72 were eligible for it, and 33 of these got none');
    expect(notes('rackley-1994')).toContain('3 of 29 here, or 10%, if all 3 were among them');
    expect([percentOf(19, 62), percentOf(1, 37)]).toEqual(['31%', '3%']);
    expect(notes('figlin-1997')).toContain('Of all 62 operated on, 19 are 31 of every 100');
    expect(notes('rackley-1994')).toContain('3 of every 100 operated on');
  });
});

describe('what rests on an assumption', () => {
  it.each([
    ['rackley-1994', 3],
    ['fallick-1997', 11],
    ['figlin-1999', 17],
  ])('in %s: that all who responded were among the treated', (id, count) => {
    const study = studyOf(id);
    const [responded] = study.splits.find(({ from }) => from === 'treated')?.branches ?? [];
    expect(responded).toMatchObject({
      to: 'responded',
      count: { patients: count, basis: 'assumed' },
    });
    expect(study.words.counts?.['treated-responded']?.assumption).toContain(
      'taken to be among the',
    );
  });
});

describe('every paper', () => {
  it('is linked at its permanent address', () => {
    const linked = studies.map(({ id, paper, sources }) => [
      id,
      sources.find((source) => source.id === paper)?.url,
    ]);
    expect(Object.fromEntries(linked)).toEqual(addresses);
  });

  it('is linked at the same address where another study names it', () => {
    const named = amongOthers.flatMap(({ sources }) => sources).filter(({ id }) => id in addresses);
    expect(named.filter(({ id, url }) => url !== addresses[id])).toEqual([]);
    expect(new Set(named.map(({ id }) => id)).size).toBe(studies.length);
  });
});

describe('the five reasons of Kutikov 2010 for going without systemic therapy', () => {
  it('are those that it prints, the 8 perioperative deaths among them', () => {
    const study = studyOf('kutikov-2010');
    const reasons = study.splits.find(({ from }) => from === 'not-treated')?.branches ?? [];
    expect(
      reasons.map(({ to }) => [groupLabel(study, to), groupOf(study, to).count.patients]),
    ).toEqual([
      ['Progression', 13],
      ['Refusal', 10],
      ['Surveillance', 9],
      ['Perioperative death', 8],
      ['Reason unknown', 3],
    ]);
    expect(countedByBoth('walther-1997', 'kutikov-2010')[0]?.b).toMatchObject({ x: 8, n: 141 });
  });
});

describe('what is said of the same things everywhere', () => {
  const notes = studies.map((study) => [study.id, proseOf(study).notes] as const);

  it.each(notes)(
    'in %s of today’s care: two checkpoint inhibitors, or one with a targeted drug',
    (_, all) => {
      const today = all.find(({ title }) => title === 'This care has been superseded.');
      expect(today?.text).toContain('two checkpoint inhibitors, or with one and a targeted drug');
    },
  );

  const ofWalther = notes[0]?.[1] ?? [];
  const textWith = (words: string) => ofWalther.find(({ text }) => text.includes(words));

  it('is the harm of the drug with whose patients these may be, and never as if nobody had been operated on', () => {
    const harm = textWith('Fyfe 1995');
    expect(harm?.text).toContain('4% of 255');
    expect(harm?.text).toContain('2 of 259');
    expect(harm?.text).toContain('Whose patients these are is said in the next note.');
    const next = ofWalther[ofWalther.findIndex((note) => note === harm) + 1];
    expect(next?.text).toContain('in most of them most patients had lost the kidney before');
    expect(next?.text).toContain('so they may include patients of this picture');
    for (const { text } of [harm, next].filter((note) => note !== undefined))
      expect(text).not.toContain('without this operation');
  });

  it('is what the drug did in other series, each with its base, and where the tumour was left in place', () => {
    const series = textWith('Wagner 1999');
    for (const count of [
      '37 of 255',
      '53 of 259',
      '21% against 13%',
      '22 of 95',
      '9 of 91',
      '30 of 120',
      '3 of 51',
    ])
      expect(series?.text).toContain(count);
  });

  it('is what others counted of complications, because this study counted none that were not fatal', () => {
    const complications = ofWalther.find(({ title }) => title.includes('complications'));
    for (const count of ['12 of 93', '8 of 63', '4 of 25', '217 of 736'])
      expect(complications?.text).toContain(count);
  });

  it('are the trials of the operation in both directions, each with its drug', () => {
    const trials = textWith('SWOG 8949');
    for (const words of [
      'With interferon',
      '11.1 against 8.1 months among 246 (SWOG 8949)',
      '17 against 7 among 85 (EORTC 30947)',
      '13.6 against 7.8 in both together',
      'With sunitinib',
      '13.9 months after surgery and sunitinib, 18.4 with sunitinib alone, among 450 (CARMENA)',
      'NORDIC-SUN and PROBE have begun; no result is known here',
    ])
      expect(trials?.text).toContain(words);
  });

  it('is the whole of what the authors concluded: what remains open, and that some complete regressions lasted', () => {
    expect(textWith('remains open')?.text).toContain('some complete regressions lasted');
    expect(textWith('remains open')?.text).toContain('4 of 23 complete responders had recurred');
  });
});
