import {
  memo,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
} from 'react';
import type { Picture, PicturedFlow } from '../../layout/flow/pictured.ts';
import { textHeight } from '../../layout/flow/labels.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { GroupBox } from './GroupBox.tsx';
import { GroupLabel, labelOf } from './GroupLabel.tsx';
import { Hatches, hatchesOf } from './Hatches.tsx';
import { HALO } from '../paint.ts';
import { Ribbon } from './Ribbon.tsx';
import { Thread, ThreadWords } from './Thread.tsx';

export type SankeyProps = {
  readonly picture: Picture;
  /** What the whole picture says, and where it is said how to read it. */
  readonly name: string;
  readonly describedBy: string;
  /** What is said of one group or ribbon. */
  readonly spokenOf: (id: string) => string;
  /** The one part that Tab reaches; the others are reached from it by arrow keys. */
  readonly tabStop: string;
  readonly picked: string | null;
  /** Whether this drawing carries the marks that programs look for; where several are in the page, one does. */
  readonly isMarked: boolean;
  /** What keeps its ids apart from those of another drawing of the same size on the page. */
  readonly idPrefix?: string;
  /** What lies on the ribbons and below the words: `Fans`, where doubt is shown. */
  readonly overlay?: ReactNode;
  /** What lies above the words: what can be taken hold of. */
  readonly above?: ReactNode;
  /** Whether it is only looked at: nothing in it can be reached or pressed. */
  readonly isStill?: boolean;
  readonly ref?: Ref<SVGSVGElement>;
  readonly onPoint?: (id: string | null, event: PointerEvent<SVGSVGElement>) => void;
  readonly onFocus?: (id: string | null) => void;
  readonly onPress?: (id: string) => void;
  readonly onKey?: (id: string, event: KeyboardEvent<SVGSVGElement>) => void;
};

/** The diagram. A function of its picture; everything that must survive in a saved file is an attribute. */
export function Sankey({
  ref,
  picture,
  name,
  describedBy,
  spokenOf,
  tabStop,
  picked,
  isMarked,
  idPrefix = '',
  overlay,
  above,
  isStill = false,
  onPoint,
  onFocus,
  onPress,
  onKey,
}: SankeyProps) {
  const { sheet, width, height } = picture;
  const prefix = `${idPrefix}${sheet.name}-`;
  const leaving = flowsByStart(picture);
  const partOf = (id: string) => ({
    prefix,
    isMarked,
    spoken: spokenOf(id),
    isTabStop: id === tabStop,
    isPicked: id === picked,
    isStill,
    strokePx: sheet.strokePx,
    isPale: picture.thread?.isOfResult === false,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions -- it takes events on behalf of the buttons inside it, one listener for all, and its role depends on whether it is only looked at
    <svg
      ref={ref}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // Before a hall every picture begins where the one before it began.
      preserveAspectRatio={isStill ? 'xMinYMin' : undefined}
      role={isStill ? 'img' : 'group'}
      aria-label={name}
      aria-describedby={isStill ? undefined : describedBy}
      fontFamily="var(--sans)"
      onPointerOver={onPoint && ((event) => onPoint(idAt(event), event))}
      onPointerLeave={onPoint && ((event) => onPoint(null, event))}
      onFocus={onFocus && ((event) => onFocus(idAt(event)))}
      onBlur={onFocus && (() => onFocus(null))}
      onClick={
        onPress &&
        ((event) => {
          const id = idAt(event);
          if (id !== null) onPress(id);
        })
      }
      onKeyDown={
        onKey &&
        ((event) => {
          const id = idAt(event);
          if (id !== null) onKey(id, event);
        })
      }
    >
      <Hatches prefix={prefix} {...hatchesOf(picture)} />
      {/* Each group and then its ways on: read from first to last it is the order of the flow. */}
      {picture.groups.flatMap(({ id, tone, onward, basis, count, box, landing }) => [
        <GroupBox
          key={id}
          {...{ id, tone, onward, basis, count, ...box, flow: sheet.flow }}
          landingPx={sheet.flow === 'across' ? landing.width : landing.height}
          {...partOf(id)}
        />,
        ...(leaving.get(id) ?? []).map((flow) => (
          <Ribbon
            key={flow.id}
            id={flow.id}
            d={flow.d}
            tone={flow.tone}
            onward={flow.onward}
            basis={flow.basis}
            count={flow.count}
            thicknessPx={flow.thicknessPx}
            {...partOf(flow.id)}
          />
        )),
      ])}
      {picture.thread && <Thread thread={picture.thread} prefix={prefix} sheet={sheet} />}
      <Headings headings={picture.headings} sheet={sheet} />
      {overlay}
      {picture.ghost && (
        <path
          d={picture.ghost}
          pointerEvents="none"
          fill="none"
          stroke="var(--ghost)"
          strokeWidth={sheet.strokePx ?? 1}
          strokeDasharray="4 3"
          data-ghost=""
        />
      )}
      {picture.thread && (
        <ThreadWords
          isOfResult={picture.thread.isOfResult}
          words={picture.thread.words}
          sheet={sheet}
        />
      )}
      {picture.brackets.map(({ id, d, tethers, lines, at, anchor }) => (
        <g key={id} data-bracket={isMarked ? id : undefined}>
          <path
            d={tethers}
            fill="none"
            stroke="var(--muted)"
            strokeWidth={sheet.strokePx ?? 1}
            strokeDasharray="1 3"
          />
          <path d={d} fill="none" stroke="var(--muted)" strokeWidth={sheet.strokePx ?? 1.25} />
          <text textAnchor={anchor} fontSize={sheet.textPx} fill="var(--ink)" {...HALO}>
            {lines.map((line, row) => (
              // oxlint-disable-next-line react/no-array-index-key -- a line keeps its place while its words change
              <tspan key={row} x={rounded(at.x)} y={rounded(at.y + row * textHeight(sheet))}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      <g aria-hidden="true">
        {picture.groups.map((group) => (
          <GroupLabel key={group.id} {...labelOf(group, sheet)} />
        ))}
      </g>
      {above}
    </svg>
  );
}

/** What the stages are called. No rate is in it, so while one moves it is not drawn again. */
const Headings = memo(function Headings({ headings, sheet }: Pick<Picture, 'headings' | 'sheet'>) {
  return (
    <g fill="var(--muted)" fontSize={sheet.textPx} pointerEvents="none">
      {headings.map(({ id, label, x, y, rule }) => (
        <g key={id}>
          {rule && (
            <path
              d={rule}
              pointerEvents="none"
              stroke="var(--line)"
              strokeWidth={sheet.strokePx ?? 1.5}
              fill="none"
            />
          )}
          <text x={rounded(x)} y={rounded(y)} {...HALO}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
});

function flowsByStart({ flows }: Picture): ReadonlyMap<string, readonly PicturedFlow[]> {
  const found = new Map<string, PicturedFlow[]>();
  for (const flow of flows) {
    const others = found.get(flow.from);
    if (others) others.push(flow);
    else found.set(flow.from, [flow]);
  }
  return found;
}

function idAt(event: SyntheticEvent): string | null {
  const element = event.target instanceof Element ? event.target.closest('[data-id]') : null;
  return element?.getAttribute('data-id') ?? null;
}
