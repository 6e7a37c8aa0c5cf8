import { chromium } from './drivers/chromium.ts';
import { journeys } from './journeys/journeys.ts';
import { wanted } from './wanted.ts';

const { program, args } = wanted().chromium;
journeys(() => chromium(program, args), { print: true });
