import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GuessTelling } from '../../../src/charts/hall/GuessTelling.tsx';
import { emptyRoom, withGuesses, withHands } from '../../../src/model/roomGuesses.ts';
import { halls } from '../../../src/layout/hall/hall.ts';
import { painted } from '../../helpers/paint.ts';

const telling = (guess: number) => (
  <svg viewBox="0 0 760 480" width="760" height="480">
    <GuessTelling
      column={{ x: 30, widthPx: 700, topPx: 40, bandPx: 400, boxPx: 16 }}
      hall={halls.wide}
      told={{
        guess,
        truth: { count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false },
        as: {
          as: 'read as a share of the eligible',
          inShort: 'If of the eligible',
          otherwise: { reading: 'With all 195 as the base', perHundred: 18 },
        },
        room: withHands(withGuesses(emptyRoom, [5, 11, 18, 18, 25, 25, 30, 60]), 2, 3),
      }}
      name="11 of every 100"
    />
  </svg>
);

describe('the guess that is told on the picture', () => {
  it.each([
    ['guess-told', telling(25)],
    ['guess-told-right', telling(11)],
  ])('is painted: %s', async (name, part) => {
    await expect(painted(part)).toMatchFileSnapshot(`../../golden/${name}.svg`);
  });

  it('draws everybody: in gold who responded, in grey who was guessed besides, and every guess of the room', () => {
    const { container } = render(telling(25));
    const many = (mark: string) =>
      container.querySelector(mark)?.getAttribute('d')?.match(/M/g)?.length ?? 0;
    expect(many('[data-people="gold"]')).toBe(22);
    expect(many('[data-people="grey"]')).toBe(27);
    expect(many('[data-people="other"]')).toBe(13);
    expect(many('[data-room="guesses"]') + many('[data-room="hands"]')).toBe(11);
    expect(container.textContent).toContain('If of the eligible: 22 of 195');
    expect(container.textContent).toContain('27 fewer');
    expect(container.textContent).toContain('With all 195 as the base: 35');
  });

  it('says how many more than a guess that was too low, and nothing of a gap where it was right', () => {
    const low = render(telling(5)).container;
    expect(low.textContent).toContain('12 more');
    expect(low.querySelector('[data-people="grey"]')?.getAttribute('d')).toBe('');
    const right = render(telling(11)).container;
    expect(right.querySelector('[data-label="gap"]')?.textContent ?? '').not.toContain('fewer');
  });

  it('survives in a saved file: nothing of it is a class', () => {
    const { container } = render(telling(25));
    expect(container.querySelector('[class]')).toBeNull();
  });
});
