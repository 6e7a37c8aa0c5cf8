import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GuessTelling } from '../../../src/charts/hall/GuessTelling.tsx';
import { halls } from '../../../src/layout/hall/hall.ts';
import { painted } from '../../helpers/paint.ts';

const telling = (guess: number) => (
  <svg viewBox="0 0 400 480" width="400" height="480">
    <GuessTelling
      room={{ x: 30, widthPx: 340, topPx: 40, bandPx: 400 }}
      hall={halls.wide}
      guess={guess}
      truth={{ count: 22, cohort: 195, share: 22 / 195, isOfFew: false, isChanged: false }}
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

  it('leads from its dashed box to its words by a line that is not dashed, so the box ends where it ends', () => {
    const { container } = render(telling(25));
    const dashOf = (mark: string) =>
      container.querySelector(mark)?.getAttribute('stroke-dasharray');
    expect(dashOf('[data-guess-box]')).toBeTruthy();
    expect(dashOf('[data-leader]')).toBeNull();
  });

  it('survives in a saved file: nothing of it is a class', () => {
    const { container } = render(telling(25));
    expect(container.querySelector('[class]')).toBeNull();
  });
});
