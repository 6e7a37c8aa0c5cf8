// On which sheets a picture is drawn: one, which fits the column that it stands in.

import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { served, sheetFor, type PageSheet, type SheetName } from '../../layout/flow/sheets.ts';
import type { DiagramProps } from '../mode.ts';
import { useIsServed } from '../shell/useIsServed.ts';

type Sheets = {
  /** A ref for the column. */
  readonly column: (column: HTMLElement | null) => (() => void) | undefined;
  /** What is drawn in it: several where the style sheet chooses among them, none until the column was measured. */
  readonly drawn: readonly PageSheet[];
  /** Which of those that were served is seen; the others are not worth taking over. Null where all are ours. */
  readonly seen: SheetName | null;
};

/**
 * The sheet that fits the column. As served, and on paper, which has a width of its own that only the style sheet knows, they
 * are all there. `mayBeHalf` where two pictures share the page and their words fit. Measured in rem, so larger text gets the
 * sheet of a narrower page.
 */
export function useSheets(mayBeHalf: boolean, sheetIn?: DiagramProps['sheetIn']): Sheets {
  const isServed = useIsServed();
  const [seen, setSeen] = useState(() => (isServed ? seenAsServed() : null));
  const [fitting, setFitting] = useState<PageSheet | 'all' | 'none'>(
    isServed || !canMeasure() ? 'all' : 'none',
  );
  const column = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !canMeasure()) return undefined;
      let last: PageSheet | null = null;
      let columnPx = 0;
      const show = (next: PageSheet | 'all') => {
        setSeen(null);
        setFitting(next);
      };
      const measure = (width: number) => {
        // A column in a hidden tab has no width and needs no picture.
        if (width === 0) return;
        columnPx = width;
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        const isLower = (than: number) =>
          window.matchMedia?.(`(height < ${than}rem)`).matches ?? false;
        last = sheetIn?.(element, rem) ?? sheetFor(width / rem, { mayBeHalf, isLower });
        show(last);
      };
      // At once: the next frame is drawn, or the paper printed, before React would come to it by itself.
      const observer = new ResizeObserver(([entry]) => {
        flushSync(() => measure(entry?.contentRect.width ?? 0));
      });
      const beforePrint = () => flushSync(() => show('all'));
      const afterPrint = () => flushSync(() => last && show(last));
      const again = () => flushSync(() => measure(columnPx));
      measure(element.getBoundingClientRect().width);
      observer.observe(element);
      window.addEventListener('beforeprint', beforePrint);
      window.addEventListener('afterprint', afterPrint);
      window.addEventListener('resize', again);
      return () => {
        observer.disconnect();
        window.removeEventListener('beforeprint', beforePrint);
        window.removeEventListener('afterprint', afterPrint);
        window.removeEventListener('resize', again);
      };
    },
    [mayBeHalf, sheetIn],
  );
  const drawn = fitting === 'all' ? served : fitting === 'none' ? [] : [fitting];
  return { column, drawn, seen };
}

function canMeasure(): boolean {
  return typeof ResizeObserver !== 'undefined';
}

/** The sheet whose picture the style sheet shows in the page as served; null where there is no such page. */
function seenAsServed(): SheetName | null {
  if (typeof document === 'undefined') return null;
  const drawings = [...document.querySelectorAll('[data-sheet]')];
  const shown = drawings.find((sheet) => sheet.getClientRects().length > 0);
  return served.find(({ name }) => name === shown?.getAttribute('data-sheet'))?.name ?? null;
}
