// Which sheet fits the column that the picture stands in.

import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { sheetFor, type SheetName } from '../../layout/flow/sheets.ts';

/**
 * A ref for the column and the sheet that fits it; null before the column was measured, when the style sheet chooses
 * among all of them. `mayBeHalf` where two pictures share the page and their words fit.
 * Measured in rem, so larger text gets the sheet of a narrower page.
 */
export function useSheet(
  mayBeHalf: boolean,
): readonly [(column: HTMLElement | null) => (() => void) | undefined, SheetName | null] {
  const [name, setName] = useState<SheetName | null>(null);
  const ref = useCallback(
    (column: HTMLElement | null) => {
      if (!column || typeof ResizeObserver === 'undefined') return undefined;
      let fitting: SheetName | null = null;
      // At once: the next frame is drawn, or the paper printed, before React would come to it by itself.
      const show = (next: SheetName | null) => flushSync(() => setName(next));
      const observer = new ResizeObserver(([entry]) => {
        const width = entry?.contentRect.width ?? 0;
        // A column in a hidden tab has no width and needs no picture.
        if (width === 0) return;
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        fitting = sheetFor(width / rem, mayBeHalf).name;
        show(fitting);
      });
      // Paper has a width of its own, which only the style sheet knows.
      const beforePrint = () => show(null);
      const afterPrint = () => show(fitting);
      observer.observe(column);
      window.addEventListener('beforeprint', beforePrint);
      window.addEventListener('afterprint', afterPrint);
      return () => {
        observer.disconnect();
        window.removeEventListener('beforeprint', beforePrint);
        window.removeEventListener('afterprint', afterPrint);
      };
    },
    [mayBeHalf],
  );
  return [ref, name];
}
