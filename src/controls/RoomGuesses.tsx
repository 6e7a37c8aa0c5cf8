import { useId, useRef, useState } from 'react';
import {
  emptyRoom,
  guessesIn,
  HAND_RANGES,
  MOST_GUESSES,
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
  readBefore,
  readInHall,
  roomWords,
  takeOut,
} from '../locale/roomGuesses.ts';
import { HandsRow } from './HandsRow.tsx';
import styles from './RoomGuesses.module.css';
import { useRoomEntry, type Entered } from './useRoomEntry.ts';

type RoomGuessesProps = {
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** Beside much else: what explains it is only heard, and the ranges stand side by side. */
  readonly isCompact?: boolean;
  /** Before a hall that has not been told the answer: neither what is typed nor what it said is seen. */
  readonly isUnseen?: boolean;
  /** The scene beside which it stands: in another, what was typed in this one counts. */
  readonly at?: string;
  /** What was typed there and could not be read, kept for whoever comes back to it. */
  readonly draft?: { readonly text: string; readonly keep: (text: string) => void };
};

/** More than this need not be listed: whoever pastes looks for the first faults. */
const LISTED = 8;

/** The lecturer's way to the room's guesses: codes that are read out or pasted, and hands that are counted. */
export function RoomGuesses({
  room,
  onRoom,
  isCompact = false,
  isUnseen = false,
  at,
  draft,
}: RoomGuessesProps) {
  const id = useId();
  const codes = useRef<HTMLTextAreaElement>(null);
  const { text, write, enter, onKeyDown, entered, waiting, forget } = useRoomEntry({
    room,
    onRoom,
    keepsOne: isUnseen,
    at,
    ...(draft && { draft: draft.text, onDraft: draft.keep }),
  });
  /** What "Clear all" took away: a slip must not cost a room its guesses. */
  const [cleared, setCleared] = useState<Room | null>(null);
  const count = guessesIn(room);

  return (
    <section
      className={styles.room}
      aria-labelledby={`${id}-title`}
      data-compact={isCompact || undefined}
      data-unseen={isUnseen || undefined}
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
              forget();
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
          onChange={(event) => write(event.target.value)}
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
        {waiting ? (
          <>
            <p>{readBefore(waiting.count, waiting.refused.length)}</p>
            {!isUnseen && <Faults refused={waiting.refused} />}
          </>
        ) : (
          entered &&
          (isUnseen ? (
            <p>{readInHall(entered.taken, entered.refused.length)}</p>
          ) : (
            <Said entry={entered} />
          ))
        )}
      </div>
      {entered && entered.taken > 0 && (
        <button
          type="button"
          className={styles.back}
          onClick={() => {
            codes.current?.focus();
            forget();
            onRoom(entered.before);
          }}
        >
          {takeOut(entered.taken)}
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

function Said({ entry: { guesses, taken, refused, noSpace } }: { readonly entry: Entered }) {
  return (
    <>
      {taken > 0 && <p>{guessesAdded(guesses, taken, LISTED)}</p>}
      {noSpace > 0 && <p className={styles.fault}>{leftOut(noSpace, MOST_GUESSES)}</p>}
      <Faults refused={refused} />
    </>
  );
}

function Faults({ refused }: Pick<Entered, 'refused'>) {
  const more = refused.length - LISTED;
  if (refused.length === 0) return null;
  return (
    <ul className={styles.fault}>
      {refused.slice(0, LISTED).map(({ why }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list is of one moment and the same fault may be in it twice
        <li key={index}>{why}</li>
      ))}
      {more > 0 && <li>{moreRefused(more)}</li>}
    </ul>
  );
}
