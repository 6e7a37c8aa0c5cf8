// A talk from its first scene to its last, as it is told before a hall (P1, P5, P14, P18).

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { first } from '../../src/study/first.ts';
import type { Place } from '../../src/inputs/scenes.ts';
import { servedSite, takenOver } from '../helpers/browserPage.ts';
import { field, pictured, query, slider } from '../helpers/flowPage.ts';
import {
  placesFrom,
  expectScene,
  HALL_LINK,
  openHall,
  ribbonsDrawn,
  saidAnywhere,
  sceneNumbered,
  SCENES,
  linkOf,
  places,
  sentenceShown,
  toldAt,
  toldThere,
} from '../helpers/talkPage.ts';

const site = servedSite();
const ANSWER = sceneNumbered('answer');
const WHAT_IF = sceneNumbered('what-if');
const ELIGIBLE = sceneNumbered('eligible');

const still = { reducedMotion: 'reduce' } as const;

/** Walks by one key through all scenes and looks at each of them. */
async function walk(
  page: Page,
  key: 'PageDown' | 'PageUp',
  look: (number: number, place: Place) => Promise<void>,
): Promise<void> {
  for (const place of key === 'PageDown' ? places : places.toReversed()) {
    await expectScene(page, place.number, place.step);
    await look(place.number, place);
    await page.keyboard.press(key);
  }
}

test('it is told by one key from the first scene to the last, and back by another', async () => {
  const page = await openHall(site, 1, still);
  for (const key of ['PageDown', 'PageUp'] as const) {
    await walk(page, key, async (number, place) => {
      expect(await sentenceShown(page)).toBe(toldThere(place).sentence);
      expect(await page.getByText(`${number} / ${SCENES}`, { exact: true }).isVisible()).toBe(true);
      const link = new URLSearchParams(new URL(page.url()).search);
      expect([link.get('mode'), link.get('scene')]).toEqual(['present', linkOf(place)]);
    });
  }
});

test('no scene shows a stage that a later one tells of, or holds a number of it', async () => {
  const page = await openHall(site, 1, still);
  await walk(page, 'PageDown', async (_, place) => {
    const { picture } = toldThere(place).scene;
    const drawn = Object.keys(await pictured(page));
    if (picture.kind === 'whom') return;
    if (picture.kind !== 'flow') {
      expect(drawn).toEqual([]);
      return;
    }
    const groups = first.groups.filter(
      ({ stage }) =>
        picture.through === undefined ||
        first.stages.findIndex(({ id }) => id === stage) <=
          first.stages.findIndex(({ id }) => id === picture.through),
    );
    expect(drawn.toSorted()).toEqual(groups.map(({ id }) => id).toSorted());
  });
});

test('nothing on the page knows the answer before it is told', async () => {
  const page = await openHall(site, 1, still);
  for (const { number, step } of places.filter((place) => place.number < ANSWER)) {
    await expectScene(page, number, step);
    // What is told to screen readers comes a moment later than the picture.
    if (number > 1)
      await expect
        .poll(() => page.getByRole('status').allTextContents())
        .toContainEqual(expect.stringContaining(`Scene ${number} of ${SCENES}`));
    const said = await saidAnywhere(page);
    const { scene } = toldThere({ number, step });
    const isAsked = scene.picture.kind === 'flow' && scene.picture.asks !== undefined;
    expect(said.replaceAll(/18% responded/g, isAsked ? '' : '$&')).not.toMatch(
      /\b22\b|\b99\b|\b1[18](?:\.\d+)?%|\b1[18] of (?:every )?100/,
    );
    expect(said).not.toMatch(/No response|Responded to/);
    await page.keyboard.press('PageDown');
  }
  await expectScene(page, ANSWER);
  expect(await saidAnywhere(page)).toMatch(/\b22\b/);
});

test('the scene of all people has a mark for everyone and no name of where they went', async () => {
  const page = await openHall(site, 1, still);
  await page.keyboard.press('PageDown');
  await expectScene(page, 1, 2);
  const marks = await page
    .getByRole('region', { name: 'Scene' })
    .locator('svg')
    .evaluate(
      (svg) =>
        svg.querySelectorAll('use').length ||
        [...svg.querySelectorAll('path')]
          .map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
          .reduce((most, each) => Math.max(most, each), 0),
    );
  expect(marks).toBe(195);
});

test('a reload right after a step comes back to its scene', async () => {
  const page = await openHall(site, 1, still);
  for (const { number, step } of places.slice(1)) {
    await page.keyboard.press('PageDown');
    await page.reload();
    await expectScene(page, number, step);
  }
});

test('steps that come faster than the page is drawn are all counted', async () => {
  const page = await openHall(site, 1);
  const press = (key: string, times: number) =>
    page.evaluate(
      ([name, count]) => {
        for (let at = 0; at < count; at++)
          window.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
      },
      [key, times] as const,
    );
  await press('PageDown', 6);
  await expectScene(page, 6);
  await press('PageDown', 20);
  await expectScene(page, SCENES, placesFrom(SCENES));
  await press('PageUp', placesFrom(SCENES - 3) - 1);
  await expectScene(page, SCENES - 3);
});

test('thirty quick presses of the key end at the last scene, with its sentence and its picture', async () => {
  const page = await openHall(site, 1);
  for (let press = 0; press < 30; press++) await page.keyboard.press('PageDown');
  await expectScene(page, SCENES, placesFrom(SCENES));
  expect(await sentenceShown(page)).toBe(toldAt(SCENES).sentence);
  for (let press = 1; press < placesFrom(WHAT_IF); press++) await page.keyboard.press('PageUp');
  await expectScene(page, WHAT_IF);
  // What moved on the way arrives.
  const { now } = toldAt(WHAT_IF);
  await expect
    .poll(() => pictured(page))
    .toEqual(Object.fromEntries(now.groups.map(({ group, count }) => [group.id, count])));
});

test('what papers print is not called hypothetical, whatever rates a link brings; what follows from the rates is', async () => {
  const page = await openHall(site, ANSWER, { more: '&r.eligible=75' });
  const stamp = page.getByText('Hypothetical', { exact: true });
  expect(await stamp.isVisible()).toBe(true);
  for (const [scene, step] of [
    ['base', '.3'],
    ['series', ''],
    ['limits', ''],
  ] as const) {
    const link = `${HALL_LINK}&scene=${sceneNumbered(scene)}${step}&r.eligible=75`;
    const other = await site.open(link, { width: 1280, height: 720 });
    expect(await other.getByText('Hypothetical', { exact: true }).count(), scene).toBe(0);
    await other.close();
  }
});

test('a moved rate never alters the scene: the key, the button, and going away and back bring it back', async () => {
  const page = await openHall(site, ELIGIBLE, still);
  const { sentence } = toldAt(ELIGIBLE);
  const drawn = await ribbonsDrawn(page);
  const back = page.getByRole('button', { name: 'Back to the scene' });
  const move = async () => {
    await slider(page, 'Eligible for IL-2').fill('30');
    await expect.poll(async () => (await pictured(page))['eligible']).toBe(56);
    expect(await sentenceShown(page)).toContain('56 would become eligible');
    expect(await page.getByText('Hypothetical', { exact: true }).isVisible()).toBe(true);
    expect(await back.isVisible()).toBe(true);
  };
  const expectAsScene = async () => {
    await expect.poll(() => sentenceShown(page)).toBe(sentence);
    await expect.poll(() => ribbonsDrawn(page)).toEqual(drawn);
    expect(await back.count()).toBe(0);
    expect(await page.getByText('Hypothetical', { exact: true }).count()).toBe(0);
  };
  await move();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expectAsScene();
  await move();
  await back.click();
  await expectAsScene();
  await move();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageDown');
  await expectAsScene();
  await move();
  // At the end of the talk too, and after a reload.
  await page.reload();
  await expectScene(page, ELIGIBLE);
  await page.keyboard.press('End');
  await page.keyboard.press(String(ELIGIBLE));
  await page.keyboard.press('Enter');
  await expectScene(page, ELIGIBLE);
  await expectAsScene();
});

test('a reload with changed rates gives the same picture, to the letter', async () => {
  const page = await openHall(site, WHAT_IF, still);
  await slider(page, 'Perioperative death').fill('7.4');
  await slider(page, 'Responded to IL-2').fill('33.3');
  await expect.poll(() => query(page)).toContain('r.responded=33.3');
  const before = { drawn: await ribbonsDrawn(page), sentence: await sentenceShown(page) };
  expect(before.drawn.length).toBeGreaterThanOrEqual(8);
  await page.reload();
  await expectScene(page, WHAT_IF);
  expect({ drawn: await ribbonsDrawn(page), sentence: await sentenceShown(page) }).toEqual(before);
});

test('Back leads out of the talk, to the page before it', async () => {
  const page = await site.open('?v=1&r.eligible=75');
  await page.goto(site.address(`${HALL_LINK}&scene=2`));
  await expectScene(page, 2);
  for (let scene = 3; scene < 6; scene++) {
    await page.keyboard.press('PageDown');
    await expectScene(page, scene);
  }
  await page.goBack();
  await takenOver(page);
  expect(query(page)).toBe('?v=1&r.eligible=75');
  expect(await page.locator('[data-scene]').count()).toBe(0);
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(141);
});

test('whoever leaves the talk keeps the rates', async () => {
  const page = await openHall(site, WHAT_IF, still);
  await slider(page, 'Responded to IL-2').fill('24');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Leave the talk' }).click();
  await expect.poll(async () => (await pictured(page))['responded']).toBe(34);
  expect(await page.locator('[data-scene]').count()).toBe(0);
  expect(await slider(page, 'Eligible for IL-2').inputValue()).toBe('75');
  expect(query(page)).not.toContain('mode=');
});

test.each([
  ['99', `the talk has ${SCENES} scenes, so instead of scene 99 the last is shown`, SCENES],
  ['seven', 'seven', 1],
  ['-1', '-1', 1],
  ['0', '0', 1],
  ['2.5', 'scene 2 has 1 step, so instead of 2.5 its last is shown', 2],
] as const)(
  'a link to scene %s says in one line that there is none',
  async (scene, says, shown) => {
    const page = await site.open(`${HALL_LINK}&scene=${scene}`, { width: 1280, height: 720 });
    await expectScene(page, shown);
    const lines = page.getByText('Part of the link was not understood');
    expect(await lines.count()).toBe(1);
    expect(await lines.innerText()).toContain(says);
    expect(await page.locator('[data-scene]').innerText()).not.toMatch(/NaN|undefined/);
    // It is about how the talk was opened, and does not stay for all of it.
    await page.keyboard.press(shown === 1 ? 'PageDown' : 'PageUp');
    const left = shown === 1 ? 1 : shown - 1;
    // From behind one comes to the last step of a scene, and from the first step of the first to its second.
    await expectScene(page, left, left === 1 ? 2 : placesFrom(left) - placesFrom(left + 1));
    expect(await lines.count()).toBe(0);
  },
);

test('a scene with numbers of its own is the same by its link and by its step', async () => {
  const linked = await openHall(site, WHAT_IF, still);
  const stepped = await openHall(site, WHAT_IF - 1, still);
  await stepped.keyboard.press('PageDown');
  await expectScene(stepped, WHAT_IF);
  expect(await ribbonsDrawn(stepped)).toEqual(await ribbonsDrawn(linked));
  expect(await sentenceShown(stepped)).toBe(await sentenceShown(linked));
  expect(await sentenceShown(linked)).toBe(toldAt(WHAT_IF).sentence);
});

test('a rate that was taken back to what is reported stays there after a reload', async () => {
  const page = await openHall(site, WHAT_IF, still);
  const rate = field(page, 'Eligible for IL-2');
  await rate.fill('64.4');
  await rate.press('Enter');
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(121);
  await expect.poll(() => query(page)).toContain('r.eligible=64.4');
  await page.reload();
  await expectScene(page, WHAT_IF);
  await expect.poll(async () => (await pictured(page))['eligible']).toBe(121);
});

test('with reduced motion nothing moves, at any step', async () => {
  const page = await openHall(site, 1, still);
  await walk(page, 'PageDown', async () => {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test('what moves between scenes is over soon', async () => {
  const page = await openHall(site, 1);
  await walk(page, 'PageDown', async () => {
    const longest = await page.evaluate(() =>
      Math.max(
        0,
        ...document
          .getAnimations()
          .map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)),
      ),
    );
    expect(longest).toBeLessThanOrEqual(600);
  });
});

test('nothing comes over the picture when the network goes, and the talk goes on', async () => {
  const page = await openHall(site, 1, still);
  // Whatever is loaded for other scenes has to be there before.
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await walk(page, 'PageDown', async (number, place) => {
    expect(await sentenceShown(page)).toBe(toldThere(place).sentence);
    const faults = await page.evaluate(() => {
      const picture = document.querySelector('[aria-label="Scene"] svg');
      if (!picture) return ['there is no picture'];
      const { left, top, width, height } = picture.getBoundingClientRect();
      const over: string[] = [];
      for (const across of [0.02, 0.25, 0.5, 0.75, 0.98])
        for (const down of [0.02, 0.25, 0.5, 0.75, 0.98]) {
          const found = document.elementFromPoint(left + across * width, top + down * height);
          if (!found?.closest('[aria-label="Scene"]') && !found?.closest('footer'))
            over.push(found?.outerHTML.slice(0, 80) ?? 'nothing');
        }
      return over;
    });
    expect(faults, `over scene ${number}`).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
  // The browser itself asks for the icon again whenever the address changes.
  expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
  site.forgive(/ERR_INTERNET_DISCONNECTED/);
});
