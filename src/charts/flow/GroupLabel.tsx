import { memo } from 'react';
import { nameHeight, textHeight } from '../../layout/flow/labels.ts';
import type { PicturedGroup } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { HALO } from '../paint.ts';
import { deepEqual } from '../../study/deepEqual.ts';

/** A group's name and numbers, beside its box. */
export const GroupLabel = memo(function GroupLabel({
  group,
  sheet,
}: {
  readonly group: PicturedGroup;
  readonly sheet: Sheet;
}) {
  const { id, label, tone, hasKey, box } = group;
  const lineOfName = nameHeight(sheet);
  const lineOfText = textHeight(sheet);
  const belowName = label.y + label.name.length * lineOfName;
  return (
    <g data-id={id} data-label={id}>
      {tether(group, sheet) && (
        <path
          d={tether(group, sheet)}
          stroke="var(--muted)"
          strokeWidth={sheet.strokePx ?? 1}
          fill="none"
        />
      )}
      {hasKey && (
        <rect
          x={rounded(label.x - 16)}
          y={rounded(label.y + 3)}
          width={10}
          height={10}
          fill={box.width === 0 ? 'none' : `var(--tone-${tone})`}
          stroke={`var(--tone-${tone})`}
        />
      )}
      <text fill="var(--ink)" {...HALO}>
        {label.name.map((line, index) => (
          <tspan
            key={line}
            x={rounded(label.x)}
            y={rounded(label.y + (index + 0.8) * lineOfName)}
            fontSize={sheet.namePx}
            fontWeight="650"
          >
            {line}
          </tspan>
        ))}
        {label.numbers.flatMap((line, row) =>
          line.map(({ kind, text }, index) => (
            <tspan
              key={kind}
              {...(index === 0
                ? { x: rounded(label.x), y: rounded(belowName + (row + 0.78) * lineOfText) }
                : {})}
              fontSize={kind === 'count' ? (sheet.countPx ?? sheet.textPx) : sheet.textPx}
              fontWeight={kind === 'count' || kind === 'difference' ? 650 : 400}
            >
              {index === 0 ? text : ` ${text}`}
            </tspan>
          )),
        )}
      </text>
    </g>
  );
}, deepEqual);

/** A thin line from a box to its label, where other labels have pushed it away. */
function tether({ box, label, hasKey }: PicturedGroup, sheet: Sheet): string {
  if (sheet.flow === 'down' || hasKey) return '';
  const middle = box.y + box.height / 2;
  if (box.y <= label.y + label.heightPx && box.y + box.height >= label.y) return '';
  return `M${rounded(box.x + box.width + 1)},${rounded(middle)}L${rounded(label.x - 2)},${rounded(label.y + nameHeight(sheet) / 2)}`;
}
