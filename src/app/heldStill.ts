import { flushSync } from 'react-dom';

/**
 * Makes a change of the page and scrolls by as much as it moved `element`, so that what a reader has just pressed stays
 * under the hand. Most browsers do so by themselves, but not all.
 */
export function heldStill(element: HTMLElement | null, change: () => void): void {
  const top = () => element?.getBoundingClientRect().top ?? 0;
  const before = top();
  const hold = () => window.scrollBy(0, top() - before);
  flushSync(change);
  hold();
  // Once more when pictures have been measured and drawn at the size that fits.
  requestAnimationFrame(() => requestAnimationFrame(hold));
}
