// The words of the files of numbers.

/** Headings of the columns of the file for spreadsheets. */
export const csvHeadings = {
  group: 'group',
  label: 'label',
  stage: 'stage',
  asReported: 'as reported',
  now: 'now',
  ofStepBefore: 'of the step before',
  percentOfStepBefore: '% of the step before',
  stepBefore: 'who are those of the step before',
  ofAll: 'of all',
  percentOfAll: '% of all',
  basis: 'basis',
  how: 'how',
  assumption: 'assumption',
  source: 'source',
  comesFrom: 'comes from',
  role: 'role',
  intervalLow: 'interval as reported, low %',
  intervalHigh: 'interval as reported, high %',
  intervalOf: 'interval is of',
  intervalLevel: 'interval level %',
  intervalMethod: 'interval method',
  state: 'state',
  patients: 'patients',
  study: 'study',
  kindOfStudy: 'kind of study',
  caveat: 'caveat',
  reading: 'reading',
  citation: 'citation',
  sourceAddress: 'source address',
  savedOn: 'saved on',
  savedFrom: 'saved from',
} as const;

/** What the intervals in the file for programs are of. */
export const intervalIs = 'of the share as reported';
