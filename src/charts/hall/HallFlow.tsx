// The flow as a hall sees it: only looked at, its words on plates, what matters outlined.

import type { ReactNode } from 'react';
import { plateOf } from '../../layout/hall/hallFlow.ts';
import type { Picture } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { textWidth } from '../../layout/textWidth.ts';
import type { Box } from '../../layout/flow/pictured.ts';
import { Sankey } from '../flow/Sankey.tsx';
import { useGrowing } from './useGrowing.ts';

type HallFlowProps = {
  readonly picture: Picture;
  readonly name: string;
  readonly idPrefix: string;
  /** Whether it carries the marks that programs look for. */
  readonly isMarked: boolean;
  /** Ids of the groups that are spoken of. */
  readonly focus: readonly string[];
  /** What stands on the flow besides: the guesses. */
  readonly children?: ReactNode;
};

export function HallFlow({ picture, name, idPrefix, isMarked, focus, children }: HallFlowProps) {
  const { sheet } = picture;
  const svg = useGrowing(picture);
  // Down the page headings stand on the ribbons, so they have plates as well.
  const isDown = sheet.flow === 'down';
  return (
    <Sankey
      ref={svg}
      picture={{ ...picture, ghost: '', headings: isDown ? [] : picture.headings }}
      name={name}
      describedBy=""
      spokenOf={nothing}
      tabStop=""
      picked={null}
      isMarked={isMarked}
      isStill
      idPrefix={idPrefix}
      overlay={
        <>
          {/* Here and not where it is on the page: behind the plates. */}
          {picture.ghost && (
            <path
              d={picture.ghost}
              fill="none"
              stroke="var(--ghost)"
              strokeWidth="2.6"
              strokeDasharray="9 7"
              data-ghost=""
            />
          )}
          {picture.groups.map((group) => {
            const isSpokenOf = focus.includes(group.id);
            const isNamed = group.label.name.length > 0 || group.label.numbers.length > 0;
            return (
              <g key={group.id}>
                {isSpokenOf && group.count > 0 && (
                  <rect
                    {...rect(group.box, 5)}
                    fill="none"
                    stroke="var(--ink)"
                    strokeWidth="4"
                    rx="3"
                  />
                )}
                {isNamed && (
                  <rect
                    {...rect(plateOf(group, picture.sheet), 0)}
                    rx="6"
                    fill="var(--paper)"
                    {...(isSpokenOf ? { stroke: 'var(--ink)', strokeWidth: 2.6 } : {})}
                  />
                )}
              </g>
            );
          })}
          {isDown &&
            picture.headings.map(({ id, label, x, y }) => (
              <g key={id}>
                <rect
                  {...rect(
                    {
                      x: x - 4,
                      y: y - sheet.textPx,
                      width: textWidth(label, sheet.textPx) + 8,
                      height: 1.3 * sheet.textPx,
                    },
                    0,
                  )}
                  rx="4"
                  fill="var(--paper)"
                />
                <text x={x} y={rounded(y)} fill="var(--muted)" fontSize={sheet.textPx}>
                  {label}
                </text>
              </g>
            ))}
          {children}
        </>
      }
    />
  );
}

function nothing(): string {
  return '';
}

function rect({ x, y, width, height }: Box, outsetPx: number) {
  return {
    x: rounded(x - outsetPx),
    y: rounded(y - outsetPx),
    width: rounded(width + 2 * outsetPx),
    height: rounded(height + 2 * outsetPx),
  };
}
