import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Box, Picture, PicturedGroup } from '../../layout/flow/pictured.ts';

/** Long enough to be followed by the eye, and over before anybody waits for it. */
const GROW_MS = 560;

/**
 * A stage that is told grows out of the one before it: the picture is at its end from the first frame on, and what is new of it is
 * unveiled along the flow. Nothing waits for it, and the next step begins wherever this one is.
 * @returns where the picture is to be put
 */
export function useGrowing(picture: Picture): RefObject<SVGSVGElement | null> {
  const svg = useRef<SVGSVGElement>(null);
  const last = useRef<Picture>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = picture;
    if (before) unveil(svg.current, picture, grownFrom(before, picture));
  }, [picture]);
  return svg;
}

/** Where what was told before ends, in px along the flow; null where nothing has come after it. */
export function grownFrom(before: Picture, now: Picture): number | null {
  if (before.sheet !== now.sheet || now.groups.length <= before.groups.length) return null;
  const ids = new Set(now.groups.map(({ id }) => id));
  if (!before.groups.every(({ id }) => ids.has(id))) return null;
  const endOf = ({ box, landing }: PicturedGroup) => Math.max(endOn(box, now), endOn(landing, now));
  return Math.max(...before.groups.map(endOf));
}

function endOn({ x, y, width, height }: Box, { sheet }: Picture): number {
  return sheet.flow === 'across' ? x + width : y + height;
}

function unveil(svg: SVGSVGElement | null, picture: Picture, from: number | null): void {
  if (
    from === null ||
    typeof svg?.animate !== 'function' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  )
    return;
  // In a hall a picture begins at the edge of what it stands in, which may be larger.
  const scale = svg.getScreenCTM()?.a ?? 1;
  const { width, height } = svg.getBoundingClientRect();
  const isAcross = picture.sheet.flow === 'across';
  const veiled = Math.max(0, (isAcross ? width : height) - scale * from);
  // A little beyond its sides, as far as halos and outlines reach.
  const veil = (px: number) =>
    isAcross ? `inset(-20px ${px}px -20px -20px)` : `inset(-20px -20px ${px}px -20px)`;
  svg.animate(
    { clipPath: [veil(veiled), veil(-20)] },
    { duration: GROW_MS, easing: 'cubic-bezier(0.3, 0, 0.1, 1)' },
  );
}
