// The studies that can be opened, and what other series saw beside each. Loaded on demand: what the first page needs to know
// of them is in `catalogue.ts`.

import { first } from './first.ts';
import { ratesOf } from './rates.ts';
import { walther1997AmongOthers } from './quantities.ts';
import { sourceOf, type Comparison, type Study } from './study.ts';
import type { Source } from './evidence.ts';
import { fallick1997 } from './trials/fallick1997.ts';
import { figlin1997 } from './trials/figlin1997.ts';
import { figlin1999 } from './trials/figlin1999.ts';
import { franklin1996 } from './trials/franklin1996.ts';
import { kutikov2010 } from './trials/kutikov2010.ts';
import { rackley1994 } from './trials/rackley1994.ts';
import { robertson1990 } from './trials/robertson1990.ts';
import { walther1993 } from './trials/walther1993.ts';
import { wolf1994 } from './trials/wolf1994.ts';

/** The one that opens by itself, then the others in the order of publication. */
export const studies: readonly [Study, ...Study[]] = [
  first,
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

/** All of them with what other series saw, which the first holds only here: it must be there before the rest is loaded. */
export const amongOthers: readonly [Study, ...Study[]] = [
  walther1997AmongOthers(),
  ...studies.slice(1),
];

/** What one other series saw, and where it is published. */
export type Seen = Comparison & { readonly published: Source };

type SeenOf = ReadonlyMap<string, readonly Seen[]>;

const seen = new WeakMap<Study, SeenOf>();

/** What other series saw of this rate of a study, whatever the reading: the same list at every call. */
export function seenBeside(read: Study, branch: string): readonly Seen[] {
  const study = read.usual ?? read;
  const found = seen.get(study) ?? seenOf(study);
  seen.set(study, found);
  return found.get(branch) ?? NOTHING;
}

const NOTHING: readonly Seen[] = [];

function seenOf(study: Study): SeenOf {
  const [firstAmongOthers] = amongOthers;
  const among = study === first ? firstAmongOthers : study;
  return new Map(
    ratesOf(among).map(({ branch, others }) => [
      branch,
      others.map((other) => ({ ...other, published: sourceOf(among, other.source) })),
    ]),
  );
}
