// What one window of a talk passes on to the other and is no state of it: where the speaker points, and steps that are asked for where the
// hall holds. Stores of their own, so that what is drawn anew sixty times a second is one spot and not the scene under it.

import type { Pointed } from './sync.ts';

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

export function turn(by: 1 | -1): void {
  for (const tell of onStep) tell(by);
}

export function onTurned(listener: (by: 1 | -1) => void): () => void {
  onStep.add(listener);
  return () => onStep.delete(listener);
}
