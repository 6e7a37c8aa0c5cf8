import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Unbroken } from '../../src/charts/Unbroken.tsx';

it.each([
  ['IL-2', 'a text that is a name and nothing else'],
  ['eligible for IL-2', 'a name at the end'],
  ['IL-2 was given', 'a name at the beginning'],
  ['IL-2 CD8-1 IL-2.', 'several names'],
  ['no name at all', 'no name'],
])('“%s” becomes the next text and nothing of it stays behind: %s', (text) => {
  const complained = vi.spyOn(console, 'error');
  const { container, rerender } = render(<Unbroken text={text} />);
  expect(container.textContent).toBe(text);
  rerender(<Unbroken text=" became eligible." />);
  expect(container.textContent).toBe(' became eligible.');
  rerender(<Unbroken text={text} />);
  expect(container.textContent).toBe(text);
  expect(complained).not.toHaveBeenCalled();
  complained.mockRestore();
});

it.each([
  ['Surgery before immunotherapy at UCLA, 1990–94', '1990–94'],
  ['Before high-dose IL-2 for cancer', 'IL-2'],
])('of “%s” “%s” stays in one line', (text, together) => {
  const { container } = render(<Unbroken text={text} />);
  const kept = [...container.querySelectorAll('.unbroken')].map((part) => part.textContent);
  expect(kept).toEqual([together]);
});
