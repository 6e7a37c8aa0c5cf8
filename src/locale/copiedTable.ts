// The words of the table that is copied into a spreadsheet or a document.

import { baseOf, type ShareOf } from '../model/base.ts';
import type { Flows } from '../model/flows.ts';
import { someOrNobody } from './nobody.ts';
import { shareInPercent } from './number.ts';
import { whoOfAny } from './studyWords.ts';

/** Headings of its columns, of a table of this many patients; that of a share where shares are told of the step before. */
export function copiedHeadings(patients: number, of: ShareOf): readonly string[] {
  const share = of === 'step' ? ['Share of the step before'] : [];
  return ['Group', 'As reported', `Now, of ${patients}`, ...share, 'Basis', 'Source'];
}

/** "64% of 188 alive after surgery"; of few "of 9 eligible for IL-2", and with whom the study begins a dash. */
export function copiedShare(now: Flows, id: string): string {
  const { groups, count, share } = baseOf(now, id, 'step');
  if (groups.length === 0) return '–';
  const ofWhom = `of ${someOrNobody(count)} ${whoOfAny(now.study, groups)}`;
  return share === null ? ofWhom : `${shareInPercent(share)} ${ofWhom}`;
}

/** Where a number is from: "Walther 1997, p. 1", and of a rate that the reader set, where the reported one is from. */
export function copiedSource(
  { short, part }: { readonly short: string; readonly part: string },
  isSet: boolean,
): string {
  return `${isSet ? 'reader; as reported: ' : ''}${short}, ${part}`;
}
