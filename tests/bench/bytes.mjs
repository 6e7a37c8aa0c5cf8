// What the page weighs as a host that compresses well would send it, beside the page without a framework.

/** One kB is 1000 bytes. */
const MOST = { html: 32_000, scriptAboveFloor: 34_000 };

export async function bytes({ pages: { ours, bare, floor } }) {
  const mostScript = floor.scriptBytes + MOST.scriptAboveFloor;
  return {
    title: 'Bytes, gzip -9',
    beside: 'bare page',
    rows: [
      {
        what: 'HTML',
        unit: 'kB',
        ours: ours.htmlBytes / 1000,
        beside: bare.htmlBytes / 1000,
        target: `under ${MOST.html / 1000} kB`,
        met: ours.htmlBytes < MOST.html,
      },
      {
        what: 'First-load script',
        unit: 'kB',
        ours: ours.scriptBytes / 1000,
        beside: bare.scriptBytes / 1000,
        target: `at most ${(mostScript / 1000).toFixed(1)} kB`,
        met: ours.scriptBytes <= mostScript,
      },
      {
        what: "React's own floor: one heading hydrated",
        unit: 'kB',
        ours: floor.scriptBytes / 1000,
      },
      {
        what: 'above the floor',
        unit: 'kB',
        ours: (ours.scriptBytes - floor.scriptBytes) / 1000,
      },
    ],
  };
}
