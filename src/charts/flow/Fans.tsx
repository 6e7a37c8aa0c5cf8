import type { Fans as Paths } from '../../layout/flow/ranges.ts';
import type { ScaleDots as Places } from '../../layout/flow/scaleDots.ts';
import { circles } from './DotPlot.tsx';

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

/** Where the edge of the result would lie in 50 repeats, beside its box. */
export function ScaleDots({ centres, radius, edge }: Places) {
  return (
    <g pointerEvents="none" data-scale-dots="">
      <path d={edge} stroke="var(--ink)" strokeWidth="1" />
      <path
        d={circles(
          centres.map(({ x, y }) => [x, y]),
          radius,
        )}
        fill="var(--ink)"
      />
    </g>
  );
}
