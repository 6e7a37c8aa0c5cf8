import { memo } from 'react';
import { nameHeight, textHeight } from '../../layout/flow/labels.ts';
import type { PicturedGroup } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { HALO } from '../paint.ts';
import { deepEqual } from '../../study/deepEqual.ts';

type Labelled = Pick<PicturedGroup, 'id' | 'label' | 'labelOf' | 'tone' | 'hasKey' | 'box'>;

/** A group's name and numbers, beside its box. */
export const GroupLabel = memo(function GroupLabel({
  group,
  sheet,
}: {
  readonly group: Labelled;
  readonly sheet: Sheet;
}) {
  const { id, label, tone, hasKey, box } = group;
  const line = tether(group, sheet);
  // Another label has its words.
  if (label.name.length + label.numbers.length === 0) return null;
  return (
    // What moves is the whole label: its words stay where they are in it.
    <g
      data-id={id}
      data-label={id}
      transform={`translate(${rounded(label.x)} ${rounded(label.y)})`}
    >
      {line && (
        <path d={line} stroke="var(--muted)" strokeWidth={sheet.strokePx ?? 1} fill="none" />
      )}
      {hasKey && (
        <rect
          x={-16}
          y={3}
          width={10}
          height={10}
          fill={box.width === 0 ? 'none' : `var(--tone-${tone})`}
          stroke={`var(--tone-${tone})`}
        />
      )}
      <LabelText name={label.name} numbers={label.numbers} sheet={sheet} />
    </g>
  );
}, deepEqual);

type LabelTextProps = Pick<Labelled['label'], 'name' | 'numbers'> & { readonly sheet: Sheet };

/** The words of a label, from its corner on: where only their place is another they are not drawn again. */
const LabelText = memo(function LabelText({ name, numbers, sheet }: LabelTextProps) {
  const lineOfName = nameHeight(sheet);
  const lineOfText = textHeight(sheet);
  const belowName = name.length * lineOfName;
  return (
    <text fill="var(--ink)" {...HALO}>
      {name.map((words, index) => (
        <tspan
          key={words}
          x={0}
          y={rounded((index + 0.8) * lineOfName)}
          fontSize={sheet.namePx}
          fontWeight="650"
        >
          {words}
        </tspan>
      ))}
      {numbers.flatMap((words, row) =>
        // A line that is kept for a difference is empty while there is none.
        (words[0]?.text === '' ? [] : words).map(({ kind, text }, index) => (
          <tspan
            // A name may take several lines; none moves to another while its numbers change.
            key={`${row} ${kind}`}
            {...(index === 0 ? { x: 0, y: rounded(belowName + (row + 0.78) * lineOfText) } : {})}
            fontSize={kind === 'count' ? (sheet.countPx ?? sheet.textPx) : sheet.textPx}
            fontWeight={kind === 'count' || kind === 'difference' ? 650 : 400}
          >
            {index === 0 ? text : ` ${text}`}
          </tspan>
        )),
      )}
    </text>
  );
}, deepEqual);

/** A thin line from a box to its label, where other labels have pushed it away; seen from the label. */
function tether({ box: own, label, labelOf: box = own, hasKey }: Labelled, sheet: Sheet): string {
  if (sheet.flow === 'down' || hasKey) return '';
  const [x, y] = [box.x + box.width + 1 - label.x, box.y + box.height / 2 - label.y];
  // Right above or below it words are at their box as well.
  const nearPx = nameHeight(sheet) / 2;
  const isAtBox =
    box.y <= label.y + label.heightPx + nearPx && box.y + box.height + nearPx >= label.y;
  if (isAtBox) return '';
  return `M${rounded(x)},${rounded(y)}L-2,${rounded(nameHeight(sheet) / 2)}`;
}
