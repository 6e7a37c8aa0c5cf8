import { deepEqual } from './deepEqual.ts';

/**
 * What is worked out anew at every step of a slider and mostly says the same: where it does, what was given last for this thing is
 * given again. So what is drawn from it is known to be the same without being looked into.
 */
export function stillSame<Said>(): (thing: object, said: Said) => Said {
  const last = new WeakMap<object, Said>();
  return (thing, said) => {
    const before = last.get(thing);
    if (before !== undefined && deepEqual(before, said)) return before;
    last.set(thing, said);
    return said;
  };
}
