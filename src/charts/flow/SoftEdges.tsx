import type { SoftEdges as Paths } from '../../layout/flow/ranges.ts';

/** Where the edges of the picture could lie: the middle half of the repeats darker, the middle 95% lighter. */
export function SoftEdges({ inner, outer }: Paths) {
  return (
    <g
      fill="var(--ink)"
      stroke="var(--soft-line)"
      strokeWidth="0.75"
      pointerEvents="none"
      data-soft-edges=""
    >
      <path d={outer} fillOpacity="var(--soft-outer)" />
      <path d={inner} fillOpacity="var(--soft-inner)" />
    </g>
  );
}
