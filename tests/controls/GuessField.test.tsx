import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useReducer } from 'react';
import { describe, expect, it } from 'vitest';
import { GuessField } from '../../src/controls/GuessField.tsx';
import { changed, startingChoices } from '../../src/inputs/choices.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';

const start = startingChoices(walther1997);

/** The field with choices of its own, which are written where a test can read them. */
function Field({ guess }: { readonly guess: number | undefined }) {
  const [choices, change] = useReducer(changed, guess === undefined ? start : { ...start, guess });
  return (
    <>
      <GuessField
        guess={choices.guess}
        ofWhom="taken to surgery"
        isOnPicture
        onChange={change}
        onSettle={() => {}}
      />
      <output>{'guess' in choices ? choices.guess : 'absent'}</output>
    </>
  );
}

const open = (guess?: number) => render(<Field guess={guess} />).container;
const guessNow = () => screen.getByRole('status').textContent;
const slider = () =>
  screen.getByRole<HTMLInputElement>('slider', {
    name: 'Your guess, of every 100 taken to surgery',
  });
const field = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: /^Your guess/ });

describe('the field of a guess', () => {
  it('has none at first and says so', () => {
    open();
    expect(guessNow()).toBe('absent');
    expect(slider().getAttribute('aria-valuetext')).toBe('no guess yet');
    expect(field().value).toBe('');
    expect(field().getAttribute('aria-valuetext')).toBe('No guess');
    screen.getByText('No guess yet. Press the picture or move the slider.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes a guess by the slider and shows the code to read out', () => {
    const container = open();
    fireEvent.change(slider(), { target: { value: '25' } });
    expect(guessNow()).toBe('25');
    expect(slider().getAttribute('aria-valuetext')).toBe('25 of every 100');
    expect(field().value).toBe('25');
    expect(container.textContent).toContain(
      'Your code: GKD. Read it out; it says nothing but the number.',
    );
  });

  it('takes a guess of 0 from the slider that already stands there', () => {
    open();
    fireEvent.keyUp(slider(), { key: 'Tab' });
    expect(guessNow()).toBe('absent');
    fireEvent.keyUp(slider(), { key: 'Home' });
    expect(guessNow()).toBe('0');
  });

  it('takes a typed guess, and steps by the arrow keys', async () => {
    const user = userEvent.setup();
    open();
    await user.type(field(), '18');
    expect(guessNow()).toBe('18');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(guessNow()).toBe('19');
  });

  it('steps from no guess to 0, and never beyond the ends', async () => {
    const user = userEvent.setup();
    open();
    await user.click(field());
    await user.keyboard('{ArrowDown}');
    expect(guessNow()).toBe('0');
    await user.keyboard('{ArrowDown}');
    expect(guessNow()).toBe('0');
    fireEvent.change(slider(), { target: { value: '100' } });
    await user.keyboard('{ArrowUp}');
    expect(guessNow()).toBe('100');
  });

  it('says what is wrong with what was typed and keeps what was there', async () => {
    const user = userEvent.setup();
    open(25);
    await user.clear(field());
    await user.type(field(), '250');
    expect(screen.getByRole('alert').textContent).toBe(
      '“250” is not a whole number from 0 to 100. 25 of every 100 is kept.',
    );
    expect(guessNow()).toBe('25');
  });

  it('keeps none where none was there', async () => {
    const user = userEvent.setup();
    open();
    await user.type(field(), 'x');
    expect(screen.getByRole('alert').textContent).toBe(
      '“x” is not a whole number from 0 to 100. No guess is kept.',
    );
    expect(guessNow()).toBe('absent');
  });

  it('is taken back by its button', async () => {
    const user = userEvent.setup();
    open(25);
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(guessNow()).toBe('absent');
  });

  it.each([undefined, 25])('can be used by everybody, as far as axe sees: %s', async (guess) => {
    const { violations } = await axe.run(open(guess), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
