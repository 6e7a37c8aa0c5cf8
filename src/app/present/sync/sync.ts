// The line between the hall's window and the speaker's: what the two tell each other and what follows from it. Pure: who
// carries messages and what the time is comes from outside.
//
// Both windows hold one state with a stamp. Whoever changes something stamps it higher than all it has heard of, and the
// highest stamp wins. Nothing depends on a message's arriving, once or at all: each second each window says which stamp it has,
// and the one that is behind is sent the state.

import { deepEqual } from '../../../study/deepEqual.ts';
import type { RoomGuesses } from '../../../model/roomGuesses.ts';

/** Which of the two windows of a talk. */
export type Role = 'hall' | 'speaker';

/** All that is the same in both windows. */
export type TalkState = {
  /** The choices as a query string: scene, guess, rates. Without the theme, which is each window's own. */
  readonly link: string;
  /** The talk in its short form; '' where it is as the study tells it. */
  readonly talk: string;
  readonly isBlack: boolean;
  readonly room: RoomGuesses;
  /** When the clock of the talk was last started, in milliseconds since 1970 that are steady; null while it stands. */
  readonly startedAt: number | null;
  /** What the clock had come to before that, in milliseconds. */
  readonly elapsedMs: number;
  /** How many repeats of the study have fallen, where they fall one by one. */
  readonly fallen: number;
  /** What is looked at from near; null where all of the picture is seen. */
  readonly zoom: Zoom | null;
};

/** A place of the picture, in shares of its box, at a place of the talk as links have it: with the next step it is no longer. */
export type Zoom = { readonly at: number; readonly x: number; readonly y: number };

/** Which change a state is of. */
export type Stamp = {
  /** One more than the highest that was heard of; 0 is what a window knows by its address alone. */
  readonly count: number;
  /** The window that made the change. Where two made one at once, the later name wins, so the speaker's. */
  readonly by: string;
};

/** What belongs to a talk and is no choice. */
export type TalkExtras = Omit<TalkState, 'link' | 'talk'>;

export type Stamped = { readonly stamp: Stamp; readonly state: TalkState };

type Said = { readonly from: string };
/** "I am here and have the state of this stamp": each second, and in answer to one that asks. */
export type Here = Said & {
  readonly type: 'here';
  readonly stamp: Stamp;
  readonly isAsking: boolean;
  /** Whether the one that says so looks ahead: then the other holds, whatever keys it hears. */
  readonly isFrozen: boolean;
  /** Of its window, in px: a preview of a hall has its shape. */
  readonly screen: ScreenSize | null;
};
export type ScreenSize = { readonly width: number; readonly height: number };
/** Where the speaker points, in shares of the screen; null where no longer. Part of no state: it comes and goes. */
export type Pointed = { readonly x: number; readonly y: number } | null;
export type Spot = Said & { readonly type: 'spot'; readonly at: Pointed };
/** A part of a line that the speaker draws: it fades, so it is part of no state either. */
export type Ink = Said & {
  readonly type: 'ink';
  /** Which of the sender's lines it is, and which of its points, from 0, is the first of these: what comes twice is drawn once. */
  readonly stroke: number;
  readonly first: number;
  readonly points: readonly Exclude<Pointed, null>[];
};
/** A step that was asked for where the hall holds: it is the speaker's. */
export type Turn = Said & {
  readonly type: 'turn';
  readonly by: 1 | -1;
  /** Which of the sender's turns it is, from 1: what comes by two ways is done once. */
  readonly nth: number;
};
export type Told = Said & Stamped & { readonly type: 'state' };
export type Message = Here | Told;
/** What is passed on and changes no state. */
export type Passed = Spot | Ink | Turn;

/** One window's end of the line. */
export type SyncEnd = {
  /** The name of this window: its role and something that no other load of it has. */
  readonly me: string;
  /** What both windows are to show. */
  readonly shared: Stamped;
  /** What this window alone shows while it is frozen, black or not as the hall is; null while it is not. */
  readonly held: TalkState | null;
  /** The size of this window, and what the other has last said of itself. */
  readonly screen: ScreenSize | null;
  readonly other: Pick<Here, 'isFrozen' | 'screen'>;
  /** When the other window was last heard, in milliseconds; null where it never was. */
  readonly heardAt: number | null;
};

export type SyncEvent =
  /** Something was changed in this window. */
  | { readonly type: 'changed'; readonly state: TalkState }
  | { readonly type: 'heard'; readonly message: Message; readonly atMs: number }
  /** A second has passed. */
  | { readonly type: 'beat' }
  /** The window is of another size. */
  | { readonly type: 'sized'; readonly screen: ScreenSize }
  /** From here on this window looks ahead alone, or no longer does. */
  | { readonly type: 'freeze' }
  | { readonly type: 'release' };

export type Outcome = {
  readonly end: SyncEnd;
  readonly messages: readonly Message[];
  /** What this window is to show from now on; null where that does not change. */
  readonly taken: TalkState | null;
};

/** A line that is drawn for minutes is a fault, or somebody's joke. */
export const MOST_POINTS = 5000;

/** How often a window says that it is there. */
export const BEAT_MS = 1000;

/** Three beats may be lost before the other window counts as gone. */
const SILENCE_MS = 3.5 * BEAT_MS;

/**
 * A window's end as the line is opened. A window that begins the talk knows more than one that only has its address: what the
 * room has guessed so far, say.
 */
export function syncEnd(me: string, state: TalkState, isNewTalk: boolean): SyncEnd {
  const stamp = { count: isNewTalk ? 1 : 0, by: me };
  return {
    me,
    shared: { stamp, state },
    held: null,
    screen: null,
    other: { isFrozen: false, screen: null },
    heardAt: null,
  };
}

/** "hall-3f2a": a name for one load of a window. */
export function endName(role: Role, unique: string): string {
  return `${role}-${unique}`;
}

/** The role that stands in the name of an end. */
export function roleOf(name: string): string {
  return name.split('-')[0] ?? '';
}

export function isConnected({ heardAt }: SyncEnd, nowMs: number): boolean {
  return heardAt !== null && nowMs - heardAt < SILENCE_MS;
}

export function stepped(end: SyncEnd, event: SyncEvent): Outcome {
  switch (event.type) {
    case 'changed': {
      if (!end.held) return written(end, event.state);
      // Black is for the hall, whatever is looked at here.
      return written(
        { ...end, held: event.state },
        { ...end.shared.state, isBlack: event.state.isBlack },
      );
    }
    case 'heard':
      return heard(end, event.message, event.atMs);
    case 'beat':
      // It asks because a hidden window's clock is slowed to a beat a minute, while it hears and answers at once.
      return { end, messages: [here(end, true)], taken: null };
    case 'sized': {
      const sized = { ...end, screen: event.screen };
      return { end: sized, messages: [here(sized, false)], taken: null };
    }
    case 'freeze': {
      const frozen = { ...end, held: end.held ?? end.shared.state };
      return { end: frozen, messages: [here(frozen, false)], taken: null };
    }
    case 'release': {
      if (!end.held) return { end, messages: [], taken: null };
      const released = { ...end, held: null };
      const { messages, ...outcome } = written(released, end.held);
      return { ...outcome, messages: [...messages, here(outcome.end, false)] };
    }
  }
}

/** This window's own change, told to the other. */
function written(end: SyncEnd, state: TalkState): Outcome {
  if (sameState(state, end.shared.state)) return { end, messages: [], taken: null };
  const stamp = { count: end.shared.stamp.count + 1, by: end.me };
  const next = { ...end, shared: { stamp, state } };
  return { end: next, messages: [told(next)], taken: null };
}

function heard(before: SyncEnd, message: Message, atMs: number): Outcome {
  // The channel has no direction, and a tab may have been doubled: a second hall is no speaker.
  const isOther = roleOf(message.from) !== roleOf(before.me);
  const end = isOther
    ? {
        ...before,
        heardAt: atMs,
        ...(message.type === 'here' && {
          other: { isFrozen: message.isFrozen, screen: message.screen },
        }),
      }
    : before;
  const nothing = { end, messages: [], taken: null };
  if (message.from === end.me) return nothing;
  const order = compared(message.stamp, end.shared.stamp);
  if (message.type === 'state') {
    if (order <= 0) return nothing;
    const { stamp, state } = message;
    const next = { ...end, shared: { stamp, state } };
    if (end.held) {
      if (end.held.isBlack === state.isBlack) return { end: next, messages: [], taken: null };
      const held = { ...end.held, isBlack: state.isBlack };
      return { end: { ...next, held }, messages: [], taken: held };
    }
    const taken = sameState(state, end.shared.state) ? null : state;
    return { end: next, messages: [], taken };
  }
  if (order < 0) return { ...nothing, messages: [told(end)] };
  if (order > 0) return { ...nothing, messages: [here(end, true)] };
  return message.isAsking ? { ...nothing, messages: [here(end, false)] } : nothing;
}

function here({ me, shared, held, screen }: SyncEnd, isAsking: boolean): Here {
  return {
    type: 'here',
    from: me,
    stamp: shared.stamp,
    isAsking,
    isFrozen: held !== null,
    screen,
  };
}

function told({ me, shared }: SyncEnd): Told {
  return { type: 'state', from: me, ...shared };
}

/** Positive where `a` wins. */
function compared(a: Stamp, b: Stamp): number {
  if (a.count !== b.count) return a.count - b.count;
  if (a.by === b.by) return 0;
  return a.by > b.by ? 1 : -1;
}

/** Whether two values of a key are the same; a table, so that a new key is not forgotten. */
const same: {
  readonly [Key in keyof TalkState]: (a: TalkState[Key], b: TalkState[Key]) => boolean;
} = {
  link: Object.is,
  talk: Object.is,
  isBlack: Object.is,
  room: (a, b) => a === b || (sameNumbers(a.guesses, b.guesses) && sameNumbers(a.hands, b.hands)),
  startedAt: Object.is,
  elapsedMs: Object.is,
  fallen: Object.is,
  zoom: deepEqual,
};

export function sameState(a: TalkState, b: TalkState): boolean {
  return a === b || (Object.keys(same) as (keyof TalkState)[]).every((key) => sameIn(key, a, b));
}

function sameIn<Key extends keyof TalkState>(
  key: Key,
  a: Pick<TalkState, Key>,
  b: Pick<TalkState, Key>,
): boolean {
  return same[key](a[key], b[key]);
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
