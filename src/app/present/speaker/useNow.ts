import { useSyncExternalStore } from 'react';

/** A time in milliseconds since 1970. */
type Clock = () => number;

/** The time of day, as the system has it. */
export const timeOfTheSystem: Clock = () => Date.now();

/** What a duration is measured by: it goes on as it went where somebody, or the network, sets the system's clock. */
export const steadyTime: Clock = () => Math.round(performance.timeOrigin + performance.now());

/** The time by this clock, new each second. */
export function useNow(clock: Clock): number {
  return useSyncExternalStore(eachSecond, () => Math.floor(clock() / 1000) * 1000);
}

function eachSecond(onChange: () => void): () => void {
  const timer = setInterval(onChange, 250);
  return () => clearInterval(timer);
}
