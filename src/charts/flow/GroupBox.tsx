import { memo } from 'react';
import type { Box, PicturedGroup } from '../../layout/flow/pictured.ts';
import { LAP_PX, rounded } from '../../layout/flow/ribbon.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { edgeOf, fill, focusable, HIT_PX, type Part } from '../paint.ts';

// One by one, so that what need not be drawn again is known without looking into anything.
type GroupBoxProps = Part &
  Pick<PicturedGroup, 'id' | 'tone' | 'onward' | 'basis' | 'count'> &
  Box & {
    /** How far those who go on stand together, along the flow; 0 where nobody goes on. */
    readonly landingPx: number;
    readonly flow: Sheet['flow'];
  };

/** A group as a box whose length is its patients, and those who go on from it. Nobody has a place all the same. */
export const GroupBox = memo(function GroupBox({
  id,
  tone,
  onward,
  basis,
  count,
  landingPx,
  flow,
  x,
  y,
  width,
  height,
  ...part
}: GroupBoxProps) {
  const { prefix, isMarked, isPale, strokePx = 1 } = part;
  const box = { x, y, width, height };
  const hit = {
    x: box.x - Math.max(0, HIT_PX - box.width) / 2,
    y: box.y - Math.max(0, HIT_PX - box.height) / 2,
    width: Math.max(HIT_PX, box.width),
    height: Math.max(HIT_PX, box.height),
  };
  return (
    <g {...focusable(id, part)}>
      <rect {...roundedBox(hit)} fill="transparent" />
      {landingPx > 0 && count > 0 && (
        <path
          d={landing(box, landingPx, flow)}
          {...fill(tone, onward, isPale)}
          {...edgeOf(tone, part.strokePx)}
        />
      )}
      <rect
        {...roundedBox(box)}
        {...(isMarked ? { 'data-group': id, 'data-count': count, 'data-basis': basis } : {})}
        fill={basis === 'assumed' ? `url(#${prefix}box-${tone})` : `var(--tone-${tone})`}
        stroke={basis === 'set' ? 'var(--ink)' : `var(--tone-${tone})`}
        strokeWidth={basis === 'set' ? Math.max(2, strokePx) : strokePx}
      />
      {count === 0 && (
        <path
          d={`M${rounded(box.x)},${rounded(box.y)}${box.width > 0 ? `h${rounded(box.width)}` : `v${rounded(box.height)}`}`}
          stroke={`var(--tone-${tone})`}
          strokeWidth={Math.max(2, strokePx)}
          strokeDasharray="2 2"
        />
      )}
    </g>
  );
});

/** Open where their ways part, so that it has no edge there. */
function landing({ x, y, width, height }: Box, px: number, flow: Sheet['flow']): string {
  const [left, right, top, bottom] = [x, x + width, y, y + height].map(rounded);
  const end = rounded((flow === 'across' ? x + width : y + height) + px + LAP_PX);
  return flow === 'across'
    ? `M${end},${top}H${right}V${bottom}H${end}`
    : `M${left},${end}V${bottom}H${right}V${end}`;
}

function roundedBox(box: { x: number; y: number; width: number; height: number }) {
  return {
    x: rounded(box.x),
    y: rounded(box.y),
    width: rounded(box.width),
    height: rounded(box.height),
  };
}
