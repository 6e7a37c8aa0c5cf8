// Published series of the same shape: who they are, where they stand in print, and with which they may share patients.

import { sourceOf, type Comparison, type Overlap } from './study.ts';
import type { Source } from './evidence.ts';
import { walther1997 } from './trials/walther1997.ts';

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

type Series = Pick<Comparison, 'years' | 'setting' | 'regimen'> & {
  readonly name: string;
  /** False where its patients do not add up to a study that can be opened. */
  readonly isStudy?: false;
  /** Series with which it may share patients, and how surely. */
  readonly shares?: {
    readonly certainty: Overlap['certainty'];
    readonly with: readonly SeriesId[];
  };
  readonly source: Omit<Source, 'id'>;
};

const IMMUNOTHERAPY = 'immunotherapy';

/** Who they are, by id. */
export const series: Readonly<Record<SeriesId, Series>> = {
  'walther-1997': {
    name: 'Walther 1997',
    setting: 'NCI, over 11 years',
    regimen: 'high-dose IL-2 based therapy',
    shares: { certainty: 'probably', with: ['walther-1993', 'robertson-1990'] },
    source: sourceOf(walther1997, walther1997.paper),
  },
  'walther-1993': {
    name: 'Walther 1993',
    years: '1985–90',
    setting: 'NCI',
    regimen: IMMUNOTHERAPY,
    shares: { certainty: 'probably', with: ['walther-1997', 'robertson-1990'] },
    source: {
      citation: 'Walther 1993, National Cancer Institute, patients of 1985–90.',
      short: 'Walther 1993',
      url: 'https://pubmed.ncbi.nlm.nih.gov/8379024/',
      part: 'abstract',
    },
  },
  'robertson-1990': {
    name: 'Robertson 1990',
    setting: 'NCI',
    regimen: IMMUNOTHERAPY,
    shares: { certainty: 'probably', with: ['walther-1997', 'walther-1993'] },
    source: {
      citation: 'Robertson 1990, National Cancer Institute.',
      short: 'Robertson 1990',
      url: 'https://pubmed.ncbi.nlm.nih.gov/2201792/',
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
      url: 'https://pubmed.ncbi.nlm.nih.gov/7933169/',
      part: 'abstract',
    },
  },
  'wolf-1994': {
    name: 'Wolf 1994',
    setting: 'patients with surgery first',
    regimen: IMMUNOTHERAPY,
    source: {
      citation: 'Wolf 1994.',
      short: 'Wolf 1994',
      url: 'https://pubmed.ncbi.nlm.nih.gov/8289458/',
      part: 'abstract',
    },
  },
  'franklin-1996': {
    name: 'Franklin 1996',
    years: '1990–94',
    setting: 'UCLA',
    regimen: IMMUNOTHERAPY,
    shares: { certainty: 'almost certainly', with: ['figlin-1997'] },
    source: {
      citation:
        'Franklin 1996, University of California, Los Angeles, patients of 1990–94. Semin Urol Oncol 14:230.',
      short: 'Franklin 1996',
      url: 'https://pubmed.ncbi.nlm.nih.gov/8946623/',
      part: 'abstract',
    },
  },
  'figlin-1997': {
    name: 'Figlin 1997',
    setting: 'UCLA',
    regimen: 'immunotherapy, with cytokines before surgery too',
    shares: { certainty: 'almost certainly', with: ['franklin-1996'] },
    source: {
      citation: 'Figlin 1997, University of California, Los Angeles. J Urol 158:740.',
      short: 'Figlin 1997',
      url: 'https://doi.org/10.1097/00005392-199709000-00012',
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
      url: 'https://doi.org/10.1016/s0022-5347(01)64097-7',
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
      url: 'https://doi.org/10.1200/JCO.1999.17.8.2521',
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
      url: 'https://pubmed.ncbi.nlm.nih.gov/19922542/',
      part: 'abstract',
    },
  },
  remarcc: {
    name: 'REMARCC',
    isStudy: false,
    setting: 'a registry',
    source: { citation: 'REMARCC registry, 736 patients.', short: 'REMARCC', part: 'registry' },
  },
};

/** The studies that may share patients with `self`. */
export function overlapsOf(self: SeriesId): readonly Overlap[] {
  const { shares } = series[self];
  return (shares?.with ?? []).map((study) => ({
    study,
    certainty: shares?.certainty ?? 'probably',
  }));
}

/** The paper of a study, then the sources of what others saw of it. */
export function sourcesWith(paper: SeriesId, others: readonly Comparison[]): readonly Source[] {
  const ids = new Set([paper, ...others.map((other) => other.source as SeriesId)]);
  return [...ids].map((id) => ({ ...series[id].source, id }));
}

/** "Probably shares patients with Walther 1997 and Robertson 1990." */
export function sharingSentence({
  certainty,
  with: others,
}: NonNullable<Series['shares']>): string {
  const how = certainty === 'probably' ? 'Probably' : 'Almost certainly';
  return `${how} shares patients with ${others.map((id) => series[id].name).join(' and ')}.`;
}
