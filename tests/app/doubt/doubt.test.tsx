import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { readLink } from '../../../src/inputs/link.ts';
import { studies } from '../../../src/study/studies.ts';

// A machine that runs many tests at once takes its time to load what is loaded late.
/** Spaces at the edges of elements are trimmed by the library that works out names here; browsers keep them. */
const ANOTHER = /^Another 195\s?patients with these rates$/;
const late = { timeout: 10_000 };

async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await act(async () => {
    render(<App start={readLink(search, studies)} />);
  });
}

/** Opens the drawer, and waits for what is in it. */
async function openSettings(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByText('How sure is this?', {}, late));
  await screen.findByRole('group', { name: 'Show doubt in the picture' }, late);
}

const dots = () =>
  screen.queryAllByRole('img', { name: /^50 dots, each for 200 of 10,000 repeats/ });
const fans = () => document.querySelector('[data-fans]');
const words = () => screen.queryByText(/^In \d+ of 100 repeats of /);
const pictured = (id: string) =>
  document.querySelector(`[data-group="${id}"]`)?.getAttribute('data-count');
const repeats = () => screen.findByRole('group', { name: 'Single repeats' }, late);

describe('doubt', () => {
  it('is shown from the start as fans, dots and a sentence of the same ranges', async () => {
    await open();
    await waitFor(() => expect(fans()).not.toBeNull(), late);
    await waitFor(() => expect(dots()).toHaveLength(1), late);
    expect(dots()[0]?.getAttribute('aria-label')).toMatch(/in 27 of them 18 to 26 of 195/);
    await screen.findByText(
      'In 96 of 100 repeats of the study, 11 to 35 of 195 would be responders; in 54 of 100, 18 to 26.',
      {},
      late,
    );
  });

  it('is not shown for numbers that it is not of, and comes back for the new ones', async () => {
    const user = userEvent.setup();
    await open();
    await waitFor(() => expect(dots()).toHaveLength(1), late);
    await user.click(screen.getByRole('button', { name: 'Responded to IL-2: raise' }));
    expect(fans()).toBeNull();
    expect(dots()).toHaveLength(0);
    expect(words()).toBeNull();
    await waitFor(() => expect(fans()).not.toBeNull(), late);
    await waitFor(
      () => expect(dots()[0]?.getAttribute('aria-label')).toMatch(/23 in the picture/),
      late,
    );
    expect(words()).not.toBeNull();
  });

  it('can be taken out of the picture, by choice or by link, and put back', async () => {
    const user = userEvent.setup();
    await open('?v=1&doubt=none');
    expect(fans()).toBeNull();
    expect(dots()).toHaveLength(0);
    expect(words()).toBeNull();
    await openSettings(user);
    expect(screen.getByRole('radio', { name: 'not at all' })).toHaveProperty('checked', true);
    screen.getByText('Doubt is not shown.');
    await user.click(screen.getByRole('radio', { name: 'as fans and dots' }));
    await waitFor(() => expect(fans()).not.toBeNull(), late);
    expect(dots()).toHaveLength(1);
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('is narrower when the rates are taken as true', async () => {
    const user = userEvent.setup();
    await open();
    await waitFor(() => expect(words()).not.toBeNull(), late);
    await openSettings(user);
    await user.click(screen.getByRole('radio', { name: /^chance alone/ }));
    const sentence =
      'In 96 of 100 repeats of the study, 14 to 31 of 195 would be responders; in 56 of 100, 19 to 25.';
    // Below the picture and in the drawer.
    await waitFor(() => expect(screen.getAllByText(sentence)).toHaveLength(2), late);
    await waitFor(() => expect(window.location.search).toBe('?v=1&spread=chance'));
    screen.getByText(/the rates are taken as true, so only chance is at work/);
  });

  it('names what it does not hold: assumptions and faults of the study', async () => {
    const user = userEvent.setup();
    await open();
    await openSettings(user);
    const { parentElement } = screen.getByRole('heading', { name: 'What is not in it' });
    expect(parentElement?.textContent).toMatch(/hatching marks what needs an assumption/);
    expect(parentElement?.textContent).toMatch(/what the study may have got wrong/);
  });

  it('has intervals of the rates at the level and by the method asked for', async () => {
    const user = userEvent.setup();
    await open();
    await openSettings(user);
    const rates = () =>
      screen.getByRole('heading', { name: 'The rates, from the study’s own counts' }).parentElement
        ?.textContent;
    expect(rates()).toMatch(/22 of 121 eligible for IL-2 \(18\.2%\); 95% interval 12–26%/);
    await user.click(screen.getByRole('radio', { name: '99%' }));
    expect(rates()).toMatch(/99% interval 11–29%/);
    await user.click(screen.getByRole('checkbox', { name: /Clopper–Pearson/ }));
    await waitFor(() => expect(rates()).toMatch(/Clopper–Pearson \(conservative\) interval/), late);
    await waitFor(() => expect(window.location.search).toBe('?v=1&level=99&interval=exact'));
  });
});

describe('repeats of the study', () => {
  it('are drawn in the flow and in the people, while headline and table keep the rates’ own numbers', async () => {
    const user = userEvent.setup();
    await open('?v=1&doubt=redraw&seed=3');
    const group = await repeats();
    expect(pictured('responded')).toBe('23');
    expect(fans()).toBeNull();
    within(group).getByText('Repeat 3:');
    expect(group.textContent).toMatch(/23 responders, by chance alone/);
    screen.getByRole('heading', { level: 2, name: /about ?22 ?responded/ });
    expect(document.querySelector('[data-row="responded"]')?.textContent).toMatch(/2222/);
    expect(screen.getByRole('button', { name: /^Responded: / }).getAttribute('aria-label')).toBe(
      'Responded: 23 of 129 eligible for IL-2 (18%); 12% of all 195; 1 more than the rates give; Drawn by chance: one repeat with the rates of this page.',
    );
    await user.click(screen.getByRole('radio', { name: 'People' }));
    await waitFor(
      () =>
        expect(
          document.querySelector('[data-people="responded"]')?.getAttribute('data-count'),
        ).toBe('23'),
      late,
    );
  });

  it('stand among the dots of such repeats, which stay the same from one to the next', async () => {
    const user = userEvent.setup();
    await open('?v=1&doubt=redraw&seed=3');
    const group = await repeats();
    await waitFor(() => expect(dots()).toHaveLength(1), late);
    expect(dots()[0]?.getAttribute('aria-label')).toMatch(/19 to 25 .* 23 in the picture/);
    const drawn = () => document.querySelector('[data-dots]')?.getAttribute('d');
    const before = drawn();
    await user.click(within(group).getByRole('button', { name: /^Another 195/ }));
    within(group).getByText('Repeat 4:');
    expect(dots()).toHaveLength(1);
    expect(drawn()).toBe(before);
  });

  it('go step by step, each with its number in the link, and back', async () => {
    const user = userEvent.setup();
    await open('?v=1&doubt=redraw');
    const group = await repeats();
    const first = pictured('responded');
    const back = within(group).getByRole('button', { name: 'Back' });
    expect(back.getAttribute('aria-disabled')).toBe('true');
    await user.click(within(group).getByRole('button', { name: ANOTHER }));
    await user.keyboard('{Enter}');
    within(group).getByText('Repeat 3:');
    await waitFor(() => expect(window.location.search).toBe('?v=1&doubt=redraw&seed=3'));
    await user.click(back);
    await user.click(back);
    within(group).getByText('Repeat 1:');
    expect(pictured('responded')).toBe(first);
    await waitFor(() => expect(window.location.search).toBe('?v=1&doubt=redraw'));
  });

  it('begin at the first, and leave no number behind', async () => {
    const user = userEvent.setup();
    await open('?v=1&doubt=redraw&seed=7');
    await repeats();
    await openSettings(user);
    expect(screen.getByRole('group', { name: 'Where it comes from' })).toHaveProperty(
      'disabled',
      true,
    );
    await user.click(screen.getByRole('radio', { name: 'as fans and dots' }));
    await waitFor(() => expect(window.location.search).toBe(''));
    expect(screen.queryByRole('group', { name: 'Single repeats' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Where it comes from' })).toHaveProperty(
      'disabled',
      false,
    );
  });
});

describe('playing repeats', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const number = () =>
    Number(/Repeat (\d+):/.exec(document.body.textContent ?? '')?.[1] ?? Number.NaN);
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  async function played() {
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    await open('?v=1&doubt=redraw');
    const group = await repeats();
    return {
      user,
      press: (name: string | RegExp) => user.click(within(group).getByRole('button', { name })),
    };
  }

  it('starts when asked to, goes on until stopped, and is one step of undo', async () => {
    const { user, press } = await played();
    await pass(2000);
    expect(number()).toBe(1);
    await press('Play');
    const status = screen.getByRole('status');
    for (let frame = 0; frame < 10; frame++) await pass(410);
    // About 2.5 a second.
    expect(number()).toBeGreaterThanOrEqual(10);
    expect(number()).toBeLessThanOrEqual(12);
    expect(status.textContent).toBe('');
    await press('Stop');
    const stopped = number();
    await pass(2000);
    expect(number()).toBe(stopped);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(number()).toBe(1);
    await pass(2000);
    expect(number()).toBe(1);
  });

  it('stops when a rate is moved, when a step back is taken, and when nobody sees it', async () => {
    const { user, press } = await played();
    for (const stop of [
      () => user.click(screen.getByRole('button', { name: 'Eligible for IL-2: raise' })),
      () => user.click(screen.getByRole('button', { name: 'Undo' })),
      async () => {
        act(() => {
          document.dispatchEvent(new Event('visibilitychange'));
        });
      },
      () => press(ANOTHER),
    ]) {
      await press('Play');
      await pass(900);
      await stop();
      const stopped = number();
      await pass(2000);
      expect(number()).toBe(stopped);
      screen.getByRole('button', { name: 'Play' });
    }
  });

  it('is not offered where motion is not wanted; steps are', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduce') }));
    const { press } = await played();
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
    await press(ANOTHER);
    expect(number()).toBe(2);
  });

  it('reads no repeat out while it plays, and each one that is stepped to', async () => {
    const { press } = await played();
    const heard = () => document.querySelector('[aria-live]')?.getAttribute('aria-live');
    expect(heard()).toBe('polite');
    await press('Play');
    expect(heard()).toBe('off');
    await press('Stop');
    expect(heard()).toBe('polite');
  });
});
