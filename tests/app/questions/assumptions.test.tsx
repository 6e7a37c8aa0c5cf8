import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { Assumptions } from '../../../src/app/questions/Assumptions.tsx';
import { openLink } from '../../../src/app/opening/openLink.ts';
import { theLibrary } from '../../../src/app/compare/useLibrary.ts';
import { startingChoices } from '../../../src/inputs/choices.ts';
import { flowsOf } from '../../../src/model/flows.ts';
import { readable } from '../../../src/study/readable.ts';
import { studies } from '../../../src/study/studies.ts';
import { cohortSize } from '../../../src/study/study.ts';
import { patients } from '../../../src/study/units.ts';
import { countWords, groupLabel } from '../../../src/locale/studyWords.ts';

const TITLE = 'What the numbers assume';
const BASE = 'What is the 18% a share of?';
const TREATED = 'How many of the eligible were treated?';
const DEATHS = 'Were the two deaths among the resected?';
const UNRESECTABLE = 'Could anybody unresectable be eligible?';

/** Opens the page, and on it the part about assumptions, as a reader does. */
async function opened(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  // What the page would load meanwhile, so that nothing here waits for a slow machine.
  await Promise.all([
    theLibrary(),
    import('../../../src/app/after/AroundPicture.tsx'),
    import('../../../src/app/questions/CloserLook.tsx'),
    import('../../../src/app/questions/Assumptions.tsx'),
  ]);
  const start = await openLink(search);
  await act(async () => {
    render(<App start={start} />);
  });
  const heading = await screen.findByRole('heading', { level: 2, name: TITLE });
  const details = heading.closest('details');
  if (!details) throw new Error('the part does not open');
  await act(async () => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await theLibrary();
  });
  await within(details).findByRole('group', { name: TREATED });
  return within(details);
}

const text = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
const headline = () => screen.getByRole('heading', { level: 2, name: /^Of/ });
const below = () => text(headline().nextElementSibling);
const table = () => screen.getByRole('table', { name: /^Patients at each step/ });
/** A group's counts in the columns "As reported" and "Now". */
function row(label: string) {
  const found = within(table()).getByRole('rowheader', { name: label }).closest('tr');
  return [...(found?.querySelectorAll('td') ?? [])].slice(0, 2).map((cell) => cell.textContent);
}
const basis = (group: string) =>
  document.querySelector(`[data-group="${group}"]`)?.getAttribute('data-basis');
function move(slider: HTMLElement, value: number) {
  fireEvent.change(slider, { target: { value: String(value) } });
}

describe('how many of the eligible were treated, if the 18% is of them', () => {
  it('is a slider of which headline, picture, table and link follow', async () => {
    const part = await opened();
    const slider = part.getByRole('slider', { name: TREATED });
    expect(slider).toHaveProperty('value', '121');
    expect(slider.getAttribute('aria-valuetext')).toBe('All 121 eligible (usual)');
    move(slider, 107);
    expect(slider.getAttribute('aria-valuetext')).toBe('107 treated');
    expect(headline().textContent).toContain('about 19 responded: 10 of every 100.');
    expect(row('Assumed treated')).toEqual(['107', '107']);
    expect(row('Eligible, treatment not reported')).toEqual(['14', '14']);
    expect(row('Responded')).toEqual(['19', '19']);
    expect(row('No response')).toEqual(['88', '88']);
    expect(basis('treated')).toBe('assumed');
    expect(basis('responded')).toBe('assumed');
    expect(text(within(table()).getByText(/^Patients at each step/))).toContain('read another way');
    await waitFor(() => expect(window.location.search).toBe('?v=1&a.treated=107'));
  });

  it('is said in words, with how far the headline number moves with it', async () => {
    const part = await opened();
    const about = () => text(part.getByRole('group', { name: TREATED }));
    expect(about()).toContain(
      'Across this whole range: 4 to 22 responders of 195, 2 to 11 of every 100.',
    );
    expect(about()).toContain('It also moves “No response” (18 to 99).');
    expect(about()).toContain('read as a share of the 121 eligible.');
    move(part.getByRole('slider', { name: TREATED }), 95);
    expect(about()).toContain('those treated, assumed to be 95 of the 121 eligible.');
    expect(about()).toContain('4 to 22 responders of 195, 2 to 11 of every 100.');
    expect(about()).toContain('now 17');
  });

  it('moves with the rates and the number of patients as they stand', async () => {
    const part = await opened('?v=1&r.responded=50&n=1000');
    expect(text(part.getByRole('group', { name: TREATED }))).toContain(
      'Across this whole range: 57 to 310 responders of 1000, 6 to 31 of every 100.',
    );
  });

  it('is one step of one drag, taken back by Undo', async () => {
    const user = userEvent.setup();
    const part = await opened();
    const slider = part.getByRole('slider', { name: TREATED });
    fireEvent.pointerDown(slider);
    for (const value of [118, 110, 103]) move(slider, value);
    fireEvent.pointerUp(slider);
    expect(row('Assumed treated')).toEqual(['103', '103']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(slider).toHaveProperty('value', '121');
    expect(row('Responded')).toEqual(['22', '22']);
    expect(within(table()).queryByText('Assumed treated')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(slider).toHaveProperty('value', '103');
  });

  it('goes back to where it was when a finger turns out to scroll', async () => {
    const part = await opened();
    const slider = part.getByRole('slider', { name: TREATED });
    fireEvent.pointerDown(slider);
    move(slider, 100);
    fireEvent.pointerCancel(slider);
    expect(slider).toHaveProperty('value', '121');
    expect(screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('what the 18% is a share of', () => {
  it('can be all who were taken to surgery: 35 responders, drawn among the eligible, which is named', async () => {
    const user = userEvent.setup();
    const part = await opened('?v=1&a.treated=60');
    expect(row('Responded')).toEqual(['11', '11']);
    await user.click(part.getByRole('radio', { name: 'All 195 taken to surgery' }));
    expect(row('Responded')).toEqual(['35', '35']);
    expect(row('No response')).toEqual(['86', '86']);
    expect(headline().textContent).toContain('about 35 responded: 18 of every 100.');
    expect(below()).toContain(
      '18% of all 195 is 35 responders; of whom it is a share is not reported.',
    );
    expect(text(part.getByRole('group', { name: BASE }))).toContain(
      'all 35 who responded are taken to be among the 121 eligible',
    );
    await waitFor(() => expect(window.location.search).toBe('?v=1&a.base=all'));
  });

  it('leaves no say to how many were treated where it is of all', async () => {
    const part = await opened('?v=1&a.base=all');
    expect(part.queryByRole('slider', { name: TREATED })).toBeNull();
    expect(text(part.getByRole('group', { name: TREATED }))).toContain(
      'With what is assumed elsewhere here, this makes no difference.',
    );
  });
});

describe('the unresectable', () => {
  it('may have died, may have been eligible, and the responders stay 22', async () => {
    const user = userEvent.setup();
    const part = await opened();
    await user.click(part.getByRole('radio', { name: 'Neither' }));
    expect(row('Unresectable, alive')).toEqual(['3', '3']);
    expect(row('Resected, alive')).toEqual(['190', '190']);
    const slider = part.getByRole('slider', { name: UNRESECTABLE });
    expect(slider.getAttribute('max')).toBe('3');
    move(slider, 2);
    expect(row('Unresectable, not eligible')).toEqual(['1', '1']);
    expect(row('Not eligible, reason not reported')).toEqual(['71', '71']);
    expect(row('Eligible for IL-2')).toEqual(['121', '121']);
    expect(row('Responded')).toEqual(['22', '22']);
    await waitFor(() =>
      expect(window.location.search).toBe('?v=1&a.deaths-resected=0&a.unresectable-eligible=2'),
    );
    expect(text(part.getByRole('group', { name: DEATHS }))).toContain(
      '22 responders of 195, 11 of every 100, whichever is assumed.',
    );
    expect(screen.getByText(/74 never/).textContent).toBeTruthy();
  });

  it('are told how the picture is read, now that some go on beside the straight band', async () => {
    await opened('?v=1&a.unresectable-eligible=2');
    expect(text(document.querySelector('#how-to-read'))).toContain(
      'those who leave it peel off and end where they left, or go on beside it.',
    );
  });

  it('cannot be more than are alive: what was chosen before gives way', async () => {
    const user = userEvent.setup();
    const part = await opened('?v=1&a.unresectable-eligible=5');
    const slider = part.getByRole('slider', { name: UNRESECTABLE });
    expect(slider).toHaveProperty('value', '5');
    await user.click(part.getByRole('radio', { name: 'One of the two' }));
    expect(slider).toHaveProperty('value', '4');
    expect(slider.getAttribute('max')).toBe('4');
  });
});

describe('another reading', () => {
  it('is said below the headline as reported, not as hypothetical, with a way back', async () => {
    const user = userEvent.setup();
    const part = await opened('?v=1&a.treated=107');
    expect(below()).toContain('As reported, read another way: 18% of 107 assumed treated');
    expect(below()).not.toContain('Hypothetical');
    const [back] = screen.getAllByRole('button', { name: 'Back to the usual reading' });
    await user.click(back as HTMLElement);
    expect(document.activeElement).toBe(headline());
    expect(part.getByRole('slider', { name: TREATED })).toHaveProperty('value', '121');
    expect(below()).toContain('the abstract gives 18% but not of whom');
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('keeps a rate that was set, and says of the two which is which', async () => {
    const part = await opened('?v=1&r.responded=24');
    expect(below()).toContain('Hypothetical:');
    move(part.getByRole('slider', { name: TREATED }), 107);
    expect(row('Responded')).toEqual(['19', '26 (+7)']);
    expect(below()).toContain('Hypothetical: 7 more responders than in this reading.');
    expect(below()).toContain(
      'Read another way: response as a share of those treated, assumed to be 107 of the 121 eligible.',
    );
    await waitFor(() => expect(window.location.search).toBe('?v=1&a.treated=107&r.responded=24'));
  });

  it('ends by its own button and keeps the rates; Reset takes both back', async () => {
    const user = userEvent.setup();
    const part = await opened('?v=1&a.treated=107&r.responded=24');
    const back = part.getByRole('button', { name: 'Back to the usual reading' });
    expect(back.getAttribute('aria-disabled')).toBeNull();
    await user.click(back);
    expect(back.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(back);
    expect(row('Responded')).toEqual(['22', '29 (+7)']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Reset all' }));
    expect(row('Responded')).toEqual(['22', '22']);
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('can be reset though no rate is set', async () => {
    const user = userEvent.setup();
    await opened('?v=1&a.treated=107');
    const reset = screen.getByRole('button', { name: 'Reset all' });
    expect(reset.getAttribute('aria-disabled')).toBe('false');
    await user.click(reset);
    expect(row('Responded')).toEqual(['22', '22']);
    expect(reset.getAttribute('aria-disabled')).toBe('true');
  });

  it('leaves the card and the walk through the picture whole when a group goes', async () => {
    const part = await opened('?v=1&a.treated=107');
    const slider = part.getByRole('slider', { name: TREATED });
    const group = screen.getByRole('button', { name: /^Assumed treated: 107/ });
    fireEvent.focus(group);
    fireEvent.click(group);
    move(slider, 121);
    const picture = screen.getByRole('group', { name: /^Flow of patients/ });
    expect(picture.querySelectorAll('[data-id][tabindex="0"]')).toHaveLength(1);
    move(slider, 107);
    screen.getByRole('button', { name: /^Assumed treated: 107/ });
  });
});

describe('the assumptions that stand with the counts', () => {
  it('are all told, each with its groups', async () => {
    const part = await opened();
    const [first] = studies;
    for (const { id, count } of first.groups) {
      const { assumption } = countWords(first, id, count);
      if (assumption === undefined) continue;
      const item = part
        .getAllByRole('listitem')
        .find((each) => text(each).endsWith(`: ${assumption}`));
      expect(text(item)).toContain(groupLabel(first, id));
    }
  });

  it.each(studies.slice(1).map((study) => [study.id, study] as const))(
    'of %s are told, without a control',
    (_, study) => {
      render(
        <Assumptions
          now={flowsOf(study, patients(cohortSize(study)), {})}
          shown={startingChoices(study)}
          readable={readable}
          onChange={() => {}}
          onSettle={() => {}}
        />,
      );
      const named = [
        ...new Set(
          study.groups.flatMap(({ id, count }) => countWords(study, id, count).assumption ?? []),
        ),
      ];
      expect(screen.queryAllByRole('slider')).toEqual([]);
      expect(screen.queryAllByRole('listitem')).toHaveLength(named.length);
      for (const sentence of named)
        screen.getByText((__, each) => text(each).endsWith(sentence) && each?.tagName === 'LI');
      screen.getByText(
        named.length === 0 ? /^No number of this study/ : /there is no control for them here/,
      );
    },
  );
});
