import { describe, expect, it } from 'vitest';
import { cohortSize, countOf, groupOf, sourceOf } from '../../src/study/study.ts';
import { makeCount, makeGroup, makeStudy } from '../helpers/makeStudy.ts';

const study = makeStudy({
  stages: [{ id: 'first' }, { id: 'second' }],
  groups: [
    makeGroup('all', 'first', 10),
    makeGroup('some', 'second', 4),
    makeGroup('others', 'second', 6),
  ],
  splits: [
    {
      from: 'all',
      branches: [{ to: 'some', count: makeCount(4, 'assumed') }, { to: 'others' }],
    },
  ],
});

describe('a study', () => {
  it('starts with as many patients as its first group has', () => {
    expect(cohortSize(study)).toBe(10);
  });

  it('finds its groups and sources by their ids', () => {
    expect(groupOf(study, 'some').id).toBe('some');
    expect(sourceOf(study, 'paper').short).toBe('Nobody');
  });

  it('has no group and no source by any other id', () => {
    expect(() => groupOf(study, 'nobody')).toThrow('made-up has no group "nobody"');
    expect(() => sourceOf(study, 'hearsay')).toThrow('made-up has no source "hearsay"');
  });

  it('counts a branch by its own number, or else by the group that it leads to', () => {
    expect(countOf(study, { to: 'some', count: makeCount(4, 'assumed') }).basis).toBe('assumed');
    expect(countOf(study, { to: 'others' })).toBe(groupOf(study, 'others').count);
  });
});
