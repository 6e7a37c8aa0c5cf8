// The studies that can be opened; the first is the one that opens by itself.

import type { Study } from './study.ts';
import { walther1997 } from './trials/walther1997.ts';

export const studies: readonly [Study, ...Study[]] = [walther1997];
