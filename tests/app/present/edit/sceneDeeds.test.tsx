// What is done to the scenes of a talk is said, also to who does not see the list; and a name or a length that is none is told.

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { SceneDeeds } from '../../../../src/app/present/edit/SceneDeeds.tsx';
import { MinutesField, TextField } from '../../../../src/app/present/edit/SceneFields.tsx';
import { edited } from '../../../../src/inputs/talk/edits.ts';
import { talkOf } from '../../../../src/locale/talk.ts';
import { studies } from '../../../../src/study/studies.ts';

const [study] = studies;

function Deeds() {
  const [talk, setTalk] = useState(() => talkOf(study));
  const [selected, setSelected] = useState(talk.scenes[1]?.id);
  const [said, setSaid] = useState('');
  const index = Math.max(
    0,
    talk.scenes.findIndex(({ id }) => id === selected),
  );
  const scene = talk.scenes[index] ?? talk.scenes[0];
  return (
    <>
      <SceneDeeds
        talk={talk}
        selected={scene}
        index={index}
        edit={(edit) => setTalk(edited(talk, edit))}
        newScene={() => ({ ...talk.scenes[0], id: 'new', title: 'My scene' })}
        onSelect={setSelected}
        onMove={() => undefined}
        onSaid={setSaid}
      />
      <p role="status">{said}</p>
    </>
  );
}

it('what is done to a scene is said', async () => {
  const user = userEvent.setup();
  const title = talkOf(study).scenes[1]?.title ?? '';
  render(<Deeds />);
  const press = async (name: string) => {
    await user.click(screen.getByRole('button', { name }));
    return screen.getByRole('status').textContent;
  };
  expect(await press('Hide')).toBe(`“${title}” is hidden: the hall does not see it.`);
  expect(await press('Show')).toBe(`“${title}” is shown again.`);
  expect(await press('Duplicate')).toBe(`“${title} (copy)” stands after “${title}” now.`);
  expect(await press('Add what the hall shows now')).toBe(
    `“My scene” stands after “${title}” now.`,
  );
  expect(await press('Remove')).toBe(`“${title}” was removed. Undo brings it back.`);
});

it('a name that is empty is told, with the one that stays, and comes back', async () => {
  const user = userEvent.setup();
  const names: string[] = [];
  render(<TextField id="name" value="علاج" most={80} onValue={(name) => names.push(name)} />);
  const field = screen.getByRole('textbox');
  expect(field.getAttribute('dir')).toBe('auto');
  await user.clear(field);
  expect(screen.getByRole('alert').textContent).toBe('A name is not empty: “علاج” stays.');
  await user.tab();
  expect(screen.queryByRole('alert')).toBeNull();
  expect((field as HTMLInputElement).value).toBe('علاج');
  expect(names).toEqual([]);
});

it('minutes are read in figures of any script, and what is none is told', async () => {
  const user = userEvent.setup();
  const read: (number | null)[] = [];
  render(<MinutesField id="minutes" minutes={null} onMinutes={(minutes) => read.push(minutes)} />);
  const field = screen.getByRole('textbox');
  await user.type(field, '２');
  await user.clear(field);
  await user.type(field, '-');
  expect(screen.getByRole('alert').textContent).toBe('Type minutes from 0 to 600.');
  expect(read).toEqual([2, null]);
});

it('a name that is longer than there is room for is cut with a word', async () => {
  const user = userEvent.setup();
  const names: string[] = [];
  render(<TextField id="name" value="a" most={10} onValue={(name) => names.push(name)} />);
  await user.click(screen.getByRole('textbox'));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.paste('234567890😀');
  expect(names.at(-1)).toBe('a234567890');
  expect(screen.getByRole('alert').textContent).toBe(
    'A name has room for 10 letters: what stood behind them was left out.',
  );
});
