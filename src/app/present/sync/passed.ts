// What one window of a talk passes on to the other and is no state of it: where the speaker points, what is drawn and fades, and steps that
// are asked for where the hall holds. Stores of their own, so that what is drawn anew sixty times a second is one spot and not the scene under it.

import { MOST_POINTS, type Ink, type Pointed } from './sync.ts';

/** A spot of which nothing was heard for so long has gone; whoever holds it says so more often. */
const SILENCE_MS = 2500;

let pointed: Pointed = null;
let forgotten: ReturnType<typeof setTimeout> | undefined;
const onSpot = new Set<() => void>();
const onStep = new Set<(by: 1 | -1) => void>();

export function pointedNow(): Pointed {
  return pointed;
}

export function point(at: Pointed): void {
  clearTimeout(forgotten);
  if (at !== null) forgotten = setTimeout(() => point(null), SILENCE_MS);
  pointed = at;
  for (const tell of onSpot) tell();
}

export function onPointed(listener: () => void): () => void {
  onSpot.add(listener);
  return () => onSpot.delete(listener);
}

/** A line as it is seen: in shares of the screen. */
export type DrawnLine = {
  readonly stroke: number;
  readonly points: Ink['points'];
  /** Whether it is on its way out. */
  readonly isFading: boolean;
};

/** How long a line stays after the pen has left it, and how long it takes to go. */
const STAYS_MS = 2500;
export const FADES_MS = 1500;

let lines: readonly DrawnLine[] = [];
const onLine = new Set<() => void>();
const going = new Map<number, ReturnType<typeof setTimeout>>();

export function linesNow(): readonly DrawnLine[] {
  return lines;
}

export function onLines(listener: () => void): () => void {
  onLine.add(listener);
  return () => onLine.delete(listener);
}

/** A line goes on, or begins. It is seen until the pen has left it for a while. */
export function draw({ stroke, first, points }: Pick<Ink, 'stroke' | 'first' | 'points'>): void {
  const before = lines.find((each) => each.stroke === stroke)?.points ?? [];
  // Where a part was lost on its way the next one is joined to what is there.
  const drawn = [...before.slice(0, first), ...points].slice(0, MOST_POINTS);
  const kept = lines.filter((each) => each.stroke !== stroke);
  show([...kept, { stroke, points: drawn, isFading: false }]);
  later(stroke, STAYS_MS, () => {
    show(lines.map((each) => (each.stroke === stroke ? { ...each, isFading: true } : each)));
    later(stroke, FADES_MS, () => {
      going.delete(stroke);
      show(lines.filter((each) => each.stroke !== stroke));
    });
  });
}

function show(next: readonly DrawnLine[]): void {
  lines = next;
  for (const tell of onLine) tell();
}

function later(stroke: number, ms: number, deed: () => void): void {
  clearTimeout(going.get(stroke));
  going.set(stroke, setTimeout(deed, ms));
}

export function turn(by: 1 | -1): void {
  for (const tell of onStep) tell(by);
}

export function onTurned(listener: (by: 1 | -1) => void): () => void {
  onStep.add(listener);
  return () => onStep.delete(listener);
}
