import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../../src/app/App.tsx';
import { openPresent } from '../../../../src/app/present/openPresent.tsx';
import { patientsOf, startingChoices } from '../../../../src/inputs/choices.ts';
import { choicesOfScene } from '../../../../src/inputs/scenes.ts';
import { sceneText } from '../../../../src/locale/sceneWords.ts';
import { talkOf } from '../../../../src/locale/talk.ts';
import { flowsOf } from '../../../../src/model/flows.ts';
import { first } from '../../../../src/study/first.ts';
import { given } from '../../../helpers/given.ts';

const talk = talkOf(first);
const WHAT_IF = talk.scenes.findIndex(({ id }) => id === 'what-if');
const stepped = { talk, study: first, readable: undefined };

/** What the browser is to paint next, as long as nobody lets it. */
let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames = [];
  given(window, {
    matchMedia: (query: string) => ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
    requestAnimationFrame: (frame: FrameRequestCallback) => frames.push(frame),
    cancelAnimationFrame: () => undefined,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Paints as the browser would at this moment, in ms. */
function paintAt(ms: number): void {
  const due = frames;
  frames = [];
  act(() => {
    for (const frame of due) frame(ms);
  });
}

function sentence(): string {
  return screen.getByRole('heading', { level: 1 }).textContent;
}

function eligibleDrawn(): number {
  const group = document.querySelector('main [data-group="eligible"]');
  return Number(group?.getAttribute('data-count'));
}

async function openScene(index: number): Promise<void> {
  const opened = await openPresent(`?v=1&mode=present&scene=${index + 1}`, {
    choices: { ...startingChoices(first), scene: index + 1 },
    problems: [],
  });
  await act(async () => {
    render(<App start={opened} />);
  });
  // However slow the machine is, the move is not over before it is painted.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

describe('a sentence of a talk', () => {
  it('says at once what it will come to, while the picture is on its way', async () => {
    await openScene(WHAT_IF - 1);
    const scene = talk.scenes[WHAT_IF];
    if (!scene) throw new Error('the talk asks what if');
    const own = choicesOfScene(stepped, WHAT_IF + 1, startingChoices(first));
    const told = `Hypothetical: ${sceneText(scene, flowsOf(own.study, patientsOf(own), own.rates), true)}`;
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    const drawn: number[] = [];
    for (const ms of [0, 40, 80, 160, 400]) {
      paintAt(ms);
      drawn.push(eligibleDrawn());
      expect(sentence()).toBe(told);
    }
    expect(drawn[0]).toBe(121);
    expect(drawn[2]).toBeGreaterThan(121);
    expect(drawn[2]).toBeLessThan(141);
    expect(drawn.at(-1)).toBe(141);
  });

  it('says at once what was reported again, also of guesses, on the way back to the scene', async () => {
    const answer = talk.scenes.findIndex(({ id }) => id === 'answer');
    await openScene(answer);
    const reported = sentence();
    const slider = screen.getByRole('slider', { name: /^Eligible for IL-2/ });
    fireEvent.change(slider, { target: { value: '90' } });
    expect(sentence()).toMatch(/^Hypothetical/);
    const moved = eligibleDrawn();
    fireEvent.keyDown(document.body, { key: 'r' });
    for (const ms of [0, 40, 80]) {
      paintAt(ms);
      expect(sentence()).toBe(reported);
      expect(eligibleDrawn()).toBeGreaterThan(121);
    }
    expect(eligibleDrawn()).toBeLessThan(moved);
    paintAt(400);
    expect(eligibleDrawn()).toBe(121);
  });
});
