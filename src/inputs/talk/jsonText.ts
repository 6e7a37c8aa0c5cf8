// A JSON text as somebody has written it: where in it something stands, and where it is no JSON. The readers of engines know the one
// only in part, and say the other each in words of its own.

/** Keys and places of lists, from the outside in. */
export type JsonPath = readonly (string | number)[];

export type JsonBreak = {
  readonly kind: 'broken' | 'deep';
  /** From 1. */
  readonly line: number;
};

/** Nothing that we read is nested so deep, and what is deeper is never built. */
const MOST_DEEP = 24;

/** Where this text is no JSON, or deeper than anything that is read; null where it is neither. */
export function jsonBreak(text: string): JsonBreak | null {
  try {
    const end = valueEnd(text, 0, [], () => {});
    const rest = blankEnd(text, end);
    return rest < text.length ? { kind: 'broken', line: lineAt(text, rest) } : null;
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    return { kind: failure.kind, line: lineAt(text, failure.at) };
  }
}

/** The line, from 1, in which the value at this path begins, or the nearest around it that is there. The text is one of JSON. */
export function lineOf(text: string, path: JsonPath): number {
  let found = 0;
  let depth = -1;
  valueEnd(text, 0, [], (here, at) => {
    if (here.length <= depth || here.some((key, index) => key !== path[index])) return;
    found = at;
    depth = here.length;
  });
  return lineAt(text, found);
}

class Stop extends Error {
  readonly kind: JsonBreak['kind'];
  readonly at: number;
  constructor(kind: JsonBreak['kind'], at: number) {
    super(kind);
    this.kind = kind;
    this.at = at;
  }
}

type OnValue = (path: JsonPath, at: number) => void;

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where the value ends that begins at `from`. */
function valueEnd(text: string, from: number, path: JsonPath, on: OnValue): number {
  const at = blankEnd(text, from);
  if (path.length > MOST_DEEP) throw new Stop('deep', at);
  on(path, at);
  if (text[at] === '"') return stringEnd(text, at);
  if (text[at] === '{' || text[at] === '[') return listEnd(text, at, path, on);
  LITERAL.lastIndex = at;
  const [literal = ''] = LITERAL.exec(text) ?? [];
  if (literal === '') throw new Stop('broken', at);
  return at + literal.length;
}

/** Of a list, or of a set of values with their keys. */
function listEnd(text: string, from: number, path: JsonPath, on: OnValue): number {
  const closing = text[from] === '{' ? '}' : ']';
  let at = blankEnd(text, from + 1);
  if (text[at] === closing) return at + 1;
  for (let index = 0; ; index += 1) {
    let key: string | number = index;
    if (closing === '}') {
      if (text[at] !== '"') throw new Stop('broken', at);
      const end = stringEnd(text, at);
      key = text.slice(at + 1, end - 1);
      at = blankEnd(text, end);
      if (text[at] !== ':') throw new Stop('broken', at);
      at += 1;
    }
    at = blankEnd(text, valueEnd(text, at, [...path, key], on));
    if (text[at] === closing) return at + 1;
    if (text[at] !== ',') throw new Stop('broken', at);
    at = blankEnd(text, at + 1);
  }
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at += 1;
    else if (text.charCodeAt(at) < 0x20) throw new Stop('broken', at);
  }
  throw new Stop('broken', text.length);
}

function blankEnd(text: string, from: number): number {
  let at = from;
  while (' \n\r\t'.includes(text[at] ?? 'x')) at += 1;
  return at;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
