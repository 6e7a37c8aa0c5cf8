import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { readRoom, type ReadRoom } from '../inputs/tally.ts';
import {
  emptyRoom,
  guessesIn,
  HAND_RANGES,
  MOST_GUESSES,
  withAll,
  withHands,
  type RoomGuesses as Room,
} from '../model/roomGuesses.ts';
import {
  guessesAdded,
  guessesCounted,
  leftOut,
  letterOfRange,
  moreRefused,
  rangeCalled,
  roomWords,
  takeOut,
} from '../locale/roomGuesses.ts';
import { HandsRow } from './HandsRow.tsx';
import styles from './RoomGuesses.module.css';

type RoomGuessesProps = {
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** Beside much else: what explains it is only heard, and the ranges stand side by side. */
  readonly isCompact?: boolean;
};

/** What became of what was entered last, and the room with it: when that changes by other means, it is old. */
type Entry = Pick<ReadRoom, 'guesses' | 'refused'> & {
  readonly taken: number;
  readonly noSpace: number;
  readonly before: Room;
  readonly room: Room;
};

/** More than this need not be listed: whoever pastes looks for the first faults. */
const LISTED = 8;

/** The lecturer's way to the room's guesses: codes that are read out or pasted, and hands that are counted. */
export function RoomGuesses({ room, onRoom, isCompact = false }: RoomGuessesProps) {
  const id = useId();
  const codes = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [entry, setEntry] = useState<Entry | null>(null);
  /** What "Clear all" took away: a slip must not cost a room its guesses. */
  const [cleared, setCleared] = useState<Room | null>(null);
  const last = entry?.room === room ? entry : null;
  const count = guessesIn(room);

  function enter() {
    if (text.trim() === '') return;
    const read = readRoom(text);
    const next = withAll(room, read);
    const taken = guessesIn(next) - count;
    const said = read.hands.reduce((sum, each) => sum + each, read.guesses.length);
    // Of phones that were counted there is nothing to list but how many.
    const guesses = said === read.guesses.length ? read.guesses.slice(0, taken) : [];
    setEntry({
      guesses,
      taken,
      refused: read.refused,
      noSpace: said - taken,
      before: room,
      room: next,
    });
    setText('');
    onRoom(next);
  }

  // Whoever steps on has said all there is to say: what was typed counts without Enter.
  const leave = useEffectEvent(enter);
  useEffect(() => () => leave(), []);

  function onKeyDown(event: KeyboardEvent) {
    // With Shift it is a new line, as everywhere.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter();
  }

  return (
    <section
      className={styles.room}
      aria-labelledby={`${id}-title`}
      data-compact={isCompact || undefined}
    >
      <header className={styles.head}>
        <h3 id={`${id}-title`}>{roomWords.title}</h3>
        <p role="status">{guessesCounted(count)}</p>
        {count > 0 && (
          <button
            type="button"
            onClick={() => {
              // Buttons go with what they clear; the focus stays where guesses are entered.
              codes.current?.focus();
              setEntry(null);
              setCleared(room);
              onRoom(emptyRoom);
            }}
          >
            {roomWords.clear}
          </button>
        )}
        {count === 0 && cleared && (
          <button
            type="button"
            onClick={() => {
              codes.current?.focus();
              onRoom(cleared);
            }}
          >
            {roomWords.bringBack}
          </button>
        )}
      </header>
      <label htmlFor={`${id}-codes`}>{roomWords.codes}</label>
      <div className={styles.entry}>
        <textarea
          ref={codes}
          id={`${id}-codes`}
          rows={isCompact ? 1 : 2}
          value={text}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
          aria-describedby={`${id}-how`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={enter}>
          {roomWords.add}
        </button>
      </div>
      <p id={`${id}-how`} className={styles.how}>
        {roomWords.how}
      </p>
      <div role="status" className={styles.said}>
        {last && <Said entry={last} />}
      </div>
      {last && last.taken > 0 && (
        <button
          type="button"
          className={styles.back}
          onClick={() => {
            codes.current?.focus();
            setEntry(null);
            onRoom(last.before);
          }}
        >
          {takeOut(last.taken)}
        </button>
      )}
      <fieldset className={styles.hands}>
        <legend>{roomWords.hands}</legend>
        {HAND_RANGES.map((range, index) => (
          <HandsRow
            key={range.from}
            letter={letterOfRange(index)}
            called={rangeCalled(range.from, range.to)}
            count={room.hands[index] ?? 0}
            most={MOST_GUESSES - count + (room.hands[index] ?? 0)}
            onCount={(hands) => onRoom(withHands(room, index, hands))}
          />
        ))}
        <p className={styles.how}>{roomWords.hollow}</p>
      </fieldset>
    </section>
  );
}

function Said({ entry: { guesses, taken, refused, noSpace } }: { readonly entry: Entry }) {
  const more = refused.length - LISTED;
  return (
    <>
      {taken > 0 && <p>{guessesAdded(guesses, taken, LISTED)}</p>}
      {noSpace > 0 && <p className={styles.fault}>{leftOut(noSpace, MOST_GUESSES)}</p>}
      {refused.length > 0 && (
        <ul className={styles.fault}>
          {refused.slice(0, LISTED).map(({ why }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the list is of one moment and the same fault may be in it twice
            <li key={index}>{why}</li>
          ))}
          {more > 0 && <li>{moreRefused(more)}</li>}
        </ul>
      )}
    </>
  );
}
