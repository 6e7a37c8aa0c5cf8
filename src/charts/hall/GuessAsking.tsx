// The guess while it is asked, in the column of the answer, laid over the flow.

import { useRef, type PointerEvent } from 'react';
import { askingColumn, guessUnder } from '../../layout/hall/guessAsked.ts';
import type { ColumnRoom } from '../../layout/hall/guessColumn.ts';
import type { Hall } from '../../layout/hall/hall.ts';
import type { Box } from '../../layout/flow/pictured.ts';
import { rounded } from '../../layout/flow/ribbon.ts';
import { roundedBox } from '../../layout/flow/roundedBox.ts';
import { ColumnWords } from '../flow/ColumnWords.tsx';

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
        {...roundedBox(column.scale)}
        fill="var(--raised)"
        stroke="var(--control-line)"
        strokeWidth={hall.strokePx}
        strokeDasharray="8 6"
      />
      <path d={column.tickMarks} stroke="var(--control-line)" strokeWidth={hall.strokePx} />
      {column.tickLabels.map((words) => (
        <ColumnWords key={words.y} words={words} fill="var(--muted)" />
      ))}
      {onGuess &&
        column.invitation.map((words) => (
          <ColumnWords key={words.y} words={words} fill="var(--ink)" anchor="middle" isStrong />
        ))}
      {column.guess && (
        <>
          <rect
            {...roundedBox(column.guess.box)}
            fill="var(--badge)"
            stroke="var(--set)"
            strokeWidth={hall.strokePx}
            data-guess-box=""
          />
          <Grip box={column.guess.grip} strokePx={hall.strokePx} />
          <ColumnWords words={column.guess.number} fill="var(--ink)" isStrong />
          <ColumnWords words={column.guess.unit} fill="var(--ink)" />
        </>
      )}
      {onGuess && (
        <rect
          ref={unscrolled}
          {...roundedBox(column.target)}
          fill="transparent"
          style={{ touchAction: 'none', cursor: 'ns-resize' }}
          data-guess-target=""
          data-own-touch=""
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

/** A bar over the edge of the box with two arrows: up and down. */
function Grip({ box, strokePx }: { readonly box: Box; readonly strokePx: number }) {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return (
    <g data-guess-grip="">
      <rect
        {...roundedBox({ ...box, y: y - 13, height: 26 })}
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
