import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Busy } from '../../../src/app/after/Busy.tsx';
import { onDemandWords } from '../../../src/locale/onDemand.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a part that comes within 300 ms is waited for without a word, and one that takes longer says so', () => {
  render(<Busy />);
  const said = () => screen.getByRole('status').textContent;
  expect(said()).toBe('');
  act(() => void vi.advanceTimersByTime(299));
  expect(said()).toBe('');
  act(() => void vi.advanceTimersByTime(1));
  expect(said()).toBe(onDemandWords.coming);
});
