// When the picture is there on a slow mobile network with nothing cached, and when the first script has come.
import { interleaved } from './interleaved.mjs';
import { load } from './load.mjs';
import { DESK_ON_4G } from './terms.mjs';

const ROUNDS = 7;

export async function firstPaint({ browser, address, rounds, tell }) {
  const measure = (name) => () =>
    load(browser, address(name), { terms: DESK_ON_4G, says: ['22'], until: 'answers' });
  const { ours, bare } = await interleaved(
    { ours: measure('ours'), bare: measure('bare') },
    rounds(ROUNDS),
    tell,
  );
  const row = (what, key) => ({ what, unit: 'ms', ours: ours[key], beside: bare[key] });
  return {
    title: "The page at a desk (1440x900), on Lighthouse's Slow 4G",
    beside: 'bare page',
    rows: [
      row('First contentful paint', 'firstPaint'),
      {
        ...row('Picture painted', 'right'),
        target: 'before any script',
        met: ours.right < ours.firstScript,
      },
      row('First script arrived', 'firstScript'),
      row('Sliders answer', 'answers'),
      { what: 'Requests until then', ours: ours.requests, beside: bare.requests },
    ],
  };
}
