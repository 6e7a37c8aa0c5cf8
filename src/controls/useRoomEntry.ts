// What is typed of the room's guesses, in whatever field: read with Enter, or when whoever types steps on.

import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { readRoom, type ReadRoom } from '../inputs/tally.ts';
import { guessesIn, withAll, type RoomGuesses } from '../model/roomGuesses.ts';

/** What became of what was entered last, and the room with it: when that changes by other means, it is old. */
export type Entered = Pick<ReadRoom, 'guesses' | 'refused'> & {
  /** How many were taken, and how many had no room. */
  readonly taken: number;
  readonly noSpace: number;
  readonly before: RoomGuesses;
  readonly room: RoomGuesses;
};

type RoomEntryProps = {
  readonly room: RoomGuesses;
  readonly onRoom: (room: RoomGuesses) => void;
  /** What could not be read stays in the field, where nobody can be shown it; else it is listed. */
  readonly keepsUnread: boolean;
  /** What was typed before and could not be read. */
  readonly draft?: string;
  readonly onDraft?: (text: string) => void;
};

export type RoomEntryInUse = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly enter: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly entered: Entered | null;
  readonly forget: () => void;
};

export function useRoomEntry({
  room,
  onRoom,
  keepsUnread,
  draft = '',
  onDraft,
}: RoomEntryProps): RoomEntryInUse {
  const [text, write] = useState(draft);
  const [entered, setEntered] = useState<Entered | null>(null);

  function enter() {
    if (text.trim() === '') return;
    const read = readRoom(text);
    const next = withAll(room, read);
    const taken = guessesIn(next) - guessesIn(room);
    const said = read.hands.reduce((sum, each) => sum + each, read.guesses.length);
    const unread = keepsUnread ? read.refused.map((piece) => piece.text).join(' ') : '';
    setEntered({
      // Of phones that were counted there is nothing to list but how many.
      guesses: said === read.guesses.length ? read.guesses.slice(0, taken) : [],
      refused: read.refused,
      taken,
      noSpace: said - taken,
      before: room,
      room: next,
    });
    write(unread);
    onDraft?.(unread);
    onRoom(next);
  }

  // Whoever steps on has said all there is to say: what was typed counts without Enter, and what could not be read waits.
  const leave = useEffectEvent(enter);
  useEffect(() => () => leave(), []);

  return {
    text,
    write,
    enter,
    onKeyDown(event) {
      // With Shift it is a new line, as everywhere.
      if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
      event.preventDefault();
      enter();
    },
    entered: entered?.room === room ? entered : null,
    forget: () => setEntered(null),
  };
}
