// What is said of the published series: how they are called, where, when and with what their patients were treated.

import type { Source } from './evidence.ts';
import type { Comparison, Overlap } from './study.ts';

/** A series by the id of its study, or of its source where it is none. */
export type SeriesId =
  | 'walther-1997'
  | 'walther-1993'
  | 'robertson-1990'
  | 'rackley-1994'
  | 'wolf-1994'
  | 'franklin-1996'
  | 'figlin-1997'
  | 'fallick-1997'
  | 'figlin-1999'
  | 'kutikov-2010'
  | 'remarcc';

/** Series with which one may share patients, and how surely. */
export type Shares = {
  readonly certainty: Overlap['certainty'];
  readonly with: readonly SeriesId[];
};

type SeriesWords = Pick<Comparison, 'years' | 'setting' | 'regimen'> & {
  readonly name: string;
  /** Left out where its study has it beside its numbers. */
  readonly source?: Pick<Source, 'citation' | 'short' | 'part'>;
};

const IMMUNOTHERAPY = 'immunotherapy';

/** By id. */
export const seriesWords: Readonly<Record<SeriesId, SeriesWords>> = {
  'walther-1997': {
    name: 'Walther 1997',
    setting: 'NCI, over 11 years',
    regimen: 'high-dose IL-2 based therapy',
  },
  'walther-1993': {
    name: 'Walther 1993',
    years: '1985–90',
    setting: 'NCI',
    regimen: IMMUNOTHERAPY,
    source: {
      citation: 'Walther 1993, National Cancer Institute, patients of 1985–90.',
      short: 'Walther 1993',
      part: 'abstract',
    },
  },
  'robertson-1990': {
    name: 'Robertson 1990',
    setting: 'NCI',
    regimen: IMMUNOTHERAPY,
    source: {
      citation: 'Robertson 1990, National Cancer Institute.',
      short: 'Robertson 1990',
      part: 'abstract',
    },
  },
  'rackley-1994': {
    name: 'Rackley 1994',
    years: '1987–92',
    setting: 'the arm with surgery first',
    regimen: IMMUNOTHERAPY,
    source: {
      citation: 'Rackley 1994, patients of 1987–92.',
      short: 'Rackley 1994',
      part: 'abstract',
    },
  },
  'wolf-1994': {
    name: 'Wolf 1994',
    setting: 'patients with surgery first',
    regimen: IMMUNOTHERAPY,
    source: { citation: 'Wolf 1994.', short: 'Wolf 1994', part: 'abstract' },
  },
  'franklin-1996': {
    name: 'Franklin 1996',
    years: '1990–94',
    setting: 'UCLA',
    regimen: IMMUNOTHERAPY,
    source: {
      citation:
        'Franklin 1996, University of California, Los Angeles, patients of 1990–94. Semin Urol Oncol 14:230.',
      short: 'Franklin 1996',
      part: 'abstract',
    },
  },
  'figlin-1997': {
    name: 'Figlin 1997',
    setting: 'UCLA',
    regimen: 'immunotherapy, with cytokines before surgery too',
    source: {
      citation: 'Figlin 1997, University of California, Los Angeles. J Urol 158:740.',
      short: 'Figlin 1997',
      part: 'abstract',
    },
  },
  'fallick-1997': {
    name: 'Fallick 1997',
    years: '1991–96',
    setting: 'chosen by strict criteria',
    regimen: IMMUNOTHERAPY,
    source: {
      citation: 'Fallick 1997, patients of 1991–96. J Urol 158:1691.',
      short: 'Fallick 1997',
      part: 'abstract',
    },
  },
  'figlin-1999': {
    name: 'Figlin 1999',
    setting: '29 centres, randomized',
    regimen: 'low-dose IL-2, with or without CD8+ TIL',
    source: {
      citation: 'Figlin 1999, randomized trial in 29 centres. J Clin Oncol 17:2521.',
      short: 'Figlin 1999',
      part: 'abstract',
    },
  },
  'kutikov-2010': {
    name: 'Kutikov 2010',
    years: '1990–2008',
    setting: 'several centres',
    regimen: 'immunotherapy (52 of 98), targeted drugs (34) or other (12)',
    source: {
      citation: 'Kutikov 2010, several centres, patients of 1990–2008. BJU Int 106:218.',
      short: 'Kutikov 2010',
      part: 'abstract',
    },
  },
  remarcc: {
    name: 'REMARCC',
    setting: 'a registry',
    source: { citation: 'REMARCC registry, 736 patients.', short: 'REMARCC', part: 'registry' },
  },
};

/** "Probably shares patients with Walther 1997 and Robertson 1990." */
export function sharingSentence({ certainty, with: others }: Shares): string {
  const how = certainty === 'probably' ? 'Probably' : 'Almost certainly';
  return `${how} shares patients with ${others.map((id) => seriesWords[id].name).join(' and ')}.`;
}
