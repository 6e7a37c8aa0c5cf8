import { expect, test } from 'vitest';
import { evaluate, type Pane, type Tab } from '../drivers/engine.ts';
import { countOf, pictured, press, query, textOf, type } from '../reader.ts';
import type { Visits } from '../visits.ts';
import { REPORTED } from './counts.ts';

/** What a lecturer does: begins the talk, opens the speaker's window, steps from either, and goes back to the page. */
export function talkJourneys(visits: Visits) {
  const sceneOf = (pane: Pane) =>
    evaluate(pane, () => document.querySelector('[data-scene]')?.getAttribute('data-scene'));
  const shows = (pane: Pane, scene: number) => expect.poll(() => sceneOf(pane)).toBe(String(scene));

  test('the talk goes on and back by the keys of a clicker, and out of it to the page', async () => {
    const tab = await visits.open();
    // All of the page is there: some browsers complain of what is cut off on its way.
    await expect.poll(() => countOf(tab, 'button[aria-pressed][aria-disabled="false"]')).toBe(1);
    await press(tab, 'a', 'Present');
    await shows(tab, 1);
    await expect.poll(() => textOf(tab, 'h1')).toContain('195 people');
    // The first scene has two steps.
    await tab.keys(['PageDown', 'PageDown', 'PageDown']);
    await shows(tab, 3);
    await tab.keys(['PageUp']);
    await shows(tab, 2);
    await expect.poll(() => query(tab)).toContain('scene=2');
    await press(tab, 'button', 'Menu');
    await press(tab, 'a', 'Leave the talk');
    await expect.poll(() => countOf(tab, '[data-scene]')).toBe(0);
    await expect.poll(() => pictured(tab)).toEqual(REPORTED);
  });

  test('hall and speaker follow each other in scenes, in numbers and in the dark', async () => {
    const hall = await visits.open('?mode=present&scene=2');
    const speaker: Tab = visits.watch(await hall.opened(() => hall.keys(['s'])));
    await expect.poll(() => countOf(speaker, '[data-connected="true"]')).toBe(1);
    await speaker.front();
    await speaker.keys(['PageDown']);
    await shows(hall, 3);
    await hall.front();
    await hall.keys(['PageDown']);
    await shows(speaker, 4);
    await speaker.front();
    await press(speaker, 'button', '12 What if?');
    await shows(hall, 12);
    // The field of the scene before goes with it.
    await shows(speaker, 12);
    await type(speaker, 'Eligible for IL-2', '75');
    await expect.poll(async () => (await pictured(hall))['eligible']).toBe(141);
    await press(speaker, 'button', 'Black');
    await expect.poll(() => countOf(hall, 'dialog[open]')).toBe(1);
    await hall.front();
    await hall.keys(['b']);
    await expect.poll(() => countOf(speaker, '[data-black="false"]')).toBe(1);
  });

  test('from a file too, either window finds the other again after it was loaded anew', async () => {
    const hall = await visits.openFile('?mode=present&scene=2');
    const speaker: Tab = visits.watch(await hall.opened(() => hall.keys(['s'])));
    await expect.poll(() => countOf(speaker, '[data-connected="true"]')).toBe(1);
    for (const [again, other, scene] of [
      [hall, speaker, 3],
      [speaker, hall, 4],
    ] as const) {
      await again.front();
      await evaluate(again, () => {
        document.documentElement.id = 'before';
        setTimeout(() => window.location.reload());
      });
      await expect.poll(() => countOf(again, '#before')).toBe(0);
      await expect.poll(() => countOf(again, '[data-connected="true"]')).toBe(1);
      await other.front();
      await other.keys(['PageDown']);
      await shows(again, scene);
    }
  });
}
