import { useId } from 'react';
import { plainNumber } from '../inputs/plainNumber.ts';
import type { Typed } from '../inputs/typed.ts';
import { whole } from '../locale/number.ts';
import { handNames, notHands, rangeWithLetter } from '../locale/roomGuesses.ts';
import { NumberField } from './NumberField.tsx';
import { useSaid } from './useSaid.tsx';
import styles from './RoomGuesses.module.css';

type HandsRowProps = {
  /** That of a raised phone. */
  readonly letter: string;
  /** The range: "10 to 19". */
  readonly called: string;
  readonly count: number;
  /** How many hands there can be. */
  readonly most: number;
  readonly onCount: (count: number) => void;
};

/** The hands that were raised for a range. */
export function HandsRow({ letter, called, count, most, onCount }: HandsRowProps) {
  const id = useId();
  const said = useSaid(id, count);
  const step = (steps: number) => onCount(Math.min(most, Math.max(0, count + steps)));
  return (
    <div className={styles.row} role="group" aria-label={handNames.hands(called)}>
      <span>{rangeWithLetter(letter, called)}</span>
      {/* Not disabled at their ends: a disabled button would lose the lecturer's place. */}
      <button
        type="button"
        aria-label={handNames.fewer(called)}
        aria-disabled={count <= 0 || undefined}
        onClick={() => step(-1)}
      >
        −
      </button>
      <NumberField
        label={handNames.hands(called)}
        value={count}
        min={0}
        max={most}
        written={String}
        named={whole}
        read={(text) => typedHands(text, most)}
        onValue={onCount}
        onStep={step}
        onSettle={() => {}}
        {...said.field}
        size={5}
      />
      <button
        type="button"
        aria-label={handNames.more(called)}
        aria-disabled={count >= most || undefined}
        onClick={() => step(1)}
      >
        +
      </button>
      {said.sentence}
    </div>
  );
}

function typedHands(text: string, most: number): Typed<number> {
  const plain = plainNumber(text);
  const value = Number(plain);
  return /^\d+$/.test(plain) && value <= most
    ? { ok: true, value }
    : { ok: false, fault: notHands(text, most) };
}
