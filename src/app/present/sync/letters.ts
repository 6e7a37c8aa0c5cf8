// What goes over the line between the two windows, written and read. Whatever comes was perhaps said by another version of the page, or by
// a stranger: what does not fit is not heard, as a whole.

import * as v from 'valibot';
import { MOST_LETTERS } from '../../../inputs/talk/mostLetters.ts';
import { MOST_FALLEN } from '../../../model/fallingRepeats.ts';
import { emptyRoom, guessesIn, MOST_GUESSES } from '../../../model/roomGuesses.ts';
import { MOST_POINTS, roleOf, type Message, type Passed, type TalkExtras } from './sync.ts';

const MOST_LINK = 8000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const end = v.pipe(v.string(), v.regex(/^(hall|speaker)-[\w-]{1,64}$/));
const stamp = v.object({ count: v.pipe(count, v.maxValue(1e12)), by: end });

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const counts = (length: number) => v.pipe(v.array(count), v.length(length));
const room = v.pipe(
  v.object({ guesses: counts(emptyRoom.guesses.length), hands: counts(emptyRoom.hands.length) }),
  v.check((each) => guessesIn(each) <= MOST_GUESSES),
);

const talkExtras = {
  isBlack: v.boolean(),
  room,
  startedAt: v.nullable(count),
  elapsedMs: count,
  // A window that was opened before they fell one by one says nothing of them.
  fallen: v.optional(v.pipe(count, v.minValue(1), v.maxValue(MOST_FALLEN)), 1),
  zoom: v.optional(v.nullable(v.object({ at: v.number(), x: share, y: share })), null),
};
const talkState = v.object({
  link: v.pipe(v.string(), v.maxLength(MOST_LINK)),
  // A window that was opened before there were talks of the lecturer's own says nothing of one.
  talk: v.optional(v.pipe(v.string(), v.maxLength(MOST_LETTERS)), ''),
  ...talkExtras,
});

/** What belongs to a talk besides its link, in a value from outside; null for whatever does not fit. */
export function readExtras(data: unknown): TalkExtras | null {
  const read = v.safeParse(v.object(talkExtras), data);
  return read.success ? read.output : null;
}

const envelope = { line: v.literal('patient-flow'), v: v.literal(1), talk: v.string(), from: end };
const length = v.pipe(v.number(), v.minValue(1), v.maxValue(100_000));
const letter = v.variant('type', [
  v.object({
    ...envelope,
    type: v.literal('here'),
    stamp,
    isAsking: v.boolean(),
    isFrozen: v.optional(v.boolean(), false),
    screen: v.optional(v.nullable(v.object({ width: length, height: length })), null),
  }),
  v.object({ ...envelope, type: v.literal('state'), stamp, state: talkState }),
]);

const passed = v.variant('type', [
  v.object({
    ...envelope,
    type: v.literal('spot'),
    at: v.nullable(v.object({ x: share, y: share })),
  }),
  v.object({
    ...envelope,
    type: v.literal('ink'),
    stroke: count,
    first: v.pipe(count, v.maxValue(MOST_POINTS)),
    points: v.pipe(v.array(v.object({ x: share, y: share })), v.maxLength(MOST_POINTS)),
  }),
  v.object({ ...envelope, type: v.literal('turn'), by: v.picklist([1, -1]), nth: count }),
]);

/** A message as it goes over the line. Whoever does not know the id of the talk is not heard. */
export function letterOf(message: Message | Passed, talk: string): object {
  return { line: 'patient-flow', v: 1, talk, ...message };
}

/** The message in what came over the line; null for whatever does not fit, as a whole, and for other talks. */
export function readLetter(data: unknown, talk: string): Message | null {
  const read = v.safeParse(letter, data);
  if (!read.success || read.output.talk !== talk) return null;
  const { line: _line, v: _v, talk: _talk, ...message } = read.output;
  return message;
}

/** The same of what is passed on, and only where it is the other window that does so. */
export function readPassed(data: unknown, talk: string, me: string): Passed | null {
  const read = v.safeParse(passed, data);
  if (!read.success || read.output.talk !== talk) return null;
  const { line: _line, v: _v, talk: _talk, ...message } = read.output;
  return roleOf(message.from) === roleOf(me) ? null : message;
}
