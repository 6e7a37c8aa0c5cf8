import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useReducer } from 'react';
import { describe, expect, it } from 'vitest';
import { RateSlider } from '../../src/controls/RateSlider.tsx';
import { patientsOf, startingChoices } from '../../src/inputs/choices.ts';
import { stepped, undoable } from '../../src/inputs/undo.ts';
import { flowsOf } from '../../src/model/flows.ts';
import { wilson } from '../../src/model/interval.ts';
import { ratesNow } from '../../src/model/ratesNow.ts';
import { walther1997 } from '../../src/study/trials/walther1997.ts';

/** One slider with choices of its own; what they come to, and how many steps can be undone, is written beside it. */
function Slider({ branch }: { readonly branch: string }) {
  const [state, step] = useReducer(stepped, undoable(startingChoices(walther1997)));
  const { study, rates } = state.present;
  const flows = flowsOf(study, patientsOf(state.present), rates);
  const now = ratesNow(flows, rates, (x, n) => wilson(x, n, 0.95)).find(
    ({ rate }) => rate.branch === branch,
  );
  if (!now) throw new Error(`no rate is called ${branch}`);
  return (
    <>
      <RateSlider
        now={now}
        level={95}
        onChange={(change, gesture) => step({ type: 'change', change, gesture })}
        onSettle={() => step({ type: 'settle' })}
      />
      <output>{JSON.stringify([rates[branch] ?? 'as reported', state.past.length])}</output>
    </>
  );
}

const open = (branch: string) => render(<Slider branch={branch} />).container;
const written = () =>
  JSON.parse(screen.getByRole('status').textContent) as [number | 'as reported', number];
const rateNow = () => written()[0];
const stepsNow = () => written()[1];
const slider = () => screen.getByRole<HTMLInputElement>('slider');
const field = () => screen.getByRole<HTMLInputElement>('spinbutton');
const reset = () => screen.queryByRole('button', { name: /^Reset/ });

/** The slider comes to this percentage, as the browser says it: in silence to React until the event. */
const comesTo = (percent: number) =>
  fireEvent.input(slider(), { target: { value: String(percent) } });

/** A key, as a browser has it move a slider. */
function key(name: string, percent: number) {
  fireEvent.keyDown(slider(), { key: name });
  comesTo(percent);
  fireEvent.keyUp(slider(), { key: name });
}

function drag(...percents: readonly number[]) {
  fireEvent.pointerDown(slider());
  for (const percent of percents) comesTo(percent);
}

function letGo() {
  fireEvent.pointerUp(slider());
  fireEvent.click(slider());
}

describe('the slider of a rate', () => {
  it('stands at the reported rate and says it in percent and in people', () => {
    open('eligible');
    expect(slider().value).toBe('64.4');
    expect(slider().getAttribute('aria-valuetext')).toBe('64.4%: 121 of 188 alive after surgery');
    expect(slider().getAttribute('aria-label')).toBe(
      'Eligible for IL-2, of those alive after surgery',
    );
    expect(rateNow()).toBe('as reported');
    expect(reset()).toBeNull();
  });

  it('says its number and people anew wherever it is moved', () => {
    open('eligible');
    key('PageUp', 75);
    expect(slider().getAttribute('aria-valuetext')).toBe('75%: 141 of 188 alive after surgery');
    expect(field().value).toBe('75');
  });
});

describe('keys', () => {
  it('stop right beside the reported rate, on both sides', () => {
    open('eligible');
    key('ArrowRight', 64.5);
    expect(rateNow()).toBe(645);
    key('ArrowLeft', 64.3);
    expect(rateNow()).toBe(643);
  });

  it('come back to the study as reported at the rate itself', () => {
    open('eligible');
    key('ArrowRight', 64.5);
    key('ArrowLeft', 64.4);
    expect(rateNow()).toBe('as reported');
  });

  it('reach both ends', () => {
    open('eligible');
    key('End', 100);
    expect(rateNow()).toBe(1000);
    key('Home', 0);
    expect(rateNow()).toBe(0);
  });

  it('make a step of undo of each press', () => {
    open('eligible');
    key('ArrowRight', 64.5);
    key('ArrowRight', 64.6);
    expect(stepsNow()).toBe(2);
  });
});

describe('a drag', () => {
  it('moves the rate as it goes, and is one step of undo', () => {
    open('eligible');
    drag(70, 72);
    expect(rateNow()).toBe(720);
    comesTo(75);
    letGo();
    expect(rateNow()).toBe(750);
    expect(stepsNow()).toBe(1);
  });

  it('snaps to the study as reported where it comes close, and so does the thumb', () => {
    open('eligible');
    drag(75, 64.8);
    expect(rateNow()).toBe('as reported');
    expect(slider().value).toBe('64.4');
    comesTo(66);
    expect(rateNow()).toBe(660);
  });

  it('keeps its snap where the browser sets the slider once more after it is let go', () => {
    open('eligible');
    drag(75, 64.8);
    fireEvent.pointerUp(slider());
    comesTo(64.8);
    fireEvent.click(slider());
    expect(rateNow()).toBe('as reported');
    expect(slider().value).toBe('64.4');
    expect(stepsNow()).toBe(0);
  });

  it('leaves the keys after it free to stop beside the reported rate', () => {
    open('eligible');
    drag(75, 64.8);
    letGo();
    key('ArrowRight', 64.5);
    expect(rateNow()).toBe(645);
  });
});

describe('a finger that came down on the slider and scrolled on', () => {
  it('leaves the study as reported', () => {
    open('eligible');
    drag(20);
    expect(rateNow()).toBe(200);
    fireEvent.pointerCancel(slider());
    expect(rateNow()).toBe('as reported');
    expect(slider().value).toBe('64.4');
    expect(stepsNow()).toBe(0);
  });

  it('leaves what was set before', () => {
    open('eligible');
    drag(75);
    letGo();
    drag(20);
    fireEvent.pointerCancel(slider());
    expect(rateNow()).toBe(750);
    expect(stepsNow()).toBe(1);
  });
});

describe('a typed number', () => {
  it('sets the rate as soon as it can be read', async () => {
    const user = userEvent.setup();
    open('eligible');
    await user.clear(field());
    await user.type(field(), '64,8');
    expect(rateNow()).toBe(648);
    expect(slider().value).toBe('64.8');
  });

  it('that cannot be a rate is told, and the rate is kept', async () => {
    const user = userEvent.setup();
    open('eligible');
    await user.clear(field());
    await user.type(field(), '164');
    expect(screen.getByRole('alert').textContent).toContain('64.4% is kept');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(rateNow()).toBe('as reported');
  });

  it('is no longer complained about once the slider is moved', async () => {
    const user = userEvent.setup();
    open('eligible');
    await user.clear(field());
    await user.type(field(), 'x');
    expect(screen.getByRole('alert').textContent).not.toBe('');
    key('ArrowRight', 64.5);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('can be stepped by the arrow keys, by a tenth or with Shift by a whole percent, and not beyond the ends', async () => {
    const user = userEvent.setup();
    open('eligible');
    await user.click(field());
    await user.keyboard('{ArrowUp}');
    expect(rateNow()).toBe(645);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(rateNow()).toBe(635);
    key('End', 100);
    await user.click(field());
    await user.keyboard('{ArrowUp}');
    expect(rateNow()).toBe(1000);
  });
});

describe('minus and plus', () => {
  it('step to the next whole percent', async () => {
    const user = userEvent.setup();
    open('eligible');
    await user.click(screen.getByRole('button', { name: 'Eligible for IL-2: raise' }));
    expect(rateNow()).toBe(650);
    await user.click(screen.getByRole('button', { name: 'Eligible for IL-2: lower' }));
    expect(rateNow()).toBe(640);
  });

  it('say so at the ends, and do nothing there', async () => {
    const user = userEvent.setup();
    open('eligible');
    key('Home', 0);
    const lower = screen.getByRole('button', { name: 'Eligible for IL-2: lower' });
    expect(lower.getAttribute('aria-disabled')).toBe('true');
    await user.click(lower);
    expect(rateNow()).toBe(0);
  });
});

describe('the fine scale', () => {
  const fine = () => screen.queryByRole<HTMLButtonElement>('button', { name: /fine scale/ });

  it('is offered for rates reported below 10% alone', () => {
    open('eligible');
    expect(fine()).toBeNull();
  });

  it('makes a tenth of the scale as long as the whole', async () => {
    const user = userEvent.setup();
    open('periop-death');
    expect(slider().max).toBe('100');
    const before = slider().value;
    await user.click(fine() as HTMLElement);
    expect(slider().max).toBe('10');
    expect(slider().value).toBe(before);
    expect(fine()?.getAttribute('aria-pressed')).toBe('true');
    await user.click(fine() as HTMLElement);
    expect(slider().max).toBe('100');
  });

  it('gives way to a rate beyond its end, and comes back with it', async () => {
    const user = userEvent.setup();
    open('periop-death');
    await user.click(fine() as HTMLElement);
    await user.clear(field());
    await user.type(field(), '30');
    expect(slider().max).toBe('100');
    expect(slider().value).toBe('30');
    expect(fine()?.disabled).toBe(true);
    await user.click(reset() as HTMLElement);
    expect(slider().max).toBe('10');
  });
});

describe('reset', () => {
  it('goes back to the study as reported, and the focus stays with the rate', async () => {
    const user = userEvent.setup();
    open('eligible');
    key('PageUp', 75);
    await user.click(
      screen.getByRole('button', { name: 'Reset Eligible for IL-2 to 64.4%, as read here' }),
    );
    expect(rateNow()).toBe('as reported');
    expect(reset()).toBeNull();
    expect(document.activeElement).toBe(slider());
  });
});

it.each(['eligible', 'periop-death'])(
  'can be used by everybody, as far as axe sees: %s',
  async (branch) => {
    const container = open(branch);
    key('PageUp', 75);
    expect(within(container).getAllByRole('button').length).toBeGreaterThan(2);
    const { violations } = await act(() =>
      axe.run(container, { rules: { 'color-contrast': { enabled: false } } }),
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);
