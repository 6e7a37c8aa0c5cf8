// A slide as a drawing that can be saved: attributes only.

import type { ReactNode } from 'react';
import { belowSentence, type Slide, type SlideLine } from '../../layout/hall/slide.ts';

const FILLS: Readonly<Record<SlideLine['kind'], string>> = {
  sentence: 'var(--ink)',
  stamp: 'var(--badge-ink)',
  below: 'var(--ink)',
  foot: 'var(--muted)',
};

type SlideFrameProps = {
  readonly frame: Slide;
  readonly title: string;
  /** All that the slide says, for who cannot see it. */
  readonly description: string;
  /** What is below the sentence, without it: a slide show has it as text of its own. */
  readonly part?: 'below sentence';
  /** The picture of the scene, at its own size. */
  readonly children: ReactNode;
};

/** The sentence of a scene, its picture, and at the foot where both come from. */
export function SlideFrame({ frame, title, description, part, children }: SlideFrameProps) {
  const seen = part ? belowSentence(frame) : { x: 0, y: 0, ...frame };
  const { stamp, picture } = frame;
  return (
    <svg
      viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
      width={seen.width}
      height={seen.height}
      fontFamily="var(--sans)"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <rect y={seen.y} width={seen.width} height={seen.height} fill="var(--paper)" />
      {stamp && (
        <rect
          data-stamp=""
          x={stamp.x}
          y={stamp.y}
          width={stamp.width}
          height={stamp.height}
          rx="7"
          fill="var(--badge)"
          stroke="var(--badge-line)"
          strokeWidth="2.5"
        />
      )}
      {frame.lines
        .filter(({ kind }) => !part || kind !== 'sentence')
        .map(({ kind, runs, sizePx, x, y }) => (
          <text key={y} data-line={kind} x={x} y={y} fontSize={sizePx} fill={FILLS[kind]}>
            {runs.map(({ text, isStrong }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- runs have nothing of their own to be told apart by, and no state
              <tspan key={index} fontWeight={isStrong ? 650 : 400}>
                {text}
              </tspan>
            ))}
          </text>
        ))}
      <g transform={`translate(${picture.x} ${picture.y}) scale(${picture.scale})`}>{children}</g>
    </svg>
  );
}
