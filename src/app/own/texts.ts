// The text of the editor with what it was before: more typing in the same line is one step.

export type Texts = {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  readonly isTyping: boolean;
};

export type TextStep =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'put'; readonly text: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

/** Steps that are kept; the oldest go first. */
const MOST = 200;

export function textsOf(text: string): Texts {
  return { past: [], present: text, future: [], isTyping: false };
}

export function textsAfter(texts: Texts, step: TextStep): Texts {
  const { past, present, future, isTyping } = texts;
  if (step.type === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return texts;
    return {
      past: past.slice(0, -1),
      present: before,
      future: [present, ...future],
      isTyping: false,
    };
  }
  if (step.type === 'redo') {
    const [next, ...rest] = future;
    if (next === undefined) return texts;
    return { past: [...past, present], present: next, future: rest, isTyping: false };
  }
  if (step.text === present) return texts;
  const isMore =
    step.type === 'typed' && isTyping && lines(step.text) === lines(present) && past.length > 0;
  return {
    past: isMore ? past : [...past, present].slice(-MOST),
    present: step.text,
    future: [],
    isTyping: step.type === 'typed',
  };
}

function lines(text: string): number {
  return text.split('\n').length;
}
