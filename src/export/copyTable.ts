// The table for pasting into a spreadsheet or a document.

import { BASIS_IN_FILES } from '../locale/basisInFiles.ts';
import { titleInState } from '../locale/carriedWords.ts';
import { copiedHeadings, copiedShare, copiedSource } from '../locale/copiedTable.ts';
import type { ShareOf } from '../model/base.ts';
import type { Flows } from '../model/flows.ts';
import { sourceOf } from '../study/study.ts';
import { withAddress } from '../study/own/sourceAddress.ts';
import { copyText } from './copyText.ts';
import { groupLabel } from '../locale/studyWords.ts';

/**
 * The numbers of every group as lines of cells with tabs between them, with a heading and the citation; with shares where they
 * are told `of` the step before.
 */
export function tableText(now: Flows, of: ShareOf = 'all'): string {
  const { study } = now;
  const { title, badge, caveatInShort } = study.words;
  const paper = sourceOf(study, study.paper);
  const rows = now.groups.map(({ group, count, basis }) => [
    groupLabel(study, group.id),
    String(group.count.patients),
    String(count),
    ...(of === 'step' ? [copiedShare(now, group.id)] : []),
    BASIS_IN_FILES[basis],
    copiedSource(sourceOf(study, group.count.source), basis === 'set'),
  ]);
  return [
    [titleInState(title, !now.asReported)],
    ...(study.usual ? [[caveatInShort]] : []),
    // Of a study that nobody has checked no number goes without that.
    ...(study.hash === undefined ? [] : [[badge]]),
    copiedHeadings(now.patients, of),
    ...rows,
    [withAddress(paper)],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** Puts the table on the clipboard; false where the browser refuses. */
export function copyTable(now: Flows, of?: ShareOf): Promise<boolean> {
  return copyText(tableText(now, of));
}
