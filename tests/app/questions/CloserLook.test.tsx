import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { loadParts } from '../../../src/app/after/late.tsx';
import { Overlaps } from '../../../src/app/questions/Overlaps.tsx';
import { WhatItTakes } from '../../../src/app/questions/WhatItTakes.tsx';
import { startingChoices } from '../../../src/inputs/choices.ts';
import { readLink } from '../../../src/inputs/link.ts';
import { countedGroup, flowsOf } from '../../../src/model/flows.ts';
import { wilson } from '../../../src/model/interval.ts';
import { overlapBounds } from '../../../src/model/overlap.ts';
import { effectsOn } from '../../../src/model/sensitivity.ts';
import { cohortSize, resultOf } from '../../../src/study/study.ts';
import { studies } from '../../../src/study/studies.ts';
import { patients, perMille } from '../../../src/study/units.ts';

const [study] = studies;
const STEP = 'Which step matters, and what would it take?';
const TOTALS = 'What the totals cannot tell';

// What comes late is read once, before the first page waits for it.
beforeAll(async () => {
  await loadParts();
});

/** Opens the page and one of its closed parts, as a reader does. */
async function opened(title: string, search = '') {
  window.history.replaceState(null, '', `/${search}`);
  await act(async () => {
    render(<App start={readLink(search, studies)} />);
  });
  const details = screen.getByRole('heading', { level: 2, name: title }).closest('details');
  if (!details) throw new Error(`“${title}” is no part that opens`);
  await act(async () => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await Promise.all([
      import('../../../src/app/questions/Overlaps.tsx'),
      import('../../../src/app/questions/WhatItTakes.tsx'),
    ]);
  });
  return within(details);
}

function responders(rates: Readonly<Record<string, number>>): number {
  const set = Object.fromEntries(
    Object.entries(rates).map(([key, value]) => [key, perMille(value)]),
  );
  return countedGroup(flowsOf(study, patients(195), set), 'responded').count;
}

const text = (element: Element) => element.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const rowsOf = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody')].map((body) => [
    body.dataset['effect'],
    ...[...body.querySelectorAll('td')].map(text),
  ]);

describe('a part that opens', () => {
  it('says that it needs scripts until it is opened, and is closed at first', async () => {
    await act(async () => {
      render(<App start={readLink('', studies)} />);
    });
    for (const title of [STEP, TOTALS]) {
      // By its text: of a whole page the roles are dear to ask for.
      const details = (await screen.findByText(title)).closest('details');
      expect(details?.open).toBe(false);
      expect(details?.textContent).toContain('needs scripts');
      expect(details?.querySelector('table, input')).toBeNull();
    }
  });
});

describe('which step matters', () => {
  it('tells for every rate what ten points and its interval bring, the largest effect first', async () => {
    const part = await opened(STEP);
    part.getByText(/^Arithmetic, not a forecast/);
    const rows = rowsOf(part.getByRole('table', { name: /^How many more or fewer responders/ }));
    expect(rows).toEqual(
      [
        [
          'responded',
          '+12 responders if it rises 10 points, to 28.2% of 121 eligible for IL-2',
          '−7 to +9 responders at 12.3% to 26%, from 22 of 121',
        ],
        [
          'eligible',
          '+3 responders if it rises 10 points, to 74.4% of 188 alive after surgery',
          '−2 to +2 responders at 57.3% to 70.9%, from 121 of 188',
        ],
        [
          'unresectable',
          '+1 responder if it falls 2.6 points, to 0% of 195 taken to surgery; it cannot go further',
          '0 to −1 responder at 1.1% to 5.9%, from 5 of 195',
        ],
        [
          'periop-death',
          'no change if it falls 1.1 points, to 0% of 190 resected; it cannot go further',
          '0 to −1 responder at 0.3% to 3.8%, from 2 of 190',
        ],
      ].map((row) => row.map((cell) => expect.stringContaining(cell))),
    );
    // Worked out anew, without what the page uses for it.
    expect(responders({ responded: 282 }) - responders({})).toBe(12);
    expect(responders({ eligible: 744 }) - responders({})).toBe(3);
    const { low, high } = wilson(22, 121, 0.95);
    expect(responders({ responded: Math.round(1000 * low) }) - responders({})).toBe(-7);
    expect(responders({ responded: Math.round(1000 * high) }) - responders({})).toBe(9);
  });

  it('follows the rates of the link', async () => {
    const part = await opened(STEP, '?v=1&r.eligible=100');
    const now = responders({ eligible: 1000 });
    part.getByText(new RegExp(`Now ${now} of 195\\.`));
    const rows = rowsOf(part.getByRole('table', { name: /^How many/ }));
    const row = rows.find(([branch]) => branch === 'responded');
    const more = responders({ eligible: 1000, responded: 282 }) - now;
    expect(row?.[1]).toContain(
      `+${more} responders if it rises 10 points, to 28.2% of 188 eligible`,
    );
  });
});

describe('what it would take', () => {
  it('gives for each rate the least change that does, or says that none does', async () => {
    const user = userEvent.setup();
    const part = await opened(STEP);
    const field = part.getByRole('spinbutton', { name: 'I want how many responders' });
    expect(field).toHaveProperty('value', '30');
    await user.clear(field);
    await user.type(field, '40');
    const way = (branch: string) =>
      text(document.querySelector(`[data-way="${branch}"]`) as Element);
    expect(way('unresectable')).toContain(
      'cannot do it alone: no value of it brings 40 responders.',
    );
    expect(way('eligible')).toContain('cannot do it alone');
    expect(way('responded')).toContain('32.7% or more, now 18.2%.');
    expect(responders({ responded: 327 })).toBeGreaterThanOrEqual(40);
    expect(responders({ responded: 326 })).toBeLessThan(40);
  });

  it('sets the rate by one press, which reaches the target and keeps the place, and can be undone', async () => {
    const user = userEvent.setup();
    const part = await opened(STEP);
    const button = part.getByRole('button', { name: 'Set Eligible for IL-2 to 86.5%' });
    await user.click(button);
    expect(screen.getByRole('spinbutton', { name: /^Eligible for IL-2/ })).toHaveProperty(
      'value',
      '86.5',
    );
    part.getByText('Now 30 responders: reached.');
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    part.getByText(/^Now 22 responders\. /);
  });

  it('steps by the arrow keys and keeps the number where something else is typed', async () => {
    const user = userEvent.setup();
    const part = await opened(STEP);
    const field = part.getByRole('spinbutton', { name: 'I want how many responders' });
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(field).toHaveProperty('value', '31');
    await user.clear(field);
    await user.type(field, 'many');
    expect(part.getByRole('alert').textContent).toContain('is not a whole number');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('what the totals cannot tell', () => {
  const PAIRS = [
    [45, 176, 26, 45],
    [45, 121, 0, 45],
    [121, 176, 102, 121],
  ] as const;

  it.each(PAIRS)(
    'runs for %i and %i of 195 from %i to %i, and the table always adds up',
    async (a, b, low, high) => {
      const user = userEvent.setup();
      const part = await opened(TOTALS);
      const select = part.getByRole('combobox', { name: 'Two totals' });
      const option = within(select).getByRole('option', {
        name: new RegExp(`\\(${a}\\) × .*\\(${b}\\)$`),
      });
      await user.selectOptions(select, option);
      expect(overlapBounds(a, b, 195)).toEqual({ low, high });
      const slider = part.getByRole('slider', { name: 'In both' });
      expect([slider.getAttribute('min'), slider.getAttribute('max')]).toEqual([
        `${low}`,
        `${high}`,
      ]);
      part.getByText(
        low === 0
          ? `At most ${high} had both, perhaps none.`
          : `At least ${low} and at most ${high} had both.`,
      );

      for (let both = low; both <= high; both++) {
        fireEvent.change(slider, { target: { value: String(both) } });
        const rows = [...part.getByRole('table').querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
        );
        const [[inBoth = -1, onlyA = -1] = [], [onlyB = -1, neither = -1] = []] = rows;
        expect(rows).toEqual([
          [both, onlyA, a],
          [onlyB, neither, 195 - a],
          [b, 195 - b, 195],
        ]);
        expect(Math.min(inBoth, onlyA, onlyB, neither)).toBeGreaterThanOrEqual(0);
        expect([inBoth + onlyA, onlyB + neither, inBoth + onlyB, onlyA + neither]).toEqual([
          a,
          195 - a,
          b,
          195 - b,
        ]);
      }
      expect(slider.getAttribute('aria-valuetext')).toBe(`${high} of 195 patients in both`);
    },
  );

  it('says in words what follows at each end, and that no joint count is reported', async () => {
    const part = await opened(TOTALS);
    part.getByText(/in both of two totals is not reported/);
    expect(part.getAllByText(/^If /).map(text)).toEqual([
      'If 26: 19 of the 45 in “Had a second significant procedure” are not in “Resected through an abdominal incision”, and everybody is in at least one of the two.',
      'If 45: all 45 in “Had a second significant procedure” are also in “Resected through an abdominal incision”, and 19 of the 195 are in neither.',
    ]);
  });

  it('changes nothing of the flow', async () => {
    const part = await opened(TOTALS);
    const before = screen.getByRole('table', { name: /^Patients at each step/ }).textContent;
    fireEvent.change(part.getByRole('slider', { name: 'In both' }), { target: { value: '40' } });
    expect(screen.getByRole('table', { name: /^Patients at each step/ }).textContent).toBe(before);
    expect(window.location.search).toBe('');
  });
});

describe('a total that is no step', () => {
  it('is followed through the picture from here, and said in words by its bounds', async () => {
    const part = await opened(TOTALS);
    const row = part.getByText('Had a second significant procedure: 45 of 195.').closest('li')!;
    const follow = within(row).getByRole('button', { name: 'Follow these people' });
    expect(follow.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(follow);
    expect(follow.getAttribute('aria-pressed')).toBe('true');
    expect(text(row)).toContain('40 to 45 of the 190 resected');
    expect(document.querySelector('[data-thread="second-procedure"]')).not.toBeNull();
    await userEvent.click(follow);
    expect(text(row)).not.toContain('40 to 45');
    expect(document.querySelector('[data-thread="responded"]')).not.toBeNull();
  });
});

describe('any study', () => {
  it.each(studies.map((each) => [each.id, each] as const))(
    '%s can be looked at closer',
    (_, any) => {
      const now = flowsOf(any, patients(cohortSize(any)), {});
      render(<WhatItTakes now={now} shown={startingChoices(any)} onChange={() => {}} />);
      const rows = rowsOf(screen.getByRole('table', { name: /one rate moved at a time$/ }));
      expect(rows.length).toBe(
        effectsOn(any, now.patients, {}, resultOf(any), (x, n) => wilson(x, n, 0.95)).length,
      );
      expect(rows.flat().join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      for (const svg of document.querySelectorAll('svg'))
        expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);

      render(<Overlaps now={now} trace={undefined} onChange={() => {}} />);
      expect(screen.queryAllByRole('button', { name: 'Follow these people' })).toHaveLength(
        any.sideFacts.length,
      );
      const slider = screen.queryByRole('slider', { name: 'In both' });
      if (slider) {
        const [min, max] = [Number(slider.getAttribute('min')), Number(slider.getAttribute('max'))];
        expect(min).toBeLessThanOrEqual(max);
        expect(slider).toHaveProperty('value', String(min));
      } else screen.getByText('No two totals of this study leave their overlap open.');
    },
  );
});
