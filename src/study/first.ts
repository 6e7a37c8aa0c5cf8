import type { Study } from './study.ts';
import { walther1997 } from './trials/walther1997.ts';

/** The study that opens by itself. */
export const first: Study = walther1997;
