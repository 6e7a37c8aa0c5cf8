import type { BasisNow } from '../model/flows.ts';

/** On what a number rests, as a cell of a table that leaves the page. */
export const BASIS_IN_FILES: Readonly<Record<BasisNow | 'drawn', string>> = {
  reported: 'reported',
  derived: 'derived',
  assumed: 'assumed',
  set: 'set',
  drawn: 'drawn',
};
