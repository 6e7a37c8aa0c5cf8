// What of a page lies outside its window's width, where no reader gets: a part that lays out nothing outside itself gives the
// page no scroll bar for what hangs out of it, so the width of the page alone says too little.

import type { Page } from 'playwright-core';

/** Each control and each piece of text that is cut off at the side with nothing to scroll it by, and a page that scrolls. */
export function beyondSides(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, summary, label, [role="button"], [tabindex="0"]';
    const root = document.documentElement;
    const found = new Set<string>();
    if (root.scrollWidth > root.clientWidth) found.add('the page scrolls to the side');
    for (const element of document.body.querySelectorAll<HTMLElement | SVGElement>('*')) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!hasText && !element.matches(CONTROLS)) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const side = sideCut(element);
      if (side > 1) {
        const name = element.getAttribute('aria-label') ?? element.textContent.trim();
        found.add(`${element.tagName.toLowerCase()} “${name.slice(0, 60)}” hangs out`);
      }
    }
    return [...found];

    /** By how many pixels it is cut off, after all that can be scrolled has been. */
    function sideCut(element: Element): number {
      let { left, right } = element.getBoundingClientRect();
      if (right - left < 1) return 0;
      for (let around = element.parentElement; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        // For the ear alone.
        if (style.clipPath !== 'none') return 0;
        const isOut = style.position === 'fixed' || around.matches(':modal');
        const box = around.getBoundingClientRect();
        if (/auto|scroll/.test(style.overflowX) && around !== document.body) {
          // What can be scrolled to is as far in as what scrolls.
          left = Math.max(left, box.left);
          right = Math.min(right, box.right);
          if (right < left) [left, right] = [box.left, box.right];
        } else if (/hidden|clip/.test(style.overflowX)) {
          const cut = Math.max(box.left - left, right - box.right);
          // A line that ends in dots says so itself.
          if (cut > 1 && style.textOverflow !== 'ellipsis') return cut;
        }
        if (isOut) break;
      }
      return Math.max(-left, right - document.documentElement.clientWidth);
    }
  });
}
