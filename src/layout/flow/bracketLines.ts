// The words at a bracket, as they break on a sheet.

import { bracketWords } from '../../locale/labels.ts';
import { bracketLabel } from '../../locale/studyWords.ts';
import { countedGroup, type Flows } from '../../model/flows.ts';
import type { Bracket } from '../../study/study.ts';
import { balanced, textWidth } from '../textWidth.ts';
import type { Sheet } from './sheets.ts';

/**
 * "74 never became eligible (195 − 121)" in lines no wider than `widthPx`; without the subtraction where, at this number
 * of patients, it would not fit.
 */
export function bracketLines(
  now: Flows,
  bracket: Bracket,
  sheet: Sheet,
  widthPx: number,
): readonly string[] {
  const all = countedGroup(now, bracket.whole).count;
  const without = countedGroup(now, bracket.without).count;
  const most = now.patients;
  const label = bracketLabel(now.study, bracket.id);
  const { name, subtraction } = bracketWords(all - without, label, all, without);
  // How it breaks depends on the widest that it can become, so that it never jumps.
  const widest = bracketWords(most, label, most, most);
  if (textWidth(`${widest.name} ${widest.subtraction}`, sheet.textPx) <= widthPx)
    return [`${name} ${subtraction}`];
  const lines = balanced(name, widthPx, sheet.textPx);
  return textWidth(widest.subtraction, sheet.textPx) <= widthPx ? [...lines, subtraction] : lines;
}
