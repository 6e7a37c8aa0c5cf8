// The whole diagram as positions, for one sheet.

import type { ShareOf } from '../../model/base.ts';
import type { Flows } from '../../model/flows.ts';
import { across } from './across.ts';
import { down } from './down.ts';
import type { Picture } from './pictured.ts';
import type { Thread } from '../../model/thread.ts';
import type { Sheet } from './sheets.ts';
import { resultThread } from './thread.ts';

/**
 * Where everything of the diagram stands. `reported` is the same study at the same number of patients; `thread` whose people are
 * drawn as one band, nobody's where it is null. Words keep clear of `clearOf`, of nothing where a hall must not be told yet; `of`
 * whom they tell shares moves nothing.
 */
export function pictureOf(
  now: Flows,
  reported: Flows,
  sheet: Sheet,
  thread: Thread | null = resultThread(now),
  clearOf: Thread | null = thread,
  of: ShareOf = 'all',
): Picture {
  const placedOn = sheet.flow === 'across' ? across : down;
  return placedOn(now, reported, sheet, thread, clearOf, of);
}
