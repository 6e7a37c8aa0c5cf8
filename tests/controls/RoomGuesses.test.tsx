import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { RoomEntry } from '../../src/controls/RoomEntry.tsx';
import { RoomGuesses } from '../../src/controls/RoomGuesses.tsx';
import { guessCode } from '../../src/inputs/guessCodes.ts';
import {
  emptyRoom,
  guessesIn,
  withGuesses,
  type RoomGuesses as Room,
} from '../../src/model/roomGuesses.ts';

/** The entry with a room of its own, which is written where a test can read it. The key of a clicker takes the entry away, back brings it; End goes to the next scene beside it. */
function Lecturer({ start }: { readonly start: Room }) {
  const [room, setRoom] = useState(start);
  const [isThere, setThere] = useState(true);
  const [text, keep] = useState('');
  const [at, setAt] = useState('question');
  const turn = (key: string) => {
    if (key === 'PageDown') setThere(false);
    if (key === 'End') setAt('answer');
  };
  return (
    <>
      <button type="button" onClick={() => setThere(true)}>
        Back
      </button>
      <div onKeyDown={({ key }) => turn(key)} role="presentation">
        {isThere && <RoomGuesses room={room} onRoom={setRoom} at={at} draft={{ text, keep }} />}
      </div>
      <pre data-testid="room">{JSON.stringify(room)}</pre>
    </>
  );
}

const open = (start: Room = emptyRoom) => render(<Lecturer start={start} />).container;
const roomNow = () => JSON.parse(screen.getByTestId('room').textContent) as Room;
const codes = () =>
  screen.getByRole('textbox', { name: 'Codes, a tally, or phones by their letters' });
const hands = (range: string) => within(screen.getByRole('group', { name: `Hands for ${range}` }));

describe('the guesses of the room', () => {
  it('come one after another with Enter', async () => {
    const user = userEvent.setup();
    open();
    await user.type(codes(), 'gkd{Enter}18%{Enter}GKD{Enter}');
    expect(roomNow()).toEqual(withGuesses(emptyRoom, [25, 18, 25]));
    screen.getByText('3 guesses');
    screen.getByText('Added 25.');
    expect(codes()).toHaveProperty('value', '');
  });

  it('count as they were typed where the lecturer steps on before Enter', async () => {
    const user = userEvent.setup();
    open();
    await user.type(codes(), 'gkd 18{Enter}11 3{PageDown}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(roomNow()).toEqual(withGuesses(emptyRoom, [25, 18, 11, 3]));
  });

  it('count too where another scene comes beside them, and what was not understood is told there', async () => {
    const user = userEvent.setup();
    open();
    await user.type(codes(), '18 K7Q{End}');
    expect(roomNow()).toEqual(withGuesses(emptyRoom, [18]));
    screen.getByText('“K7Q” is no code: perhaps a sign was misread.');
    expect(codes()).toHaveProperty('value', 'K7Q');
  });

  it('of a tally that was pasted are told at once, with each piece that is not understood', async () => {
    const user = userEvent.setup();
    open();
    await user.click(codes());
    await user.paste('18: 37\n120: 4\nnobody: 5');
    screen.getByText('Enter adds 37 guesses. 2 pieces are not understood and would stay here.');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '“120” is more than 100 of every 100.',
      '“nobody: 5” is no part of a tally: that is a guess and how many said so, “18: 37”, or a letter and how many, “A 14”.',
    ]);
    expect(roomNow()).toEqual(emptyRoom);
    await user.keyboard('{Enter}');
    expect(guessesIn(roomNow())).toBe(37);
    expect(codes()).toHaveProperty('value', '120: 4\nnobody: 5');
  });

  it('that were not understood are there again for whoever comes back, and are told', async () => {
    const user = userEvent.setup();
    open();
    await user.click(codes());
    await user.paste('18: 37\nnobody: 5');
    await user.keyboard('{PageDown}');
    expect(guessesIn(roomNow())).toBe(37);
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(codes()).toHaveProperty('value', 'nobody: 5');
    screen.getByText('1 piece is not understood and would stay here.');
    await user.clear(codes());
    await user.type(codes(), '20: 5{Enter}');
    expect(guessesIn(roomNow())).toBe(42);
  });

  it('come many at once', async () => {
    const user = userEvent.setup();
    open();
    const all = Array.from({ length: 100 }, (_, guess) => guess);
    await user.click(codes());
    await user.paste(all.map(guessCode).join('\n'));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(roomNow()).toEqual(withGuesses(emptyRoom, all));
    screen.getByText('Added 100 guesses.');
  });

  it('are refused by name where they are wrong, and the rest is taken', async () => {
    const user = userEvent.setup();
    open();
    await user.type(codes(), 'GKD K7Q 300{Enter}');
    expect(roomNow()).toEqual(withGuesses(emptyRoom, [25]));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '“K7Q” is no code: perhaps a sign was misread.',
      '“300” is more than 100 of every 100.',
    ]);
  });

  it('list the first faults of many and count the others', async () => {
    const user = userEvent.setup();
    open();
    await user.click(codes());
    await user.paste('AAA '.repeat(20));
    await user.keyboard('{Enter}');
    expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe(
      '12 more were not understood.',
    );
  });

  it('are no more than a room holds', async () => {
    const user = userEvent.setup();
    open(
      withGuesses(
        emptyRoom,
        Array.from({ length: 4999 }, () => 18),
      ),
    );
    await user.type(codes(), '10 20{Enter}');
    expect(roomNow().guesses[10]).toBe(1);
    expect(roomNow().guesses[20]).toBe(0);
    screen.getByText('A room holds 5000 guesses: 1 was left out.');
  });

  it('that came last can be taken out again', async () => {
    const user = userEvent.setup();
    open();
    await user.type(codes(), '10{Enter}18 20{Enter}');
    await user.click(screen.getByRole('button', { name: 'Take these out again' }));
    expect(roomNow()).toEqual(withGuesses(emptyRoom, [10]));
    expect(screen.queryByRole('button', { name: /out again$/ })).toBeNull();
  });

  it('are all cleared by a button, and brought back after a slip', async () => {
    const user = userEvent.setup();
    open();
    await user.type(codes(), '10 18{Enter}');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(roomNow()).toEqual(emptyRoom);
    screen.getByText('None yet');
    await user.click(screen.getByRole('button', { name: 'Bring them back' }));
    expect(roomNow()).toEqual(withGuesses(emptyRoom, [10, 18]));
  });
});

describe('a show of hands', () => {
  it('is counted by buttons, by keys and by typing', async () => {
    const user = userEvent.setup();
    open();
    const more = hands('10 to 19').getByRole('button', { name: 'One hand more for 10 to 19' });
    await user.click(more);
    await user.click(more);
    await user.click(
      hands('10 to 19').getByRole('button', { name: 'One hand fewer for 10 to 19' }),
    );
    const many = hands('50 or more').getByRole('spinbutton');
    await user.clear(many);
    await user.type(many, '12');
    await user.keyboard('{ArrowUp}');
    expect(roomNow().hands).toEqual([0, 1, 0, 0, 13]);
    screen.getByText('14 guesses');
  });

  it('is never less than none', async () => {
    const user = userEvent.setup();
    open();
    const fewer = screen.getByRole('button', { name: 'One hand fewer for 0 to 9' });
    expect(fewer.getAttribute('aria-disabled')).toBe('true');
    await user.click(fewer);
    expect(roomNow()).toEqual(emptyRoom);
  });

  it('says what is wrong with a typed number', async () => {
    const user = userEvent.setup();
    open();
    const field = hands('0 to 9').getByRole('spinbutton');
    await user.clear(field);
    await user.type(field, 'x');
    expect(screen.getByRole('alert').textContent).toBe(
      '“x” is not a whole number from 0 to 5000. 0 is kept.',
    );
  });
});

describe('the lecturer’s entry', () => {
  it('can be used by everybody, as far as axe sees', async () => {
    const user = userEvent.setup();
    const container = open();
    await user.type(codes(), '10 K7Q{Enter}');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('before the hall', () => {
  it('a tally that is pasted is told at once by how much of it is understood, and nothing of it is shown', async () => {
    const user = userEvent.setup();
    let room = emptyRoom;
    const take = (next: Room) => {
      room = next;
    };
    render(<RoomEntry room={room} onRoom={take} draft="" onDraft={() => {}} />);
    const field = screen.getByRole('textbox', { name: /^Guesses of the room, typed unseen/ });
    await user.click(field);
    await user.paste('18: 37\nnobody: 5');
    expect(screen.getByRole('status').textContent).toBe(
      'Enter adds 37 guesses. 1 piece is not understood and would stay here.',
    );
    await user.keyboard('{Enter}');
    expect(guessesIn(room)).toBe(37);
    expect(field).toHaveProperty('value', 'nobody: 5');
    await user.clear(field);
    await user.type(field, '2');
    expect(screen.getByRole('status').textContent).toBe('The hall does not see what is typed.');
  });
});
