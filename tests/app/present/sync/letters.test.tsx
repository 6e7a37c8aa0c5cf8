import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf, readLetter } from '../../../../src/app/present/sync/letters.ts';
import type { Message, TalkState } from '../../../../src/app/present/sync/sync.ts';
import { emptyRoom, withGuesses } from '../../../../src/model/roomGuesses.ts';

fc.configureGlobal({ seed: 1997 });

const TALK = 'a0'.repeat(16);

const state: TalkState = {
  link: '?v=1&scene=3',
  talk: '',
  isBlack: false,
  room: withGuesses(emptyRoom, [18, 11]),
  startedAt: null,
  elapsedMs: 0,
  fallen: 1,
  zoom: null,
};

describe('what comes over the line', () => {
  const message: Message = {
    type: 'state',
    from: 'speaker-b',
    stamp: { count: 2, by: 'speaker-b' },
    state,
  };
  const letter = letterOf(message, TALK);

  it('is read as it was written', () => {
    expect(readLetter(structuredClone(letter), TALK)).toEqual(message);
  });

  it('is not heard by another talk', () => {
    expect(readLetter(letter, 'b1'.repeat(16))).toBeNull();
  });

  it.each<readonly [string, object]>([
    ['a link that is no text', { link: 7 }],
    ['a link without end', { link: 'x'.repeat(10_000) }],
    ['a talk that is no text', { talk: {} }],
    ['a talk without end', { talk: 'x'.repeat(4_000_001) }],
    ['black that is neither yes nor no', { isBlack: 'yes' }],
    ['half a guess', { room: { ...emptyRoom, guesses: emptyRoom.guesses.with(3, 0.5) } }],
    [
      'guesses that are no number',
      { room: { ...emptyRoom, guesses: emptyRoom.guesses.with(3, Number.NaN) } },
    ],
    ['a guess of more than 100', { room: { ...emptyRoom, guesses: [...emptyRoom.guesses, 1] } }],
    [
      'more guesses than a room holds',
      { room: { ...emptyRoom, guesses: emptyRoom.guesses.with(3, 5001) } },
    ],
    ['fewer hands than none', { room: { ...emptyRoom, hands: emptyRoom.hands.with(0, -1) } }],
    ['no hands', { room: { ...emptyRoom, hands: [] } }],
    ['no room', { room: undefined }],
    ['a time that is no number', { startedAt: Number.POSITIVE_INFINITY }],
    ['no time at all', { elapsedMs: undefined }],
    ['fewer repeats than one', { fallen: 0 }],
    ['a look from near beside the picture', { zoom: { at: 7, x: 1.5, y: 0 } }],
    ['more repeats than fall one by one', { fallen: 201 }],
  ])('is ignored as a whole with %s', (_, wrong) => {
    expect(readLetter({ ...letter, state: { ...state, ...wrong } }, TALK)).toBeNull();
  });

  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['text', 'patient-flow'],
    ['the message of a host', { target: 'patient-flow', v: 1, type: 'get' }],
    ['a stamp below nought', { ...letter, stamp: { count: -1, by: 'hall-a' } }],
    ['a stranger’s stamp', { ...letter, stamp: { count: 9, by: 'anybody' } }],
    ['no sender', { ...letter, from: undefined }],
    ['another version', { ...letter, v: 2 }],
    ['another type', { ...letter, type: 'everything' }],
  ])('is ignored where it is %s', (_, data) => {
    expect(readLetter(data, TALK)).toBeNull();
  });

  it('may be anything at all and is read without an error', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readLetter(data, TALK)).toBeNull();
      }),
    );
  });
});
