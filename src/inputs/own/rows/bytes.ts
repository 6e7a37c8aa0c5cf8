// What kind of file somebody brings, by its first bytes and never by its name: text and how its letters are written, a workbook, or
// something else.

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Content =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  | { readonly kind: 'empty' | 'zip' | 'old workbook' | 'pdf' | 'binary' };

/** How many bytes tell it. */
export const HEAD_BYTES = 65_536;

const BEGINS = [
  ['zip', [0x50, 0x4b, 3, 4]],
  ['old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
] as const;

const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

export function contentOf(head: Uint8Array): Content {
  if (head.length === 0) return { kind: 'empty' };
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  const known = BEGINS.find(([, bytes]) => begins(bytes));
  if (known) return { kind: known[0] };
  const marked = MARKS.find(([, bytes]) => begins(bytes));
  if (marked) return { kind: 'text', encoding: marked[0] };
  const zeros = [0, 0];
  let controls = 0;
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  });
  const [even = 0, odd = 0] = zeros;
  // Without a mark UTF-16 is known by the empty halves of its signs.
  if (odd > head.length / 5 && even === 0) return { kind: 'text', encoding: 'utf-16le' };
  if (even > head.length / 5 && odd === 0) return { kind: 'text', encoding: 'utf-16be' };
  if (even + odd > 0 || controls > head.length / 20) return { kind: 'binary' };
  return { kind: 'text', encoding: isUtf8(head) ? 'utf-8' : 'windows-1252' };
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // The last letter may go on behind them.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
