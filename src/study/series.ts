// Published series of the same shape: where they stand in print, and with which they may share patients. What is said of them is in
// `seriesWords.ts`.

import { sourceOf, type Comparison, type Overlap } from './study.ts';
import type { Source } from './evidence.ts';
import { seriesWords, sharingSentence, type SeriesId, type Shares } from './seriesWords.ts';
import { walther1997 } from './trials/walther1997.ts';

type Series = {
  /** False where its patients do not add up to a study that can be opened. */
  readonly isStudy?: false;
  readonly shares?: Shares;
  readonly url?: string;
};

const series: Readonly<Record<SeriesId, Series>> = {
  'walther-1997': {
    shares: { certainty: 'probably', with: ['walther-1993', 'robertson-1990'] },
  },
  'walther-1993': {
    shares: { certainty: 'probably', with: ['walther-1997', 'robertson-1990'] },
    url: 'https://pubmed.ncbi.nlm.nih.gov/8379024/',
  },
  'robertson-1990': {
    shares: { certainty: 'probably', with: ['walther-1997', 'walther-1993'] },
    url: 'https://pubmed.ncbi.nlm.nih.gov/2201792/',
  },
  'rackley-1994': { url: 'https://pubmed.ncbi.nlm.nih.gov/7933169/' },
  'wolf-1994': { url: 'https://pubmed.ncbi.nlm.nih.gov/8289458/' },
  'franklin-1996': {
    shares: { certainty: 'almost certainly', with: ['figlin-1997'] },
    url: 'https://pubmed.ncbi.nlm.nih.gov/8946623/',
  },
  'figlin-1997': {
    shares: { certainty: 'almost certainly', with: ['franklin-1996'] },
    url: 'https://doi.org/10.1097/00005392-199709000-00012',
  },
  'fallick-1997': { url: 'https://doi.org/10.1016/s0022-5347(01)64097-7' },
  'figlin-1999': { url: 'https://doi.org/10.1200/JCO.1999.17.8.2521' },
  'kutikov-2010': { url: 'https://pubmed.ncbi.nlm.nih.gov/19922542/' },
  remarcc: { isStudy: false },
};

/** Who a series is, beside what it counted. */
export function aboutSeries(
  id: SeriesId,
): Pick<Comparison, 'series' | 'study' | 'years' | 'setting' | 'regimen' | 'sharedPatients'> {
  const { isStudy, shares } = series[id];
  const { name, source: _, ...known } = seriesWords[id];
  return {
    series: name,
    ...(isStudy === false ? {} : { study: id }),
    ...known,
    ...(shares ? { sharedPatients: sharingSentence(shares) } : {}),
  };
}

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
  return [...ids].map(sourceOfSeries);
}

function sourceOfSeries(id: SeriesId): Source {
  const { source } = seriesWords[id];
  // The study that opens by itself has its own source, with its own words.
  if (source === undefined) return { ...sourceOf(walther1997, walther1997.paper), id };
  const { url } = series[id];
  return { id, ...source, ...(url === undefined ? {} : { url }) };
}
