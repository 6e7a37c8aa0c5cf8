import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { openLink } from '../../../src/app/opening/openLink.ts';
import { theLibrary } from '../../../src/app/compare/useLibrary.ts';
import { clopperPearson } from '../../../src/model/betaInterval.ts';
import { wilson, type Interval } from '../../../src/model/interval.ts';
import { ratesOf } from '../../../src/study/rates.ts';
import { studies } from '../../../src/study/studies.ts';
import { percentRange, percentUpTo, rangeInWords } from '../../../src/locale/number.ts';

async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await theLibrary();
  const start = await openLink(search);
  await act(async () => {
    render(<App start={start} />);
  });
}

function partOf(branch: string): HTMLElement {
  const part = document.querySelector<HTMLElement>(`[data-rate="${branch}"]`);
  if (!part) throw new Error(`there is no rate "${branch}"`);
  return part;
}

/** The band on the track, in percent of its length. */
function bandOf(branch: string): readonly number[] {
  const band = partOf(branch).querySelector('[data-interval]');
  return ['x', 'width'].map((name) => Number.parseFloat(band?.getAttribute(name) ?? ''));
}

/** What is said of the slider beside its value. */
function saidOf(branch: string): string {
  const slider = within(partOf(branch)).getByRole('slider');
  const ids = slider.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

function cellOf(row: string): string {
  const cells = document.querySelectorAll(`[data-row="${row}"] td`);
  return cells[4]?.textContent ?? '';
}

const bandFor = ({ low, high }: Interval) => [100 * low, 100 * (high - low)];

describe('the interval of a rate', () => {
  it.each(studies)(
    'of $id is Wilson’s, from the study’s own counts, whatever is shown',
    async (study) => {
      await open(`?v=1&study=${study.id}&n=1000`);
      for (const { branch, x, n } of ratesOf(study)) {
        const ends = wilson(x, n, 0.95);
        expect(bandOf(branch)[0]).toBeCloseTo(bandFor(ends)[0] ?? Number.NaN, 9);
        expect(bandOf(branch)[1]).toBeCloseTo(bandFor(ends)[1] ?? Number.NaN, 9);
        expect(saidOf(branch)).toContain(
          x === 0
            ? `in the study none of ${n}; up to ${percentUpTo(ends.high)} not excluded (95%);`
            : `its 95% interval ${percentRange(ends.low, ends.high)};${rangeInWords(ends.low, ends.high)};`,
        );
        expect(cellOf(branch)).toBe(
          x === 0
            ? `none seen; up to ${percentUpTo(ends.high)} of ${n} not excluded`
            : `${percentRange(ends.low, ends.high).replace('–', ' to ')} of ${n}`,
        );
      }
    },
  );

  it('stays that of the study when its rate, another rate or the number of patients changes', async () => {
    const user = userEvent.setup();
    await open();
    const seen = () =>
      ['unresectable', 'periop-death', 'eligible', 'responded'].map((branch) => [
        bandOf(branch),
        /its 95% interval \S+/.exec(saidOf(branch))?.[0],
        cellOf(branch),
      ]);
    const before = seen();
    expect(before[2]?.[1]).toContain('57–71%');
    expect(before[2]?.[2]).toBe('57 to 71% of 188');
    for (const size of ['100', '1000']) {
      await user.click(screen.getByRole('radio', { name: size }));
      expect(seen()).toEqual(before);
    }
    for (const raise of screen.getAllByRole('button', { name: /: raise$/ }))
      await user.click(raise);
    expect(seen()).toEqual(before);
    expect(saidOf('eligible')).toContain('printed 62% of 195,read as 64.4%; reset');
  });

  it('names both of its ends in words', async () => {
    await open();
    expect(saidOf('eligible')).toContain('between 57 and 71 of every 100');
    expect(saidOf('periop-death')).toContain('between 0.3 and 4 of every 100');
  });

  it('is wider at 99%, and the conservative one is named so', async () => {
    await open('?v=1&level=99&interval=exact');
    const { low, high } = clopperPearson(121, 188, 0.99);
    await waitFor(() =>
      expect(saidOf('eligible')).toContain(`its 99% interval ${percentRange(low, high)}`),
    );
    screen.getByRole('columnheader', {
      name: '99% interval, as reported (Clopper–Pearson (conservative))',
    });
    expect(cellOf('eligible')).toBe(`${percentRange(low, high).replace('–', ' to ')} of 188`);
  });
});

describe('where nobody was seen', () => {
  it('no number reads as a rate of 0%', async () => {
    const user = userEvent.setup();
    await open('?v=1&study=franklin-1996');
    expect(saidOf('periop-death')).toBe(
      'in the study none of 63; up to 6% not excluded (95%);none of all 63',
    );
    const row = document.querySelector('[data-row="periop-death"]');
    expect(
      [...(row?.querySelectorAll('td') ?? [])].slice(0, 5).map((cell) => cell.textContent),
    ).toEqual([
      '0',
      '0',
      '63 operated on (none)',
      'none of 63',
      'none seen; up to 6% of 63 not excluded',
    ]);
    await user.click(screen.getByRole('button', { name: 'Perioperative death: 7 other series' }));
    const list = screen.getByRole('region', { name: /^Perioperative death/ });
    for (const said of ['0 of 93', '0 of 62', '0 of 25', '0 of 63'])
      expect(list.textContent).toContain(said);
    expect(list.textContent.match(/none seen; up to \d+% not excluded/g)).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Perioperative death: raise' }));
    screen.getByRole('button', { name: 'Reset Perioperative death to the study’s none of 63' });
  });

  it('the first step, which no rate leads to, has no interval', async () => {
    await open();
    expect(cellOf('operated')).toBe('–');
  });

  it('a step that nobody reaches any more keeps the interval of the study and shows no nonsense', async () => {
    await open('?v=1&r.eligible=0');
    expect(cellOf('responded')).toBe('12 to 26% of 121');
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });
});
