import type { Fans as Paths } from '../../layout/flow/ranges.ts';

/** Between which places an edge could lie at the next box: the middle half of the repeats darker, the middle 95% lighter. */
export function Fans({ inner, outer, whiskers }: Paths) {
  return (
    <g fill="var(--ink)" pointerEvents="none" data-fans="">
      <path d={outer} fillOpacity="var(--fan-outer)" />
      <path d={inner} fillOpacity="var(--fan-inner)" />
      <path d={whiskers} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    </g>
  );
}
