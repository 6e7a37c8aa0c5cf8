import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadParts } from '../../src/app/after/late.tsx';
import { theLibrary } from '../../src/app/compare/useLibrary.ts';
import { App } from '../../src/app/App.tsx';
import { readLink } from '../../src/inputs/link.ts';
import { studies } from '../../src/study/studies.ts';
import { comparedAgain, drawnAgain } from '../helpers/drawnAgain.ts';

/** Opens the page with all that comes late, and gives what it is drawn into. */
async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await act(async () => {
    await Promise.all([loadParts(), theLibrary()]);
    render(<App start={readLink(search, studies)} />);
  });
  const page = document.querySelector('main')?.closest('body > div');
  if (!page) throw new Error('nothing was drawn');
  return page;
}

const eligible = () => screen.getByRole('slider', { name: /^Eligible for IL-2/ });

const move = (percent: number) => fireEvent.change(eligible(), { target: { value: percent } });

it('writes, while a rate moves, only what is another than before', async () => {
  await open('?v=1&r.eligible=50');
  move(51);
  const written: MutationRecord[] = [];
  const watch = new MutationObserver((records) => written.push(...records));
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeOldValue: true,
  });
  move(60);
  written.push(...watch.takeRecords());
  watch.disconnect();
  expect(written.length).toBeGreaterThan(20);
  const needless = written.filter(
    ({ type, target, attributeName, oldValue }) =>
      type === 'attributes' &&
      target instanceof Element &&
      target.localName !== 'input' &&
      target.getAttribute(attributeName ?? '') === oldValue,
  );
  expect(
    needless.map(({ target, attributeName }) => `${target.nodeName} ${attributeName}`),
  ).toEqual([]);
});

it('shows in a part that was closed, once it is open, the numbers of the moment, and goes on with them', async () => {
  await open();
  move(75);
  const part = screen.getByRole('heading', { name: /^Which step matters/ }).closest('details');
  if (!part) throw new Error('the part is not there');
  await act(async () => {
    part.open = true;
    fireEvent(part, new Event('toggle'));
  });
  await waitFor(() => expect(part.textContent).toContain('26 responders'));
  move(80);
  await waitFor(() => expect(part.textContent).toContain('27 responders'));
});

it('copies the numbers of the moment at which that is pressed', async () => {
  const user = userEvent.setup();
  await open();
  move(75);
  move(80);
  await user.click(screen.getByRole('button', { name: 'Copy the table' }));
  expect(await navigator.clipboard.readText()).toMatch(/Eligible for IL-2\t121\t150\t/);
});

describe('a page whose table is in sight or not', () => {
  /** What the observer says that the browser would: whether the table is near what is seen. */
  let say: (isIntersecting: boolean) => void;
  beforeEach(() => {
    // The clock goes on only where a hand rests, however long a drawing takes.
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(told: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
          say = (isIntersecting) => act(() => told([{ isIntersecting }]));
        }
        observe() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const told = () => document.querySelector('[data-row="eligible"]')?.textContent;
  const pictured = () =>
    document.querySelector('[data-group="eligible"]')?.getAttribute('data-count');
  const rest = () =>
    act(() => {
      vi.advanceTimersByTime(300);
    });

  it('runs again, while a rate moves, what shows it and nothing else', async () => {
    const page = await open('?v=1&r.eligible=50');
    say(false);
    rest();
    move(51);
    const again = drawnAgain(page, () => move(60));
    for (const name of ['Headline', 'GroupBox', 'Ribbon', 'GroupLabel', 'RateSlider'])
      expect(again, 'is found where it runs').toContain(name);
    const still = new Set([
      'PageBar',
      'TitleBar',
      'StudyPicker',
      'Actions',
      'Handout',
      'Problems',
      'ViewPicker',
      'Hatches',
      'Headings',
      'Legend',
      'CohortSize',
      'Toolbar',
      'TableHead',
      'CopyTable',
      'FlowTable',
      'Row',
      'About',
      'HowSure',
      'CloserLook',
      'OnDemand',
      'Rest',
      'Notes',
      'SideBars',
    ]);
    expect(again.filter((name) => still.has(name))).toEqual([]);
    // Groups and ways before the rate, and the other rates, say what they said.
    const runs = (name: string) => again.filter((each) => each === name).length;
    expect(runs('GroupBox')).toBe(4);
    expect(runs('Ribbon')).toBe(4);
    expect(runs('GroupLabel')).toBe(7);
    expect(runs('RateSlider')).toBe(2);
  });

  it('looks, while a rate moves, at few elements that stay as they are', async () => {
    const page = await open('?v=1&r.eligible=50');
    say(false);
    rest();
    move(51);
    const { changed, unchanged } = comparedAgain(page, () => move(60));
    expect(changed.length).toBeGreaterThan(20);
    expect(unchanged.length).toBeLessThanOrEqual(93);
  });

  it('follows a movement at once while it is in sight', async () => {
    await open();
    say(true);
    for (const percent of [70, 75]) move(percent);
    expect(told()).toContain('141');
  });

  it('out of sight follows a single change at once, and a movement once it rests', async () => {
    await open();
    say(false);
    rest();
    move(75);
    expect(told()).toContain('141');
    move(80);
    move(85);
    expect(pictured()).toBe('160');
    expect(told()).toContain('141');
    rest();
    expect(told()).toContain('160');
  });

  it('out of sight waits until a key that is pressed again and again rests', async () => {
    await open();
    say(false);
    rest();
    move(75);
    for (const percent of [75.1, 75.2, 75.3, 80]) {
      act(() => {
        vi.advanceTimersByTime(140);
      });
      move(percent);
      expect(told()).toContain('141');
    }
    rest();
    expect(told()).toContain('150');
  });

  it.each([
    ['it comes into sight', () => say(true)],
    ['it is printed', () => act(() => window.dispatchEvent(new Event('beforeprint')))],
  ])('has the last numbers as soon as %s', async (_, happens) => {
    await open();
    say(false);
    rest();
    for (const percent of [75, 80, 85]) move(percent);
    happens();
    expect(told()).toContain('160');
  });
});
