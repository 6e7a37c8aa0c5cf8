import { describe, expect, it } from 'vitest';
import { ratesOf } from '../../src/study/rates.ts';
import { proseOf } from '../../src/locale/prose.ts';
import { countedByBoth } from '../../src/study/quantities.ts';
import { amongOthers as studies } from '../../src/study/studies.ts';
import {
  cohortSize,
  groupOf,
  sourceOf,
  type Comparison,
  type Study,
} from '../../src/study/study.ts';
import { countWords, stageLabel } from '../../src/locale/studyWords.ts';

/** What the abstracts say of each quantity, by the series that saw it. */
const evidence = {
  'perioperative death': {
    'Walther 1993': '0/93 reported',
    'Franklin 1996': '0/63 reported',
    'Figlin 1997': '0/62 reported',
    'Wolf 1994': '0/25 reported',
    'Figlin 1999': '2/160 reported',
    'Kutikov 2010': '8/141 reported',
    REMARCC: '10/736 reported',
  },
  // There as those who never reached therapy: 2/28, 7/63, 7/62, 20/160, 8/37, 6/23, 43/141, 20/54, 37/93.
  'got therapy': {
    'Fallick 1997': '26/28 reported',
    'Franklin 1996': '56/63 reported',
    'Figlin 1997': '55/62 reported',
    'Figlin 1999': '140/160 derived',
    'Rackley 1994': '29/37 derived',
    'Wolf 1994': '17/23 reported',
    'Kutikov 2010': '98/141 reported',
    'Robertson 1990': '34/54 reported',
    'Walther 1993': '56/93 reported',
  },
  responded: {
    'Figlin 1999': '17/140 assumed',
    'Rackley 1994': '3/29 assumed',
    'Wolf 1994': '2/17 reported',
    'Walther 1993': '15/56 derived',
    'Franklin 1996': '19/56 derived',
    'Figlin 1997': '19/55 derived',
    'Fallick 1997': '11/26 assumed',
  },
  complete: {
    'Walther 1993': '4/15 derived',
    'Franklin 1996': '7/19 derived',
    'Figlin 1997': '5/19 derived',
  },
} as const;

/** And what Walther 1997 itself is to the others. */
const walther = {
  'perioperative death': '2/195 reported',
  'got therapy': '121/195 reported',
  responded: '22/121 assumed',
} as const;

const quantityOf: Readonly<Record<string, keyof typeof evidence>> = {
  'periop-death': 'perioperative death',
  eligible: 'got therapy',
  treated: 'got therapy',
  responded: 'responded',
  complete: 'complete',
};

const [walther1997, ...loadable] = studies;
const named = (study: Study) => study.words.title;
const ticksOf = (study: Study, branch: string) =>
  ratesOf(study).find((rate) => rate.branch === branch)?.others ?? [];
const share = ({ x, n, basis }: Comparison) => `${x}/${n} ${basis}`;

/** The series, as the ticks call it, that is this study. */
function seriesOf(study: Study): string | undefined {
  return studies.flatMap(({ others = [] }) => others).find((other) => other.study === study.id)
    ?.series;
}

describe('what other series saw', () => {
  it.each(studies.flatMap((study) => ratesOf(study).map((rate) => ({ study, rate }))))(
    'of "$rate.branch" stands beside $study.id as the abstracts have it, without that series itself',
    ({ study, rate }) => {
      if (rate.branch === 'unresectable') {
        expect(rate.others).toEqual([]);
        return;
      }
      const quantity = quantityOf[rate.branch] ?? 'complete';
      const expected: Record<string, string> = { ...evidence[quantity] };
      delete expected[seriesOf(study) ?? ''];
      if (study !== walther1997 && quantity !== 'complete')
        expected['Walther 1997'] = walther[quantity];
      expect(Object.fromEntries(rate.others.map((tick) => [tick.series, share(tick)]))).toEqual(
        expected,
      );
    },
  );

  it('is never what the study itself saw', () => {
    for (const study of studies) {
      for (const other of study.others ?? []) {
        expect(other.study).not.toBe(study.id);
        expect(other.source).not.toBe(study.paper);
      }
    }
  });

  it('is the same number that the series has where it is opened as a study', () => {
    const branches = { 'got therapy': 'treated', responded: 'responded' } as const;
    let compared = 0;
    for (const [quantity, branch] of Object.entries(branches)) {
      for (const tick of ticksOf(walther1997, quantity === 'got therapy' ? 'eligible' : branch)) {
        const study = studies.find(({ id }) => id === tick.study);
        const rate = study && ratesOf(study).find((each) => each.branch === branch);
        expect([tick.series, rate?.x, rate?.n]).toEqual([tick.series, tick.x, tick.n]);
        compared += 1;
      }
    }
    expect(compared).toBe(16);
  });

  it('opens as a study wherever it says so', () => {
    const ids = studies.map(({ id }) => id);
    for (const { others = [] } of studies) {
      for (const { study, series } of others) {
        if (series === 'REMARCC') expect(study).toBeUndefined();
        else expect(ids).toContain(study);
      }
    }
  });

  it('is another quantity wherever Walther 1997 is one side, except for perioperative death', () => {
    for (const study of studies) {
      for (const tick of study.others ?? []) {
        const isWalther = study === walther1997 || tick.series === 'Walther 1997';
        const isSame = !isWalther || tick.branch === 'periop-death';
        expect([study.id, tick.series, tick.branch, tick.isSameQuantity]).toEqual([
          study.id,
          tick.series,
          tick.branch,
          isSame,
        ]);
      }
    }
  });

  it('says of every perioperative death that definitions differ', () => {
    for (const tick of studies.flatMap((study) => ticksOf(study, 'periop-death'))) {
      expect(tick.caution).toContain('differently');
    }
  });

  it('does not take the deaths in Rackley 1994 and Fallick 1997 for perioperative ones', () => {
    const names = ticksOf(walther1997, 'periop-death').map((tick) => tick.series);
    expect(names).toHaveLength(7);
    expect(names).not.toContain('Rackley 1994');
    expect(names).not.toContain('Fallick 1997');
  });

  it('names of each series the source, and where it was in years, regimen and base', () => {
    for (const study of studies) {
      for (const tick of study.others ?? []) {
        expect(sourceOf(study, tick.source).citation).toContain(tick.series.split(' ')[0]);
      }
    }
    const [, franklin, , , figlin] = ticksOf(walther1997, 'periop-death');
    expect(franklin).toMatchObject({ years: '1990–94', setting: 'UCLA', ofWhom: 'operated on' });
    expect(figlin).toMatchObject({
      regimen: 'low-dose IL-2, with or without CD8+ TIL',
      ofWhom: 'randomized',
    });
  });

  it('says which series share patients', () => {
    const said = new Map(
      studies.flatMap(({ others = [] }) =>
        others.map((tick) => [tick.series, tick.sharedPatients] as const),
      ),
    );
    expect(Object.fromEntries([...said].filter(([, sentence]) => sentence))).toEqual({
      'Walther 1997': 'Probably shares patients with Walther 1993 and Robertson 1990.',
      'Walther 1993': 'Probably shares patients with Walther 1997 and Robertson 1990.',
      'Robertson 1990': 'Probably shares patients with Walther 1997 and Walther 1993.',
      'Franklin 1996': 'Almost certainly shares patients with Figlin 1997.',
      'Figlin 1997': 'Almost certainly shares patients with Franklin 1996.',
    });
  });
});

describe('studies that share patients', () => {
  it('say so of one another, in the same words', () => {
    const pairs = studies.flatMap(({ id, overlapsWith = [] }) =>
      overlapsWith.map(({ study, certainty }) => `${id} ${certainty} ${study}`),
    );
    expect(pairs.toSorted()).toEqual([
      'figlin-1997 almost certainly franklin-1996',
      'franklin-1996 almost certainly figlin-1997',
      'robertson-1990 probably walther-1993',
      'robertson-1990 probably walther-1997',
      'walther-1993 probably robertson-1990',
      'walther-1993 probably walther-1997',
      'walther-1997 probably robertson-1990',
      'walther-1997 probably walther-1993',
    ]);
  });
});

describe('the series that can be opened', () => {
  it('each have a title of their own', () => {
    expect(new Set(studies.map(named)).size).toBe(studies.length);
  });

  it.each(loadable)('$id says what it cannot show: causes, and today', (study) => {
    expect(study.words.smallPrint).toContain('not what surgery caused');
    expect(proseOf(study).notes.map(({ title }) => title)).toContain(
      'This care has been superseded.',
    );
    const hasResponse = study.groups.some(({ id }) => id === 'responded');
    expect(proseOf(study).notes.some(({ title }) => title === 'Response is not survival.')).toBe(
      hasResponse,
    );
  });

  it.each(loadable)('$id takes every number from its own paper', (study) => {
    const counts = [
      ...study.groups.map(({ count }) => count),
      ...study.splits.flatMap(({ branches }) => branches.flatMap(({ count }) => count ?? [])),
      ...study.sideFacts.map(({ count }) => count),
    ];
    expect(new Set(counts.map(({ source }) => source))).toEqual(new Set([study.paper]));
  });

  it.each(loadable)('$id does every sum right that it shows', (study) => {
    const wrong = study.groups.filter(({ id, count }) => {
      const [, a, sign, b] = /^(\d+) ([−+]) (\d+)/.exec(countWords(study, id, count).how) ?? [];
      return sign && Number(a) + (sign === '+' ? 1 : -1) * Number(b) !== count.patients;
    });
    expect(wrong).toEqual([]);
  });

  it.each(loadable)('$id promises no cause and no cure', (study) => {
    const said = [
      study.words.caveat,
      proseOf(study).setting,
      ...proseOf(study).notes.map(({ text }) => text),
    ].join(' ');
    expect(said).not.toMatch(/\b(because of surgery|benefit|improve|cure|effective|better)/i);
  });

  it('number those whom the abstracts number', () => {
    expect(loadable.map((study) => [study.id, cohortSize(study)])).toEqual([
      ['robertson-1990', 54],
      ['walther-1993', 93],
      ['rackley-1994', 37],
      ['wolf-1994', 23],
      ['franklin-1996', 63],
      ['figlin-1997', 62],
      ['fallick-1997', 28],
      ['figlin-1999', 160],
      ['kutikov-2010', 141],
    ]);
  });

  it('go as far as the evidence does', () => {
    const ends = loadable.map((study) => stageLabel(study, study.stages.at(-1)?.id ?? ''));
    expect(new Set(ends)).toEqual(
      new Set(['Reason', 'Kind of response', 'Response or reason', 'Response', 'Kind or reason']),
    );
    for (const study of loadable) expect(groupOf(study, 'treated').tone).toBe('milestone');
  });
});

describe('what two series both counted', () => {
  const counted = (a: string, b: string) =>
    Object.fromEntries(
      countedByBoth(a, b).map(({ quantity, a: inA, b: inB, isSameQuantity }) => [
        quantity,
        `${inA.x}/${inA.n} ${inB.x}/${inB.n}${isSameQuantity ? '' : ' not the same'}`,
      ]),
    );

  it('is each one’s own x of n, in the order of time', () => {
    expect(counted('franklin-1996', 'walther-1993')).toEqual({
      'perioperative death': '0/63 0/93',
      complication: '8/63 12/93',
      'got therapy': '56/63 56/93',
      responded: '19/56 15/56',
      complete: '7/19 4/15',
    });
    // Deaths of Kutikov 2010 are known without a rate of its picture.
    expect(counted('figlin-1999', 'kutikov-2010')).toEqual({
      'perioperative death': '2/160 8/141',
      'got therapy': '140/160 98/141',
    });
  });

  it('is never the eligible nor the 18% of Walther 1997 as if they were others’ treated and response', () => {
    for (const { id } of studies.slice(1)) {
      for (const { quantity, isSameQuantity, a } of countedByBoth('walther-1997', id)) {
        expect([id, quantity, isSameQuantity]).toEqual([
          id,
          quantity,
          quantity === 'perioperative death',
        ]);
        if (!isSameQuantity) expect(a.difference).toMatch(/not known|not reported/);
      }
    }
  });

  it('is what the marks beside the sliders say', () => {
    for (const study of studies) {
      for (const other of study.others ?? []) {
        if (other.study === undefined) continue;
        const both = countedByBoth(study.id, other.study);
        expect(both.map(({ b }) => `${b.x}/${b.n}`)).toContain(`${other.x}/${other.n}`);
      }
    }
  });

  it('names groups that the studies draw', () => {
    const drawn = new Set(studies.flatMap(({ groups }) => groups.map(({ id }) => id)));
    for (const a of studies) {
      for (const b of studies) {
        for (const { groups } of countedByBoth(a.id, b.id))
          for (const id of groups) expect(drawn).toContain(id);
      }
    }
  });
});
