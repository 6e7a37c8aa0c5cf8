import { useEffect, useRef } from 'react';
import { fallingWords } from '../locale/repeatsPicture.ts';
import styles from './FallingRepeats.module.css';

type FallingRepeatsProps = {
  /** What the last one counted: "Repeat 12: 25 responders". */
  readonly said: string;
  readonly isAtFirst: boolean;
  readonly isAtLast: boolean;
  /** One more falls, or the last is taken back. */
  readonly onFall: (by: 1 | -1) => void;
};

/** Has one more repeat fall at each press, and many while it is held. */
export function FallingRepeats({ said, isAtFirst, isAtLast, onFall }: FallingRepeatsProps) {
  return (
    <div className={styles.falling} role="group" aria-label={fallingWords.group}>
      <PourButton isAtEnd={isAtFirst} onStep={() => onFall(-1)}>
        {fallingWords.back}
      </PourButton>
      <PourButton isAtEnd={isAtLast} onStep={() => onFall(1)}>
        {fallingWords.again} <small>({fallingWords.hold})</small>
      </PourButton>
      <p role="status">{said}</p>
    </div>
  );
}

/** A press that is held longer than that is meant to go on. */
const HELD_MS = 400;
/** From one to the next while it pours: fast, and still one by one. */
const POUR_MS = 60;

type PourButtonProps = {
  /** Not disabled there, which would lose the place of who uses keys. */
  readonly isAtEnd: boolean;
  readonly onStep: () => void;
  readonly children: React.ReactNode;
};

/** A button that goes on while the pointer holds it; a key that is held presses it again and again by itself. */
function PourButton({ isAtEnd, onStep, children }: PourButtonProps) {
  const step = useRef(onStep);
  useEffect(() => {
    step.current = onStep;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Whether the press that ends now has done its part already. */
  const isDone = useRef(false);

  function pour() {
    step.current();
    timer.current = setTimeout(pour, POUR_MS);
  }
  function stop() {
    clearTimeout(timer.current);
  }
  useEffect(() => stop, []);

  return (
    <button
      type="button"
      aria-disabled={isAtEnd}
      onPointerDown={(event) => {
        isDone.current = false;
        if (event.button !== 0) return;
        isDone.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        step.current();
        timer.current = setTimeout(pour, HELD_MS);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
      onLostPointerCapture={stop}
      // A finger that holds would open a menu.
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        if (!isDone.current) step.current();
        isDone.current = false;
      }}
    >
      {children}
    </button>
  );
}
