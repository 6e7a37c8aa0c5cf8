// Guesses when the answer stands, laid over the flow beside its box.

import { circles } from '../flow/DotPlot.tsx';
import { ColumnWords } from '../flow/ColumnWords.tsx';
import type { ColumnRoom } from '../../layout/hall/guessColumn.ts';
import { tellingColumn, type GuessesTold } from '../../layout/hall/guessTold.ts';
import type { Hall } from '../../layout/hall/hall.ts';
import type { Point } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { GuessDots } from './GuessDots.tsx';
import { WrittenWords } from './HallSvg.tsx';

type GuessTellingProps = {
  readonly column: ColumnRoom;
  readonly hall: Hall;
  readonly told: GuessesTold;
  /** What it says, in words: `locale/guesses.ts`. */
  readonly name: string;
};

/** The answer in people, the gap to a guess, and every guess of the room, on the scale of the picture. */
export function GuessTelling({ column, hall, told, name }: GuessTellingProps) {
  const { head, people, truthLine, guess, gap, room, key } = tellingColumn(column, hall, told);
  const { strokePx } = hall;
  const dash = `${4 * strokePx} ${2.4 * strokePx}`;
  const other = { fill: 'none', stroke: 'var(--tone-outcome)', strokeWidth: strokePx };
  return (
    <g role="img" aria-label={name} fontFamily="var(--sans)" pointerEvents="none">
      <WrittenWords words={head} ink="var(--accent)" />
      <path d={truthLine} stroke="var(--tone-outcome)" strokeWidth={strokePx} data-truth="" />
      {guess && (
        <path
          d={guess.line}
          stroke="var(--ink)"
          strokeWidth={strokePx}
          strokeDasharray={dash}
          data-guess-line=""
        />
      )}
      {people && (
        <g data-gap-people="">
          <path
            d={marks(people.gold, people.radius)}
            fill="var(--tone-outcome)"
            data-people="gold"
          />
          <path d={marks(people.grey, people.radius)} fill="var(--tone-exit)" data-people="grey" />
          <path
            d={marks(people.other, Math.max(1, people.radius - strokePx / 2))}
            {...other}
            data-people="other"
          />
        </g>
      )}
      {gap && (
        <g data-label="gap">
          <path d={gap.bracket} fill="none" stroke="var(--ink)" strokeWidth={strokePx} />
          <WrittenWords words={gap.words} />
        </g>
      )}
      {guess && (
        <g data-label="guess">
          <WrittenWords words={guess.words} />
        </g>
      )}
      {room && (
        <>
          <path
            d={room.scaleLine + room.tickMarks}
            stroke="var(--control-line)"
            strokeWidth={strokePx}
            fill="none"
          />
          {room.tickLabels.map((words) => (
            <ColumnWords key={words.y} words={words} fill="var(--muted)" />
          ))}
          <g transform={`translate(${rounded(room.at.x)} ${rounded(room.at.y)})`}>
            <GuessDots marks={room.marks} strokePx={strokePx} />
          </g>
        </>
      )}
      {key.map(({ mark, at, words }) => (
        <g key={at.y}>
          {mark === 'other' && <path d={marks([at], 7)} {...other} />}
          <WrittenWords words={words} />
        </g>
      ))}
    </g>
  );
}

function marks(points: readonly Point[], radius: number): string {
  return circles(
    points.map(({ x, y }) => [x, y]),
    radius,
  );
}
