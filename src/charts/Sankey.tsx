import type { KeyboardEvent, PointerEvent, SyntheticEvent } from 'react';
import type { Picture, PicturedFlow, PicturedGroup } from '../layout/picture.ts';
import { nameHeight, textHeight } from '../layout/labels.ts';
import { rounded } from '../layout/ribbon.ts';
import type { Sheet } from '../layout/sheets.ts';
import type { BasisNow } from '../model/flows.ts';
import type { Tone } from '../study/study.ts';

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
  readonly onPoint?: (id: string | null, event: PointerEvent<SVGSVGElement>) => void;
  readonly onFocus?: (id: string | null) => void;
  readonly onPress?: (id: string) => void;
  readonly onKey?: (id: string, event: KeyboardEvent<SVGSVGElement>) => void;
};

const TONES: readonly Tone[] = ['cohort', 'milestone', 'outcome', 'exit', 'death', 'rest'];

/** A ribbon thinner than this can be hit this wide: a finger is not a pixel. */
const HIT_PX = 24;

/** The diagram. A function of its picture; everything that must survive in a saved file is an attribute. */
export function Sankey({
  picture,
  name,
  describedBy,
  spokenOf,
  tabStop,
  picked,
  isMarked,
  onPoint,
  onFocus,
  onPress,
  onKey,
}: SankeyProps) {
  const { sheet, width, height } = picture;
  const parts = { prefix: `${sheet.name}-`, spokenOf, tabStop, picked, isMarked, sheet };
  return (
    // It takes events on behalf of the buttons inside it, one listener for all.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={name}
      aria-describedby={describedBy}
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
      <Hatches prefix={parts.prefix} />
      {picture.flows.map((flow) => (
        <Ribbon key={flow.id} flow={flow} {...parts} />
      ))}
      <g fill="var(--muted)" fontSize={sheet.textPx} pointerEvents="none">
        {picture.headings.map(({ id, label, x, y, rule }) => (
          <g key={id}>
            {rule && (
              <path
                d={rule}
                pointerEvents="none"
                stroke="var(--line)"
                strokeWidth="1.5"
                fill="none"
              />
            )}
            <text x={x} y={rounded(y)} {...HALO}>
              {label}
            </text>
          </g>
        ))}
      </g>
      {picture.groups.map((group) => (
        <GroupBox key={group.id} group={group} {...parts} />
      ))}
      {picture.ghost && (
        <path
          d={picture.ghost}
          pointerEvents="none"
          fill="none"
          stroke="var(--ghost)"
          strokeWidth="1"
          strokeDasharray="4 3"
          data-ghost=""
        />
      )}
      {picture.brackets.map(({ id, d, tethers, text, at, anchor }) => (
        <g key={id} data-bracket={isMarked ? id : undefined}>
          <path
            d={tethers}
            fill="none"
            stroke="var(--muted)"
            strokeWidth="1"
            strokeDasharray="1 3"
          />
          <path d={d} fill="none" stroke="var(--muted)" strokeWidth="1.25" />
          <text
            x={rounded(at.x)}
            y={rounded(at.y)}
            textAnchor={anchor}
            fontSize={sheet.textPx}
            fill="var(--ink)"
            {...HALO}
          >
            {text}
          </text>
        </g>
      ))}
      <g aria-hidden="true">
        {picture.groups.map((group) => (
          <GroupLabel key={group.id} group={group} sheet={sheet} />
        ))}
      </g>
    </svg>
  );
}

type Part = {
  readonly prefix: string;
  readonly spokenOf: (id: string) => string;
  readonly tabStop: string;
  readonly picked: string | null;
  readonly isMarked: boolean;
  readonly sheet: Sheet;
};

/** Keeps letters readable where an edge or a hatch runs behind them. */
const HALO = {
  stroke: 'var(--halo)',
  strokeWidth: 3,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;

function Ribbon({
  flow,
  prefix,
  spokenOf,
  tabStop,
  picked,
  isMarked,
}: Part & { readonly flow: PicturedFlow }) {
  const { id, d, tone, basis, count, thicknessPx } = flow;
  return (
    <g {...focusable(id, spokenOf, tabStop, picked)}>
      {thicknessPx < HIT_PX && (
        <path d={d} fill="none" stroke="transparent" strokeWidth={HIT_PX} pointerEvents="stroke" />
      )}
      <path
        d={d}
        {...(isMarked ? { 'data-flow': id, 'data-count': count, 'data-basis': basis } : {})}
        {...(count === 0
          ? {
              fill: 'none',
              stroke: `var(--tone-${tone})`,
              strokeWidth: 1.25,
              strokeDasharray: '1.5 3',
            }
          : { fill: fillOf(tone, basis, prefix), ...edgeOf(tone, basis) })}
      />
    </g>
  );
}

function GroupBox({
  group,
  prefix,
  spokenOf,
  tabStop,
  picked,
  isMarked,
}: Part & { readonly group: PicturedGroup }) {
  const { id, box, tone, basis, count } = group;
  const hit = {
    x: box.x - Math.max(0, HIT_PX - box.width) / 2,
    y: box.y - Math.max(0, HIT_PX - box.height) / 2,
    width: Math.max(HIT_PX, box.width),
    height: Math.max(HIT_PX, box.height),
  };
  return (
    <g {...focusable(id, spokenOf, tabStop, picked)}>
      <rect {...roundedBox(hit)} fill="transparent" />
      <rect
        {...roundedBox(box)}
        {...(isMarked ? { 'data-group': id, 'data-count': count, 'data-basis': basis } : {})}
        fill={basis === 'assumed' ? `url(#${prefix}box-${tone})` : `var(--tone-${tone})`}
        stroke={basis === 'set' ? 'var(--ink)' : `var(--tone-${tone})`}
        strokeWidth={basis === 'set' ? 2 : 1}
      />
      {count === 0 && (
        <path
          d={`M${rounded(box.x)},${rounded(box.y)}${box.width > 0 ? `h${rounded(box.width)}` : `v${rounded(box.height)}`}`}
          stroke={`var(--tone-${tone})`}
          strokeWidth="2"
          strokeDasharray="2 2"
        />
      )}
    </g>
  );
}

function GroupLabel({ group, sheet }: { readonly group: PicturedGroup; readonly sheet: Sheet }) {
  const { id, label, tone, hasKey, box } = group;
  const lineOfName = nameHeight(sheet);
  const lineOfText = textHeight(sheet);
  const belowName = label.y + label.name.length * lineOfName;
  return (
    <g data-id={id} data-label={id}>
      {tether(group, sheet) && (
        <path d={tether(group, sheet)} stroke="var(--muted)" strokeWidth="1" fill="none" />
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
              fontSize={sheet.textPx}
              fontWeight={kind === 'count' || kind === 'difference' ? 650 : 400}
            >
              {index === 0 ? text : ` ${text}`}
            </tspan>
          )),
        )}
      </text>
    </g>
  );
}

/** A thin line from a box to its label, where other labels have pushed it away. */
function tether({ box, label, hasKey }: PicturedGroup, sheet: Sheet): string {
  if (sheet.flow === 'down' || hasKey) return '';
  const middle = box.y + box.height / 2;
  if (box.y <= label.y + label.heightPx && box.y + box.height >= label.y) return '';
  return `M${rounded(box.x + box.width + 1)},${rounded(middle)}L${rounded(label.x - 2)},${rounded(label.y + nameHeight(sheet) / 2)}`;
}

/** Fills for what needs an assumption: the colour of the group, hatched. */
function Hatches({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {TONES.map((tone) => (
        <pattern
          key={tone}
          id={`${prefix}hatch-${tone}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill={`var(--tint-${tone})`} />
          <rect width="2" height="8" fill="var(--hatch)" />
        </pattern>
      ))}
      {TONES.map((tone) => (
        <pattern
          key={tone}
          id={`${prefix}box-${tone}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill={`var(--tone-${tone})`} />
          <rect width="1.5" height="5" fill="var(--hatch)" />
        </pattern>
      ))}
    </defs>
  );
}

function fillOf(tone: Tone, basis: BasisNow, prefix: string): string {
  return basis === 'assumed' ? `url(#${prefix}hatch-${tone})` : `var(--tint-${tone})`;
}

/** What the reader set has a heavy edge in the colour of the text. */
function edgeOf(tone: Tone, basis: BasisNow) {
  return basis === 'set'
    ? { stroke: 'var(--ink)', strokeWidth: 1.5 }
    : { stroke: `var(--tone-${tone})`, strokeWidth: 0.75 };
}

function focusable(
  id: string,
  spokenOf: (id: string) => string,
  tabStop: string,
  picked: string | null,
) {
  return {
    'data-id': id,
    role: 'button',
    tabIndex: id === tabStop ? 0 : -1,
    'aria-label': spokenOf(id),
    'aria-pressed': id === picked,
  };
}

function roundedBox(box: { x: number; y: number; width: number; height: number }) {
  return {
    x: rounded(box.x),
    y: rounded(box.y),
    width: rounded(box.width),
    height: rounded(box.height),
  };
}

function idAt(event: SyntheticEvent): string | null {
  const element = event.target instanceof Element ? event.target.closest('[data-id]') : null;
  return element?.getAttribute('data-id') ?? null;
}
