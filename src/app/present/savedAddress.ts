// The address that the talk saved in this file was given.

import { savedTalk } from './savedTalk.ts';

export function savedAddress(): string | null {
  return savedTalk().saved?.address ?? null;
}
