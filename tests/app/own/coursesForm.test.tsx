// Who went which way, and that numbers were counted from rows of patients, in the forms: each change is made in the one text.

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { faultsNow, textNow, Written } from '../../helpers/writtenForms.tsx';

const TEXT = `Title: A paper
Source: Nobody

# counted on Monday
All 30 (printed)
  A 18 (printed)
    Well 12 (printed)
    Ill 6 (printed)
  B 12 (printed)
    Well 5 (printed)
    Ill 7 (printed)
+ Smoked 9 (printed)
`;

it('a way is added, led on step by step, given its number and its totals, and taken away', async () => {
  const user = userEvent.setup();
  render(<Written begun={TEXT} />);
  await user.click(screen.getByRole('button', { name: 'Add a way' }));
  expect(textNow()).toBe(`${TEXT}= All 0\n`);
  await user.selectOptions(screen.getByRole('combobox', { name: 'On from “All”' }), 'A');
  const on = screen.getByRole('combobox', { name: 'On from “A”' });
  expect([...on.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'They went no further',
    'Well',
    'Ill',
  ]);
  await user.selectOptions(on, 'Well');
  const people = screen.getByRole('textbox', { name: 'People who went All → A → Well' });
  await user.clear(people);
  await user.type(people, '12');
  await user.click(screen.getByRole('checkbox', { name: 'All of them are in “Smoked”' }));
  expect(textNow()).toBe(`${TEXT}= All > A > Well 12 (also: Smoked)\n`);
  // What does not add up is told at the way itself.
  expect(faultsNow()).toMatch(/add up/);
  const [way] = within(screen.getAllByRole('list').at(-1)!).getAllByRole('listitem');
  expect(way?.textContent).toContain('add up');
  await user.selectOptions(screen.getByRole('combobox', { name: 'On from “All”' }), 'B');
  expect(textNow()).toBe(`${TEXT}= All > B > Well 12 (also: Smoked)\n`);
  await user.click(screen.getByRole('button', { name: 'Remove this way' }));
  expect(textNow()).toBe(TEXT);
  expect(document.activeElement?.textContent).toBe('Add a way');
});

it('ways that are all people and add up leave nothing to be said, and stay where a name is another', async () => {
  const user = userEvent.setup();
  const ways =
    '= All > A > Well 12 (also: Smoked)\n= All > A > Ill 6\n= All > B > Well 5\n= All > B > Ill 7\n';
  render(<Written begun={TEXT.replace('Smoked 9', 'Smoked 12') + ways} />);
  expect(faultsNow()).toBe('');
  const name = screen.getByRole('textbox', { name: 'Name of group 2' });
  await user.clear(name);
  await user.type(name, 'Arm A');
  expect(textNow()).toContain('= All > Arm A > Well 12 (also: Smoked)\n');
  expect(faultsNow()).toBe('');
});

it('that the numbers were counted from rows is a tick, both ways', async () => {
  const user = userEvent.setup();
  render(<Written begun={TEXT} />);
  const tick = screen.getByRole('checkbox', {
    name: 'The numbers were counted from rows of patients',
  });
  expect(tick).toHaveProperty('checked', false);
  await user.click(tick);
  expect(textNow()).toBe(
    TEXT.replace('Source: Nobody\n', 'Source: Nobody\nCounted: from rows of patients\n'),
  );
  expect(tick).toHaveProperty('checked', true);
  await user.click(tick);
  expect(textNow()).toBe(TEXT);
});
