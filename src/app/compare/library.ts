// What the first load leaves out: the other studies, and what other series saw with the parts that show it.

import { SeriesButton } from '../../controls/SeriesButton.tsx';
import { SeriesList } from '../../controls/SeriesList.tsx';
import { SeriesTicks } from '../../controls/SeriesTicks.tsx';
import { readable } from '../../study/readable.ts';
import { seenBeside, studies } from '../../study/studies.ts';

export const library = { studies, readable, seenBeside, SeriesTicks, SeriesButton, SeriesList };

export type Library = typeof library;
