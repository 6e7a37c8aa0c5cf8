import type { ReactNode } from 'react';
import {
  FRAME_PX,
  SAMPLE_PX,
  STAMP_HEIGHT_PX,
  type Framed as Frame,
  type FrameLine,
} from '../../layout/flow/frame.ts';
import type { MarkSign } from '../MarksLegend.tsx';
import type { Sign } from '../signs.ts';

const LOOKS: Readonly<Record<FrameLine['kind'], { fontWeight: number; fill: string }>> = {
  title: { fontWeight: 650, fill: 'var(--muted)' },
  headline: { fontWeight: 400, fill: 'var(--ink)' },
  caveat: { fontWeight: 400, fill: 'var(--muted)' },
  foot: { fontWeight: 400, fill: 'var(--muted)' },
};

type FramedProps = {
  readonly frame: Frame;
  readonly title: string;
  /** All that the picture says, for who cannot see it. */
  readonly description: string;
  readonly signs: readonly (Pick<Sign, 'meaning' | 'paint'> | MarkSign)[];
  readonly children: ReactNode;
};

/** A picture with its title and message above it, and below what its signs mean and where it is from. */
export function Framed({ frame, title, description, signs, children }: FramedProps) {
  const { width, height, lines, stamp, inner, key } = frame;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} fontFamily="var(--sans)">
      <title>{title}</title>
      <desc>{description}</desc>
      <rect width={width} height={height} fill="var(--paper)" />
      {stamp && (
        <g data-stamp="">
          <rect
            x={stamp.x}
            y={stamp.y}
            width={stamp.width}
            height={STAMP_HEIGHT_PX}
            rx="5"
            fill="var(--badge)"
            stroke="var(--badge-line)"
          />
          <text
            x={stamp.x + 12}
            y={stamp.y + 19}
            fontSize={FRAME_PX.stamp}
            fontWeight="650"
            fill="var(--badge-ink)"
          >
            {stamp.text}
          </text>
        </g>
      )}
      {lines.map(({ kind, text, x, y }) => (
        <text key={y} x={x} y={y} fontSize={FRAME_PX[kind]} {...LOOKS[kind]}>
          {text}
        </text>
      ))}
      <g transform={`translate(${inner.x} ${inner.y})`}>{children}</g>
      {key.map(({ index, x, y }) => {
        const sign = signs[index];
        if (!sign) return null;
        const { meaning } = sign;
        return (
          <g key={meaning}>
            {'mark' in sign ? (
              <path transform={`translate(${x + SAMPLE_PX.width - 20} ${y - 1})`} {...sign.mark} />
            ) : (
              <rect
                x={x + 1}
                y={y + 1}
                width={SAMPLE_PX.width - 2}
                height={SAMPLE_PX.height}
                {...sign.paint}
              />
            )}
            <text
              x={x + SAMPLE_PX.width + SAMPLE_PX.gap}
              y={y + 11.5}
              fontSize={FRAME_PX.key}
              fill="var(--muted)"
            >
              {meaning}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
