import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { readLink } from '../../src/inputs/link.ts';
import { studies } from '../../src/study/studies.ts';

async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await act(async () => {
    render(<App start={readLink(search, studies)} />);
  });
}

const ENDINGS = ['unresectable', 'periop-death', 'not-eligible', 'responded', 'no-response'];
const view = (name: string) => screen.getByRole('radio', { name });
const people = () => screen.findByRole('group', { name: /^The same patients at every stage/ });

/** What the picture says of the groups in which patients end, by this mark; and the table. */
function pictured(mark: 'group' | 'people') {
  return ENDINGS.map((id) =>
    Number(document.querySelector(`[data-${mark}="${id}"]`)?.getAttribute('data-count')),
  );
}

function tabled() {
  const table = screen.getByRole('table', { name: /^Patients at each step/ });
  return ENDINGS.map((id) => {
    const row = table.querySelector<HTMLElement>(`[data-row="${id}"]`);
    return row && Number.parseInt(within(row).getAllByRole('cell')[1]?.textContent ?? '', 10);
  });
}

describe('the views', () => {
  it('are a group of radio buttons that starts at the flow and works by arrow keys', async () => {
    const user = userEvent.setup();
    await open();
    screen.getByRole('radiogroup', { name: 'Show as' });
    expect(view('Flow')).toHaveProperty('checked', true);
    await user.click(view('Flow'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(view('People'));
    await people();
    expect(document.querySelector('[data-flow]')).toBeNull();
    await waitFor(() => expect(window.location.search).toBe('?v=1&view=people'));
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.querySelector('svg[role="group"]')).toBeNull());
    await waitFor(() => expect(window.location.search).toBe('?v=1&view=table'));
    await user.keyboard('{ArrowRight}');
    await screen.findByRole('group', { name: /^Flow of patients/ });
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('show the same numbers, whichever is looked at', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75&r.responded=24');
    const expected = [5, 2, 47, 34, 107];
    expect(pictured('group')).toEqual(expected);
    expect(tabled()).toEqual(expected);
    await user.click(view('People'));
    await people();
    expect(pictured('people')).toEqual(expected);
    expect(tabled()).toEqual(expected);
    await user.click(view('Table'));
    await waitFor(() => expect(document.querySelector('svg[role="group"]')).toBeNull());
    expect(tabled()).toEqual(expected);
  });

  it('open from a link, on people and never on the flow', async () => {
    await open('?v=1&view=people&n=1000');
    expect(document.querySelector('[data-flow]')).toBeNull();
    await people();
    expect(pictured('people')).toEqual([26, 10, 344, 113, 507]);
    screen.getByText(/Places are arranged, nobody is tracked: only totals are known/);
  });

  it('have one table, in the picture’s place where it is what is looked at', async () => {
    await open('?v=1&view=table');
    const table = screen.getByRole('table', { name: /^Patients at each step/ });
    const region = screen.getByRole('region', { name: 'Picture and rates' });
    expect(region.contains(table)).toBe(true);
    expect(document.querySelectorAll('#table')).toHaveLength(1);
  });

  it('move patients from mark to mark while a rate moves', async () => {
    const user = userEvent.setup();
    await open('?v=1&view=people');
    await people();
    expect(pictured('people')).toEqual([5, 2, 67, 22, 99]);
    await user.click(screen.getByRole('button', { name: 'Responded to IL-2: raise' }));
    expect(pictured('people')).toEqual([5, 2, 67, 23, 98]);
  });

  it('of another group who are traced show these instead, as the flow does', async () => {
    await open('?v=1&view=people&trace=no-response');
    await people();
    const traced = [...document.querySelectorAll('[data-stage]')].map((stage) =>
      [...stage.querySelectorAll('[data-traced]')].reduce(
        (sum, path) => sum + (path.getAttribute('d')?.match(/m/gi)?.length ?? 0),
        0,
      ),
    );
    expect(traced).toEqual([99, 99, 99, 99, 99]);
    within(screen.getByRole('list', { name: 'Marks' })).getByText('“No response”');
  });

  it('can be undone', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(view('Table'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('group', { name: /^Flow of patients/ });
    expect(view('Flow')).toHaveProperty('checked', true);
  });
});

describe('the switch of percentages', () => {
  const heard = (name: RegExp) => screen.getByRole('button', { name });
  const table = () => screen.getByRole('table', { name: /^Patients at each step/ });
  const heads = () =>
    within(table())
      .getAllByRole('columnheader')
      .map((head) => head.textContent);

  it('has them of all, and changes picture, table, cards and link to the step before', async () => {
    const user = userEvent.setup();
    await open();
    const group = screen.getByRole('radiogroup', { name: 'Percentages' });
    expect(within(group).getByRole('radio', { name: '% of all 195' })).toHaveProperty(
      'checked',
      true,
    );
    const picture = () => document.querySelector('svg[role="group"]')?.textContent ?? '';
    expect(picture()).toContain('of 195 (62%)');
    heard(/^Eligible for IL-2: 121 of 188 alive after surgery \(64%\); 62% of all 195;/);
    await user.click(view('% of all 195'));
    await user.keyboard('{ArrowRight}');
    expect(view('% of the step before')).toHaveProperty('checked', true);
    expect(picture()).toContain('of 188 (64%)');
    expect(picture()).not.toContain('62%');
    const spoken = heard(/^Eligible for IL-2: 121 of 188 alive after surgery \(64%\);/);
    expect(spoken.getAttribute('aria-label')).not.toContain('of all');
    expect(heads()).not.toContain('Of all');
    within(table()).getByRole('cell', { name: '188 alive after surgery (64%)' });
    await user.click(spoken);
    const card = await screen.findByRole('note');
    expect(card.textContent).toContain('121 of 188 alive after surgery (64%)');
    expect(card.textContent).not.toContain('of all');
    await waitFor(() => expect(window.location.search).toBe('?v=1&of=step'));
  });

  it('moves no patient and no box', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75');
    const drawn = () =>
      [...document.querySelectorAll('[data-group], [data-flow]')].map((each) =>
        ['d', 'x', 'y', 'width', 'height', 'data-count'].map((name) => each.getAttribute(name)),
      );
    const before = drawn();
    await user.click(view('% of the step before'));
    expect(drawn()).toEqual(before);
    await waitFor(() => expect(window.location.search).toBe('?v=1&r.eligible=75&of=step'));
  });

  it('says what the slider says of a rate that is set', async () => {
    await open('?v=1&r.eligible=75&of=step');
    heard(/^Eligible for IL-2: 141 of 188 alive after surgery \(75%\);/);
    expect(screen.getByRole('slider', { name: /^Eligible for IL-2/ })).toHaveProperty(
      'value',
      '75',
    );
  });

  it('is for people too, can be undone, and says how many all are', async () => {
    const user = userEvent.setup();
    await open('?v=1&view=people&n=1000');
    await people();
    await user.click(view('% of the step before'));
    expect(document.querySelector('svg[role="group"]')?.textContent).toContain('113 (18%)');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(view('% of all 1000')).toHaveProperty('checked', true);
    expect(document.querySelector('svg[role="group"]')?.textContent).toContain('113 (11%)');
  });

  it('tells no share of few, and nothing that is no number', async () => {
    await open('?v=1&of=step&n=1');
    const text = document.body.textContent ?? '';
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(document.querySelector('svg[role="group"]')?.textContent).not.toContain('%');
  });
});
