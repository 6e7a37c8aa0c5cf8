// The studies whose papers can be read in several ways. Loaded on demand.

import type { Readable } from './study.ts';
import { walther1997Readable } from './trials/walther1997Readings.ts';

export const readable: readonly Readable[] = [walther1997Readable];
