// How a study is called beside others.

import { nameOf } from '../study/catalogue.ts';

/** The name of one in the catalogue, and what one of the reader's own is called. */
export function studyName(id: string): string {
  return id === 'own' ? 'Own study' : nameOf(id);
}
