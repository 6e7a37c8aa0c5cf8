// The guess on the picture, in the column of the answer: while it is asked, and when it is told. Both are laid over the flow.

import { useRef, type PointerEvent } from 'react';
import {
  askingColumn,
  guessUnder,
  tellingColumn,
  type Box,
  type ColumnRoom,
  type Truth,
  type Words,
} from '../layout/guesses.ts';
import type { GuessMarks } from '../layout/guessDots.ts';
import type { Hall } from '../layout/hall.ts';
import { rounded } from '../layout/ribbon.ts';
import type { RoomGuesses } from '../model/roomGuesses.ts';

type GuessAskingProps = {
  readonly room: ColumnRoom;
  readonly hall: Hall;
  /** In people of every 100; absent until it is set. */
  readonly guess: number | undefined;
  /** A guess set by a press or a drag; the picture only shows it where this is left out. */
  readonly onGuess?: (guess: number) => void;
  /** When the pointer lets go. */
  readonly onSettle?: () => void;
};

/**
 * An empty scale that is pressed or dragged to a guess. What it says is said by `GuessField`, which is also its way for keys
 * and for screen readers, so it is not said twice.
 */
export function GuessAsking({ room, hall, guess, onGuess, onSettle }: GuessAskingProps) {
  const column = askingColumn(room, hall, guess);
  const scale = useRef<SVGRectElement>(null);

  function take(event: PointerEvent) {
    const { top = 0, height = 0 } = scale.current?.getBoundingClientRect() ?? {};
    const next = guessUnder(event.clientY, { top, height });
    if (next !== null && next !== guess) onGuess?.(next);
  }

  return (
    <g aria-hidden="true" fontFamily="var(--sans)" data-guess={guess ?? ''}>
      <rect
        ref={scale}
        {...drawn(column.scale)}
        fill="var(--raised)"
        stroke="var(--control-line)"
        strokeWidth={hall.strokePx}
        strokeDasharray="8 6"
      />
      <path d={column.tickMarks} stroke="var(--control-line)" strokeWidth={hall.strokePx} />
      {column.tickLabels.map((words) => (
        <Said key={words.y} words={words} fill="var(--muted)" />
      ))}
      {column.invitation.map((words) => (
        <Said key={words.y} words={words} fill="var(--ink)" anchor="middle" isStrong />
      ))}
      {column.guess && (
        <>
          <rect
            {...drawn(column.guess.box)}
            fill="var(--badge)"
            stroke="var(--set)"
            strokeWidth={hall.strokePx}
            data-guess-box=""
          />
          <Grip box={column.guess.grip} strokePx={hall.strokePx} />
          <Said words={column.guess.number} fill="var(--ink)" isStrong />
          <Said words={column.guess.unit} fill="var(--ink)" />
        </>
      )}
      {onGuess && (
        <rect
          ref={unscrolled}
          {...drawn(column.target)}
          fill="transparent"
          style={{ touchAction: 'none', cursor: 'ns-resize' }}
          data-guess-target=""
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            take(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) take(event);
          }}
          onLostPointerCapture={onSettle}
        />
      )}
    </g>
  );
}

/**
 * A finger on `target` sets the guess and scrolls nothing; two fingers still zoom. Besides `touch-action`, because Chromium
 * obeys that on a whole picture and not on a part of it, and by hand, because React listens to touches passively.
 */
function unscrolled(target: SVGRectElement) {
  const hold = (event: TouchEvent) => {
    if (event.touches.length === 1 && event.cancelable) event.preventDefault();
  };
  target.addEventListener('touchstart', hold, { passive: false });
  return () => target.removeEventListener('touchstart', hold);
}

type GuessTellingProps = {
  readonly room: ColumnRoom;
  readonly hall: Hall;
  readonly guess: number | undefined;
  readonly truth: Truth;
  readonly guesses: RoomGuesses;
  /** What it says, in words: `guessWords.ts`. */
  readonly name: string;
};

/** One's own guess and the room's beside the truth, on the scale of the picture. */
export function GuessTelling({ room, hall, guess, truth, guesses, name }: GuessTellingProps) {
  const column = tellingColumn(room, hall, { guess, truth, room: guesses });
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
            strokeDasharray={dash}
          />
          <rect
            {...drawn(column.guess.box)}
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
      <g transform={`translate(${rounded(column.marksX)} ${rounded(column.marksY)})`}>
        <GuessDots marks={column.marks} strokePx={hall.strokePx} />
      </g>
      {column.tickLabels.map((words) => (
        <Said key={words.y} words={words} fill="var(--muted)" />
      ))}
      {column.labels.map(({ of, words, number }) => (
        <g key={of} data-label={of}>
          {words && <Said words={words} fill="var(--ink)" />}
          <Said words={number} fill="var(--ink)" isStrong />
        </g>
      ))}
    </g>
  );
}

/** Guesses with a known number are filled; those known only to a range are hollow. */
export function GuessDots({
  marks,
  strokePx,
}: {
  readonly marks: GuessMarks;
  readonly strokePx: number;
}) {
  const kinds = [
    { isHand: false, name: 'guesses', fill: 'var(--tone-cohort)' },
    { isHand: true, name: 'hands', fill: 'var(--paper)' },
  ];
  return kinds.map(({ isHand, name, fill }) => {
    // Within the dot, so that a hollow one is as large as a filled one; thinner than other lines, so that it stays hollow.
    const line = marks.kind === 'dots' ? Math.min(strokePx, 0.45 * marks.radius) : strokePx;
    const d =
      marks.kind === 'dots'
        ? marks.dots
            .filter((dot) => dot.isHand === isHand)
            .map(({ x, y }) => circle(x, y, marks.radius - line / 2))
            .join('')
        : marks.bars
            .filter((bar) => bar.isHand === isHand)
            .map(
              ({ y, width, height }) =>
                `M0,${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}Z`,
            )
            .join('');
    return (
      d !== '' && (
        <path
          key={name}
          d={d}
          fill={fill}
          fillOpacity={marks.kind === 'bars' && isHand ? 0 : 1}
          stroke="var(--tone-cohort)"
          strokeWidth={marks.kind === 'dots' || isHand ? rounded(line) : 0}
          data-room={name}
        />
      )
    );
  });
}

function Said({
  words: { text, x, y, sizePx },
  fill,
  anchor,
  isStrong = false,
}: {
  readonly words: Words;
  readonly fill: string;
  readonly anchor?: 'middle';
  readonly isStrong?: boolean;
}) {
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      fontSize={sizePx}
      fill={fill}
      textAnchor={anchor}
      fontWeight={isStrong ? 650 : 400}
    >
      {text}
    </text>
  );
}

/** A bar over the edge of the box with two arrows: up and down. */
function Grip({ box, strokePx }: { readonly box: Box; readonly strokePx: number }) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return (
    <g data-guess-grip="">
      <rect
        {...drawn({ ...box, y: y - 13, height: 26 })}
        rx={13}
        fill="var(--raised)"
        stroke="var(--set)"
        strokeWidth={1.4 * strokePx}
      />
      <path
        d={`M${rounded(x - 18)},${rounded(y + 3)}l7,-7l7,7M${rounded(x + 4)},${rounded(y - 3)}l7,7l7,-7`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={strokePx}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
}

function drawn({ x, y, width, height }: Box) {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

function circle(x: number, y: number, radius: number): string {
  const r = rounded(radius);
  return `M${rounded(x - r)},${rounded(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}
