import type { GuessMarks } from '../../layout/hall/guessDots.ts';
import { rounded } from '../../layout/flow/ribbon.ts';

/** Guesses with a known number are filled; those known only to a range are hollow. */
export function GuessDots({
  marks,
  strokePx,
}: {
  readonly marks: GuessMarks;
  readonly strokePx: number;
}) {
  const kinds = [
    { isHand: false, name: 'guesses', fill: 'var(--tone-cohort)' },
    { isHand: true, name: 'hands', fill: 'var(--paper)' },
  ];
  return kinds.map(({ isHand, name, fill }) => {
    // Within the dot, so that a hollow one is as large as a filled one; thinner than other lines, so that it stays hollow.
    const line = marks.kind === 'dots' ? Math.min(strokePx, 0.45 * marks.radius) : strokePx;
    const d =
      marks.kind === 'dots'
        ? marks.dots
            .filter((dot) => dot.isHand === isHand)
            .map(({ x, y }) => circle(x, y, marks.radius - line / 2))
            .join('')
        : marks.bars
            .filter((bar) => bar.isHand === isHand)
            .map(
              ({ y, width, height }) =>
                `M0,${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}Z`,
            )
            .join('');
    return (
      d !== '' && (
        <path
          key={name}
          d={d}
          fill={fill}
          fillOpacity={marks.kind === 'bars' && isHand ? 0 : 1}
          stroke="var(--tone-cohort)"
          strokeWidth={marks.kind === 'dots' || isHand ? rounded(line) : 0}
          data-room={name}
        />
      )
    );
  });
}

function circle(x: number, y: number, radius: number): string {
  const r = rounded(radius);
  return `M${rounded(x - r)},${rounded(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}
