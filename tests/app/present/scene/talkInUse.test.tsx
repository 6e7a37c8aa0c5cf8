import { expect, it } from 'vitest';
import { talkInUse } from '../../../../src/app/present/scene/talkInUse.ts';
import { first } from '../../../../src/study/first.ts';
import { robertson1990 } from '../../../../src/study/trials/robertson1990.ts';
import { walther1997Readable } from '../../../../src/study/trials/walther1997Readings.ts';

it('the talk of a study is the same at every call, whatever the reading', () => {
  expect(talkInUse(robertson1990)).toBe(talkInUse(robertson1990));
  const read = walther1997Readable.read({ treated: 95 });
  expect(read).not.toBe(first);
  expect(talkInUse(read)).toBe(talkInUse(first));
  expect(talkInUse(first).readable).toBe(walther1997Readable);
});

it('an edited study is never told with the numbers, stages or readings of the one that it was', () => {
  const before = talkInUse(robertson1990);
  const edited = { ...robertson1990, stages: robertson1990.stages.slice(0, 2) };
  const after = talkInUse(edited);
  expect(after.study).toBe(edited);
  const told = (talk: typeof before.talk) => talk.scenes.map(({ id }) => id);
  expect(told(before.talk)).toContain('reason');
  expect(told(after.talk)).not.toContain('reason');
  expect(talkInUse({ ...first }).readable).toBeUndefined();
});
