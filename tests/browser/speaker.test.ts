import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readOutline } from '../../src/inputs/own/outline.ts';
import { writtenOwnLink } from '../../src/inputs/own/ownLink.ts';
import { templates } from '../../src/locale/own/templates.ts';
import { walther1997Talk } from '../../src/study/trials/walther1997Talk.ts';
import { violations, type Rules } from '../helpers/axe.ts';
import { PATIENCE_MS, servedSite, type PageOptions } from '../helpers/browserPage.ts';

const site = servedSite();
const TALK = '?mode=present&scene=2';
const { scenes } = walther1997Talk;
const LAST = scenes.length;
/** The scene in which rates are moved. */
const WHAT_IF = 1 + scenes.findIndex(({ id }) => id === 'what-if');
const oneFile = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'patient-flow.html'));

/** Where the way from one scene to the next is no matter, it costs two windows twenty pictures each. */
const open = (link = '', options: PageOptions = {}) =>
  site.open(link, { reducedMotion: 'reduce', ...options });

/** Opens the speaker's window by its key and waits until the two have found each other. */
async function withSpeaker(hall: Page): Promise<Page> {
  const [speaker] = await Promise.all([hall.waitForEvent('popup'), hall.keyboard.press('s')]);
  await connected(speaker);
  return speaker;
}

function connected(speaker: Page, isConnected = true): Promise<void> {
  return speaker.locator(`[data-connected="${isConnected}"]`).waitFor();
}

/** The scene that a window shows, and the rate of the eligible, which is told by the numbers in the picture. */
async function shownBy(window: Page): Promise<{ scene: string | null; eligible: string | null }> {
  const eligible = window.locator('[data-group="eligible"]').first();
  return {
    scene: await window.locator('[data-scene]').getAttribute('data-scene'),
    eligible: (await eligible.count()) > 0 ? await eligible.getAttribute('data-count') : null,
  };
}

async function follows(window: Page, scene: number): Promise<void> {
  await window.locator(`[data-scene="${scene}"]`).waitFor();
}

async function eligibleIs(window: Page, count: number): Promise<void> {
  await window.locator(`[data-group="eligible"][data-count="${count}"]`).first().waitFor();
}

function freezing(speaker: Page) {
  return speaker.getByRole('button', { name: /^(Freeze the hall|Let the hall follow)$/ });
}

function slider(window: Page) {
  return window.getByRole('slider', { name: /^Eligible for IL-2/ });
}

describe('the hall and the speaker', () => {
  test('show the same study of one’s own, which is in no list, step together, and find each other again', async () => {
    const study = writtenOwnLink(readOutline(templates.trial.text).own);
    const hall = await open(`?study=own&mode=present${study}`);
    const speaker = await withSpeaker(hall);
    for (const step of ['speaker', 'hall'] as const) {
      await { speaker, hall }[step].keyboard.press('PageDown');
      const scene = step === 'speaker' ? 2 : 3;
      for (const window of [hall, speaker]) await follows(window, scene);
    }
    await speaker.reload();
    await connected(speaker);
    await speaker.keyboard.press('PageUp');
    for (const window of [hall, speaker]) {
      await follows(window, 2);
      expect(await window.locator('[data-group="arm_a"]').first().getAttribute('data-count')).toBe(
        '80',
      );
      expect(await window.title()).toContain('A trial with two arms');
    }
  });

  test('have repeats fall one by one together: by key, mouse and touch, in either window, and back', async () => {
    const hall = await open('?v=1&mode=present&scene=doubt', { hasTouch: true });
    const speaker = await withSpeaker(hall);
    const fallen = async (window: Page) =>
      (await window.locator('main [data-repeat]').count()) || null;
    const bothHave = async (count: number) => {
      for (const window of [hall, speaker])
        await expect.poll(() => fallen(window), { timeout: PATIENCE_MS }).toBe(count);
    };
    await bothHave(1);
    await hall.keyboard.press('a');
    await bothHave(2);
    await speaker.keyboard.press('+');
    await bothHave(3);
    await hall.keyboard.press('-');
    await bothHave(2);
    await speaker.getByRole('button', { name: /^Again/ }).tap();
    await bothHave(3);
    await hall.getByRole('button', { name: 'One less' }).click();
    await bothHave(2);
    // By the focus of a button: a press of Enter is one of the button, and no step.
    await hall.getByRole('button', { name: /^Again/ }).focus();
    await hall.keyboard.press('Enter');
    await bothHave(3);

    // Held, they pour; let go of, they rest.
    await hall.getByRole('button', { name: /^Again/ }).hover();
    await hall.mouse.down();
    await expect.poll(() => fallen(hall), { timeout: PATIENCE_MS }).toBeGreaterThan(12);
    await hall.mouse.up();
    // One may be on its way.
    let poured: number | null = null;
    await expect
      .poll(
        async () => {
          const before = poured;
          poured = await fallen(hall);
          return poured === before;
        },
        { interval: 200, timeout: PATIENCE_MS },
      )
      .toBe(true);
    await bothHave(poured ?? 0);
    await speaker.waitForTimeout(300);
    expect(await fallen(hall)).toBe(poured);

    // What is said of the last is where it lies.
    const last = hall.locator('main [data-repeat]').last();
    const counted = await last.getAttribute('data-repeat');
    await hall
      .getByRole('status')
      .filter({ hasText: `Repeat ${poured}: ${counted} responders` })
      .waitFor();

    // The next press tells what many thousand are, and the way back leads to what had fallen.
    await hall.keyboard.press('PageDown');
    await hall.locator('[data-step="2"]').waitFor();
    expect(await fallen(hall)).toBeNull();
    await hall.keyboard.press('a');
    await hall.keyboard.press('PageUp');
    await bothHave(poured ?? 0);
    // A hall that holds lets none fall.
    await freezing(speaker).click();
    await hall.locator('[data-connected="true"]').waitFor();
    await speaker.keyboard.press('a');
    await expect.poll(() => fallen(speaker), { timeout: PATIENCE_MS }).toBe((poured ?? 0) + 1);
    expect(await fallen(hall)).toBe(poured);
  });

  test('follow each other in scenes and rates, whichever window is used', async () => {
    const hall = await site.open(TALK);
    const speaker = await withSpeaker(hall);
    await speaker.keyboard.press('PageDown');
    await follows(hall, 3);
    await hall.bringToFront();
    await hall.keyboard.press('PageDown');
    await follows(speaker, 4);
    await slider(speaker).fill('75');
    await eligibleIs(hall, 141);
    await slider(hall).fill('50');
    await eligibleIs(speaker, 94);
    await speaker.getByRole('button', { name: 'Back to the scene' }).click();
    await eligibleIs(hall, 121);
    // Here it is on its way there for a moment: this window is seen.
    await eligibleIs(speaker, 121);
    expect(await shownBy(hall)).toEqual(await shownBy(speaker));
    // Back to where both began, from either.
    await hall.bringToFront();
    for (const scene of [3, 2, 1]) {
      await hall.keyboard.press('PageUp');
      await follows(speaker, scene);
    }
    await hall.keyboard.press('PageDown');
    await follows(speaker, 2);
    await speaker.bringToFront();
    await speaker.getByRole('button', { name: `${LAST} Of whom?` }).click();
    await follows(hall, LAST);
    await speaker.getByRole('button', { name: '2 Resection' }).click();
    await follows(hall, 2);
  });

  test('are black together', async () => {
    const hall = await open(TALK);
    const speaker = await withSpeaker(hall);
    await speaker.getByRole('button', { name: 'Black' }).click();
    await hall.getByRole('dialog', { name: 'Black screen' }).waitFor();
    await hall.bringToFront();
    await hall.keyboard.press('b');
    await speaker.locator('[data-black="false"]').waitFor();
    expect(await hall.getByRole('dialog').count()).toBe(0);
  });

  test('share what the room guessed, which outlives a reload of the hall', async () => {
    const hall = await open('?mode=present&scene=6');
    const speaker = await withSpeaker(hall);
    const codes = speaker.getByRole('textbox', { name: /^Codes/ });
    await codes.fill('18 18 11');
    await codes.press('Enter');
    await speaker.getByText('3 guesses', { exact: true }).waitFor();
    await hall.reload();
    // Once the hall does what the speaker does, it knows all that the speaker knows.
    await speaker.getByRole('button', { name: 'Black' }).click();
    await hall.getByRole('dialog', { name: 'Black screen' }).waitFor();
    await speaker.reload();
    const count = speaker.getByText('3 guesses', { exact: true });
    await count.waitFor();
    expect(await count.count()).toBe(1);
  });

  test.each(['hall', 'speaker'] as const)(
    'are the same again after the %s is reloaded',
    async (which) => {
      const hall = await open(TALK);
      const speaker = await withSpeaker(hall);
      await speaker.getByRole('button', { name: `${WHAT_IF} What if?` }).click();
      await slider(speaker).fill('50');
      await eligibleIs(hall, 94);
      const [reloaded, other] = which === 'hall' ? [hall, speaker] : [speaker, hall];
      await reloaded.reload();
      await eligibleIs(reloaded, 94);
      expect(await shownBy(reloaded)).toEqual({ scene: String(WHAT_IF), eligible: '94' });
      // And the line holds in both directions.
      await slider(reloaded).fill('75');
      await eligibleIs(other, 141);
      await slider(other).fill('60');
      await eligibleIs(reloaded, 113);
    },
  );

  test('do not lose each other where the hall is closed and opened again from here', async () => {
    const hall = await open(TALK);
    const speaker = await withSpeaker(hall);
    await speaker.keyboard.press('PageDown');
    await follows(hall, 3);
    await hall.close();
    await connected(speaker, false);
    const [again] = await Promise.all([
      speaker.context().waitForEvent('page'),
      speaker.getByRole('button', { name: 'Open the hall’s window' }).click(),
    ]);
    await connected(speaker);
    await follows(again, 3);
    await speaker.keyboard.press('PageDown');
    await follows(again, 4);
    expect(await again.evaluate(() => window.name)).toMatch(/^patient-flow-hall-/);
  });

  test('need no frames to be painted: a covered hall is right when it is seen again', async () => {
    const hall = await site.open(TALK, {
      before: () => {
        window.requestAnimationFrame = () => 0;
      },
    });
    const speaker = await withSpeaker(hall);
    await speaker.getByRole('button', { name: `${WHAT_IF} What if?` }).click();
    await follows(hall, WHAT_IF);
    await eligibleIs(hall, 141);
    await slider(speaker).fill('50');
    await eligibleIs(hall, 94);
    expect(await shownBy(hall)).toEqual({ scene: String(WHAT_IF), eligible: '94' });
  });

  test('find each other where the page is a file', async () => {
    const start = await open();
    const hall = await start.context().newPage();
    const wrong: string[] = [];
    hall.on('pageerror', (error) => wrong.push(String(error)));
    await hall.goto(`${oneFile.href}${TALK}`);
    await follows(hall, 2);
    const speaker = await withSpeaker(hall);
    await speaker.keyboard.press('PageDown');
    await follows(hall, 3);
    await hall.reload();
    await follows(hall, 3);
    await speaker.keyboard.press('PageDown');
    await follows(hall, 4);
    await speaker.reload();
    await connected(speaker);
    await hall.bringToFront();
    await hall.keyboard.press('PageUp');
    await follows(speaker, 3);
    expect(wrong).toEqual([]);
  });
});

describe('a stranger', () => {
  test('with the same address is neither driven nor heard', async () => {
    const hall = await open(TALK);
    const speaker = await withSpeaker(hall);
    const stranger = await hall.context().newPage();
    await stranger.goto(hall.url());
    await follows(stranger, 2);
    const other = await hall.context().newPage();
    await other.goto(speaker.url());
    await other.getByText('This window belongs to a talk').waitFor();

    await stranger.keyboard.press('End');
    await follows(stranger, LAST);
    await speaker.bringToFront();
    await speaker.keyboard.press('PageDown');
    await follows(hall, 3);
    expect((await shownBy(stranger)).scene).toBe(String(LAST));
    expect((await shownBy(hall)).scene).toBe('3');
  });

  test('finds nothing of the talk’s id in any address', async () => {
    const hall = await open(TALK);
    const speaker = await withSpeaker(hall);
    const id = (await hall.evaluate(() => window.name)).split('-').at(-1) ?? '';
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect([hall.url(), speaker.url()].filter((url) => url.includes(id))).toEqual([]);
  });

  test.each(['hall', 'speaker'] as const)(
    'to whose site the window of the %s goes does not learn its name; Back brings it back into the talk',
    async (role) => {
      const hall = await open(TALK);
      const speaker = await withSpeaker(hall);
      const window = { hall, speaker }[role];
      const elsewhere = site.address('icon.svg').replace('127.0.0.1', 'localhost');
      await window.evaluate((address) => {
        location.href = address;
      }, elsewhere);
      await window.waitForURL(elsewhere);
      expect(await window.evaluate(() => self.name)).toBe('');
      await window.goBack();
      await connected(speaker);
      await speaker.keyboard.press('PageDown');
      await follows(hall, 3);
      await follows(speaker, 3);
      site.forgive(/^asked for http:\/\/localhost/);
    },
  );

  test.each([
    ['alone', 'r.eligible=175', 'r.eligible=“175”'],
    ['alone', 'scene=99', 'last'],
    ['beside its hall', 'r.eligible=175', 'r.eligible=“175”'],
  ])('who wrote a bad link hears so in the speaker’s window %s (%s)', async (where, bad, told) => {
    const link = `?mode=present&${bad}`;
    const window =
      where === 'alone'
        ? await open(`${link}&window=speaker`)
        : await withSpeaker(await open(link));
    const problem = window.getByText('Part of the link was not understood');
    expect(await problem.textContent()).toContain(told);
  });

  test('who misspelt the window is told, and sees the talk', async () => {
    const hall = await open(`${TALK}&window=speeker`);
    await follows(hall, 2);
    const problem = hall.getByText('Part of the link was not understood');
    expect(await problem.textContent()).toContain('window=“speeker” is not “speaker”');
  });

  test('that opened the speaker’s window by its address is shown the way to the talk', async () => {
    const page = await open(`${TALK}&window=speaker`);
    await page.getByRole('link', { name: 'Begin the talk' }).click();
    await follows(page, 2);
    expect(page.url()).not.toContain('window=');
  });
});

describe('a talk that was left', () => {
  /** Presses Present as a reader does, and waits for the first scene. */
  async function present(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Present' }).click();
    await follows(page, 1);
  }

  async function leave(hall: Page): Promise<void> {
    await hall.goBack();
    await hall.getByRole('link', { name: 'Present' }).waitFor();
    await expect.poll(() => hall.evaluate(() => window.name)).toBe('');
  }

  test.each([
    ['another study', '?v=1&study=robertson-1990', 'robertson-1990'],
    ['the same study', '?v=1&r.eligible=75', null],
  ])('leaves its speaker’s window out of the next talk, of %s', async (_, link, study) => {
    const hall = await open('?v=1');
    await present(hall);
    const speaker = await withSpeaker(hall);
    await speaker.getByRole('button', { name: /^5 / }).click();
    await follows(hall, 5);
    await hall.bringToFront();
    await leave(hall);

    await hall.goto(site.address(link));
    await present(hall);
    await connected(speaker, false);
    await speaker.keyboard.press('PageDown');
    await follows(speaker, 6);
    expect(new URL(hall.url()).searchParams.get('study')).toBe(study);
    expect((await shownBy(hall)).scene).toBe('1');

    const own = await withSpeaker(hall);
    expect(hall.context().pages()).toHaveLength(3);
    await own.getByRole('button', { name: /^2 / }).click();
    await follows(hall, 2);
    expect((await shownBy(speaker)).scene).toBe('6');
  });

  test('is not taken over where a link leads from one talk into another', async () => {
    const hall = await open('?v=1&mode=present&scene=5');
    const speaker = await withSpeaker(hall);
    await hall.goto(site.address('?v=1&study=robertson-1990&mode=present'));
    await connected(speaker, false);
    await speaker.keyboard.press('PageDown');
    await follows(speaker, 6);
    expect((await shownBy(hall)).scene).toBe('1');
    expect(new URL(hall.url()).searchParams.get('study')).toBe('robertson-1990');
  });

  test('begins as it is written, and one press brings the rates that were set before, in both windows', async () => {
    const hall = await open('?v=1&r.eligible=75');
    await eligibleIs(hall, 141);
    await present(hall);
    await hall.keyboard.press('4');
    await hall.keyboard.press('Enter');
    await follows(hall, 4);
    await eligibleIs(hall, 121);
    const speaker = await withSpeaker(hall);
    await speaker.getByRole('button', { name: 'With your rates' }).click();
    await eligibleIs(hall, 141);
    await speaker.getByRole('button', { name: 'Back to the scene' }).click();
    await eligibleIs(hall, 121);
    await hall.bringToFront();
    await hall.getByRole('button', { name: 'Menu' }).click();
    await hall.getByRole('button', { name: 'With your rates' }).click();
    await eligibleIs(speaker, 141);
    // Back returns to where they were set, and a talk that is begun without any has none.
    await leave(hall);
    await hall.goto(site.address('?v=1'));
    await present(hall);
    await hall.getByRole('button', { name: 'Menu' }).click();
    await hall.getByRole('button', { name: 'Black screen' }).waitFor();
    expect(await hall.getByRole('button', { name: 'With your rates' }).count()).toBe(0);
  });

  test('black begins lit again', async () => {
    const hall = await open('?v=1');
    await present(hall);
    await hall.keyboard.press('b');
    await hall.getByRole('dialog', { name: 'Black screen' }).waitFor();
    await leave(hall);
    await present(hall);
    expect(await hall.getByRole('dialog').count()).toBe(0);
    // A reload is no new talk.
    await hall.keyboard.press('b');
    await hall.getByRole('dialog', { name: 'Black screen' }).waitFor();
    await hall.reload();
    await hall.getByRole('dialog', { name: 'Black screen' }).waitFor();
  });
});

test('a browser that lets no window open is told of, with a link that does the same', async () => {
  const hall = await open(TALK, {
    before: () => {
      window.open = () => null;
    },
  });
  await hall.keyboard.press('s');
  await hall.getByText('The browser did not let the speaker’s window open.').waitFor();
  const [speaker] = await Promise.all([
    hall.context().waitForEvent('page'),
    hall.getByRole('link', { name: 'Open it in a tab' }).click(),
  ]);
  await connected(speaker);
  await speaker.keyboard.press('PageDown');
  await follows(hall, 3);
  // Once it is there, nothing more is said of it.
  const said = hall.getByText('The browser did not let');
  await said.waitFor({ state: 'detached' });
  expect(await said.count()).toBe(0);
});

test('a frozen hall stays while the speaker looks ahead, and catches up', async () => {
  const hall = await open(TALK);
  const speaker = await withSpeaker(hall);
  const freeze = freezing(speaker);
  await freeze.click();
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('PageDown');
  await follows(speaker, 4);
  await slider(speaker).fill('75');
  await speaker.getByText('The hall stays at scene 2.', { exact: true }).first().waitFor();
  // A reloaded hall asks, and is told what it showed.
  await hall.reload();
  await follows(hall, 2);
  expect((await shownBy(hall)).scene).toBe('2');
  await freeze.click();
  await follows(hall, 4);
  await eligibleIs(hall, 141);
});

test('a frozen hall holds whatever keys it hears: a clicker in its window steps the speaker’s', async () => {
  const hall = await open(TALK);
  const speaker = await withSpeaker(hall);
  await freezing(speaker).click();
  await hall.bringToFront();
  await hall.keyboard.press('PageDown');
  await follows(speaker, 3);
  await hall.keyboard.press('End');
  await hall.keyboard.press('PageDown');
  await follows(speaker, 4);
  await hall.keyboard.press('PageUp');
  await follows(speaker, 3);
  expect((await shownBy(hall)).scene).toBe('2');
  // Without the speaker's window it is the hall's own again.
  await speaker.close();
  await expect
    .poll(async () => {
      await hall.keyboard.press('PageDown');
      return (await shownBy(hall)).scene;
    })
    .toBe('3');
});

test('the clock starts with the first step, and not while the speaker looks ahead', async () => {
  const hall = await open(TALK);
  const speaker = await withSpeaker(hall);
  const start = speaker.getByRole('button', { name: 'Start' });
  await freezing(speaker).click();
  await speaker.keyboard.press('PageDown');
  await follows(speaker, 3);
  expect(await start.count()).toBe(1);
  await speaker.keyboard.press('PageUp');
  await freezing(speaker).click();
  await follows(speaker, 2);
  await hall.bringToFront();
  await hall.keyboard.press('PageDown');
  await speaker.getByRole('button', { name: 'Pause' }).waitFor();
  await speaker.getByText('min ahead.').waitFor();
  // One that was stopped stays so.
  await speaker.getByRole('button', { name: 'Pause' }).click();
  await speaker.keyboard.press('PageDown');
  await follows(speaker, 4);
  expect(await speaker.getByRole('button', { name: 'Go on' }).count()).toBe(1);
});

test.each([
  ['wide', 1280, 720],
  ['of 4 to 3', 1024, 768],
] as const)(
  '“Now” has the shape of the hall, here %s, and whoever holds it points there',
  async (_, width, height) => {
    const hall = await open('?mode=present&scene=4', { width, height });
    const speaker = await withSpeaker(hall);
    const now = speaker.locator('[data-hall-screen]');
    await expect
      .poll(() => now.evaluate((box) => box.clientWidth / box.clientHeight))
      .toBeCloseTo(width / height, 1);
    const spot = hall.locator('[data-spot]');
    expect(await spot.count()).toBe(0);
    // A name in the picture here is the same name there.
    const place = async (window: Page) => {
      const box = await window.locator('[data-group="eligible"]').first().boundingBox();
      return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
    };
    const here = await place(speaker);
    const there = await place(hall);
    await speaker.mouse.move(here.x, here.y);
    await speaker.mouse.down();
    await spot.waitFor();
    const box = (await spot.boundingBox())!;
    expect(Math.abs(box.x + box.width / 2 - there.x)).toBeLessThan(0.02 * width);
    expect(Math.abs(box.y + box.height / 2 - there.y)).toBeLessThan(0.03 * height);
    await speaker.mouse.move(here.x - 60, here.y);
    await expect.poll(async () => (await spot.boundingBox())!.x).toBeLessThan(box.x - 20);
    await speaker.mouse.up();
    await spot.waitFor({ state: 'detached' });
    // Held or not, nothing has stepped or taken the focus.
    expect((await shownBy(hall)).scene).toBe('4');
    expect(await speaker.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  },
);

test('the pen of the lectern draws in the hall what is drawn on “Now”, at the same place, and it fades in both', async () => {
  const hall = await open('?mode=present&scene=4', { width: 1280, height: 720 });
  const speaker = await withSpeaker(hall);
  const pen = speaker.getByRole('button', { name: 'Pen' });
  await pen.click();
  expect(await pen.getAttribute('aria-pressed')).toBe('true');
  const middle = async (window: Page, selector: string) => {
    const box = (await window.locator(selector).first().boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const from = await middle(speaker, '[data-group="operated"]');
  const to = await middle(speaker, '[data-group="eligible"]');
  await speaker.mouse.move(from.x, from.y);
  await speaker.mouse.down();
  await speaker.mouse.move(to.x, to.y, { steps: 12 });
  await speaker.mouse.up();
  const drawn = (window: Page) => window.locator('[data-drawn="1"]');
  await drawn(hall).waitFor();
  await drawn(speaker).waitFor();
  const box = (await drawn(hall).locator('path').last().boundingBox())!;
  const [begin, end] = [
    await middle(hall, '[data-group="operated"]'),
    await middle(hall, '[data-group="eligible"]'),
  ];
  expect(Math.abs(box.x - begin.x)).toBeLessThan(0.03 * 1280);
  expect(Math.abs(box.x + box.width - end.x)).toBeLessThan(0.03 * 1280);
  // It is no spot, and no press that looks from near.
  expect(await hall.locator('[data-spot], [data-near]').count()).toBe(0);
  for (const window of [hall, speaker]) await drawn(window).waitFor({ state: 'detached' });
  // Put down, the same hand points again.
  await pen.click();
  await speaker.mouse.move(from.x, from.y);
  await speaker.mouse.down();
  await hall.locator('[data-spot]').waitFor();
  await speaker.mouse.up();
});

test('a stage is seen from near by one press in either window, and all of it again by Escape, another press, the key or a step', async () => {
  const hall = await open('?mode=present&scene=4', { width: 1280, height: 720 });
  const speaker = await withSpeaker(hall);
  const isNear = async (wanted: boolean) => {
    for (const window of [hall, speaker])
      await expect
        .poll(() => window.locator('main [data-near]').count(), { timeout: PATIENCE_MS })
        .toBe(wanted ? 1 : 0);
  };
  const group = (window: Page) => window.locator('main [data-group="eligible"]').first();
  const wide = async () => (await group(hall).boundingBox())!;
  const before = await wide();
  const press = async (window: Page) => {
    const box = (await group(window).boundingBox())!;
    await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await isNear(false);

  await press(hall);
  await isNear(true);
  await expect.poll(async () => (await wide()).height).toBeGreaterThan(1.7 * before.height);
  // What was pressed is still there, and the sentence is as it was.
  const near = await wide();
  expect(near.x).toBeLessThan(before.x + before.width);
  expect(near.x + near.width).toBeGreaterThan(before.x);
  await press(hall);
  await isNear(false);
  await expect.poll(async () => (await wide()).height).toBeCloseTo(before.height, 0);

  await press(speaker);
  await isNear(true);
  await hall.keyboard.press('Escape');
  await isNear(false);

  await hall.keyboard.press('z');
  await isNear(true);
  await speaker.keyboard.press('Escape');
  await isNear(false);
  await speaker.getByRole('button', { name: 'From near' }).click();
  await isNear(true);
  await hall.keyboard.press('PageDown');
  await isNear(false);
  await hall.keyboard.press('PageUp');
  await isNear(true);
});

test('a spot of which the hall hears no more goes by itself, and there is none of a hall that stays', async () => {
  const hall = await open('?mode=present&scene=4');
  const speaker = await withSpeaker(hall);
  const { x, y } = (await speaker.locator('[data-hall-screen]').boundingBox())!;
  await speaker.mouse.move(x + 40, y + 40);
  await speaker.mouse.down();
  const spot = hall.locator('[data-spot]');
  await spot.waitFor();
  await speaker.close();
  await spot.waitFor({ state: 'detached' });
  expect(await spot.count()).toBe(0);
});

test('a speaker’s window reloaded while the hall is frozen looks ahead as before, with what was prepared in it', async () => {
  const hall = await open('?mode=present&scene=5');
  const speaker = await withSpeaker(hall);
  const freeze = freezing(speaker);
  await freeze.click();
  await speaker.keyboard.press('PageDown');
  await follows(speaker, 6);
  const codes = speaker.getByRole('textbox', { name: /^Codes/ });
  await codes.fill('18 18 11');
  await codes.press('Enter');
  const guesses = speaker.getByText('3 guesses', { exact: true });
  await guesses.waitFor();

  await speaker.reload();
  await connected(speaker);
  await speaker.getByText('The hall stays at scene 5.', { exact: true }).first().waitFor();
  await guesses.waitFor();
  expect((await shownBy(speaker)).scene).toBe('6');
  expect((await shownBy(hall)).scene).toBe('5');
  // It says what it will do.
  expect(await freeze.innerText()).toBe('Let the hall follow');

  await freeze.click();
  await follows(hall, 6);
  await speaker.reload();
  await connected(speaker);
  await guesses.waitFor();
  expect(await freeze.innerText()).toBe('Freeze the hall');
});

test.each(['from a site', 'from a disk'])(
  'the key of the speaker’s window brings back one that is there, as it is, %s',
  async (from) => {
    const hall =
      from === 'from a site'
        ? await site.open(TALK)
        : await site.openFile(fileURLToPath(oneFile), TALK);
    const speaker = await withSpeaker(hall);
    await speaker.evaluate(() => {
      document.documentElement.dataset.load = 'first';
    });
    await hall.bringToFront();
    await hall.keyboard.press('s');
    await hall.keyboard.press('PageDown');
    await follows(speaker, 3);
    expect(hall.context().pages()).toHaveLength(2);
    expect(await speaker.evaluate(() => document.documentElement.dataset.load)).toBe('first');
  },
);

test('a press on a preview leaves the keys where they were', async () => {
  const hall = await open(TALK);
  const speaker = await withSpeaker(hall);
  for (const name of ['Now', 'Next']) {
    const preview = speaker.getByRole('region', { name, exact: true });
    const { x, y, width, height } = (await preview.boundingBox())!;
    for (const share of [0.2, 0.5, 0.8]) {
      await speaker.mouse.click(x + share * width, y + share * height);
      const focused = await speaker.evaluate(() => document.activeElement?.tagName);
      expect(focused).toBe('BODY');
    }
  }
  await speaker.keyboard.press('PageDown');
  await follows(hall, 3);
  // Nor does Tab lead into one.
  for (let step = 0; step < 40; step += 1) {
    await speaker.keyboard.press('Tab');
    const isInside = await speaker.evaluate(
      () => document.activeElement?.closest('[inert]') != null,
    );
    expect(isInside).toBe(false);
  }
});

describe('the speaker’s window', () => {
  test('is seen whole on a small laptop and scrolls only in its boxes', async () => {
    const hall = await open('?mode=present');
    const speaker = await withSpeaker(hall);
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
      [1280, 600],
    ] as const) {
      await speaker.setViewportSize({ width, height });
      for (const scene of [1, 4, 6, 7, 8, WHAT_IF, LAST]) {
        await speaker.keyboard.press(String(scene).at(0) ?? '');
        if (scene > 9) await speaker.keyboard.press(String(scene).at(1) ?? '');
        await speaker.keyboard.press('Enter');
        await follows(speaker, scene);
        const room = await speaker.evaluate(() => {
          const { scrollHeight, scrollWidth } = document.documentElement;
          const outside = [...document.querySelectorAll('footer button, header button')].filter(
            (button) => {
              const { right, bottom } = button.getBoundingClientRect();
              return right > innerWidth || bottom > innerHeight;
            },
          );
          return {
            tall: scrollHeight - innerHeight,
            broad: scrollWidth - innerWidth,
            outside: outside.map((button) => button.textContent),
          };
        });
        expect(room, `scene ${scene} at ${width} × ${height}`).toEqual({
          tall: 0,
          broad: 0,
          outside: [],
        });
      }
    }
  });

  test('has notes, what comes next, rates, guesses and all scenes in sight on a low laptop, none of them scrolled', async () => {
    const hall = await open('?mode=present');
    const speaker = await withSpeaker(hall);
    await speaker.setViewportSize({ width: 1366, height: 657 });
    const cut: string[] = [];
    for (const [index, { id }] of scenes.entries()) {
      await speaker.getByRole('navigation').getByRole('button').nth(index).click();
      await follows(speaker, index + 1);
      for (let step = 0; step <= (scenes[index]?.builds?.length ?? 0); step += 1) {
        if (step > 0) await speaker.keyboard.press('PageDown');
        await speaker.locator(`[data-step="${step + 1}"]`).waitFor();
        cut.push(
          ...(await speaker.evaluate(
            (where) =>
              [...document.querySelectorAll('nav, main, aside, main *, aside *')].flatMap((box) =>
                /auto|scroll/.test(getComputedStyle(box).overflowY) &&
                !(box instanceof HTMLTextAreaElement) &&
                box.scrollHeight > box.clientHeight + 1
                  ? [
                      `${where}: ${box.className} is ${box.scrollHeight - box.clientHeight} px too low`,
                    ]
                  : [],
              ),
            `${id}.${step + 1}`,
          )),
        );
        const empty = await speaker.evaluate(
          () =>
            [...document.querySelectorAll('main, aside')].filter((column) => {
              const last = column.lastElementChild?.getBoundingClientRect();
              return !last || last.bottom < column.getBoundingClientRect().bottom - 60;
            }).length,
        );
        expect(empty, `empty columns at ${id}`).toBe(0);
      }
    }
    expect(cut).toEqual([]);
  });

  test('held in a hand goes down the page and never to the side, with the steps in sight', async () => {
    const hall = await open('?mode=present');
    const speaker = await withSpeaker(hall);
    for (const [width, height] of [
      [390, 844],
      [320, 568],
    ] as const) {
      await speaker.setViewportSize({ width, height });
      for (const scene of [1, 6, 7, WHAT_IF]) {
        await speaker
          .getByRole('navigation')
          .getByRole('button')
          .nth(scene - 1)
          .click();
        await follows(speaker, scene);
        const where = `scene ${scene} at ${width} × ${height}`;
        expect(
          await speaker.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          where,
        ).toBe(0);
        const step = await speaker.getByRole('button', { name: 'Next', exact: true }).boundingBox();
        expect(step && step.y + step.height <= height && step.height >= 44, where).toBe(true);
      }
    }
  });

  test('held in a hand without a hall goes down the page and never to the side either', async () => {
    const hall = await open(TALK);
    const speaker = await withSpeaker(hall);
    await hall.close();
    await connected(speaker, false);
    for (const width of [390, 320]) {
      await speaker.setViewportSize({ width, height: 844 });
      const pageWidth = await speaker.evaluate(() => document.documentElement.scrollWidth);
      expect(pageWidth, `at ${width} px`).toBe(width);
      const open = speaker.getByRole('button', { name: 'Open the hall’s window' });
      const { x, width: openWidth } = (await open.boundingBox())!;
      expect(x + openWidth, `at ${width} px`).toBeLessThanOrEqual(width);
    }
  });

  test('has notes that can be read from further away', async () => {
    const hall = await open(TALK);
    const speaker = await withSpeaker(hall);
    const notes = speaker.getByRole('region', { name: 'Notes' });
    const sizeOf = () => notes.evaluate((box) => Number.parseFloat(getComputedStyle(box).fontSize));
    const before = await sizeOf();
    await speaker.getByRole('button', { name: 'Notes larger' }).click();
    const larger = await sizeOf();
    expect(larger).toBeGreaterThan(before);
    await speaker.keyboard.press('PageDown');
    await follows(speaker, 3);
    expect(await sizeOf()).toBe(larger);
  });

  test('has nothing that axe finds wrong, in light and dark, frozen, black and alone', async () => {
    const hall = await open('?mode=present&scene=4');
    const speaker = await withSpeaker(hall);
    const found: string[] = [];
    const look = async (name: string, rules?: Rules) => {
      found.push(...(await violations(speaker, rules)).map((each) => `${name}: ${each}`));
    };
    await look('in light');
    await speaker.emulateMedia({ colorScheme: 'dark' });
    await look('in dark', 'of colours');
    await speaker.getByRole('button', { name: 'Freeze the hall' }).click();
    await speaker.getByRole('button', { name: '6 The question' }).click();
    await look('frozen at the question, in dark');
    await speaker.emulateMedia({ colorScheme: 'light' });
    await speaker.getByRole('button', { name: 'Black' }).click();
    await look('black, in light');
    await hall.close();
    await connected(speaker, false);
    await look('alone');
    await speaker.setViewportSize({ width: 768, height: 1024 });
    await look('on a tablet held upright');
    expect(found).toEqual([]);
  });
});
