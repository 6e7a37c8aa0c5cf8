// Ctrl+Z or Cmd+Z takes back, with Shift (or as Ctrl+Y) it does again.

import { useEffect } from 'react';
import type { ChoicesInUse } from '../mode.ts';
import { letterOf } from '../shell/letter.ts';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key comes to; null where it is not ours. */
export function undoKey(key: Key): 'undo' | 'redo' | null {
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return null;
  const letter = letterOf(key);
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return null;
  return key.shiftKey ? 'redo' : 'undo';
}

/** Fields in which the browser takes back what was typed. */
const OWN_UNDO =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"])';

/**
 * Hears the keys of undo, but not in a field of text and not behind a dialog: what a dialog is about must not change below it.
 * Where nothing may be moved there is nothing to take back either.
 */
export function useUndoKeys(
  { undo, redo }: Pick<ChoicesInUse, 'undo' | 'redo'>,
  isFrozen = false,
): void {
  useEffect(() => {
    if (isFrozen) return undefined;
    function press(event: KeyboardEvent) {
      if (typeof event.key !== 'string' || event.defaultPrevented) return;
      const deed = undoKey(event);
      if (deed === null) return;
      const { target } = event;
      if (target instanceof Element && target.closest(OWN_UNDO)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (deed === 'redo') redo();
      else undo();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo, isFrozen]);
}
