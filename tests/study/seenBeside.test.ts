import { expect, it } from 'vitest';
import { first } from '../../src/study/first.ts';
import { seenBeside } from '../../src/study/studies.ts';
import { figlin1997 } from '../../src/study/trials/figlin1997.ts';
import { walther1997Readable } from '../../src/study/trials/walther1997Readings.ts';

it('what other series saw is the same list at every call, whatever the reading', () => {
  for (const study of [first, figlin1997]) {
    expect(seenBeside(study, 'responded').length).toBeGreaterThan(0);
    expect(seenBeside(study, 'responded')).toBe(seenBeside(study, 'responded'));
  }
  const read = walther1997Readable.read({ treated: 95 });
  expect(seenBeside(read, 'responded')).toBe(seenBeside(first, 'responded'));
});

it('nothing was seen beside a rate that nobody else counted', () => {
  expect(seenBeside(first, 'unresectable')).toEqual([]);
});

it('an edited study has what is beside its own rates, not beside those of the one that it was', () => {
  const [kept] = figlin1997.others ?? [];
  if (!kept) throw new Error('nothing was seen beside this study');
  const before = seenBeside(figlin1997, kept.branch);
  const edited = { ...figlin1997, others: [{ ...kept, x: kept.x + 1 }] };
  expect(seenBeside(edited, kept.branch).map(({ x }) => x)).toEqual([kept.x + 1]);
  expect(seenBeside(figlin1997, kept.branch)).toBe(before);
});
