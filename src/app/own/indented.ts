// The field of an outline as editors of such texts have it: a line that is begun stands under the one above it, and at its begin
// one press takes back one step.

import type { KeyboardEvent } from 'react';
import { INDENT } from '../../inputs/own/writtenOutline.ts';

/** What a key does to the text, if not what it does in any field: from where to where something else is put. */
export function indentedBy(
  { key, isPlain }: { readonly key: string; readonly isPlain: boolean },
  text: string,
  [from, to]: readonly [number, number],
): { readonly from: number; readonly to: number; readonly put: string } | null {
  if (!isPlain) return null;
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const [space = ''] = /^[ \t]*/.exec(before) ?? [];
  if (key === 'Enter') return space === '' ? null : { from, to, put: `\n${space}` };
  const isAtBegin = from === to && before !== '' && before === space;
  if (key !== 'Backspace' || !isAtBegin || !before.endsWith(INDENT)) return null;
  return { from: from - INDENT.length, to, put: '' };
}

/** Does to a field what a key is to do there, as if it had been typed. */
export function indent(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { key, nativeEvent, currentTarget: field } = event;
  const isPlain =
    !nativeEvent.isComposing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.shiftKey;
  const made = indentedBy({ key, isPlain }, field.value, [
    field.selectionStart,
    field.selectionEnd,
  ]);
  if (!made) return;
  event.preventDefault();
  field.setRangeText(made.put, made.from, made.to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
