// What the first load leaves out: the other studies, and what other series saw with the parts that show it.

import { SeriesList } from '../controls/SeriesList.tsx';
import { SeriesTicks } from '../controls/SeriesTicks.tsx';
import { first } from '../study/catalogue.ts';
import { seenBeside, studies } from '../study/studies.ts';
import type { Study } from '../study/study.ts';

// The first study stays the one that the page began with, so that choices made before are still of the same study.
const all: readonly [Study, ...Study[]] = [first, ...studies.slice(1)];

export const library = { studies: all, seenBeside, SeriesTicks, SeriesList };

export type Library = typeof library;
