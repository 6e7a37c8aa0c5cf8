import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf, readLetter, readPassed } from '../../../../src/app/present/sync/letters.ts';
import {
  BEAT_MS,
  endName,
  isConnected,
  syncEnd,
  sameState,
  stepped,
  type SyncEnd,
  type SyncEvent,
  type Message,
  type TalkState,
} from '../../../../src/app/present/sync/sync.ts';
import { emptyRoom, withGuesses, withHands } from '../../../../src/model/roomGuesses.ts';
import {
  isNameOfTalk,
  newTalkId,
  talkIdIn,
  windowName,
} from '../../../../src/app/present/sync/talkId.ts';

fc.configureGlobal({ seed: 1997 });

const TALK = 'a0'.repeat(16);

function at(scene: number, more: Partial<TalkState> = {}): TalkState {
  return {
    link: `?v=1&scene=${scene}`,
    talk: '',
    isBlack: false,
    room: emptyRoom,
    startedAt: null,
    elapsedMs: 0,
    fallen: 1,
    zoom: null,
    ...more,
  };
}

const guessed = (...guesses: readonly number[]) => withGuesses(emptyRoom, guesses);

type Place = 'hall' | 'speaker';
const other = { hall: 'speaker', speaker: 'hall' } as const;

/** Two windows without windows: what each shows, and the messages that are under way to each. */
class TwoWindows {
  readonly ends: Record<Place, SyncEnd>;
  readonly shown: Record<Place, TalkState>;
  readonly underWay: Record<Place, unknown[]> = { hall: [], speaker: [] };
  nowMs = 0;
  private loads = 0;

  constructor(hall: TalkState, speaker: TalkState) {
    this.shown = { hall, speaker };
    this.ends = {
      hall: syncEnd(endName('hall', 'a'), hall, true),
      speaker: syncEnd(endName('speaker', 'b'), speaker, false),
    };
  }

  tell(place: Place, event: SyncEvent): void {
    const { end, messages, taken } = stepped(this.ends[place], event);
    this.ends[place] = end;
    if (taken) this.shown[place] = taken;
    for (const message of messages) {
      this.underWay[other[place]].push(structuredClone(letterOf(message, TALK)));
    }
  }

  change(place: Place, state: TalkState): void {
    this.shown[place] = state;
    this.tell(place, { type: 'changed', state });
  }

  /** Loads a window anew, which then knows only its address. */
  reload(place: Place, state = this.shown[place]): void {
    this.loads += 1;
    this.shown[place] = state;
    this.ends[place] = syncEnd(endName(place, `again${this.loads}`), state, false);
    this.tell(place, { type: 'beat' });
  }

  hear(place: Place, letter: unknown): void {
    const message = readLetter(letter, TALK);
    if (message) this.tell(place, { type: 'heard', message, atMs: this.nowMs });
  }

  /** Delivers all that is under way, and what comes of it; how many messages that were. */
  settle(): number {
    let delivered = 0;
    for (;;) {
      const place = (['hall', 'speaker'] as const).find((each) => this.underWay[each].length > 0);
      if (place === undefined) return delivered;
      this.hear(place, this.underWay[place].shift());
      delivered += 1;
      if (delivered > 1000) throw new Error('the windows never come to rest');
    }
  }

  /** A second in which nothing is lost. */
  beat(): void {
    this.nowMs += BEAT_MS;
    this.tell('hall', { type: 'beat' });
    this.tell('speaker', { type: 'beat' });
    this.settle();
  }
}

function windows(hall = at(1), speaker = at(1)): TwoWindows {
  const both = new TwoWindows(hall, speaker);
  both.tell('speaker', { type: 'beat' });
  both.settle();
  return both;
}

describe('two windows of a talk', () => {
  it.each(['hall', 'speaker'] as const)('follow what is changed in the %s', (place) => {
    const both = windows();
    const next = at(2, { link: '?v=1&r.eligible=75&scene=2', isBlack: true });
    both.change(place, next);
    both.settle();
    expect(both.shown).toEqual({ hall: next, speaker: next });
  });

  it('agree from the start: the speaker’s takes what the hall’s already knows', () => {
    const hall = at(4, { room: withHands(guessed(18, 11), 1, 7), startedAt: 5 });
    expect(windows(hall, at(4)).shown.speaker).toEqual(hall);
  });

  it.each(['hall', 'speaker'] as const)('are the same again after the %s is reloaded', (place) => {
    const both = windows();
    const next = at(3, { room: guessed(18) });
    both.change('speaker', next);
    both.settle();
    both.reload(place, at(2));
    both.settle();
    expect(both.shown).toEqual({ hall: next, speaker: next });
  });

  it('come to the same where both were changed at once', () => {
    const both = windows();
    both.change('hall', at(2));
    both.change('speaker', at(3));
    both.settle();
    expect(both.shown).toEqual({ hall: at(3), speaker: at(3) });
  });

  it('catch up by the next beat where a message was lost', () => {
    const both = windows();
    both.change('hall', at(2));
    both.underWay.speaker.length = 0;
    both.beat();
    expect(both.shown.speaker).toEqual(at(2));
  });

  it('say little while nothing happens', () => {
    const both = windows();
    both.tell('hall', { type: 'beat' });
    expect(both.settle()).toBe(2);
  });

  type Deed = (both: TwoWindows) => void;
  const place = fc.constantFrom<Place>('hall', 'speaker');
  const state = fc.record({
    link: fc.integer({ min: 1, max: 12 }).map((scene) => `?v=1&scene=${scene}`),
    talk: fc.constantFrom('', '{"v":1,"talk":{}}'),
    isBlack: fc.boolean(),
    room: fc
      .tuple(fc.array(fc.nat(100), { maxLength: 3 }), fc.nat(50))
      .map(([guesses, hands]) => withHands(guessed(...guesses), 2, hands)),
    startedAt: fc.option(fc.nat()),
    elapsedMs: fc.nat(),
    fallen: fc.integer({ min: 1, max: 200 }),
    zoom: fc.option(fc.constant({ at: 7.2, x: 0.5, y: 1 })),
  });
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    fc.tuple(place, state).map(
      ([where, next]): Deed =>
        (both) =>
          both.change(where, next),
    ),
    place.map(
      (where): Deed =>
        (both) =>
          both.tell(where, { type: 'beat' }),
    ),
    // One of the messages under way arrives, is lost, or arrives and will arrive again.
    fc
      .tuple(place, fc.nat(), fc.constantFrom('comes', 'is lost', 'is doubled'))
      .map(([where, which, fate]): Deed => (both) => {
        const letters = both.underWay[where];
        if (letters.length === 0) return;
        const [letter] = letters.splice(which % letters.length, 1);
        if (fate !== 'is lost') both.hear(where, letter);
        if (fate === 'is doubled') letters.push(letter);
      }),
    place.map(
      (where): Deed =>
        (both) =>
          both.reload(where),
    ),
    fc.boolean().map(
      (isFrozen): Deed =>
        (both) =>
          both.tell('speaker', { type: isFrozen ? 'freeze' : 'release' }),
    ),
  );

  it('end up equal, whatever was lost, doubled, late, frozen or reloaded', () => {
    fc.assert(
      fc.property(state, state, fc.array(deed, { maxLength: 60 }), (hall, speaker, deeds) => {
        const both = new TwoWindows(hall, speaker);
        for (const each of deeds) each(both);
        both.tell('speaker', { type: 'release' });
        both.settle();
        both.beat();
        expect(both.shown.speaker).toEqual(both.shown.hall);
        expect(both.ends.speaker.shared).toEqual(both.ends.hall.shared);
      }),
    );
  });

  it('end up at what was changed last, where nothing was under way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, state), { minLength: 1 }), (changes) => {
        const both = windows();
        for (const [where, next] of changes) {
          both.change(where, next);
          both.settle();
        }
        const last = changes.at(-1)?.[1];
        expect(both.shown).toEqual({ hall: last, speaker: last });
      }),
    );
  });
});

describe('a frozen speaker’s window', () => {
  function frozen(): TwoWindows {
    const both = windows();
    both.tell('speaker', { type: 'freeze' });
    return both;
  }

  it('looks ahead while the hall stays', () => {
    const both = frozen();
    both.change('speaker', at(2));
    both.change('speaker', at(3));
    both.beat();
    expect(both.shown).toEqual({ hall: at(1), speaker: at(3) });
  });

  it('takes nothing, and still knows what the hall shows', () => {
    const both = frozen();
    both.change('hall', at(5));
    both.beat();
    expect(both.shown.speaker).toEqual(at(1));
    expect(both.ends.speaker.shared.state).toEqual(at(5));
  });

  it('makes the hall black, and is black where the hall is, without another change', () => {
    const both = frozen();
    both.change('speaker', at(3));
    both.change('speaker', at(3, { isBlack: true }));
    both.settle();
    expect(both.shown).toEqual({
      hall: at(1, { isBlack: true }),
      speaker: at(3, { isBlack: true }),
    });
    both.change('hall', at(1));
    both.settle();
    expect(both.shown).toEqual({ hall: at(1), speaker: at(3) });
  });

  it('brings the hall to its own state when it is released, whatever happened there', () => {
    const both = frozen();
    both.change('speaker', at(3));
    both.change('hall', at(5));
    both.change('hall', at(6));
    both.beat();
    both.tell('speaker', { type: 'release' });
    both.settle();
    expect(both.shown).toEqual({ hall: at(3), speaker: at(3) });
  });

  it('gives a reloaded hall back what the hall showed', () => {
    const both = windows(at(1), at(1));
    both.change('hall', at(4, { room: guessed(11) }));
    both.settle();
    both.tell('speaker', { type: 'freeze' });
    both.change('speaker', at(7));
    both.reload('hall', at(4));
    both.settle();
    expect(both.shown.hall).toEqual(at(4, { room: guessed(11) }));
  });
});

describe('what the windows know of each other', () => {
  it('is whether the speaker looks ahead, at once and in every beat', () => {
    const both = windows();
    both.tell('speaker', { type: 'freeze' });
    both.settle();
    expect(both.ends.hall.other.isFrozen).toBe(true);
    both.tell('speaker', { type: 'release' });
    both.settle();
    expect(both.ends.hall.other.isFrozen).toBe(false);
    // A hall that is loaded anew hears it with the next beat.
    both.tell('speaker', { type: 'freeze' });
    both.underWay.hall.length = 0;
    both.reload('hall', at(1));
    both.beat();
    expect(both.ends.hall.other.isFrozen).toBe(true);
  });

  it('is the shape of the hall', () => {
    const both = windows();
    both.tell('hall', { type: 'sized', screen: { width: 1024, height: 768 } });
    both.settle();
    expect(both.ends.speaker.other.screen).toEqual({ width: 1024, height: 768 });
  });

  it('is where somebody points, within the screen and from the other window alone', () => {
    const from = endName('speaker', 'a');
    const spot = (at_: unknown) =>
      readPassed(
        letterOf({ type: 'spot', from, at: at_ as never }, TALK),
        TALK,
        endName('hall', 'b'),
      );
    expect(spot({ x: 0.25, y: 1 })).toEqual({ type: 'spot', from, at: { x: 0.25, y: 1 } });
    expect(spot(null)).toEqual({ type: 'spot', from, at: null });
    for (const wrong of [{ x: 2, y: 0 }, { x: Number.NaN, y: 0 }, { x: 0 }, 'left'])
      expect(spot(wrong)).toBeNull();
    const letter = letterOf({ type: 'turn', from, by: 1, nth: 1 }, TALK);
    expect(readPassed(letter, TALK, endName('hall', 'b'))).toEqual({
      type: 'turn',
      from,
      by: 1,
      nth: 1,
    });
    expect(readPassed(letter, TALK, endName('speaker', 'b'))).toBeNull();
    expect(readPassed(letter, 'f0'.repeat(16), endName('hall', 'b'))).toBeNull();
  });
});

describe('the connection', () => {
  it('is there from the first answer, and gone after some seconds of silence', () => {
    const both = windows();
    both.beat();
    const connected = (place: Place) => isConnected(both.ends[place], both.nowMs);
    expect([connected('hall'), connected('speaker')]).toEqual([true, true]);
    both.nowMs += 2 * BEAT_MS;
    expect(connected('hall')).toBe(true);
    both.nowMs += 2 * BEAT_MS;
    expect(connected('hall')).toBe(false);
  });

  it('holds where the clock of one window is slowed, because it answers', () => {
    const both = windows();
    both.nowMs += 20 * BEAT_MS;
    both.tell('speaker', { type: 'beat' });
    both.settle();
    expect(isConnected(both.ends.speaker, both.nowMs)).toBe(true);
  });

  it('is not made by a second window of the same role', () => {
    const hall = syncEnd(endName('hall', 'a'), at(1), true);
    const twin: Message = {
      type: 'here',
      from: endName('hall', 'b'),
      stamp: { count: 1, by: endName('hall', 'b') },
      isAsking: false,
      isFrozen: false,
      screen: null,
    };
    const { end } = stepped(hall, { type: 'heard', message: twin, atMs: 0 });
    expect(isConnected(end, 0)).toBe(false);
  });
});

describe('a state', () => {
  it.each<readonly [keyof TalkState, Partial<TalkState>]>([
    ['link', { link: '?v=1' }],
    ['talk', { talk: '{"v":1}' }],
    ['isBlack', { isBlack: true }],
    ['room', { room: guessed(1) }],
    ['room', { room: withHands(emptyRoom, 1, 1) }],
    ['startedAt', { startedAt: 0 }],
    ['elapsedMs', { elapsedMs: 1 }],
    ['fallen', { fallen: 2 }],
    ['zoom', { zoom: { at: 7, x: 0.5, y: 0.5 } }],
  ])('is another where its %s is', (_, more) => {
    expect(sameState(at(1), at(1, more))).toBe(false);
    expect(sameState(at(1, more), at(1, more))).toBe(true);
  });
});

describe('the id of a talk', () => {
  it('is found again in the name of the window, by its role', () => {
    const talk = newTalkId('walther-1997');
    const name = windowName('hall', talk);
    expect(talkIdIn(name, 'hall', 'walther-1997')).toEqual({ ...talk, isNew: false });
    expect(talkIdIn(name, 'speaker', 'walther-1997')).toBeNull();
    expect(isNameOfTalk(name)).toBe(true);
  });

  it('is not that of a talk of another study, in whichever window', () => {
    const talk = newTalkId('walther-1997');
    expect(talkIdIn(windowName('hall', talk), 'hall', 'robertson-1990')).toBeNull();
    expect(talkIdIn(windowName('speaker', talk), 'speaker', 'walther-1993')).toBeNull();
  });

  it.each([
    '',
    'main',
    'patient-flow-hall-',
    'patient-flow-hall-1',
    `patient-flow-hall-${TALK}`,
    `patient-flow-hall-walther-1997-${TALK}x`,
  ])('is not read from the name “%s”', (name) => {
    expect(talkIdIn(name, 'hall', 'walther-1997')).toBeNull();
    expect(isNameOfTalk(name)).toBe(false);
  });

  it('is another for every talk', () => {
    expect(newTalkId('study').id).not.toBe(newTalkId('study').id);
  });
});
