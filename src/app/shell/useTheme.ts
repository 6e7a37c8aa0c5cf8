import { useEffect } from 'react';
import type { Theme } from '../../inputs/choices.ts';

/** Puts a chosen theme on the document; without one the system decides. */
export function useTheme(theme: Theme | undefined): void {
  useEffect(() => {
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
