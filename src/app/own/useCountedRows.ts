// Counts the rows of a file for as long as they are asked for, anew whenever they are to be read otherwise.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CountedRows } from '../../inputs/own/rows/counter.ts';
import { seenRows, type RowsForm, type SeenRows } from '../../inputs/own/rows/form.ts';
import { firstRows } from '../../inputs/own/rows/read.ts';
import type { RowsFault } from '../../study/own/rowsFault.ts';
import { countedBeside } from './rowsBeside.ts';

export type Counting =
  | { readonly kind: 'none' | 'cancelled' }
  /** How much has been read, from 0 to 1. */
  | { readonly kind: 'on its way'; readonly share: number }
  | { readonly kind: 'done'; readonly counted: CountedRows }
  | { readonly kind: 'faulty'; readonly fault: RowsFault };

export function useCountedRows(
  file: Blob,
  form: RowsForm,
  onCounted: (counted: CountedRows, form: RowsForm, seen: SeenRows) => void,
) {
  const [seen, setSeen] = useState<SeenRows>({ rows: 0, columns: [], several: null });
  const [counting, setCounting] = useState<Counting>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  const now = useRef<AbortController>(null);
  const tell = useEffectEvent(onCounted);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    now.current = controller;
    void count();
    return () => controller.abort();

    async function count() {
      const found = seenRows(await firstRows(file, form), form.hasHeading);
      if (signal.aborted) return;
      setSeen(found);
      if (form.used.length === 0) {
        setCounting({ kind: 'none' });
        return;
      }
      setCounting({ kind: 'on its way', share: 0 });
      const counted = await countedBeside(
        { file, form },
        (share) => {
          if (!signal.aborted) setCounting({ kind: 'on its way', share });
        },
        signal,
      );
      if (signal.aborted) return;
      if ('kind' in counted) setCounting({ kind: 'faulty', fault: counted });
      else {
        setCounting({ kind: 'done', counted });
        tell(counted, form, found);
      }
    }
  }, [file, form, attempt]);

  return {
    seen,
    counting,
    cancel: () => {
      now.current?.abort();
      setCounting({ kind: 'cancelled' });
    },
    again: () => setAttempt((before) => before + 1),
  };
}
