// The file of a study of a reader's own, from what carries it in a link.

import { download } from '../../export/download.ts';
import { writtenOwnJson } from '../../inputs/own/ownJson.ts';
import { readOwnLink } from '../../inputs/own/ownLink.ts';
import { OWN_FILE } from '../../locale/shareDialog.ts';
import type { OwnStudy } from '../../study/own/own.ts';

export function saveOwn(hash: string): void {
  const { own } = readOwnLink(hash);
  if (!own) throw new Error('the study that is shown is in its link');
  downloadOwn(own);
}

export function downloadOwn(own: OwnStudy): void {
  download(new Blob([`${writtenOwnJson(own, 2)}\n`], { type: 'application/json' }), OWN_FILE);
}
