// On whose terms a page is opened: how large its window is, how slow its network and its processor are.

/** Lighthouse's Slow 4G. The round trip is added to every request; the browser does not slow the connecting itself. */
const LIGHTHOUSE_4G = {
  offline: false,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  latency: 150,
};

/** The same network as the browser's own tools slow it: every request waits as long as one that connects first. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
  latency: 562,
};

const NO_NETWORK = { offline: true, downloadThroughput: -1, uploadThroughput: -1, latency: 0 };

const HAND = { width: 390, height: 844 };

/** `network` is left out where it is as fast as it can be. */
export const DESK = { viewport: { width: 1440, height: 900 }, slowdown: 1 };
export const DESK_ON_4G = { ...DESK, network: LIGHTHOUSE_4G };
export const PHONE = { viewport: HAND, slowdown: 4, network: SLOW_4G };
export const FAST_PHONE = { viewport: HAND, slowdown: 4 };
export const OFFLINE_PHONE = { viewport: HAND, slowdown: 4, network: NO_NETWORK };

/** A page of this context on these terms; `session` is what speaks to its browser. */
export async function openedOn(context, { slowdown, network }) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}
