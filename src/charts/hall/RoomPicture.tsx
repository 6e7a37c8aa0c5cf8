// The room's guesses beside the truth, on one scale of 100 across the screen.

import { guessMarks } from '../../layout/hall/guessDots.ts';
import type { Hall } from '../../layout/hall/hall.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { textWidth } from '../../layout/textWidth.ts';
import { guessWords, ownGuess, truthAtLine, type ToldAs } from '../../locale/guesses.ts';
import { truthPerHundred, type Truth } from '../../model/truth.ts';
import { guessesIn, type RoomGuesses } from '../../model/roomGuesses.ts';
import { GuessDots } from './GuessDots.tsx';
import { HallSvg } from './HallSvg.tsx';

type RoomPictureProps = {
  readonly hall: Hall;
  /** One's own, in people of every 100. */
  readonly guess: number | undefined;
  readonly truth: Truth;
  /** How the truth is read, where it is one reading of several. */
  readonly as?: ToldAs | undefined;
  readonly guesses: RoomGuesses;
  /** What it says, in words. */
  readonly name: string;
};

/** Between a line and its words. */
const BESIDE_PX = 10;

/** Dots on an axis from 0 to 100; a line for the truth, a dashed one for one's own guess. */
export function RoomPicture({ hall, guess, truth: told, as, guesses, name }: RoomPictureProps) {
  const { widthPx, heightPx, textPx, numberPx, strokePx } = hall;
  const side = textWidth(guessWords.units[1], textPx);
  const lengthPx = widthPx - 2 * side;
  const axis = heightPx - 1.5 * textPx;
  const x = (value: number) => rounded(side + (lengthPx * value) / 100);
  const neededFor = (says: string) => textWidth(says, numberPx, 'strong') + BESIDE_PX;
  /** How far from a line there is room for words, on its better side. */
  const besidePx = (at: number) => Math.max(x(at), widthPx - x(at));
  const truth = truthPerHundred(told);
  const { full, short } = truthAtLine(told, as);
  const wanted = [
    // Of few patients no share is told.
    ...(told.isOfFew
      ? []
      : [
          {
            at: truth,
            // In a hand all of it has no room beside a line in the middle.
            says: neededFor(full) <= besidePx(truth) ? full : short,
            isTruth: true,
          },
        ]),
    ...(guess === undefined || (!told.isOfFew && guess === truth)
      ? []
      : [{ at: guess, says: ownGuess(guess), isTruth: false }]),
  ];
  const placed = wanted.map((line, index) => {
    // The greater of two stands to the right of its line, the lesser to the left, so that they never meet.
    const other = wanted[1 - index];
    const wishesRight = other ? line.at > other.at : line.at < 50;
    const needed = neededFor(line.says);
    const fits = wishesRight ? x(line.at) + needed <= widthPx : x(line.at) >= needed;
    return { ...line, isRight: wishesRight === fits, isTurned: !fits };
  });
  // Words turned to the other side stand over those of the other line.
  const isTwoRows = placed.length > 1 && placed.some(({ isTurned }) => isTurned);
  const upper = Math.max(
    0,
    placed.findIndex(({ isTurned }) => isTurned),
  );
  const lines = placed.map((line, index) => ({
    ...line,
    row: isTwoRows && index !== upper ? 1 : 0,
  }));
  const depthPx = axis - (isTwoRows ? 2.7 : 1.5) * numberPx - 4;
  return (
    <HallSvg size={hall} name={name}>
      <path
        d={`M${side},${rounded(axis)}H${side + lengthPx}${[0, 25, 50, 75, 100].map((tick) => `M${x(tick)},${rounded(axis)}v6`).join('')}`}
        fill="none"
        stroke="var(--control-line)"
        strokeWidth={strokePx}
      />
      <g transform={`matrix(0 -1 1 0 ${side} ${rounded(axis - 2)})`}>
        <GuessDots
          marks={guessMarks(guesses, depthPx, lengthPx, { mostPx: 26, closePx: 15 })}
          strokePx={strokePx}
        />
      </g>
      {guess === undefined && guessesIn(guesses) === 0 && (
        <text
          // Beside the line of the truth, wherever that is.
          x={rounded((truth < 50 ? 0.75 : 0.25) * widthPx)}
          y={rounded(axis / 2)}
          textAnchor="middle"
          fontSize={numberPx}
          fill="var(--muted)"
        >
          {guessWords.none}
        </text>
      )}
      {lines.map(({ at, says, isTruth, isRight, row }) => {
        const top = 1.2 * numberPx * row;
        return (
          <g key={says}>
            <path
              d={`M${x(at)},${rounded(top + 0.2 * numberPx)}V${rounded(axis)}`}
              stroke={isTruth ? 'var(--ink)' : 'var(--set)'}
              strokeWidth={strokePx}
              {...(isTruth ? {} : { strokeDasharray: `${4 * strokePx} ${2.4 * strokePx}` })}
            />
            <text
              x={x(at) + (isRight ? BESIDE_PX : -BESIDE_PX)}
              y={rounded(top + 0.95 * numberPx)}
              textAnchor={isRight ? 'start' : 'end'}
              fontSize={numberPx}
              fontWeight="650"
              fill="var(--ink)"
            >
              {says}
            </text>
          </g>
        );
      })}
      {[0, 25, 50, 75, 100].map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={rounded(heightPx - 0.25 * textPx)}
          textAnchor="middle"
          fontSize={textPx}
          fill="var(--muted)"
        >
          {tick === 100 ? guessWords.lastTick : tick}
        </text>
      ))}
    </HallSvg>
  );
}
