import { firefox } from './drivers/firefox.ts';
import { journeys } from './journeys/journeys.ts';
import { wanted } from './wanted.ts';

journeys(() => firefox(wanted().firefox.program), { print: true });
