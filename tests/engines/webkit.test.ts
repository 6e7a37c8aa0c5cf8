import { webkit } from './drivers/webkit.ts';
import { journeys } from './journeys/journeys.ts';

// Its driver has no command for paper.
journeys(webkit, { print: false });
