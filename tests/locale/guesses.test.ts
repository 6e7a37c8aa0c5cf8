import { describe, expect, it } from 'vitest';
import {
  ownGapInWords,
  rightOtherwise,
  roomCountInWords,
  roomInWords,
} from '../../src/locale/guesses.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients } from '../../src/study/units.ts';
import { truthAlone } from '../../src/locale/talkScene.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { truthIn } from '../../src/model/truth.ts';
import { emptyRoom, roomSummary, withGuesses, withHands } from '../../src/model/roomGuesses.ts';

const truth = { count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false };
const changed = { ...truth, count: 26, share: 26 / 195, isChanged: true };
const few = truthIn(flowsOf(walther1997, patients(1), {}), 'responded', false);

describe('one’s own guess in words', () => {
  it('says the gap in people', () => {
    expect(ownGapInWords(25, truth)).toBe(
      'You said 25 of every 100, which is about 49 of 195 people. It was about 22: 27 fewer.',
    );
    expect(ownGapInWords(5, truth)).toBe(
      'You said 5 of every 100, which is about 10 of 195 people. It was about 22: 12 more.',
    );
    expect(ownGapInWords(0, truth)).toBe(
      'You said 0 of every 100, which is 0 of 195 people. It was about 22: 22 more.',
    );
    expect(ownGapInWords(20, truth)).toBe(
      'You said 20 of every 100, which is 39 of 195 people. It was about 22: 17 fewer.',
    );
  });

  it('says how the number is read where its paper leaves that open, and which guess another reading makes right', () => {
    const told = {
      as: 'read as a share of those treated',
      otherwise: { reading: 'With all as the base', perHundred: 18 },
    };
    expect(ownGapInWords(18, truth, told)).toBe(
      'You said 18 of every 100, which is about 35 of 195 people. It was, read as a share of those treated, about 22: 13 fewer.',
    );
    expect(ownGapInWords(11, truth, told)).toBe(
      'You said 11 of every 100, and so it was, read as a share of those treated: about 22 of 195 people.',
    );
    expect(rightOtherwise(told.otherwise)).toBe(
      'With all as the base 18 is right: another reading, and no error.',
    );
    const room = withGuesses(emptyRoom, [18, 11]);
    expect(roomInWords(roomSummary(room, 11), truth, told)).toContain('within 2 of this reading');
  });

  it('says would be where the numbers were changed', () => {
    expect(ownGapInWords(25, changed)).toBe(
      'You said 25 of every 100, which is about 49 of 195 people. It would be about 26: 23 fewer.',
    );
    expect(ownGapInWords(13, changed)).toBe(
      'You said 13 of every 100, and so it would be: about 26 of 195 people.',
    );
  });

  it('is right where it is the number that is printed, although 11 of every 100 are no whole number of 195', () => {
    expect(ownGapInWords(11, truth)).toBe(
      'You said 11 of every 100, and so it was: about 22 of 195 people.',
    );
  });

  it('is not right by rounding to none or all', () => {
    const rare = { ...truth, count: 1, cohort: 1000, share: 0.001 };
    expect(ownGapInWords(0, rare)).toBe(
      'You said 0 of every 100, which is 0 of 1000 people. It was about 1: 1 more.',
    );
    expect(ownGapInWords(100, { ...truth, count: 100, cohort: 100, share: 1 })).toBe(
      'You said 100 of every 100, and so it was: about 100 of 100 people.',
    );
    expect(ownGapInWords(99, { ...truth, count: 1000, cohort: 1000, share: 0.9996 })).toBe(
      'You said 99 of every 100, which is 990 of 1000 people. It was about 1000: 10 more.',
    );
  });

  it('is held against as many as the study had where there are too few to tell a share', () => {
    expect(ownGapInWords(25, few)).toBe(
      'You said 25 of every 100, which is about 49 of 195 people. It would be about 22: 27 fewer.',
    );
    expect(truthAlone(few)).toBe('In 195 it would be 22.');
  });
});

describe('a room in words', () => {
  const said = (guesses: readonly number[], hands: readonly number[] = [], of = truth) =>
    roomInWords(
      roomSummary(
        hands.reduce(
          (room, count, range) => withHands(room, range, count),
          withGuesses(emptyRoom, guesses),
        ),
        11,
      ),
      of,
    );

  it('says nothing of near or far where there are too few to tell a share', () => {
    expect(said([18, 18], [], few)).toBe(
      '2 guesses: all of them 18 or more. In 195 it would be 22.',
    );
  });

  it('says where its middle is and how many were near', () => {
    expect(said([5, 10, 11, 18, 20, 30])).toBe(
      '6 guesses: half of them 18 or more. 2 were within 2 of the truth, 3 above and 1 below.',
    );
    expect(said([18, 18, 18, 2])).toBe(
      '4 guesses: more than half of them 18 or more. None was within 2 of the truth, 3 above and 1 below.',
    );
    expect(said([18, 18])).toBe(
      '2 guesses: all of them 18 or more. None was within 2 of the truth, 2 above and none below.',
    );
  });

  it('says one guess as one', () => {
    expect(said([11])).toBe(
      '1 guess: 11 of every 100. 1 was within 2 of the truth, none above and none below.',
    );
    expect(said([], [0, 1])).toBe(
      '1 guess: between 10 and 19 of every 100. 1 by hand, known only to a range. At most 1 was within 2 of the truth, at most 1 above and none below.',
    );
  });

  it('claims of hands no more than their range', () => {
    expect(said([11], [0, 5, 0, 0, 3])).toBe(
      '9 guesses: the one in the middle lies between 10 and 19. 8 by hand, known only to a range. 1 to 6 were within 2 of the truth, 3 to 8 above and none below.',
    );
  });

  it('says of hands around the truth how many of them can be near it, never that none was', () => {
    expect(said([], [14, 96, 41, 33, 16])).toBe(
      '200 guesses: the one in the middle lies between 10 and 19. 200 by hand, known only to a range. At most 110 were within 2 of the truth, 90 to 186 above and at most 14 below.',
    );
    expect(said([], [0, 0, 4, 2])).toBe(
      '6 guesses: the one in the middle lies between 20 and 29. 6 by hand, known only to a range. None was within 2 of the truth, 6 above and none below.',
    );
    expect(said([], [14, 96], changed)).toContain('At most 110 would be within 2 of the truth');
  });

  it('says at least half where hands leave open whether it is more', () => {
    expect(said([5, 12, 12], [0, 1])).toBe(
      '4 guesses: at least half of them 12 or more. 1 by hand, known only to a range. 2 to 3 were within 2 of the truth, at most 1 above and 1 below.',
    );
  });

  it('says would be where the numbers were changed', () => {
    expect(said([11, 12], [], changed)).toBe(
      '2 guesses: half of them 12 or more. 2 would be within 2 of the truth, none above and none below.',
    );
  });

  it('says before the answer only how many there are', () => {
    expect([0, 1, 38].map(roomCountInWords)).toEqual([
      'No guesses yet.',
      '1 guess so far.',
      '38 guesses so far.',
    ]);
    expect(said([])).toBe('Nobody’s guess was collected.');
  });
});
