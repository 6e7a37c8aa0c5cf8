import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameChoices, startingChoices } from '../../src/inputs/choices.ts';
import { stepped, undoable, type Step, type Undoable } from '../../src/inputs/undo.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';
import { patients, perMille } from '../../src/study/units.ts';

fc.configureGlobal({ seed: 1997, numRuns: 500 });

const start = startingChoices(walther1997);
const UNDO: Step = { type: 'undo' };
const REDO: Step = { type: 'redo' };
const SETTLE: Step = { type: 'settle' };

/** A rate set to this, as one of many moves of the slider where a gesture is named. */
function rate(value: number, gesture: string | null = null, branch = 'eligible'): Step {
  return { type: 'change', change: { type: 'rate', branch, perMille: perMille(value) }, gesture };
}

function after(...steps: readonly Step[]): Undoable {
  return steps.reduce(stepped, undoable(start));
}

function undoneAll(state: Undoable): Undoable {
  let now = state;
  while (now.past.length > 0) now = stepped(now, UNDO);
  return now;
}

// Few values and few controls, so that changes often meet and gestures often come back.
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        branch: fc.constantFrom('eligible', 'responded'),
        value: fc.constantFrom(0, 182, 500, 644, 750),
        isGesture: fc.boolean(),
      })
      .map(({ branch, value, isGesture }) => rate(value, isGesture ? branch : null, branch)),
  },
  fc.constantFrom<Step>(
    UNDO,
    REDO,
    SETTLE,
    { type: 'change', change: { type: 'as reported' }, gesture: null },
    {
      type: 'change',
      change: { type: 'rate as reported', branch: 'eligible' },
      gesture: 'eligible',
    },
    { type: 'change', change: { type: 'patients', patients: patients(7) }, gesture: 'patients' },
    { type: 'change', change: { type: 'patients', patients: patients(195) }, gesture: 'patients' },
  ),
);
const anySteps = fc.array(anyStep, { maxLength: 40 });

describe('undo', () => {
  it('takes back a change, and redo brings it again', () => {
    const changed = after(rate(750));
    const undone = stepped(changed, UNDO);
    expect(undone.present).toEqual(start);
    expect(stepped(undone, REDO).present).toEqual(changed.present);
  });

  it('takes back a whole gesture at once, however many values it passed', () => {
    const dragged = after(rate(650, 'eligible'), rate(700, 'eligible'), rate(750, 'eligible'));
    expect(dragged.present.rates).toEqual({ eligible: 750 });
    expect(dragged.past).toEqual([start]);
  });

  it('takes back two gestures of one control one by one', () => {
    const twice = after(rate(700, 'eligible'), SETTLE, rate(750, 'eligible'));
    expect(stepped(twice, UNDO).present.rates).toEqual({ eligible: 700 });
  });

  it('takes back the gestures of two controls one by one, even where neither settled', () => {
    const both = after(rate(700, 'eligible'), rate(240, 'responded', 'responded'));
    expect(stepped(both, UNDO).present.rates).toEqual({ eligible: 700 });
  });

  it('knows nothing of a gesture that came back to where it began', () => {
    const back = after(rate(700, 'eligible'), rate(750, 'eligible'), rate(644, 'eligible'), SETTLE);
    expect(back).toEqual(undoable(start));
  });

  it('can bring again what was undone after a gesture that came back to where it began', () => {
    const back = after(rate(750), UNDO, rate(700, 'eligible'), rate(644, 'eligible'), SETTLE);
    expect(stepped(back, REDO).present.rates).toEqual({ eligible: 750 });
  });

  it('remembers a gesture that came back and then went on', () => {
    const on = after(rate(700, 'eligible'), rate(644, 'eligible'), rate(600, 'eligible'));
    expect(on.past).toEqual([start]);
    expect(on.present.rates).toEqual({ eligible: 600 });
  });

  // Typing "64.4" where 64.4% is reported, and going on to type, once lost what was there before.
  it('remembers a gesture whose first move changed nothing', () => {
    const moved = after(rate(644, 'eligible'), rate(750, 'eligible'));
    expect(moved.past).toEqual([start]);
    expect(stepped(moved, UNDO).present).toEqual(start);
  });

  it('has nothing to take back at the start, and nothing to bring again at the end', () => {
    expect(after(UNDO)).toEqual(undoable(start));
    expect(after(REDO)).toEqual(undoable(start));
    expect(after(SETTLE)).toEqual(undoable(start));
  });

  it('forgets what was undone once something else is changed', () => {
    expect(after(rate(750), UNDO, rate(700)).future).toEqual([]);
  });

  it('keeps what was undone where a change changes nothing', () => {
    expect(after(rate(750), UNDO, rate(644, 'eligible'), REDO).present.rates).toEqual({
      eligible: 750,
    });
  });

  it('remembers 200 steps and no more', () => {
    const steps = Array.from({ length: 300 }, (_, index) => rate(index));
    const long = after(...steps);
    expect(long.past).toHaveLength(200);
    expect(undoneAll(long).present.rates).toEqual({ eligible: 99 });
  });
});

describe('after any steps at all', () => {
  it('undo leads back to the start', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(undoneAll(after(...steps)).present).toEqual(start);
      }),
    );
  });

  it('undo and then redo shows the same again', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const state = after(...steps);
        fc.pre(state.past.length > 0);
        const again = stepped(stepped(state, UNDO), REDO);
        expect(again).toEqual({ ...state, gesture: null });
      }),
    );
  });

  it('every undo and every redo shows a change', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { past, present, future } = after(...steps);
        const all = [...past, present, ...future];
        const repeated = all.filter((each, index) => {
          const next = all[index + 1];
          return next !== undefined && sameChoices(each, next);
        });
        expect(repeated).toEqual([]);
      }),
    );
  });
});
