import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { loadParts } from '../../../src/app/after/late.tsx';
import { openLink } from '../../../src/app/opening/openLink.ts';
import { theLibrary } from '../../../src/app/compare/useLibrary.ts';
import { wilson } from '../../../src/model/interval.ts';
import { catalogue, nameOf } from '../../../src/study/catalogue.ts';
import { first } from '../../../src/study/first.ts';
import { ratesOf, reportedPerMille } from '../../../src/study/rates.ts';
import { seenBeside, studies } from '../../../src/study/studies.ts';
import { wolf1994 } from '../../../src/study/trials/wolf1994.ts';
import { cohortSize, sourceOf } from '../../../src/study/study.ts';
import { percentRange, percentUpTo, ratePercent } from '../../../src/locale/number.ts';
import { cohortWho, groupLabel, rateWords, whoOf } from '../../../src/locale/studyWords.ts';

async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await Promise.all([theLibrary(), loadParts()]);
  const start = await openLink(search);
  await act(async () => {
    render(<App start={start} />);
  });
}

const table = () => screen.getByRole('table', { name: /^Patients at each step/ });
const picker = () => screen.getByRole('combobox', { name: 'Study' });
const opener = (label: string, series: number) =>
  screen.getByRole('button', { name: `${label}: ${series} other series` });
const listOf = (label: string) =>
  screen.getByRole('region', { name: `${label}: what other series saw` });
const rated = studies.flatMap((study) =>
  ratesOf(study)
    .filter(({ branch }) => seenBeside(study, branch).length > 0)
    .map((rate) => ({ study, rate, seen: seenBeside(study, rate.branch) })),
);

describe('a study that is opened', () => {
  it.each(studies)('$id says and shows its own numbers', async (study) => {
    const complaints = vi.spyOn(console, 'error');
    await open(study === first ? '' : `?v=1&study=${study.id}`);
    const headline = screen.getByRole('heading', { level: 2, name: /^Of/ }).textContent;
    expect(headline).toContain(`Of ${cohortSize(study)} patients`);
    expect(headline).not.toMatch(/NaN|undefined|null/);
    screen.getByText(study.words.badge);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(study.words.title);
    const rows = within(table()).getAllByRole('row').slice(1);
    expect(
      rows.map((row) => [
        within(row).getByRole('rowheader').textContent,
        ...within(row)
          .getAllByRole('cell')
          .slice(0, 2)
          .map((cell) => cell.textContent),
      ]),
    ).toEqual(
      study.groups.map(({ id, count }) => [
        groupLabel(study, id),
        String(count.patients),
        String(count.patients),
      ]),
    );
    for (const { id, count } of study.groups) {
      const box = document.querySelector(`[data-group="${id}"]`);
      expect([id, box?.getAttribute('data-count')]).toEqual([id, String(count.patients)]);
    }
    expect(within(table()).getByText(/^Patients at each step/).textContent).toContain(
      `of ${cohortSize(study)} ${cohortWho(study)}`,
    );
    expect(screen.queryAllByRole('alert')).toEqual([]);
    expect(document.body.textContent).not.toMatch(/NaN|undefined/);
    expect(complaints).not.toHaveBeenCalled();
  });

  it.each(studies)('$id is cited, with a link only where its address is known', async (study) => {
    await open(`?v=1&study=${study.id}`);
    const { short, url } = sourceOf(study, study.paper);
    const cited = within(screen.getByRole('banner')).getByText(short);
    expect(cited.getAttribute('href')).toBe(url ?? null);
    for (const link of document.querySelectorAll('main a'))
      expect(link.getAttribute('href')).toMatch(/^(https:\/\/|#)/);
  });

  it.each(studies)('$id says with which others it may share patients', async (study) => {
    await open(`?v=1&study=${study.id}`);
    const { overlapsWith = [] } = study;
    const said = screen.queryAllByText(/shares patients with/).map((each) => each.textContent);
    expect(said).toHaveLength(Math.min(1, overlapsWith.length));
    for (const { study: id, certainty } of overlapsWith) {
      expect(said[0]).toContain(certainty);
      expect(said[0]).toContain(nameOf(id));
    }
  });

  it('is chosen from all ten and one’s own, and its rates are its own', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.responded=24&theme=dark');
    expect(within(picker()).getAllByRole('option')).toHaveLength(10 + 1);
    await user.selectOptions(picker(), 'figlin-1999');
    await screen.findByRole('heading', { level: 2, name: /^Of ?160 patients ?randomized/ });
    expect(screen.getByRole('spinbutton', { name: /^Responded/ })).toHaveProperty('value', '12.1');
    await vi.waitFor(() =>
      expect(window.location.search).toBe('?v=1&study=figlin-1999&theme=dark'),
    );
    expect(document.title).toContain('Surgery before low-dose IL-2');
  });

  it('keeps a number of patients that was chosen, and no other', async () => {
    const user = userEvent.setup();
    await open('?v=1&n=1000');
    await user.selectOptions(picker(), 'wolf-1994');
    const headline = await screen.findByRole('heading', { level: 2, name: /operated on/ });
    expect(headline.textContent).toContain('Of 1000 patients operated on');
  });

  it('that nobody knows is told as a part of the link that was not understood', async () => {
    await open('?v=1&study=nobody-1900');
    screen.getByText(/Part of the link was not understood: study=.nobody-1900/);
    expect(picker()).toHaveProperty('value', first.id);
  });
});

describe('what other series saw', () => {
  it.each(rated)(
    'of "$rate.branch" stands below the slider of $study.id, filled only where the quantity is the same',
    async ({ study, rate, seen }) => {
      await open(`?v=1&study=${study.id}`);
      const row = document.querySelector(`[data-rate="${rate.branch}"]`);
      const ticks = [...(row?.querySelectorAll('[data-series]') ?? [])];
      expect(new Set(ticks.map((tick) => tick.getAttribute('data-series')))).toEqual(
        new Set(seen.map(({ series }) => series)),
      );
      for (const tick of ticks) {
        const each = seen.find(({ series }) => series === tick.getAttribute('data-series'));
        const isFilled = tick.querySelector('circle')?.getAttribute('fill') === 'var(--muted)';
        expect([each?.series, isFilled]).toEqual([each?.series, each?.isSameQuantity]);
      }
    },
  );

  it.each(rated)(
    'of "$rate.branch" is listed for $study.id: how many of whom, between what and what, and what differs',
    async ({ study, rate, seen }) => {
      const user = userEvent.setup();
      await open(`?v=1&study=${study.id}`);
      await user.click(opener(rateWords(rate).label, seen.length));
      const list = listOf(rateWords(rate).label);
      const items = within(list).getAllByRole('listitem');
      expect(items[0]?.textContent).toContain(
        `${rate.x} of ${rate.n} ${whoOf(study, rate.from.id)}`,
      );
      expect(items.slice(1).map((item) => item.getAttribute('data-series'))).toEqual(
        seen.map(({ series }) => series),
      );
      for (const [index, each] of seen.entries()) {
        const text = items[index + 1]?.textContent ?? '';
        const { low, high } = wilson(each.x, each.n, 0.95);
        expect(text).toContain(each.series);
        expect(text).toContain(each.years ?? '');
        expect(text).toContain(each.regimen ?? '');
        expect(text).toContain(`${each.x} of ${each.n} ${each.ofWhom}`);
        expect(text).toContain(
          each.x === 0
            ? `none seen; up to ${percentUpTo(high)} not excluded`
            : `between ${percentRange(low, high).replace('–', ' and ')}`,
        );
        // What is true of all is said once, above them.
        for (const remark of [
          each.difference,
          each.assumption,
          each.caution,
          each.sharedPatients,
        ].filter((one) => one !== undefined))
          expect(list.textContent.split(remark).length).toBeGreaterThan(1);
        const fill = items[index + 1]?.querySelector('circle')?.getAttribute('fill');
        expect([each.series, fill === 'var(--ink)']).toEqual([each.series, each.isSameQuantity]);
      }
      const notTheSame = list.textContent.split('Not the same quantity:').length - 1;
      const different = seen.filter(({ isSameQuantity }) => !isSameQuantity).length;
      expect(notTheSame).toBe(different === seen.length ? 1 : different);
      expect(list.textContent).not.toMatch(/NaN|undefined/);
    },
  );

  it('gives each of them a button that takes its rate over, and closes by Escape', async () => {
    const user = userEvent.setup();
    await open('?v=1&study=wolf-1994');
    const button = opener('Responded', 7);
    await user.click(button);
    for (const each of seenBeside(wolf1994, 'responded')) {
      await user.click(
        within(listOf('Responded')).getByRole('button', {
          name: `Set to ${ratePercent(reportedPerMille(each))}, as in ${each.series}`,
        }),
      );
      expect(screen.getByRole('slider', { name: /^Responded/ })).toHaveProperty(
        'value',
        String(reportedPerMille(each) / 10),
      );
    }
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /what other series saw/ })).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('stays open when Escape is pressed for something else', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(opener('Responded to IL-2', 7));
    screen.getByRole('spinbutton', { name: /^Eligible/ }).focus();
    await user.keyboard('{Escape}');
    expect(listOf('Responded to IL-2').isConnected).toBe(true);
  });

  it('shows the intervals that were asked for', async () => {
    const user = userEvent.setup();
    await open('?v=1&level=99');
    await user.click(opener('Eligible for IL-2', 9));
    const list = listOf('Eligible for IL-2');
    expect(list.textContent).toContain('99% intervals (Wilson)');
    const { low, high } = wilson(26, 28, 0.99);
    expect(list.textContent).toContain(`between ${percentRange(low, high).replace('–', ' and ')}`);
  });

  it('is taken over by a press on a mark, too', async () => {
    const user = userEvent.setup();
    await open();
    const mark = document.querySelector('[data-rate="periop-death"] [data-series="Kutikov 2010"]');
    if (!mark) throw new Error('there is no mark');
    await user.click(mark);
    expect(screen.getByRole('slider', { name: /^Perioperative/ })).toHaveProperty('value', '5.7');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('slider', { name: /^Perioperative/ })).toHaveProperty('value', '1.1');
  });

  it('has no button where nobody else counted it', async () => {
    await open();
    expect(
      screen
        .getAllByRole('button', { name: /other series$/ })
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual([
      'Perioperative death: 7 other series',
      'Eligible for IL-2: 9 other series',
      'Responded to IL-2: 7 other series',
    ]);
  });
});

describe('the list of studies', () => {
  it('is that of the studies themselves', () => {
    expect(catalogue.map(({ id, patients }) => [id, patients])).toEqual(
      studies.map((study) => [study.id, cohortSize(study)]),
    );
    const seen = studies.flatMap((study) =>
      ratesOf(study).flatMap(({ branch }) => seenBeside(study, branch)),
    );
    for (const { id, name, years } of catalogue) {
      const one = seen.find(({ study }) => study === id);
      expect([one?.series, one?.years]).toEqual([name, years]);
    }
  });
});
