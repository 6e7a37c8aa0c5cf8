// How far things jump while a page comes.

declare global {
  interface Window {
    /** The sum of all layout shifts since the page began; filled by `watchShifts`. */
    shifted?: number;
  }
}

/** Runs in the page before its own scripts. */
export function watchShifts(): void {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifted =
        (window.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
