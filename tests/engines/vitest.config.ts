import { defineConfig } from 'vitest/config';

// By itself, so that `npm test` does not ask for browsers that are not there.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // Each engine has a process and a screen of its own, so two can go at once: there are often only two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 15_000, interval: 40 } },
    // Node 20 has what Firefox is spoken to by, but only when asked.
    execArgv: 'WebSocket' in globalThis ? [] : ['--experimental-websocket'],
  },
});
