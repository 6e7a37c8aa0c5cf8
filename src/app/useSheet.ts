// Which sheet fits the column that the picture stands in.

import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { sheetFor, type SheetName } from '../layout/sheets.ts';

/**
 * A ref for the column and the sheet that fits it; null before the column was measured, when the style sheet chooses
 * among all of them. Measured in rem, so larger text gets the sheet of a narrower page.
 */
export function useSheet(): readonly [
  (column: HTMLElement | null) => (() => void) | undefined,
  SheetName | null,
] {
  const [name, setName] = useState<SheetName | null>(null);
  const ref = useCallback((column: HTMLElement | null) => {
    if (!column || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      // A column in a hidden tab has no width and needs no picture.
      if (width === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      // At once: the style sheet has already put the other sheets away, and a frame without a picture would flash.
      flushSync(() => setName(sheetFor(width / rem).name));
    });
    observer.observe(column);
    return () => observer.disconnect();
  }, []);
  return [ref, name];
}
