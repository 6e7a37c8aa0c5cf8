import type { Engine } from '../drivers/engine.ts';
import { visits } from '../visits.ts';
import { carriedJourneys } from './carried.ts';
import { frameJourneys } from './frame.ts';
import { numbersJourneys } from './numbers.ts';
import { ownJourneys } from './own.ts';
import { paperJourneys } from './paper.ts';
import { talkJourneys } from './talk.ts';

/** All journeys in one engine, one after the other. */
export function journeys(start: () => Promise<Engine>, can: { readonly print: boolean }) {
  const ours = visits(start);
  numbersJourneys(ours);
  carriedJourneys(ours);
  talkJourneys(ours);
  frameJourneys(ours);
  ownJourneys(ours);
  if (can.print) paperJourneys(ours);
}
