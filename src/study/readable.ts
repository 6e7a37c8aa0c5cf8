// The studies whose papers can be read in several ways. Loaded on demand.

import type { Readable } from './study.ts';

export const readable: readonly Readable[] = [];
