// Choices with a past and a future. A gesture, such as one drag of a slider, is one step however many values it passed.

import { changed, sameChoices, type Change, type Choices } from './choices.ts';

export type Undoable = {
  readonly past: readonly Choices[];
  readonly present: Choices;
  readonly future: readonly Choices[];
  /** The control whose gesture made the present, while it goes on. */
  readonly gesture: string | null;
  /** What could be done again before the gesture began: it can again where the gesture comes back to its beginning. */
  readonly before: readonly Choices[];
};

export type Step =
  /** `gesture` names the control while it is being moved; null for a change that stands alone. */
  | { readonly type: 'change'; readonly change: Change; readonly gesture: string | null }
  | { readonly type: 'settle' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** More steps than anyone remembers, and no memory without end. */
const MOST_STEPS = 200;

export function undoable(present: Choices): Undoable {
  return { past: [], present, future: [], gesture: null, before: [] };
}

/** The state after a step. A gesture that ends where it began leaves no step behind. */
export function stepped(state: Undoable, step: Step): Undoable {
  switch (step.type) {
    case 'change': {
      const present = changed(state.present, step.change);
      const goesOn = step.gesture !== null && step.gesture === state.gesture;
      if (sameChoices(present, state.present)) return goesOn ? state : { ...state, gesture: null };
      if (goesOn) {
        const before = state.past.at(-1);
        if (before && sameChoices(before, present))
          return {
            ...state,
            past: state.past.slice(0, -1),
            present,
            future: state.before,
            gesture: null,
          };
        return { ...state, present };
      }
      const past = [...state.past, state.present].slice(-MOST_STEPS);
      return { past, present, future: [], gesture: step.gesture, before: state.future };
    }
    case 'settle':
      return state.gesture === null ? state : { ...state, gesture: null };
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return {
        ...state,
        past: state.past.slice(0, -1),
        present: before,
        future: [state.present, ...state.future],
        gesture: null,
      };
    }
    case 'redo': {
      const [after, ...future] = state.future;
      if (!after) return state;
      return {
        ...state,
        past: [...state.past, state.present],
        present: after,
        future,
        gesture: null,
      };
    }
  }
}
