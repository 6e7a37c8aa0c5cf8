import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { openLink } from '../../../src/app/opening/openLink.ts';
import { theLibrary } from '../../../src/app/compare/useLibrary.ts';
import { newcombe } from '../../../src/model/newcombe.ts';

async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await theLibrary();
  const start = await openLink(search);
  await act(async () => {
    render(<App start={start} />);
  });
}

const button = (name: string) => screen.getByRole('button', { name });
const field = (name: RegExp) => screen.getByRole('spinbutton', { name });
const titles = () =>
  screen.queryAllByRole('heading', { level: 3, name: /^[AB]: / }).map((each) => each.textContent);
const section = () => screen.getByRole('region', { name: 'A and B compared' });
const search = () => decodeURIComponent(window.location.search);

/** A, B and the difference of a group, as the table of the comparison says them. */
function compared(id: string) {
  const row = document.querySelector<HTMLElement>(`[data-compared="${id}"]`);
  return row && [...row.querySelectorAll('td')].map((cell) => cell.textContent);
}

async function typed(user: ReturnType<typeof userEvent.setup>, name: RegExp, text: string) {
  await user.clear(field(name));
  await user.type(field(name), text);
}

describe('comparing', () => {
  it('pins the numbers of the moment as A and goes on to B with the same sliders', async () => {
    const user = userEvent.setup();
    await open();
    expect(titles()).toEqual([]);
    await user.click(button('Compare'));
    expect(titles()).toEqual(['A: as reported, 195 patients', 'B: as reported, 195 patients']);
    within(section()).getByText(/^A and B are the same so far/);
    await typed(user, /^Eligible for IL-2/, '75');
    await typed(user, /^Responded to IL-2/, '24');
    expect(titles()).toEqual([
      'A: as reported, 195 patients',
      'B: eligible 75% and responded 24%, 195 patients',
    ]);
    within(section()).getByText('B has 20 more eligible and 12 more responders than A.');
    expect(compared('eligible')).toEqual(['121', '141', '+20']);
    expect(compared('no-response')).toEqual(['99', '107', '+8']);
    expect(compared('resected')).toEqual(['190', '190', '0']);
    await waitFor(() =>
      expect(search()).toBe('?v=1&r.eligible=75&r.responded=24&pin=walther-1997'),
    );
  });

  it('leaves the marks of the page to B, and no id stands twice', async () => {
    await open('?v=1&r.eligible=75&pin=walther-1997');
    expect(document.querySelectorAll('[data-group="eligible"]')).toHaveLength(1);
    expect(document.querySelector('[data-group="eligible"]')?.getAttribute('data-count')).toBe(
      '141',
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    screen.getByRole('group', { name: /^A: Flow of patients\. Of 195 patients .* 121 became/ });
    screen.getByRole('group', { name: /^B: Flow of patients\. Of 195 patients .* 141 would/ });
  });

  it('is a step that Undo takes back and Redo does again', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(button('Compare'));
    expect(button('Compare').getAttribute('aria-pressed')).toBe('true');
    await user.click(button('Undo'));
    expect(titles()).toEqual([]);
    expect(button('Compare').getAttribute('aria-pressed')).toBe('false');
    await user.click(button('Redo'));
    expect(titles()).toHaveLength(2);
  });

  it.each([
    ['rates', '?v=1&r.eligible=75', /^B: eligible 75%, 195 patients$/],
    ['a number of patients', '?v=1&n=1000', /^B: .+ 1000 patients$/],
  ])('is, where %s was set, the study as reported', async (_, link, b) => {
    const user = userEvent.setup();
    await open(link);
    await user.click(button('Compare'));
    expect(titles()).toEqual(['A: as reported, 195 patients', expect.stringMatching(b)]);
    expect(within(section()).queryByText(/^A and B are the same so far/)).toBeNull();
  });

  it('keeps A when all is reset: B goes back to the study as reported', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75');
    await user.click(button('Compare'));
    await user.click(button('Pin B as A'));
    await user.click(button('Reset all'));
    await waitFor(() =>
      expect(titles()).toEqual(['A: eligible 75%, 195 patients', 'B: as reported, 195 patients']),
    );
    await waitFor(() => expect(search()).toBe('?v=1&pin=walther-1997&pin.r.eligible=75'));
  });

  it('swaps A and B, pins B as A, and stops with the focus where it began', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75&n=1000&pin=walther-1997');
    await user.click(button('Swap A and B'));
    expect(titles()).toEqual(['A: eligible 75%, 1000 patients', 'B: as reported, 195 patients']);
    await waitFor(() =>
      expect(search()).toBe('?v=1&pin=walther-1997&pin.r.eligible=75&pin.n=1000'),
    );
    await user.click(button('Pin B as A'));
    expect(titles()).toEqual(['A: as reported, 195 patients', 'B: as reported, 195 patients']);
    expect(button('Swap A and B').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Stop comparing'));
    expect(titles()).toEqual([]);
    expect(document.activeElement).toBe(button('Compare'));
    await waitFor(() => expect(search()).toBe(''));
  });

  it('works by keys alone', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75');
    button('Compare').focus();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Swap A and B');
    await user.tab();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Stop comparing');
    await user.keyboard(' ');
    expect(titles()).toEqual([]);
  });

  it('tells a screen reader that something is pinned, and the numbers that follow', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(button('Compare'));
    await waitFor(
      () =>
        expect(screen.getByRole('status').textContent).toMatch(/^Compared with A\. As reported\./),
      { timeout: 3000 },
    );
  });

  it('says why no interval stands beside what somebody chose', async () => {
    await open('?v=1&r.eligible=75&pin=walther-1997');
    within(section()).getByText(/^No interval .* that choice, not chance\.$/);
    expect(section().textContent).not.toContain('95% interval');
  });

  it('shows both as people too, and in the table view only the differences', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75&pin=walther-1997');
    await user.click(screen.getByRole('radio', { name: 'People' }));
    await waitFor(
      () =>
        expect(document.querySelector('[aria-label^="A: The same patients at"]')).not.toBeNull(),
      { timeout: 10_000 },
    );
    expect(document.querySelector('[aria-label^="B: The same patients at"]')).not.toBeNull();
    expect(document.querySelectorAll('[data-people="responded"]')).toHaveLength(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    await waitFor(() => expect(document.querySelector('svg[role="group"]')).toBeNull());
    expect(titles()).toEqual([]);
    expect(compared('eligible')).toEqual(['121', '141', '+20']);
  });
});

describe('other numbers of patients', () => {
  it('are compared per 100, and the pictures say that each is all of its own', async () => {
    await open('?v=1&n=1000&pin=walther-1997');
    screen.getByText(/Both per 100: the full length is all 195 patients taken to surgery\.$/);
    screen.getByText(/Both per 100: the full length is all 1000 patients taken to surgery\.$/);
    expect(compared('responded')).toEqual(['11 (22)', '11 (113)', '0'].map(asShown));
    within(section()).getByRole('table', { name: /^A and B, in people of every 100/ });
  });

  it('are compared per 100 of the step before, where percentages are of it, in both pictures', async () => {
    await open('?v=1&n=1000&r.eligible=75&pin=walther-1997&of=step');
    for (const letter of ['A', 'B'])
      expect(document.querySelector(`svg[aria-label^="${letter}: Flow"]`)?.textContent).toContain(
        letter === 'A' ? 'of 188 (64%)' : 'of 964 (75%)',
      );
    within(section()).getByRole('table', {
      name: 'A and B, in people of every 100 at the step before',
    });
    expect(compared('eligible')).toEqual(['64 (121)', '75 (723)', '+11'].map(asShown));
    expect(compared('responded')).toEqual(['18 (22)', '18 (131)', '0'].map(asShown));
    within(section()).getByText(/^Of every 100 of all, B has \d+ more eligible/);
  });

  it('are not compared where one has too few at the step before', async () => {
    await open('?v=1&n=1000&r.eligible=1&pin=walther-1997&of=step');
    expect(compared('responded')).toEqual(['18 (22)', '– (2)', '–'].map(asShown));
  });

  it('have tenths only where both are at least 1000', async () => {
    await open('?v=1&n=10000&pin=walther-1997&pin.n=1000');
    expect(compared('eligible')?.[0]).toBe(asShown('62.1 (620)'));
    expect(compared('responded')?.[0]).toBe(asShown('11.3 (113)'));
  });
});

/** The brackets around the people are drawn by the style sheet. */
function asShown(text: string) {
  return text.replaceAll(/[()]/g, '');
}

describe('a second study', () => {
  it('is opened as A, with what both counted and Newcombe’s interval in words', async () => {
    const user = userEvent.setup();
    await open('?v=1&study=franklin-1996');
    await user.click(button('Compare'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Compare with' }),
      'walther-1993',
    );
    expect(titles()).toEqual([
      'A: Walther 1993, as reported, 93 patients',
      'B: Franklin 1996, as reported, 63 patients',
    ]);
    await waitFor(() => expect(search()).toBe('?v=1&study=franklin-1996&pin=walther-1993'));
    const { low, high } = newcombe({ x: 19, n: 56 }, { x: 15, n: 56 }, 0.95);
    expect([Math.round(100 * low), Math.round(100 * high)]).toEqual([-10, 23]);
    within(section()).getByText(
      'A, Walther 1993: 15 of 56 treated (27%). B, Franklin 1996: 19 of 56 treated (34%).',
    );
    within(section()).getByText('In B 7 more of every 100; 95% interval 10 fewer to 23 more.');
  });

  it('has its interval from its own counts, at the level chosen, whatever the sliders say', async () => {
    await open('?v=1&study=franklin-1996&r.responded=90&n=1000&level=90&pin=walther-1993');
    const { low, high } = newcombe({ x: 19, n: 56 }, { x: 15, n: 56 }, 0.9);
    expect(section().textContent).toContain(
      `In B 7 more of every 100; 90% interval ${Math.round(-100 * low)} fewer to ${Math.round(100 * high)} more.`,
    );
  });

  it('has no difference where it counted something else', async () => {
    await open('?v=1&study=franklin-1996&pin=walther-1997');
    expect(compared('responded')?.[2]).toBe('not the same');
    expect(compared('recovered')?.[2]).toBe('not the same');
    expect(
      within(section()).getAllByText('Not the same quantity, so no difference is worked out.'),
    ).toHaveLength(2);
    within(section()).getByText(/^Walther 1997: its 18% is printed without saying of whom/);
  });

  it('has no interval where the two may share patients', async () => {
    await open('?v=1&study=robertson-1990&pin=walther-1993');
    within(section()).getByText(/^Walther 1993 and Robertson 1990 probably share patients\./);
    within(section()).getByText('In B 3 more of every 100.');
    expect(section().textContent).not.toMatch(/\d+% interval/);
  });

  it('does not stand beside one that almost certainly has the same patients', async () => {
    await open('?v=1&study=figlin-1997&pin=franklin-1996');
    within(section()).getByText(/^Franklin 1996 and Figlin 1997 almost certainly share patients\./);
    expect(titles()).toEqual([]);
    expect(document.querySelector('[data-compared]')).toBeNull();
    expect(document.querySelectorAll('svg[role="group"]')).toHaveLength(1);
    expect(screen.getByRole('option', { name: /^Franklin 1996.*the same people/ })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('becomes B where it is opened as the present one, and A stays', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75');
    await user.click(button('Compare'));
    await user.click(button('Pin B as A'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Study' }), 'wolf-1994');
    await waitFor(() =>
      expect(titles()).toEqual([
        'A: Walther 1997, eligible 75%, 195 patients',
        'B: Wolf 1994, as reported, 23 patients',
      ]),
    );
  });
});
