// The guess when it is told, in the column of the answer, laid over the flow.

import type { ColumnRoom } from '../../layout/hall/guessColumn.ts';
import { tellingColumn } from '../../layout/hall/guessTold.ts';
import type { Hall } from '../../layout/hall/hall.ts';
import { roundedBox } from '../../layout/flow/roundedBox.ts';
import type { ToldAs } from '../../locale/guesses.ts';
import type { Truth } from '../../model/truth.ts';
import { ColumnWords } from '../flow/ColumnWords.tsx';

type GuessTellingProps = {
  readonly room: ColumnRoom;
  readonly hall: Hall;
  readonly guess: number | undefined;
  readonly truth: Truth;
  readonly as?: ToldAs | undefined;
  /** What it says, in words: `locale/guesses.ts`. */
  readonly name: string;
};

/** One's own guess beside the truth, on the scale of the picture. */
export function GuessTelling({ room, hall, guess, truth, as, name }: GuessTellingProps) {
  const column = tellingColumn(room, hall, { guess, truth, as });
  const dash = `${4 * hall.strokePx} ${2.4 * hall.strokePx}`;
  return (
    <g role="img" aria-label={name} fontFamily="var(--sans)" pointerEvents="none">
      <path
        d={column.scaleLine + column.tickMarks}
        stroke="var(--control-line)"
        strokeWidth={hall.strokePx}
        fill="none"
      />
      {column.guess && (
        <>
          <path
            d={column.guess.line}
            fill="none"
            stroke="var(--set)"
            strokeWidth={hall.strokePx}
            data-leader=""
          />
          <rect
            {...roundedBox(column.guess.box)}
            fill="none"
            stroke="var(--set)"
            strokeWidth={1.4 * hall.strokePx}
            strokeDasharray={dash}
            data-guess-box=""
          />
        </>
      )}
      <path
        d={column.truthLine}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={hall.strokePx}
        data-truth=""
      />
      {column.tickLabels.map((words) => (
        <ColumnWords key={words.y} words={words} fill="var(--muted)" />
      ))}
      {column.labels.map(({ of, words, number }) => (
        <g key={of} data-label={of}>
          {words && <ColumnWords words={words} fill="var(--ink)" />}
          <ColumnWords words={number} fill="var(--ink)" isStrong />
        </g>
      ))}
    </g>
  );
}
