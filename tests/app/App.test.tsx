import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { readLink } from '../../src/inputs/link.ts';
import { studies } from '../../src/study/studies.ts';

/** Opens the page and waits until the column is measured, as a browser does before the first frame. */
async function open(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await act(async () => {
    render(<App start={readLink(search, studies)} />);
  });
}

const slider = (name: RegExp) => screen.getByRole('slider', { name });
const field = (name: RegExp) => screen.getByRole('spinbutton', { name });
const headline = () => screen.getByRole('heading', { level: 2, name: /^Of/ }).textContent;

/** A group's count in the picture, and in the table's column "Now". */
function counts(id: string, label: string) {
  const box = document.querySelector(`[data-group="${id}"]`);
  const row = within(screen.getByRole('table', { name: /^Patients at each step/ })).getByRole(
    'row',
    {
      name: new RegExp(`^${label} `),
    },
  );
  return [
    box?.getAttribute('data-count'),
    within(row)
      .getAllByRole('cell')[1]
      ?.textContent?.match(/^[\d,]+/)?.[0],
  ];
}

describe('the page', () => {
  it('tells the main message with no interaction', async () => {
    await open();
    expect(headline()).toBe(
      'Of 195 patients taken to surgery, 121 became eligible for IL-2 and about 22 responded: 11 of every 100.',
    );
    screen.getByText(/the abstract gives 18% but not of whom/);
    expect(screen.queryByRole('button', { name: 'Back to reported' })).toBeNull();
  });

  it('names the study, cites it with its DOI and says that it is historical', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^Cytoreductive surgery before high-dose IL-2/,
    );
    expect(screen.getAllByRole('link', { name: /Walther et al/ })[0]?.getAttribute('href')).toBe(
      'https://doi.org/10.1016/s0022-5347(01)64091-6',
    );
    screen.getByText('Historical study (1997)');
  });

  it('opens a link on its own numbers, in the picture, the table and the sliders', async () => {
    await open('?v=1&r.eligible=75&r.responded=24');
    expect(headline()).toBe(
      'Of 195 patients taken to surgery, 141 would become eligible for IL-2 and about 34 would respond: 17 of every 100.',
    );
    expect(counts('eligible', 'Eligible for IL-2')).toEqual(['141', '141']);
    expect(counts('no-response', 'No response')).toEqual(['107', '107']);
    expect(slider(/^Eligible for IL-2/)).toHaveProperty('value', '75');
    screen.getByText(/20 more eligible and 12 more responders than in this reading/);
  });

  it('moves patients and the address bar when a rate is typed, and back again', async () => {
    const user = userEvent.setup();
    await open();
    await user.clear(field(/^Eligible for IL-2/));
    await user.type(field(/^Eligible for IL-2/), '75');
    expect(counts('eligible', 'Eligible for IL-2')).toEqual(['141', '141']);
    await waitFor(() => expect(window.location.search).toBe('?v=1&r.eligible=75'));
    await user.click(screen.getByRole('button', { name: 'Back to reported' }));
    expect(counts('eligible', 'Eligible for IL-2')).toEqual(['121', '121']);
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('reaches the same rate by buttons, by typing and by a link', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'Responded to IL-2: raise' }));
    expect(field(/^Responded to IL-2/)).toHaveProperty('value', '19');
    const byButton = counts('responded', 'Responded');
    await user.clear(field(/^Responded to IL-2/));
    await user.type(field(/^Responded to IL-2/), '19');
    expect(counts('responded', 'Responded')).toEqual(byButton);
  });

  it('sets small rates by tenths of a percent', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'Perioperative death: raise' }));
    expect(field(/^Perioperative death/)).toHaveProperty('value', '1.2');
  });

  it('says each rate in percent and in people with their base, and beside it the share of all', async () => {
    await open();
    const rate = within(screen.getByRole('group', { name: 'Eligible for IL-2' }));
    rate.getByText('121 of 188 alive after surgery');
    rate.getByText(/printed 62% of 195/);
    rate.getByText(/62% of all 195/);
    expect(slider(/^Eligible for IL-2/).getAttribute('aria-valuetext')).toBe(
      '64.4%: 121 of 188 alive after surgery',
    );
  });

  it('keeps native sliders native', async () => {
    await open();
    for (const each of screen.getAllByRole('slider')) {
      expect(each.tagName).toBe('INPUT');
      for (const attribute of ['role', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax']) {
        expect(each.hasAttribute(attribute)).toBe(false);
      }
    }
  });

  it('takes one change back at a time and does it again', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'Eligible for IL-2: raise' }));
    await user.click(screen.getByRole('radio', { name: '1000' }));
    expect(counts('operated', 'Taken to surgery')[0]).toBe('1000');
    await user.keyboard('{Control>}z{/Control}');
    expect(counts('operated', 'Taken to surgery')[0]).toBe('195');
    expect(field(/^Eligible for IL-2/)).toHaveProperty('value', '65');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field(/^Eligible for IL-2/)).toHaveProperty('value', '64.4');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(field(/^Eligible for IL-2/)).toHaveProperty('value', '65');
  });

  it('resets one rate and leaves the others', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75&r.responded=24');
    await user.click(screen.getByRole('button', { name: /^Reset Eligible for IL-2/ }));
    expect(counts('eligible', 'Eligible for IL-2')[0]).toBe('121');
    expect(field(/^Responded to IL-2/)).toHaveProperty('value', '24');
  });

  it('recounts everything for another number of patients and says that it is not the study’s own', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('radio', { name: '1000' }));
    expect(counts('eligible', 'Eligible for IL-2')).toEqual(['620', '620']);
    expect(counts('responded', 'Responded')).toEqual(['113', '113']);
    screen.getByText(/not the study’s own 195/);
    const row = screen.getByRole('row', { name: /^Eligible for IL-2 / });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('121');
  });

  it.each([
    ['abc', '“abc” is not a percentage from 0 to 100. 64.4% is kept.', '64.4'],
    ['12e9', '“12e9” is not a percentage from 0 to 100. 64.4% is kept.', '64.4'],
    ['150', '“150” is more than 100%. 64.4% is kept.', '64.4'],
    ['70,5 %', 'Read as 70.5%.', '70.5'],
  ])('answers a typed rate of %s with a sentence', async (typed, sentence, kept) => {
    const user = userEvent.setup();
    await open();
    const input = field(/^Eligible for IL-2/);
    await user.clear(input);
    await user.paste(typed);
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(slider(/^Eligible for IL-2/)).toHaveProperty('value', kept);
    expect(document.body.textContent).not.toContain('NaN');
  });

  it.each([
    ['0', '“0” is not a whole number from 1 to 1,000,000. 195 is kept.', '195'],
    ['12e9', '“12e9” is not a whole number from 1 to 1,000,000. 195 is kept.', '195'],
    ['2,000', 'Read as 2000.', '2000'],
  ])('answers a typed number of patients of %s with a sentence', async (typed, sentence, kept) => {
    const user = userEvent.setup();
    await open();
    await user.clear(field(/^Number of patients/));
    await user.paste(typed);
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(counts('operated', 'Taken to surgery')[0]).toBe(kept);
  });

  it('goes back to where typing began when a number turns into none', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75');
    await user.clear(field(/^Eligible for IL-2/));
    await user.type(field(/^Eligible for IL-2/), '8x');
    expect(slider(/^Eligible for IL-2/)).toHaveProperty('value', '75');
    await user.type(field(/^Eligible for IL-2/), '{Backspace}0');
    expect(slider(/^Eligible for IL-2/)).toHaveProperty('value', '80');
  });

  it('says in one line which part of a link was not understood, and shows what is reported instead', async () => {
    await open('?v=1&r.eligible=lots&n=0&r.responded=24');
    screen.getByText(
      'Part of the link was not understood: n=“0” is not a whole number from 1 to 1,000,000, so the study’s own 195 are shown; r.eligible=“lots” is not a percentage from 0 to 100 with at most one decimal, so the 64.4% read from the study is shown.',
    );
    expect(counts('eligible', 'Eligible for IL-2')[0]).toBe('121');
    expect(field(/^Responded to IL-2/)).toHaveProperty('value', '24');
  });

  it('announces the consequence in people, once a pause, and nothing at the start', async () => {
    await open();
    vi.useFakeTimers();
    const status = screen.getByRole('status');
    const heard: (string | null)[] = [];
    const listener = new MutationObserver(() => heard.push(status.textContent));
    listener.observe(status, { childList: true, characterData: true, subtree: true });
    for (let click = 0; click < 10; click++) {
      fireEvent.click(screen.getByRole('button', { name: 'Eligible for IL-2: raise' }));
      await act(() => vi.advanceTimersByTimeAsync(200));
    }
    expect(status.textContent).toBe('');
    await act(() => vi.advanceTimersByTimeAsync(600));
    vi.useRealTimers();
    listener.disconnect();
    expect(heard).toEqual([
      '18 more eligible and 3 more responders than in this reading. Of 195 patients taken to surgery, 139 would become eligible for IL-2 and about 25 would respond: 13 of every 100.',
    ]);
  });

  it('walks along the flow by arrow keys and says what stands there and of whom', async () => {
    const user = userEvent.setup();
    await open();
    screen.getByRole('button', { name: /^Taken to surgery: 195 taken to surgery/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /^Taken to surgery → Resected: 190 of 195/,
    );
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /^Taken to surgery → Unresectable: 5 of 195/,
    );
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Unresectable: 5 of 195/);
    const card = screen.getByRole('note', { name: 'Unresectable' });
    expect(card.textContent).toContain('Reported: 5 of the 195, printed in the abstract.');
    expect(card.textContent).toContain('Walther et al., J Urol 1997');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('note')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Unresectable/);
  });

  it('keeps the table readable when the picture fails', async () => {
    // React reports what the boundary caught; here that is what is wanted.
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { groups } = studies[0];
    const broken = {
      ...studies[0],
      brackets: [{ ...studies[0].brackets[0]!, whole: 'nobody-knows' }],
    };
    render(<App start={{ choices: { study: broken, rates: {} }, problems: [] }} />);
    await screen.findByText(/The picture could not be drawn/);
    expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(groups.length);
    report.mockRestore();
  });

  it('says of every assumed number in a card what is assumed', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: /^Responded: 22 of 121/ }));
    expect(screen.getByRole('note').textContent).toContain('without saying of whom');
  });

  it('copies the table as the picture has it', async () => {
    const user = userEvent.setup();
    await open('?v=1&r.eligible=75');
    await user.click(screen.getByRole('button', { name: 'Copy the table' }));
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toContain('Eligible for IL-2\t121\t141\tset');
  });

  it('has no percentage without saying of whom', async () => {
    await open();
    for (const cell of document.querySelectorAll('td, [data-rate] p')) {
      for (const [percent] of cell.textContent?.matchAll(/\d+%/g) ?? []) {
        expect(cell.textContent).toMatch(
          new RegExp(
            `${percent} of |of .*\\(${percent}\\)|\\(${percent}\\)|reported|printed|in the study|18%`,
          ),
        );
      }
    }
    expect(document.body.textContent).not.toMatch(/\b1 in \d/);
  });
});
