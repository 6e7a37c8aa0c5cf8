import { fireEvent, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { GuessAsking } from '../../../src/charts/hall/GuessAsking.tsx';
import { halls } from '../../../src/layout/hall/hall.ts';
import { given } from '../../helpers/given.ts';
import { painted } from '../../helpers/paint.ts';

const hall = halls.wide;
const room = { x: 30, widthPx: 340, topPx: 40, bandPx: 400 };

const inPicture = (part: ReactElement) => (
  <svg viewBox="0 0 400 480" width="400" height="480">
    {part}
  </svg>
);
const asking = (guess?: number) => <GuessAsking room={room} hall={hall} guess={guess} />;

describe('the guess that is asked on the picture', () => {
  it.each([
    ['guess-asked', asking()],
    ['guess-set', asking(25)],
  ])('is painted: %s', async (name, part) => {
    await expect(painted(inPicture(part))).toMatchFileSnapshot(`../../golden/${name}.svg`);
  });

  it('survives in a saved file: nothing of it is a class', () => {
    const { container } = render(inPicture(asking(25)));
    expect(container.querySelector('[class]')).toBeNull();
  });

  it('is only shown where nothing is to be set', () => {
    const { container } = render(inPicture(asking(25)));
    expect(container.querySelector('[data-guess-target]')).toBeNull();
  });
});

describe('a pointer on the scale', () => {
  // jsdom lays nothing out and captures no pointer.
  const captured = new Set<number>();
  beforeEach(() => {
    captured.clear();
    given(SVGElement.prototype, {
      setPointerCapture: (id: number) => captured.add(id),
      hasPointerCapture: (id: number) => captured.has(id),
      getBoundingClientRect: () => ({ top: 100, height: 200 }),
    });
  });

  function opened() {
    const said: (number | string)[] = [];
    const { container } = render(
      inPicture(
        <GuessAsking
          room={room}
          hall={hall}
          guess={undefined}
          onGuess={(guess) => said.push(guess)}
          onSettle={() => said.push('settled')}
        />,
      ),
    );
    const target = container.querySelector('[data-guess-target]');
    if (!target) throw new Error('there is nothing to press');
    return { said, target };
  }

  it('sets the guess where it is pressed', () => {
    const { said, target } = opened();
    fireEvent.pointerDown(target, { pointerId: 1, button: 0, clientY: 150 });
    expect(said).toEqual([25]);
  });

  it('takes the guess along, beyond the ends no further than they are, until it lets go', () => {
    const { said, target } = opened();
    fireEvent.pointerDown(target, { pointerId: 1, button: 0, clientY: 150 });
    for (const clientY of [160, -40, 900]) fireEvent.pointerMove(target, { pointerId: 1, clientY });
    captured.clear();
    fireEvent.lostPointerCapture(target, { pointerId: 1 });
    fireEvent.pointerMove(target, { pointerId: 1, clientY: 120 });
    expect(said).toEqual([25, 30, 0, 100, 'settled']);
  });

  it('does not scroll the page with one finger, and zooms with two', () => {
    const { target } = opened();
    const isHeld = (fingers: number) =>
      !fireEvent.touchStart(target, { touches: Array.from({ length: fingers }, () => ({})) });
    expect(isHeld(1)).toBe(true);
    expect(isHeld(2)).toBe(false);
  });

  it('sets nothing while it only passes over, nor by the other button', () => {
    const { said, target } = opened();
    fireEvent.pointerMove(target, { pointerId: 1, clientY: 150 });
    fireEvent.pointerDown(target, { pointerId: 1, button: 2, clientY: 150 });
    expect(said).toEqual([]);
  });
});
