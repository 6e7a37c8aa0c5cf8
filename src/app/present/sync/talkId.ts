// The id that joins the two windows of a talk. It is a secret of theirs: it stands in the names of the windows, which outlive
// a reload almost everywhere (keptTalk.ts) and need no storage; never in a link.

import { digest } from '../../../study/digest.ts';
import type { Study } from '../../../study/study.ts';
import type { Role } from './sync.ts';

export type TalkId = {
  readonly id: string;
  /** The study that it is of: the windows of one talk never take over that of another. */
  readonly study: string;
  /** Whether it was made in this load of the window, and not found after a reload. */
  readonly isNew: boolean;
};

/** By what the talk of a study is kept, and its windows known: studies of a reader's own, which share an id, by what they hold. */
export function keptAs({ id, hash }: Study): string {
  return hash === undefined ? id : `${id}-${digest(hash)}`;
}

/** The name of a window of this talk. */
export function windowName(role: Role, { id, study }: TalkId): string {
  return `patient-flow-${role}-${study}-${id}`;
}

const NAME = /^patient-flow-(?<role>hall|speaker)-(?<study>.+)-(?<id>[0-9a-f]{32})$/;

/** Whether a window of this name belongs to a talk, whichever. */
export function isNameOfTalk(name: string): boolean {
  return NAME.test(name);
}

/** The talk of this study that a window of this name belongs to, or null. */
export function talkIdIn(name: string, role: Role, study: string): TalkId | null {
  const { groups } = NAME.exec(name) ?? {};
  return groups?.['role'] === role && groups['study'] === study && groups['id'] !== undefined
    ? { id: groups['id'], study, isNew: false }
    : null;
}

/** Also where a page has no secure origin, where there is no `crypto.randomUUID`. */
export function newTalkId(study: string): TalkId {
  return { id: unique(16), study, isNew: true };
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
