// What of a talk cannot be seen well, or not be hit, measured in the page as it is drawn.

import type { Page } from 'playwright-core';
import { coloursIn, type Colour } from './colours.ts';

export type Wanted = {
  /** The least sizes in px: of any text, of numbers that matter, of the sentence. */
  readonly textPx: number;
  readonly numberPx: number;
  readonly sentencePx: number;
  /** The least contrast of words with what is behind them. */
  readonly contrast: number;
  /** The least width of a stroke. */
  readonly strokePx: number;
  /** What part of the window at each edge a projector may cut off. */
  readonly margin: number;
  /** Whether all stands in the window at once; else it may be scrolled down, never across. */
  readonly isWhole: boolean;
};

/** One line a fault; none where all can be seen. */
export async function hallFaults(page: Page, wanted: Wanted): Promise<string[]> {
  return page.evaluate(
    ([least, { paper, colour, over, contrast, fills, behind }]) => {
      type Placed = {
        readonly what: string;
        readonly block: Element;
        readonly from: { x: number; y: number };
        readonly to: { x: number; y: number };
      };
      const faults: string[] = [];
      const hall = document.querySelector('[data-scene]');
      if (!hall) throw new Error('this is no talk');
      const { innerWidth, innerHeight } = window;

      function behindOnPage(element: Element): Colour[] {
        const grounds: Colour[] = [];
        for (let at: Element | null = element; at; at = at.parentElement)
          grounds.unshift(colour(getComputedStyle(at).backgroundColor));
        return [grounds.reduce((lower, upper) => over(upper, lower), paper)];
      }
      function isSeen(element: Element): boolean {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          return false;
        for (let at: Element | null = element; at; at = at.parentElement)
          if (getComputedStyle(at).clipPath !== 'none') return false;
        return true;
      }
      const scaleOf = (element: Element) => {
        const { a = 1, b = 0 } =
          (element instanceof SVGGraphicsElement && element.getScreenCTM()) || {};
        return Math.hypot(a, b);
      };
      const isDisabled = (element: Element) =>
        element.closest(':disabled, [aria-disabled="true"]') !== null;

      const placed: Placed[] = [];
      const walker = document.createTreeWalker(hall, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (!element || text === '' || !isSeen(element) || element.closest('dialog')) continue;
        const style = getComputedStyle(element);
        const px = Number.parseFloat(style.fontSize) * scaleOf(element);
        const isSentence = element.closest('h1') !== null && !element.closest('[class*="stamp"]');
        const isNumber =
          (element.matches('h1 strong') || element.closest('[data-label]') !== null) &&
          Number(style.fontWeight) > 400 &&
          /^\d[\d,]*$/.test(text);
        const size = isSentence ? least.sentencePx : isNumber ? least.numberPx : least.textPx;
        if (px < size - 0.01)
          faults.push(`“${text}” has ${px.toFixed(1)} px of ${size.toFixed(1)}`);

        const range = document.createRange();
        range.selectNodeContents(node);
        const block =
          element.closest('text') ??
          element.closest('h1, h2, p, label, button, a, span, td, li') ??
          element;
        for (const { left, right, top, bottom } of range.getClientRects()) {
          if (right - left < 1) continue;
          const ink = colour(element instanceof SVGElement ? style.fill : style.color);
          const y = (top + bottom) / 2;
          let poorest = Infinity;
          // On the page one colour is behind the whole line.
          const step = element instanceof SVGElement ? 6 : Infinity;
          for (let x = left + 2; x < right; x += step) {
            const grounds =
              element instanceof SVGElement ? behind(element, x, y) : behindOnPage(element);
            for (const ground of grounds)
              poorest = Math.min(poorest, contrast(over(ink, ground), ground));
          }
          if (poorest < least.contrast && !isDisabled(element))
            faults.push(`“${text}” has a contrast of ${poorest.toFixed(2)}`);
          // As high as its letters are.
          placed.push({
            what: `“${text}”`,
            block,
            from: { x: left, y: y - 0.4 * px },
            to: { x: right, y: y + 0.4 * px },
          });
        }
      }

      for (const control of hall.querySelectorAll<HTMLElement>('button, input, a[href]')) {
        if (!isSeen(control) || control.closest('dialog')) continue;
        const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
        const what = control.getAttribute('aria-label') ?? control.textContent ?? control.id;
        placed.push({
          what,
          block: control,
          from: { x: left, y: top },
          to: { x: right, y: bottom },
        });
        if (control.matches('button, input[type="range"]') && Math.min(width, height) < 43.9)
          faults.push(`${what} is ${width.toFixed(0)} × ${height.toFixed(0)} px`);
        if (control instanceof HTMLInputElement && control.type !== 'range') {
          const px = Number.parseFloat(getComputedStyle(control).fontSize);
          const number = control.closest('[data-rate]') ? least.numberPx : least.textPx;
          if (px < number - 0.01) faults.push(`${what} has ${px.toFixed(1)} px`);
          if (control.scrollWidth > control.clientWidth + 1) faults.push(`${what} is cut off`);
          const ratio = contrast(
            colour(getComputedStyle(control).color),
            behindOnPage(control)[0] ?? paper,
          );
          if (ratio < least.contrast) faults.push(`${what} has a contrast of ${ratio.toFixed(2)}`);
        }
      }

      const [marginX, marginY] = [least.margin * innerWidth, least.margin * innerHeight];
      for (const { what, from, to } of placed) {
        const isAcross = from.x < marginX - 0.5 || to.x > innerWidth - marginX + 0.5;
        const isDown = from.y < marginY - 0.5 || to.y > innerHeight - marginY + 0.5;
        if (isAcross || (least.isWhole && isDown))
          faults.push(
            `${what} stands at ${[from.x, from.y, to.x, to.y].map(Math.round).join(' ')}, too near the edge`,
          );
      }
      // What stays at the lower edge lies over what is scrolled.
      const isStuck = ({ block }: Placed) =>
        !least.isWhole && block.closest('[data-steps]') !== null;
      placed.forEach((one, index) => {
        for (const other of placed.slice(index + 1)) {
          if (one.block === other.block || isStuck(one) !== isStuck(other)) continue;
          if (one.block.contains(other.block) || other.block.contains(one.block)) continue;
          const x = Math.min(one.to.x, other.to.x) - Math.max(one.from.x, other.from.x);
          const y = Math.min(one.to.y, other.to.y) - Math.max(one.from.y, other.from.y);
          if (x > 1 && y > 1) faults.push(`${one.what} lies on ${other.what}`);
        }
      });

      for (const shape of hall.querySelectorAll<SVGGraphicsElement>(
        'svg :is(path, rect, circle, line)',
      )) {
        if (shape.closest('defs') || !isSeen(shape) || shape.closest('dialog')) continue;
        const style = getComputedStyle(shape);
        const { width, height } = shape.getBBox();
        const name =
          [...shape.attributes].find((each) => each.name.startsWith('data-'))?.name ??
          `${shape.tagName} ${shape.getAttribute('d')?.slice(0, 20) ?? ''}`;
        if (style.stroke !== 'none' && width + height > 0) {
          const px = Number.parseFloat(style.strokeWidth) * scaleOf(shape);
          // The outlines of many dots are thinner, so that hollow ones stay hollow.
          if (px > 0 && px < least.strokePx - 0.01 && !shape.hasAttribute('data-room'))
            faults.push(`${name} has a stroke of ${px.toFixed(2)} px`);
        }
        // Where nobody goes is a dotted line, with nothing to fill.
        if (shape.hasAttribute('data-flow') && height > 0 && style.fill !== 'none') {
          const [ground = paper] = fills(shape);
          const ratio = contrast(over(ground, paper), paper);
          if (ratio < 3)
            faults.push(`${shape.getAttribute('data-flow')} has ${ratio.toFixed(2)} on paper`);
        }
      }

      const { scrollWidth, scrollHeight } = document.documentElement;
      if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
      if (least.isWhole && scrollHeight > innerHeight)
        faults.push(`the page is ${scrollHeight} px high`);
      if (least.isWhole && hall.scrollHeight > hall.clientHeight + 1)
        faults.push('the hall could scroll');
      return [...new Set(faults)];
    },
    [wanted, await coloursIn(page)] as const,
  );
}
