// What is typed of the room's guesses, in whatever field: read with Enter, or when whoever types steps on.

import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import type { Refused } from '../inputs/guesses.ts';
import { readRoom, type ReadRoom } from '../inputs/tally.ts';
import { guessesIn, withAll, type RoomGuesses } from '../model/roomGuesses.ts';

/** What became of what was entered last, and the room with it: when that changes by other means, it is old. */
export type Entered = Pick<ReadRoom, 'guesses' | 'refused'> & {
  /** How many were taken, and how many had no room. */
  readonly taken: number;
  readonly noSpace: number;
  /** What of it is in the field still. */
  readonly left: string;
  readonly before: RoomGuesses;
  readonly room: RoomGuesses;
};

type RoomEntryProps = {
  readonly room: RoomGuesses;
  readonly onRoom: (room: RoomGuesses) => void;
  /** Even one piece that could not be read stays in the field, where nobody can be shown it; else it is named and can be typed anew. */
  readonly keepsOne: boolean;
  /** Where it is typed: elsewhere what was typed here counts. */
  readonly at?: string | undefined;
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
  /** How a text that came as a whole is understood, before it is entered; null of one that is being typed. */
  readonly waiting: { readonly count: number; readonly refused: readonly Refused[] } | null;
  readonly forget: () => void;
};

export function useRoomEntry({
  room,
  onRoom,
  keepsOne,
  at,
  draft = '',
  onDraft,
}: RoomEntryProps): RoomEntryInUse {
  const [text, setText] = useState(draft);
  /** Whether it came as a whole, and is no longer being typed: it was pasted, or is what was left of what was entered. */
  const [isWhole, setIsWhole] = useState(draft !== '');
  const [entered, setEntered] = useState<Entered | null>(null);

  function write(next: string) {
    setText(next);
    setIsWhole(next !== '' && (isWhole || next.length > text.length + 1));
  }
  function enter(isLeft = false) {
    if (text.trim() === '') return;
    const read = readRoom(text);
    const next = withAll(room, read);
    const taken = guessesIn(next) - guessesIn(room);
    const said = countOf(read);
    const staysInField = isLeft || keepsOne || isWhole || read.refused.length > 1;
    // A line each, so that no two of them are read as one.
    const left = staysInField ? read.refused.map((piece) => piece.text).join('\n') : '';
    setEntered({
      // Of phones that were counted there is nothing to list but how many.
      guesses: said === read.guesses.length ? read.guesses.slice(0, taken) : [],
      refused: read.refused,
      taken,
      noSpace: said - taken,
      left,
      before: room,
      room: next,
    });
    setText(left);
    setIsWhole(left !== '');
    onDraft?.(left);
    onRoom(next);
  }

  // Whoever steps on has said all there is to say: what was typed counts without Enter, and what could not be read waits.
  const leave = useEffectEvent(() => enter(true));
  useEffect(() => () => leave(), [at]);
  const read = isWhole && text !== entered?.left ? readRoom(text) : null;

  return {
    text,
    write,
    enter: () => enter(),
    onKeyDown(event) {
      // With Shift it is a new line, as everywhere.
      if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
      event.preventDefault();
      enter();
    },
    entered: entered?.room === room ? entered : null,
    waiting: read && { count: countOf(read), refused: read.refused },
    forget: () => setEntered(null),
  };
}

function countOf({ guesses, hands }: ReadRoom): number {
  return hands.reduce((sum, each) => sum + each, guesses.length);
}
