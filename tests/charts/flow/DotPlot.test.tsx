import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { repeatsCount } from '../../../src/locale/repeatsPicture.ts';
import { DotPlot } from '../../../src/charts/flow/DotPlot.tsx';
import { dotsInWords, outcomeInWords } from '../../../src/locale/rangeWords.ts';
import { rangesOf } from '../../../src/model/ranges.ts';
import { walther1997 } from '../../../src/study/trials/walther1997.ts';
import { patients } from '../../../src/study/units.ts';
import { painted } from '../../helpers/paint.ts';

const rangesFrom = (seed: number) =>
  rangesOf(walther1997, patients(195), {}, { seed, doubt: 'rates' });
const { outcome } = rangesFrom(1);

describe('the dots of the outcome', () => {
  it('are painted standing on their axis', async () => {
    await expect(
      painted(<DotPlot outcome={outcome} now={22} name="50 repeats" />),
    ).toMatchFileSnapshot('../../golden/dots-across.svg');
  });

  it('are the same picture for the same seed', () => {
    const drawn = (seed: number) =>
      renderToStaticMarkup(<DotPlot outcome={rangesFrom(seed).outcome} now={22} name="" />);
    expect(drawn(1)).toBe(drawn(1));
    expect(drawn(1)).not.toBe(drawn(2));
  });

  it('say in words what they show', () => {
    const range = rangesFrom(1).groups['responded'] ?? [0, 0, 0, 0];
    render(
      <DotPlot
        outcome={outcome}
        now={22}
        name={dotsInWords(outcome, range, 22, 195, 'responders', false)}
      />,
    );
    screen.getByRole('img', {
      name: '50 dots, each for 200 of 10,000 repeats of the study: in 27 of them 18 to 26 of 195 would be responders. 22 in the picture.',
    });
    expect(outcomeInWords(range, rangesFrom(1).coverage, 195, 'responders', false)).toBe(
      'In 96 of 100 repeats of the study, 11 to 35 of 195 would be responders; in 54 of 100, 18 to 26.',
    );
    expect(outcomeInWords([0, 0, 0, 0], [98, 98], 195, 'responders', false)).toBe(
      'In 98 of 100 repeats of the study, 0 of 195 would be responders.',
    );
  });

  it('say of a rate that is set that it is taken as certain, and that another study is repeated', () => {
    expect(outcomeInWords([14, 19, 25, 31], [56, 96], 195, 'responders', true)).toBe(
      'In 96 of 100 repeats of a study with these rates, 14 to 31 of 195 would be responders; in 56 of 100, 19 to 25. A rate that is set is taken as certain.',
    );
    expect(dotsInWords(outcome, [11, 18, 26, 35], 22, 195, 'responders', true)).toMatch(
      /^50 dots, each for 200 of 10,000 repeats of a study with these rates: /,
    );
    expect(repeatsCount('responders', 195, 50, true)).toBe(
      'responders of 195; each dot stands for 200 of 10,000 repeats of a study with these rates; a rate that is set is taken as certain',
    );
    expect(repeatsCount('responders', 195, 50, false)).toBe(
      'responders of 195; each dot stands for 200 of 10,000 repeats of the study',
    );
  });

  it('keep their axis and nothing else while they are not known', () => {
    const { container } = render(<DotPlot outcome={null} now={22} name="" />);
    expect(container.querySelectorAll('path')).toHaveLength(1);
    expect(container.querySelector('text')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('show figures at both ends and at the drawn count, unless they would touch', () => {
    const figures = (now: number) => {
      const { container, unmount } = render(<DotPlot outcome={outcome} now={now} name="" />);
      const texts = [...container.querySelectorAll('text')].map((text) => text.textContent);
      unmount();
      return texts;
    };
    expect(figures(22)).toEqual(['9', '38', '22']);
    expect(figures(10)).toEqual(['38', '10']);
    expect(figures(60)).toEqual(['9', '60']);
  });
});
