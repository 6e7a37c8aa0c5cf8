// What a room guessed, as numbers alone, and what can be said of it.

/** How many guessed what. Nobody is in it, only numbers. */
export type RoomGuesses = {
  /** How many guessed 0, 1 … 100 of every 100. */
  readonly guesses: readonly number[];
  /** How many raised their hand for each of `HAND_RANGES`: of them no more is known than the range. */
  readonly hands: readonly number[];
};

export type HandRange = { readonly from: number; readonly to: number };

/** For shows of hands, from a few words that a room can follow: "ten to nineteen". */
export const HAND_RANGES: readonly HandRange[] = [
  { from: 0, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 29 },
  { from: 30, to: 49 },
  { from: 50, to: 100 },
];

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

/** The room without one guess of each of these numbers, where it has one. */
export function withoutGuesses(room: RoomGuesses, taken: readonly number[]): RoomGuesses {
  const counts = [...room.guesses];
  for (const guess of taken.filter((each) => each in counts))
    counts[guess] = Math.max(0, (counts[guess] ?? 0) - 1);
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

export type RoomSummary = {
  readonly count: number;
  /** How many of them are known only to their range. */
  readonly byHand: number;
  /** The guess in the middle, the upper of two; from the least to the most that it can be, as far as hands leave it open. */
  readonly middle: HandRange;
  /** How many gave the middle or more, where it is one number. */
  readonly middleOrMore: number;
  /** How many are within `NEAR` of the truth, more than that above it, and below it; and of how many hands it is not known. */
  readonly near: number;
  readonly above: number;
  readonly below: number;
  readonly unclear: number;
};

/** What can be said of a room for whom the truth was `truth` of every 100; null of a room without a guess. */
export function roomSummary(room: RoomGuesses, truth: number): RoomSummary | null {
  const count = guessesIn(room);
  if (count === 0) return null;
  const spans: (HandRange & { readonly people: number })[] = [
    ...room.guesses.map((people, guess) => ({ from: guess, to: guess, people })),
    ...HAND_RANGES.map((range, index) => ({ ...range, people: room.hands[index] ?? 0 })),
  ].filter(({ people }) => people > 0);
  const peopleWhere = (holds: (span: HandRange) => boolean) =>
    sum(spans.filter(holds).map(({ people }) => people));
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
  const near = peopleWhere(({ from, to }) => from >= truth - NEAR && to <= truth + NEAR);
  const above = peopleWhere(({ from }) => from > truth + NEAR);
  const below = peopleWhere(({ to }) => to < truth - NEAR);
  return {
    count,
    byHand: sum(room.hands),
    middle,
    middleOrMore: peopleWhere(({ from }) => from >= middle.from),
    near,
    above,
    below,
    unclear: count - near - above - below,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0);
}
