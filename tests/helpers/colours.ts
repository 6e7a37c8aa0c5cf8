// The colours of a page as it is drawn, and how well one stands out from another.

import type { JSHandle, Page } from 'playwright-core';

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** What judges colours, in the page: to be handed to what is evaluated there. */
export function coloursIn(page: Page): Promise<JSHandle<ReturnType<typeof colours>>> {
  return page.evaluateHandle(colours);
}

/** Runs in the page, where nothing from outside itself is known. */
function colours() {
  function colour(text: string): Colour {
    if (text === 'none' || text === 'transparent') return [0, 0, 0, 0];
    const parts = text.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = parts;
    if (!/^rgba?\(/.test(text)) throw new Error(`what colour is ${text}?`);
    return [red, green, blue, alpha];
  }

  function over(upper: Colour, lower: Colour): Colour {
    const mix = (part: 0 | 1 | 2) => upper[part] * upper[3] + lower[part] * (1 - upper[3]);
    return [mix(0), mix(1), mix(2), 1];
  }

  function luminance([red, green, blue]: Colour): number {
    const linear = (part: number) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  function contrast(a: Colour, b: Colour): number {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  }

  /** The colours that a shape can have where it is filled; several where it is hatched. */
  function fills(shape: Element): Colour[] {
    const { fill, fillOpacity } = getComputedStyle(shape);
    const id = /url\("?#([^")]+)/.exec(fill)?.[1];
    if (id === undefined) {
      const [red, green, blue, alpha] = colour(fill);
      return [[red, green, blue, alpha * Number(fillOpacity)]];
    }
    const [ground, ...lines] = [...(document.getElementById(id)?.children ?? [])].flatMap(fills);
    if (!ground) throw new Error(`${id} is no pattern`);
    return [ground, ...lines.map((line) => over(line, ground))];
  }

  const paper = colour(getComputedStyle(document.documentElement).backgroundColor);

  type Shape = {
    readonly element: SVGGeometryElement;
    readonly box: DOMRect;
    readonly inwards: DOMMatrix;
    readonly fills: readonly Colour[];
  };
  const shapes = new Map<SVGSVGElement, readonly Shape[]>();

  /** Every shape of a picture that can be filled, looked at once: each letter of it asks for them. */
  function shapesOf(svg: SVGSVGElement): readonly Shape[] {
    const known = shapes.get(svg);
    if (known) return known;
    const found = [...svg.querySelectorAll<SVGGeometryElement>('path, rect, circle')]
      .filter((element) => !element.closest('defs'))
      .map((element) => ({
        element,
        box: element.getBoundingClientRect(),
        inwards: element.getScreenCTM()?.inverse() ?? new DOMMatrix(),
        fills: fills(element),
      }));
    shapes.set(svg, found);
    return found;
  }

  /**
   * What is behind a point of the window in the picture of this element: every filled shape before the element, one over
   * the other on the paper. As the page is at the first call.
   */
  function behind(element: SVGElement, x: number, y: number): Colour[] {
    let grounds: Colour[] = [paper];
    if (!element.ownerSVGElement) return grounds;
    for (const shape of shapesOf(element.ownerSVGElement)) {
      const { left, right, top, bottom } = shape.box;
      // The box only saves the closer look, for which a pixel more is no harm.
      if (x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1) continue;
      if (!(shape.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
        continue;
      if (!shape.element.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.inwards))) continue;
      grounds = shape.fills.flatMap((upper) => grounds.map((lower) => over(upper, lower)));
    }
    return grounds;
  }

  return { paper, colour, over, contrast, fills, behind };
}
