// What of a page lies outside its window's width, where no reader gets: a part that lays out nothing outside itself gives the
// page no scroll bar for what hangs out of it, so the width of the page alone says too little.

import type { Page } from 'playwright-core';

/** What an element does to the sides of what stands in it. */
type Shape = {
  readonly box: DOMRect;
  /** Whether it is for the ear alone. */
  readonly isUnseen: boolean;
  /** Whether it stands in the window itself, whatever is around it. */
  readonly isOut: boolean;
  readonly scrolls: boolean;
  readonly cuts: boolean;
  /** Whether a line that is cut off ends in dots, and so says it itself. */
  readonly isDotted: boolean;
};

/** Each control and each piece of text that is cut off at the side with nothing to scroll it by, and a page that scrolls. */
export function beyondSides(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, summary, label, [role="button"], [tabindex="0"]';
    const root = document.documentElement;
    const shapes = new Map<Element, Shape>();
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
        const { box, isUnseen, isOut, scrolls, cuts, isDotted } = shapeOf(around);
        if (isUnseen) return 0;
        if (scrolls) {
          // What can be scrolled to is as far in as what scrolls.
          left = Math.max(left, box.left);
          right = Math.min(right, box.right);
          if (right < left) [left, right] = [box.left, box.right];
        } else if (cuts) {
          const cut = Math.max(box.left - left, right - box.right);
          if (cut > 1 && !isDotted) return cut;
        }
        if (isOut) break;
      }
      return Math.max(-left, right - document.documentElement.clientWidth);
    }

    /** Asked once for all that stands in it. */
    function shapeOf(around: Element): Shape {
      const known = shapes.get(around);
      if (known) return known;
      const style = getComputedStyle(around);
      const scrolls = /auto|scroll/.test(style.overflowX) && around !== document.body;
      const shape = {
        box: around.getBoundingClientRect(),
        isUnseen: style.clipPath !== 'none',
        isOut: style.position === 'fixed' || around.matches(':modal'),
        scrolls,
        cuts: !scrolls && /hidden|clip/.test(style.overflowX),
        isDotted: style.textOverflow === 'ellipsis',
      };
      shapes.set(around, shape);
      return shape;
    }
  });
}
