// The room's guesses typed before the hall: below the question and not over it, and unseen, because an answer that is read
// from the screen is nobody's own.

import { useId } from 'react';
import type { RoomGuesses as Room } from '../model/roomGuesses.ts';
import { inHallWords, readBefore, readInHall, roomWords } from '../locale/roomGuesses.ts';
import styles from './RoomEntry.module.css';
import { useRoomEntry } from './useRoomEntry.ts';

type RoomEntryProps = {
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** What was typed before and could not be read; kept for whoever comes back to it. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
};

export function RoomEntry({ room, onRoom, draft, onDraft }: RoomEntryProps) {
  const id = useId();
  const { text, write, enter, onKeyDown, entered, waiting } = useRoomEntry({
    room,
    onRoom,
    keepsOne: true,
    draft,
    onDraft,
  });
  const heard = () => {
    if (waiting) return readBefore(waiting.count, waiting.refused.length);
    // While more is typed, that is what is spoken of.
    if (entered && text === entered.left) return readInHall(entered.taken, entered.refused.length);
    return text === '' ? '' : inHallWords.hidden;
  };

  return (
    <div className={styles.entry}>
      <label className="unseen" htmlFor={id}>
        {inHallWords.label}
      </label>
      {/* Several lines are pasted at once, which a field of one line would run together. */}
      <textarea
        id={id}
        rows={1}
        value={text}
        spellCheck={false}
        autoComplete="off"
        placeholder={inHallWords.placeholder}
        aria-describedby={`${id}-said`}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" onClick={enter}>
        {roomWords.add}
      </button>
      <p id={`${id}-said`} role="status" className={styles.said}>
        {heard()}
      </p>
    </div>
  );
}
