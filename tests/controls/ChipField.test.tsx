import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ChipField } from '../../src/controls/ChipField.tsx';

const CUT = 'There is room for 10 letters here: what stood behind them was left out.';

function shown(text: string) {
  const given: string[] = [];
  render(
    <ChipField
      label="Notes"
      text={text}
      groups={[]}
      offered={[]}
      isOptional
      most={10}
      onText={(next) => given.push(next)}
    />,
  );
  return { given, area: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

it('a text that is longer than there is room for is cut with a word, and no letter of it in two', async () => {
  const user = userEvent.setup();
  const { given, area } = shown('a');
  await user.click(area);
  expect(screen.queryByRole('alert')).toBeNull();
  await user.paste('23456789😀');
  expect(given.at(-1)).toBe('a23456789');
  expect(screen.getByRole('alert').textContent).toBe(CUT);
  expect(area.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  await user.tab();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a longer one that is there from before stays and can be made shorter', async () => {
  const user = userEvent.setup();
  const { given, area } = shown('a longer text');
  await user.click(area);
  await user.keyboard('{End}{Backspace}');
  expect(given.at(-1)).toBe('a longer tex');
  expect(screen.queryByRole('alert')).toBeNull();
});
