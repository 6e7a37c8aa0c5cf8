// The text of the editor with what it was before: more typing in the same place is one step.

export type Texts = {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  /** Where was typed last; null where something else was done since. */
  readonly typedIn: string | null;
};

export type TextStep =
  | { readonly type: 'typed'; readonly text: string; readonly typedIn: string }
  | { readonly type: 'put'; readonly text: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Steps that are kept; the oldest go first. */
const MOST = 200;

export function textsOf(text: string): Texts {
  return { past: [], present: text, future: [], typedIn: null };
}

export function textsAfter(texts: Texts, step: TextStep): Texts {
  const { past, present, future, typedIn } = texts;
  if (step.type === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return texts;
    return {
      past: past.slice(0, -1),
      present: before,
      future: [present, ...future],
      typedIn: null,
    };
  }
  if (step.type === 'redo') {
    const [next, ...rest] = future;
    if (next === undefined) return texts;
    return { past: [...past, present], present: next, future: rest, typedIn: null };
  }
  if (step.text === present) return texts;
  const isMore = step.type === 'typed' && step.typedIn === typedIn && past.length > 0;
  return {
    past: isMore ? past : [...past, present].slice(-MOST),
    present: step.text,
    future: [],
    typedIn: step.type === 'typed' ? step.typedIn : null,
  };
}

/** Whether this text is the one that stands, or stood before it and was not taken back since. */
export function hasTextBefore({ past, present }: Texts, text: string): boolean {
  // The oldest may be gone.
  return present === text || past.includes(text) || past.length >= MOST;
}

/** The place of what is typed in the text itself: a line that is begun is another. */
export function inLines(text: string): string {
  return `text-of-${text.split('\n').length}`;
}
