/**
 * Makes a change of the page, one that is drawn at once, and scrolls by as much as it moved `element`, so that what a
 * reader has just pressed stays under the hand. Most browsers do so by themselves, but not all.
 */
export function heldStill(element: HTMLElement | null, change: () => void): void {
  const top = () => element?.getBoundingClientRect().top ?? 0;
  const before = top();
  const hold = () => window.scrollBy(0, top() - before);
  change();
  hold();
  // Once more when pictures have been measured and drawn at the size that fits.
  requestAnimationFrame(() => requestAnimationFrame(hold));
}
