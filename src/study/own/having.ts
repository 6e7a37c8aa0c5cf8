// The same value with one of its keys otherwise.

import type { OwnStudy } from './own.ts';

/** With another value of a key, or without it. */
export function having<Type extends object, Key extends keyof Type>(
  whole: Type,
  key: Key,
  value: NonNullable<Type[Key]> | null,
): Type {
  const next = { ...whole };
  Reflect.deleteProperty(next, key);
  return value === null ? next : { ...next, [key]: value };
}

/** With another list, or without it where it is empty. */
export function withList<Key extends 'stages' | 'outcomes' | 'notes' | 'totals' | 'courses'>(
  own: OwnStudy,
  key: Key,
  list: NonNullable<OwnStudy[Key]>,
): OwnStudy {
  return having(own, key, list.length === 0 ? null : list);
}
