// The studies that can be opened; the first is the one that opens by itself.

import type { Study } from './study.ts';
import { walther1997 } from './trials/walther1997.ts';

export const studies: readonly [Study, ...Study[]] = [walther1997];

/** The built-in study with this id, or undefined. */
export function studyOf(id: string): Study | undefined {
  return studies.find((study) => study.id === id);
}
