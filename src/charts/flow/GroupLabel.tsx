import { memo } from 'react';
import { nameHeight, textHeight, type LabelWord } from '../../layout/flow/labels.ts';
import type { PicturedGroup } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import type { Sheet } from '../../layout/flow/sheets.ts';
import { HALO } from '../paint.ts';

type Labelled = Pick<PicturedGroup, 'id' | 'label' | 'labelOf' | 'tone' | 'hasKey' | 'box'>;

// One by one, so that what need not be drawn again is known without looking into anything.
type GroupLabelProps = LabelTextProps & {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** From its box to it; empty where it stands there. */
  readonly line: string;
  /** The colour of its group, where it carries a sample of that. */
  readonly keyTone: PicturedGroup['tone'] | null;
  readonly isNobody: boolean;
};

/** What is written of a group, and where. */
export function labelOf(group: Labelled, sheet: Sheet): GroupLabelProps {
  const { id, label, tone, hasKey, box } = group;
  return {
    id,
    x: rounded(label.x),
    y: rounded(label.y),
    line: tether(group, sheet),
    keyTone: hasKey ? tone : null,
    isNobody: box.width === 0,
    name: label.name,
    numbers: label.numbers,
    sheet,
  };
}

/** A group's name and numbers, beside its box. */
export const GroupLabel = memo(function GroupLabel({
  id,
  x,
  y,
  line,
  keyTone,
  isNobody,
  ...text
}: GroupLabelProps) {
  // Another label has its words.
  if (text.name.length + text.numbers.length === 0) return null;
  return (
    // What moves is the whole label: its words stay where they are in it.
    <g data-id={id} data-label={id} transform={`translate(${x} ${y})`}>
      {line && (
        <path d={line} stroke="var(--muted)" strokeWidth={text.sheet.strokePx ?? 1} fill="none" />
      )}
      {keyTone && (
        <rect
          x={-16}
          y={3}
          width={10}
          height={10}
          fill={isNobody ? 'none' : `var(--tone-${keyTone})`}
          stroke={`var(--tone-${keyTone})`}
        />
      )}
      <LabelText {...text} />
    </g>
  );
});

type LabelTextProps = Pick<Labelled['label'], 'name' | 'numbers'> & { readonly sheet: Sheet };

/** The words of a label, from its corner on: where only their place is another they are not drawn again. */
const LabelText = memo(function LabelText({ name, numbers, sheet }: LabelTextProps) {
  const lineOfText = textHeight(sheet);
  const belowName = name.length * nameHeight(sheet);
  return (
    <text fill="var(--ink)" {...HALO}>
      <Name name={name} sheet={sheet} />
      {numbers.flatMap((words, row) =>
        // A line that is kept for a difference is empty while there is none.
        (words[0]?.text === '' ? [] : words).map(({ kind, text }, index) => (
          <Word
            // A name may take several lines; none moves to another while its numbers change.
            key={`${row} ${kind}`}
            {...{ kind, sheet }}
            text={index === 0 ? text : ` ${text}`}
            y={index === 0 ? rounded(belowName + (row + 0.78) * lineOfText) : null}
          />
        )),
      )}
    </text>
  );
});

/** The name above the numbers, which no rate changes. */
const Name = memo(function Name({ name, sheet }: Omit<LabelTextProps, 'numbers'>) {
  return name.map((words, index) => (
    <tspan
      key={words}
      x={0}
      y={rounded((index + 0.8) * nameHeight(sheet))}
      fontSize={sheet.namePx}
      fontWeight="650"
    >
      {words}
    </tspan>
  ));
});

type WordProps = LabelWord & {
  /** Of the first of its line. */
  readonly y: number | null;
  readonly sheet: Sheet;
};

/** One number of a label, or a name among them: of one that changes the others need not be drawn again. */
const Word = memo(function Word({ kind, text, y, sheet }: WordProps) {
  return (
    <tspan
      {...(y === null ? {} : { x: 0, y })}
      fontSize={kind === 'count' ? (sheet.countPx ?? sheet.textPx) : sheet.textPx}
      fontWeight={kind === 'count' || kind === 'difference' ? 650 : 400}
    >
      {text}
    </tspan>
  );
});

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
