// From the flow to the people and back: what is counted moves to where it stands in the other picture.

import { Component, createRef, type ReactNode } from 'react';
import type { View } from '../../inputs/choices.ts';

/** Long enough to be followed by the eye, and over before anybody waits for it. */
const MOVE_MS = 560;
const FADE_MS = 320;

/** After so many frames it has come too late for anybody to know where it comes from. */
const WAIT_FRAMES = 30;

/** What stands for a group in each picture; a table has nothing that moves. */
const PARTS = { flow: '[data-group]', people: '[data-people]', table: ':not(*)' } as const;

/** Where something stands in the window, in px of the page. */
type Place = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** By the id of a group where its people stand: its box in the flow, its marks among the people. */
type Places = ReadonlyMap<string, Place>;

type MovingProps = {
  /** Which picture is there. */
  readonly view: View;
};

/**
 * Stands beside a picture. When another view of the same numbers takes its place, each group goes from where it stood to where it
 * stands now, and all else comes up behind it. The picture is at its end from the first frame on, so nothing waits for it, nobody
 * who reads it hears of it, and the next change of views begins wherever this one is. A class, because where things stand has to be
 * known before they go.
 */
export class Moving extends Component<MovingProps> {
  readonly #beside = createRef<HTMLSpanElement>();
  #waiting = 0;

  override getSnapshotBeforeUpdate(before: MovingProps): Places | null {
    return before.view === this.props.view ? null : placesIn(this.#picture());
  }

  override componentDidUpdate(_: MovingProps, __: unknown, places: Places | null): void {
    if (!places || places.size === 0) return;
    cancelAnimationFrame(this.#waiting);
    this.#moveFrom(places, this.props.view, WAIT_FRAMES);
  }

  override componentWillUnmount(): void {
    cancelAnimationFrame(this.#waiting);
  }

  /** Now, or before the first frame in which the picture is seen: its code may be on its way. */
  #moveFrom(places: Places, view: View, frames: number): void {
    const svg = this.#picture();
    if (svg?.querySelector(PARTS[view])) move(svg, places);
    else if (frames > 0)
      this.#waiting = requestAnimationFrame(() => this.#moveFrom(places, view, frames - 1));
  }

  /** The one picture that is there; none where a table is, or two that are compared. */
  #picture(): SVGSVGElement | null {
    const all = this.#beside.current?.parentElement?.querySelectorAll<SVGSVGElement>(
      `svg:has(${PARTS.flow}, ${PARTS.people})`,
    );
    // A picture is drawn for every width until it is known which one is seen.
    const [seen, another] = [...(all ?? [])].filter((svg) => svg.getClientRects().length > 0);
    return another ? null : (seen ?? null);
  }

  override render(): ReactNode {
    return <span ref={this.#beside} hidden />;
  }
}

/** What is moved of each group: its box, or the marks of its people without their words. */
function partsIn(svg: SVGSVGElement): ReadonlyMap<string, readonly SVGGraphicsElement[]> {
  return new Map(
    [...svg.querySelectorAll<SVGGraphicsElement>(`${PARTS.flow}, ${PARTS.people}`)].map((part) => [
      part.dataset['group'] ?? part.dataset['people'] ?? '',
      part.dataset['group'] === undefined
        ? [...part.querySelectorAll<SVGGraphicsElement>(':scope > path')]
        : [part],
    ]),
  );
}

function placesIn(svg: SVGSVGElement | null): Places {
  const places = new Map<string, Place>();
  for (const [id, parts] of svg ? partsIn(svg) : []) {
    const place = around(parts);
    if (place) places.set(id, place);
  }
  return places;
}

/** What holds them all; null where nobody is to be seen. */
function around(parts: readonly SVGGraphicsElement[]): Place | null {
  const all = parts.map((part) => part.getBoundingClientRect());
  if (all.length === 0) return null;
  const left = Math.min(...all.map((each) => each.left));
  const top = Math.min(...all.map((each) => each.top));
  const width = Math.max(...all.map((each) => each.right)) - left;
  const height = Math.max(...all.map((each) => each.bottom)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

function move(svg: SVGSVGElement, places: Places): void {
  if (
    typeof svg.animate !== 'function' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  )
    return;
  const frame = svg.getBoundingClientRect();
  // Px of the page in one of the picture.
  const scale = frame.width / Math.max(1, svg.viewBox.baseVal.width);
  if (scale === 0) return;
  svg.animate({ opacity: [0.15, 1] }, { duration: FADE_MS, easing: 'ease-out' });
  for (const [id, parts] of partsIn(svg)) {
    const [from, to] = [places.get(id), around(parts)];
    if (!from || !to) continue;
    const [x, y] = [from.width / to.width, from.height / to.height];
    const shift = (before: number, now: number, origin: number, by: number) =>
      (before - origin - by * (now - origin)) / scale;
    const [right, down] = [
      shift(from.left, to.left, frame.left, x),
      shift(from.top, to.top, frame.top, y),
    ];
    for (const part of parts)
      part.animate(
        { transform: [`translate(${right}px, ${down}px) scale(${x}, ${y})`, 'none'] },
        { duration: MOVE_MS, easing: 'cubic-bezier(0.3, 0, 0.1, 1)' },
      );
  }
}
