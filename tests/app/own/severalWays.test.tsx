// A group to which people come from several, in the forms: by its name, as in the text, and by the keys alone.

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { faultsNow, textNow, Written } from '../../helpers/writtenForms.tsx';

const focused = () => document.activeElement?.getAttribute('aria-label');
const button = (name: string) => screen.getByRole('button', { name });

it('a group that two arms feed is entered by its name under each, as in the text, and by keys alone', async () => {
  const user = userEvent.setup();
  render(<Written begun={'All 30\n  A 18\n    Well 12\n    Ill ?\n  B ?\n'} />);
  button('Add a group that comes from “B”').focus();
  await user.keyboard('{Enter}Well');
  expect(screen.getByRole('alert').textContent).toBe(
    'Another group has this name already. It is the same: people come to it from “B” too',
  );
  await user.keyboard('{Enter}');
  expect(focused()).toBe('People in “Well” from “B”');
  await user.keyboard('5{Enter}Ill{Enter}');
  expect(focused()).toBe('People in “Ill” from “B”');
  expect(textNow()).toBe('All 30\n  A 18\n    Well 12\n    Ill ?\n  B ?\n    Well 5\n    Ill ?\n');
  expect(faultsNow()).toBe('');
  expect(screen.getAllByText('17 in all').length).toBe(1);
});

it('by a press it is the same, and a name by which people would come to a group twice is not offered', async () => {
  const user = userEvent.setup();
  render(<Written begun={'All 30\n  A 18\n    Well 12\n    Ill 6\n  B ?\n'} />);
  await user.click(button('Add a group that comes from “A”'));
  await user.keyboard('Well');
  expect(screen.getByRole('alert').querySelector('button')).toBeNull();
  await user.keyboard('{Control>}a{/Control}All');
  expect(screen.getByRole('alert').querySelector('button')).toBeNull();
  await user.click(button('Add a group that comes from “B”'));
  await user.keyboard('Ill');
  await user.click(button('It is the same: people come to it from “B” too'));
  expect(focused()).toBe('People in “Ill” from “B”');
  // What is left of the first try stands where it was begun.
  expect(textNow()).toBe('All 30\n  A 18\n    Well 12\n    Ill 6\n    Al ?\n  B ?\n    Ill ?\n');
});

it('what is open stays open where its group comes to stand elsewhere, and the focus goes with it', async () => {
  const user = userEvent.setup();
  render(
    <Written begun={'All 30\n  A 18\n    Well 12\n    Ill ?\n  B 12\n    Lost 2\n    Done ?\n'} />,
  );
  await user.click(button('More about “Lost”'));
  const comesFrom = () => screen.getByRole('combobox', { name: 'Comes from' });
  await user.selectOptions(comesFrom(), 'A');
  expect(screen.getByRole('group', { name: 'More about “Lost”' })).toBeTruthy();
  expect(document.activeElement).toBe(comesFrom());
  await user.selectOptions(screen.getByRole('combobox', { name: 'Also comes from' }), 'B');
  expect(focused()).toBe('People in “Lost” from “B”');
  await user.keyboard('1');
  expect(textNow()).toContain('    Lost 2\n  B 12\n');
  expect(textNow()).toContain('    Lost 1\n');
  await user.click(button('No longer from “A”'));
  expect(focused()).toBe('People in “Lost”');
  expect(screen.getByRole('group', { name: 'More about “Lost”' })).toBeTruthy();
});
