import type { Fans as Paths, WhiskerWords } from '../../layout/flow/ranges.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import type { ScaleDots as Places } from '../../layout/flow/scaleDots.ts';
import { HALO } from '../paint.ts';
import { circles } from './DotPlot.tsx';

/** Between which places an edge could lie at the next box: the middle half of the repeats darker, the middle 95% lighter. */
export function Fans({
  inner,
  outer,
  whiskers,
  words,
}: Paths & { readonly words: readonly WhiskerWords[] }) {
  return (
    <g fill="var(--ink)" pointerEvents="none" data-fans="">
      <path d={outer} fillOpacity="var(--fan-outer)" />
      <path d={inner} fillOpacity="var(--fan-inner)" />
      <path d={whiskers} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
      {words.map(({ x, y, text, textPx }) => (
        <text
          key={text}
          x={rounded(x)}
          y={rounded(y)}
          textAnchor="end"
          fontSize={rounded(textPx)}
          aria-hidden="true"
          {...HALO}
        >
          {text}
        </text>
      ))}
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
        // In the colour of the result, whatever box they stand beside; where they lie on its own people, with an edge of paper.
        fill="var(--thread-box)"
        stroke="var(--paper)"
        strokeWidth="1.2"
        paintOrder="stroke"
      />
    </g>
  );
}
