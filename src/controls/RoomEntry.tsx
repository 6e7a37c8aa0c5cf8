// The room's guesses typed before the hall: below the question and not over it, and unseen, because an answer that is read
// from the screen is nobody's own.

import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import { readRoom } from '../inputs/tally.ts';
import { guessesIn, withAll, type RoomGuesses as Room } from '../model/roomGuesses.ts';
import { inHallWords, readInHall, roomWords } from '../locale/roomGuesses.ts';
import styles from './RoomEntry.module.css';

type RoomEntryProps = {
  readonly room: Room;
  readonly onRoom: (room: Room) => void;
  /** What was typed before and could not be read; kept for whoever comes back to it. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
};

export function RoomEntry({ room, onRoom, draft, onDraft }: RoomEntryProps) {
  const id = useId();
  const [text, setText] = useState(draft);
  const [said, setSaid] = useState('');

  function enter() {
    if (text.trim() === '') return;
    const read = readRoom(text);
    const next = withAll(room, read);
    const unread = read.refused.map((piece) => piece.text).join(' ');
    setSaid(readInHall(guessesIn(next) - guessesIn(room), read.refused.length));
    setText(unread);
    onDraft(unread);
    onRoom(next);
  }

  // Whoever steps on has said all there is to say: what was typed counts without Enter, and what could not be read waits.
  const leave = useEffectEvent(enter);
  useEffect(() => () => leave(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter();
  }

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
        onChange={(event) => {
          setSaid('');
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="button" onClick={enter}>
        {roomWords.add}
      </button>
      <p id={`${id}-said`} role="status" className={styles.said}>
        {said === '' && text !== '' ? inHallWords.hidden : said}
      </p>
    </div>
  );
}
