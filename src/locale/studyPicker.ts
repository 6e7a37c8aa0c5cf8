import { whole } from './number.ts';

/** The name of the list of all studies. */
export const studyPickerName = 'Study';

/** A study in a list of them: "Walther 1997: 195 patients, 1985–1996". */
export function studyOffered(name: string, patients: number, years?: string): string {
  return `${name}: ${whole(patients)} patients${years === undefined ? '' : `, ${years}`}`;
}
