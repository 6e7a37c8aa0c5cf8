import { typedFaults, typedNotes } from '../locale/typedWords.ts';
import { plainNumber } from './plainNumber.ts';
import type { Typed } from './typed.ts';

/** How narrow and how wide a column of a page can be, in CSS px. */
export const WIDTHS_PX = { least: 200, most: 2000 } as const;

/** The width of a column typed by a reader, in CSS px. "720 px" is 720 with a note. */
export function typedWidth(text: string): Typed<number> {
  const bare = plainNumber(text).replace(/\s*px$/i, '');
  const value = /^\d{1,6}$/.test(bare) ? Number(bare) : 0;
  if (value < WIDTHS_PX.least || value > WIDTHS_PX.most)
    return { ok: false, fault: typedFaults.notWidth(text, WIDTHS_PX.least, WIDTHS_PX.most) };
  return { ok: true, value, ...(bare === text.trim() ? {} : { note: typedNotes.width(value) }) };
}
