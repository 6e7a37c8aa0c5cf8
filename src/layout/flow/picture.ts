// The whole diagram as positions, for one sheet.

import type { Flows } from '../../model/flows.ts';
import { across } from './across.ts';
import { down } from './down.ts';
import type { Picture } from './pictured.ts';
import type { Sheet } from './sheets.ts';

/** Where everything of the diagram stands. `reported` is the same study at the same number of patients. */
export function pictureOf(now: Flows, reported: Flows, sheet: Sheet): Picture {
  return sheet.flow === 'across' ? across(now, reported, sheet) : down(now, reported, sheet);
}
