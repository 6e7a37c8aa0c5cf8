// The words of the outline that have a meaning there: what is written with them is read by them.

import type { Basis } from '../../study/evidence.ts';
import type { Tone } from '../../study/study.ts';

/** What begins a line before the groups. */
export const headingWords = {
  title: 'Title',
  source: 'Source',
  doi: 'DOI',
  stages: 'Stages',
  outcomes: 'Outcome',
  note: 'Note',
  counted: 'Counted',
} as const;

/** What stands behind "Counted:". */
export const countedFromRows = 'from rows of patients';

/** What stands between brackets after a number. */
export const bracketWords = {
  basis: { reported: 'printed', derived: 'derived', assumed: 'assumed' } satisfies Record<
    Basis,
    string
  >,
  how: 'where',
  assumption: 'assuming',
  group: 'group',
  stage: 'stage',
  slider: 'slider',
  noSlider: 'no slider',
  randomised: 'randomised',
  also: 'also',
  of: 'of',
  isOpen: 'base not stated',
  roles: {
    cohort: 'going on',
    milestone: 'milestone',
    outcome: 'outcome',
    exit: 'leaving',
    death: 'death',
    rest: 'rest',
  } satisfies Record<Tone, string>,
} as const;

/** What may stand behind a number of people. */
export const peopleWords = [
  'patients?',
  'people',
  'persons?',
  'participants?',
  'subjects?',
] as const;
