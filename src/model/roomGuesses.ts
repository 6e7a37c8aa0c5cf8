// What a room guessed, as numbers alone, and what can be said of it.

/** How many guessed what. Nobody is in it, only numbers. */
export type RoomGuesses = {
  /** How many guessed 0, 1 … 100 of every 100. */
  readonly guesses: readonly number[];
  /** How many raised their hand for each of `HAND_RANGES`: of them no more is known than the range. */
  readonly hands: readonly number[];
};

/** From the least to the most that something can be; the same where it is known. */
export type Between = { readonly from: number; readonly to: number };

/** Guesses that are counted as one, from the least to the most of every 100. */
export type HandRange = Between;

/** For shows of hands, from a few words that a room can follow: "ten to nineteen". */
export const HAND_RANGES: readonly HandRange[] = [
  { from: 0, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 29 },
  { from: 30, to: 49 },
  { from: 50, to: 100 },
];

/** The place of the range that a guess lies in. */
export function rangeOfGuess(guess: number): number {
  return HAND_RANGES.findIndex(({ to }) => guess <= to);
}

/** The largest room. */
export const MOST_GUESSES = 5000;
/** A guess this near is right enough: nobody estimates to the patient. */
export const NEAR = 2;

export const emptyRoom: RoomGuesses = {
  guesses: Array.from({ length: 101 }, () => 0),
  hands: HAND_RANGES.map(() => 0),
};

/** How many guesses there are, those by hand among them. */
export function guessesIn({ guesses, hands }: RoomGuesses): number {
  return sum(guesses) + sum(hands);
}

/** The room with these guesses too, as many as it holds; what is no whole number from 0 to 100 is left out. */
export function withGuesses(room: RoomGuesses, added: readonly number[]): RoomGuesses {
  const space = MOST_GUESSES - guessesIn(room);
  const counts = [...room.guesses];
  for (const guess of added.filter((each) => each in counts).slice(0, Math.max(0, space)))
    counts[guess] = (counts[guess] ?? 0) + 1;
  return { ...room, guesses: counts };
}

/** The room with `count` hands for one of the ranges, or as many as it holds. */
export function withHands(room: RoomGuesses, range: number, count: number): RoomGuesses {
  const space = MOST_GUESSES - guessesIn(room) + (room.hands[range] ?? 0);
  const most = Math.min(Math.max(0, space), Number.isFinite(count) ? Math.round(count) : 0);
  return {
    ...room,
    hands: room.hands.map((each, index) => (index === range ? Math.max(0, most) : each)),
  };
}

/** The guess in the middle of a room, the upper of two, where hands do not leave it open; null where they do, or nobody guessed. */
export function exactMiddle(room: RoomGuesses): number | null {
  const middle = roomSummary(room, 0)?.middle;
  return middle && middle.from === middle.to ? middle.from : null;
}

/** The room with guesses and with hands, so many for each of `HAND_RANGES`; as many as it holds. */
export function withAll(
  room: RoomGuesses,
  { guesses, hands }: { readonly guesses: readonly number[]; readonly hands: readonly number[] },
): RoomGuesses {
  return hands.reduce(
    (filled, count, range) =>
      count === 0 ? filled : withHands(filled, range, (filled.hands[range] ?? 0) + count),
    withGuesses(room, guesses),
  );
}

export type RoomSummary = {
  readonly count: number;
  /** How many of them are known only to their range. */
  readonly byHand: number;
  /** The guess in the middle, the upper of two. */
  readonly middle: Between;
  /** How many gave the middle or more, where it is one number. */
  readonly middleOrMore: Between;
  /** How many are within `NEAR` of the truth, how many more than that above it, and how many below it. */
  readonly near: Between;
  readonly above: Between;
  readonly below: Between;
};

/** What can be said of a room, as far as hands leave it open, for whom the truth was `truth` of every 100; null of a room without a guess. */
export function roomSummary(room: RoomGuesses, truth: number): RoomSummary | null {
  const count = guessesIn(room);
  if (count === 0) return null;
  const spans: (Between & { readonly people: number })[] = [
    ...room.guesses.map((people, guess) => ({ from: guess, to: guess, people })),
    ...HAND_RANGES.map((range, index) => ({ ...range, people: room.hands[index] ?? 0 })),
  ].filter(({ people }) => people > 0);
  /** How many guessed from one number to another: whoever surely did, to whoever can have. */
  const peopleIn = (least: number, most: number): Between => {
    const peopleWhere = (holds: (span: Between) => boolean) =>
      sum(spans.filter(holds).map(({ people }) => people));
    return {
      from: peopleWhere(({ from, to }) => from >= least && to <= most),
      to: peopleWhere(({ from, to }) => from <= most && to >= least),
    };
  };
  // If all hands were for the least of their range, and if all were for the most of it.
  const middleBy = (end: 'from' | 'to') => {
    let before = 0;
    for (const span of spans.toSorted((a, b) => a[end] - b[end])) {
      before += span.people;
      if (before > Math.floor(count / 2)) return span[end];
    }
    return 0;
  };
  const middle = { from: middleBy('from'), to: middleBy('to') };
  return {
    count,
    byHand: sum(room.hands),
    middle,
    middleOrMore: peopleIn(middle.from, 100),
    near: peopleIn(truth - NEAR, truth + NEAR),
    above: peopleIn(truth + NEAR + 1, 100),
    below: peopleIn(0, truth - NEAR - 1),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0);
}
