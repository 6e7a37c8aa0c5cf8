import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { reportedRanges } from 'virtual:reported-ranges';
import { useRanges } from '../../../src/app/doubt/useRanges.ts';
import { patientsOf, startingChoices } from '../../../src/inputs/choices.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { first } from '../../../src/study/first.ts';
import { studies } from '../../../src/study/studies.ts';
import type { Study } from '../../../src/study/study.ts';

/** The study with as many responders as others of the eligible, under its own id. */
function edited(study: Study): Study {
  const counted = study.splits.at(-1)?.branches.map(({ to }) => to) ?? [];
  const [start, ...others] = study.groups.map((group) =>
    counted.includes(group.id) ? { ...group, count: { ...group.count, patients: 10 } } : group,
  );
  if (!start) throw new Error('a study begins with a group');
  return { ...study, groups: [start, ...others] };
}

const rangesAsReported = (study: Study) => {
  const choices = startingChoices(study);
  return rangesOf(study, patientsOf(choices), choices.rates, { seed: 1, doubt: 'rates' });
};

it('the study as reported has the ranges that came with the page, at once', () => {
  const { result } = renderHook(() => useRanges(startingChoices(first)));
  expect(result.current).toBe(reportedRanges);
});

it.each(studies.slice(0, 2))(
  'an edited study is never shown with the ranges of the one that it was: $id',
  async (study) => {
    const { result, rerender } = renderHook((choices) => useRanges(choices), {
      initialProps: startingChoices(study),
    });
    await waitFor(() => expect(result.current).not.toBeNull());
    const before = result.current;
    expect(before).toEqual(rangesAsReported(study));

    const other = edited(study);
    rerender(startingChoices(other));
    expect(result.current).toBeNull();
    await waitFor(() => expect(result.current).not.toBeNull());
    expect(result.current).toEqual(rangesAsReported(other));
    expect(result.current).not.toEqual(before);

    await act(async () => rerender(startingChoices(study)));
    await waitFor(() => expect(result.current).toEqual(before));
  },
);
