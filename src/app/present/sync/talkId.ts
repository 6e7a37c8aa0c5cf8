// The id that joins the two windows of a talk. It is a secret of theirs: it stands in the names of the windows, which outlive
// a reload, also of a file, and need no storage; never in a link.

import type { Role } from './sync.ts';

export type TalkId = {
  readonly id: string;
  /** Whether it was made in this load of the window, and not found after a reload. */
  readonly isNew: boolean;
};

/** The name of a window of this talk. */
export function windowName(role: Role, { id }: TalkId): string {
  return `patient-flow-${role}-${id}`;
}

/** The talk that a window of this name belongs to, or null. */
export function talkIdIn(name: string, role: Role): TalkId | null {
  const id = /^patient-flow-(hall|speaker)-([0-9a-f]{32})$/.exec(name);
  return id?.[1] === role && id[2] !== undefined ? { id: id[2], isNew: false } : null;
}

/** Also where a page has no secure origin, where there is no `crypto.randomUUID`. */
export function newTalkId(): TalkId {
  return { id: unique(16), isNew: true };
}

/** Whole bytes of chance, written as hexadecimal digits. */
export function unique(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** A frame has its name from its host, and opens no line. */
export function isFramed(): boolean {
  return window.parent !== window;
}
