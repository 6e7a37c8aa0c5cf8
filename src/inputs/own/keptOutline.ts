// An outline in which something was changed elsewhere than in its text: comments, layout and every line that says what it said
// stay as somebody wrote them.

import { deepEqual } from '../../study/deepEqual.ts';
import { inOutlineOrder, type OwnStudy } from '../../study/own/own.ts';
import { readOutline, type LineSays } from './outline.ts';
import { BULLET } from './outlineLine.ts';
import { INDENT, outlineLines, writtenOutline, type GroupLine } from './writtenOutline.ts';

/** A line, and what it says of the study that the text was. */
type Piece = { readonly says: LineSays | null; readonly text: string };
type ListName = Extract<LineSays, { readonly list: unknown }>['list'];

/**
 * The text with what it needs to say another study, and nothing else changed; read, it is that study. `names` has the groups that
 * were called otherwise, by what they were called.
 */
export function keptOutline(
  text: string,
  study: OwnStudy,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const next = inOutlineOrder(study);
  const { own, lines } = readOutline(text);
  if (deepEqual(own, next)) return text;
  const before = outlineLines(own);
  const after = outlineLines(next);
  let pieces: readonly Piece[] = lines.map(({ written, says }) => ({ says, text: written }));
  pieces = withGroups(pieces, before.groups, after.groups, names);
  pieces = withList(pieces, 'total', before.totals, after.totals, behindGroups);
  pieces = withList(pieces, 'course', before.courses, after.courses, behindTotals);
  const countedIn = ({ counted }: typeof before) =>
    counted.map((each) => ({ heading: 'counted' as const, text: each }));
  const said = new Map(
    [...before.head, ...countedIn(before)].map((each) => [each.heading, each.text]),
  );
  const says = new Map(
    [...after.head, ...countedIn(after)].map((each) => [each.heading, each.text]),
  );
  for (const heading of HEADINGS) {
    if (heading === 'note')
      pieces = withList(pieces, 'note', before.notes, after.notes, (all) =>
        behindHeading(all, heading),
      );
    else if (said.get(heading) !== says.get(heading))
      pieces = withHeading(pieces, heading, says.get(heading));
  }
  return pieces.map((each) => each.text).join(/\r\n|[\n\r\u2028\u2029]/.exec(text)?.[0] ?? '\n');
}

/** Whether the study can be written as an outline: one whose groups come after themselves cannot, whatever its text was. */
export function canBeWritten(own: OwnStudy): boolean {
  return deepEqual(readOutline(writtenOutline(own)).own, own);
}

/** In the order in which they are written. */
const HEADINGS = ['title', 'source', 'doi', 'stages', 'outcomes', 'note', 'counted'] as const;
type Heading = (typeof HEADINGS)[number];

/** The groups as they are after a change: in their places where none came, went or moved, else one under the other anew. */
function withGroups(
  pieces: readonly Piece[],
  before: readonly GroupLine[],
  after: readonly GroupLine[],
  names: ReadonlyMap<string, string>,
): readonly Piece[] {
  const nameNow = (name: string) => names.get(name) ?? name;
  const here = pieces.flatMap(({ says }, at) =>
    says && 'group' in says
      ? [{ at, group: nameNow(says.group), from: says.from && nameNow(says.from) }]
      : [],
  );
  const keysHere = keysOf(here);
  const keysBefore = keysOf(
    before.map(({ group, from }) => ({ group: nameNow(group), from: from && nameNow(from) })),
  );
  const keysAfter = keysOf(after);
  const textBefore = new Map(keysBefore.map((key, at) => [key, before[at]?.text]));
  // What is said of a group may stand in any of its lines, so all of them are written where one is.
  const changed = new Set([
    ...after.flatMap(({ group, text }, at) =>
      textBefore.get(keysAfter[at] ?? '') === text ? [] : [group],
    ),
    ...here.flatMap(({ group }, at) => (keysAfter.includes(keysHere[at] ?? '') ? [] : [group])),
    // At the begin of all a line may be taken for a heading.
    ...(keysHere[0] === keysAfter[0] ? [] : after.slice(0, 1).map(({ group }) => group)),
  ]);
  const isInPlace =
    deepEqual(keysBefore, keysAfter) && deepEqual(keysHere.toSorted(), keysAfter.toSorted());
  const textAfter = new Map(keysAfter.map((key, at) => [key, after[at]?.text ?? '']));
  if (isInPlace) {
    const written = new Map(
      here.flatMap(({ at, group }, index) =>
        changed.has(group) ? [[at, textAfter.get(keysHere[index] ?? '') ?? ''] as const] : [],
      ),
    );
    return pieces.map((piece, at) => {
      const text = written.get(at);
      return text === undefined ? piece : { ...piece, text: leadOf(piece.text) + text };
    });
  }
  return laidAnew({ pieces, here, keysHere, after, keysAfter, changed });
}

type LaidAnew = {
  readonly pieces: readonly Piece[];
  readonly here: readonly { readonly at: number }[];
  readonly keysHere: readonly string[];
  readonly after: readonly GroupLine[];
  readonly keysAfter: readonly string[];
  readonly changed: ReadonlySet<string>;
};

/** The groups one under the other, each with the comments that stood before it. */
function laidAnew({
  pieces,
  here,
  keysHere,
  after,
  keysAfter,
  changed,
}: LaidAnew): readonly Piece[] {
  const placeOf = new Map(here.map(({ at }, index) => [at, keysHere[index] ?? '']));
  const end = behindGroups(pieces);
  const start = here[0]?.at ?? end;
  const comments = new Map<string, readonly Piece[]>();
  const textHere = new Map<string, string>();
  const lists: Piece[] = [];
  let waiting: Piece[] = [];
  pieces.slice(start, end).forEach((piece, index) => {
    const key = placeOf.get(start + index);
    if (key !== undefined && keysAfter.includes(key)) {
      comments.set(key, waiting);
      textHere.set(key, piece.text);
      waiting = [];
    } else if (piece.says === null) waiting.push(piece);
    else if (key === undefined) lists.push(piece);
  });
  const base = spaceOf(pieces[start]?.text ?? '');
  const deeper = here.map(({ at }) => spaceOf(pieces[at]?.text ?? ''));
  const first = deeper.find((space) => space.length > base.length && space.startsWith(base));
  const indent = first?.slice(base.length) ?? INDENT;
  const groups = after.flatMap(({ group, from, depth, text }, at) => {
    const key = keysAfter[at] ?? '';
    const kept = changed.has(group) ? undefined : textHere.get(key)?.trimStart();
    return [
      ...(comments.get(key) ?? []),
      { says: { group, from }, text: base + indent.repeat(depth) + (kept ?? text) },
    ];
  });
  const before = pieces.slice(0, start);
  const isClose = here.length === 0 && before.length > 0;
  return [
    ...before,
    ...(isClose ? [BLANK] : []),
    ...groups,
    ...waiting,
    ...lists,
    ...pieces.slice(end),
  ];
}

const BLANK: Piece = { says: null, text: '' };

/** Numbers, totals and the like, of which those in the middle are paired in their order where some came or went. */
function withList(
  pieces: readonly Piece[],
  list: ListName,
  before: readonly string[],
  after: readonly string[],
  behind: (pieces: readonly Piece[]) => number,
): readonly Piece[] {
  if (deepEqual(before, after)) return pieces;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const written = after.slice(start, after.length - end);
  const left = written.slice(before.length - end - start);
  const next: Piece[] = [];
  let added = left.length === 0;
  const add = (place: number) => {
    for (const [index, text] of left.entries())
      next.push({ says: { list, place: place + index }, text });
    added = true;
  };
  for (const piece of pieces) {
    const { says } = piece;
    if (says === null || !('list' in says) || says.list !== list) next.push(piece);
    else {
      const { place } = says;
      const text = written[place - start];
      if (!added && place >= before.length - end) add(place);
      if (place < start || place >= before.length - end) next.push(piece);
      else if (text !== undefined) next.push({ says, text: spaceOf(piece.text) + text });
      if (!added && place === before.length - end - 1) add(place + 1);
    }
  }
  if (added) return next;
  const at = behind(next);
  return [
    ...next.slice(0, at),
    ...left.map((text, place): Piece => ({ says: { list, place }, text })),
    ...next.slice(at),
  ];
}

/** A heading as it is after a change; it stands once, whatever it was before. */
function withHeading(
  pieces: readonly Piece[],
  heading: Exclude<Heading, 'note'>,
  text: string | undefined,
): readonly Piece[] {
  const isIt = ({ says }: Piece) => says !== null && 'heading' in says && says.heading === heading;
  const first = pieces.findIndex(isIt);
  if (text !== undefined && first < 0) {
    const at = behindHeading(pieces, heading);
    const isAlone = !pieces.some(({ says }) => headingOf(says) !== undefined);
    const isClose = isAlone && (pieces[at]?.text ?? '').trim() !== '';
    return [
      ...pieces.slice(0, at),
      { says: { heading }, text },
      ...(isClose ? [BLANK] : []),
      ...pieces.slice(at),
    ];
  }
  return pieces.flatMap((piece, at) => {
    if (!isIt(piece)) return piece;
    return at === first && text !== undefined ? { ...piece, text: spaceOf(piece.text) + text } : [];
  });
}

function behindGroups(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex(({ says }) => says !== null && 'group' in says);
  const written = last < 0 ? pieces.findLastIndex(({ text }) => text.trim() !== '') : last;
  return written + 1;
}

function behindTotals(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex(
    ({ says }) => says !== null && 'list' in says && says.list === 'total',
  );
  return Math.max(last + 1, behindGroups(pieces));
}

/** Where a heading is to stand that is not there yet: behind those that are written before it, else before all others. */
function behindHeading(pieces: readonly Piece[], heading: Heading): number {
  const rank = HEADINGS.indexOf(heading);
  const rankOf = ({ says }: Piece) => {
    const other = headingOf(says);
    return other === undefined ? -1 : HEADINGS.indexOf(other);
  };
  const earlier = pieces.findLastIndex((piece) => rankOf(piece) >= 0 && rankOf(piece) <= rank);
  const later = pieces.findIndex((piece) => rankOf(piece) > rank);
  return earlier < 0 ? Math.max(0, later) : earlier + 1;
}

function headingOf(says: LineSays | null): Heading | undefined {
  if (says === null) return undefined;
  if ('heading' in says) return says.heading;
  return 'list' in says && says.list === 'note' ? 'note' : undefined;
}

/** What each line is known by: the group, where it comes from, and how often that was said before. */
function keysOf(
  lines: readonly { readonly group: string; readonly from: string | undefined }[],
): readonly string[] {
  const times = new Map<string, number>();
  return lines.map(({ group, from }) => {
    const key = JSON.stringify([group, from ?? null]);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return `${key} ${time}`;
  });
}

function spaceOf(text: string): string {
  return /^\s*/.exec(text)?.[0] ?? '';
}

/** What stands before the name in a line. */
function leadOf(text: string): string {
  const space = spaceOf(text);
  return space + (BULLET.exec(text.slice(space.length))?.[0] ?? '');
}
