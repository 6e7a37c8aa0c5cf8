import { expect, it } from 'vitest';
import { stillSame } from '../../src/study/stillSame.ts';

it('gives for each thing what was given last, as long as it says the same', () => {
  const same = stillSame<{ readonly says: readonly string[] }>();
  const [one, other] = [{}, {}];
  const said = { says: ['a'] };
  expect(same(one, said)).toBe(said);
  expect(same(one, { says: ['a'] })).toBe(said);
  // Another thing that says the same has its own.
  expect(same(other, { says: ['a'] })).not.toBe(said);
  const next = { says: ['b'] };
  expect(same(one, next)).toBe(next);
  expect(same(one, { says: ['a'] })).not.toBe(said);
});
