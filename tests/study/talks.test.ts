import { describe, expect, it } from 'vitest';
import { faultsOfTalk } from '../../src/study/checkTalk.ts';
import { studies } from '../../src/study/studies.ts';
import { talkOf } from '../../src/study/talks.ts';

describe('the talk of every study', () => {
  it.each(studies.map((study) => [study.id, study] as const))(
    'of %s holds together and names only what its study has',
    (_, study) => {
      expect(faultsOfTalk(talkOf(study), study)).toEqual([]);
    },
  );

  it('is the same object at every call, so that what is drawn from it need not be drawn again', () => {
    for (const study of studies) expect(talkOf(study)).toBe(talkOf(study));
  });
});
