// The studies that can be opened; the first is the one that opens by itself.

import type { Study } from './study.ts';
import { fallick1997 } from './trials/fallick1997.ts';
import { figlin1997 } from './trials/figlin1997.ts';
import { figlin1999 } from './trials/figlin1999.ts';
import { franklin1996 } from './trials/franklin1996.ts';
import { kutikov2010 } from './trials/kutikov2010.ts';
import { rackley1994 } from './trials/rackley1994.ts';
import { robertson1990 } from './trials/robertson1990.ts';
import { walther1993 } from './trials/walther1993.ts';
import { walther1997 } from './trials/walther1997.ts';
import { wolf1994 } from './trials/wolf1994.ts';

/** After the first, in the order of publication. */
export const studies: readonly [Study, ...Study[]] = [
  walther1997,
  robertson1990,
  walther1993,
  rackley1994,
  wolf1994,
  franklin1996,
  figlin1997,
  fallick1997,
  figlin1999,
  kutikov2010,
];
