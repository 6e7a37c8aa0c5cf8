// The table for pasting into a spreadsheet or a document.

import type { Flows } from '../model/flows.ts';
import { sourceOf } from '../study/study.ts';
import { copyText } from './copyText.ts';

/** The numbers of every group as lines of cells with tabs between them, with a heading and the citation. */
export function tableText(now: Flows): string {
  const { study } = now;
  const paper = sourceOf(study, study.paper);
  const rows = now.groups.map(({ group, count, basis }) => [
    group.label,
    String(group.count.patients),
    String(count),
    basis,
    `${basis === 'set' ? 'reader; as reported: ' : ''}${sourceOf(study, group.count.source).short}, ${sourceOf(study, group.count.source).part}`,
  ]);
  return [
    [`${study.title}${now.asReported ? '' : ' (hypothetical)'}`],
    ...(study.usual ? [[study.caveatInShort]] : []),
    ['Group', 'As reported', `Now, of ${now.patients}`, 'Basis', 'Source'],
    ...rows,
    [paper.url === undefined ? paper.citation : `${paper.citation} ${paper.url}`],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** Puts the table on the clipboard; false where the browser refuses. */
export function copyTable(now: Flows): Promise<boolean> {
  return copyText(tableText(now));
}
