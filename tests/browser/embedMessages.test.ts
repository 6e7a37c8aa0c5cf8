// What a frame and its host say to each other: E4, E7, E9, E10, E15, and the messages of the contract.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  countsIn,
  drawn,
  heard,
  heardOf,
  hosts,
  isOurs,
  post,
  settled,
} from '../helpers/hostPage.ts';

const site = hosts();

function frameOf(link = '', more = 'width="640" height="575"'): string {
  return `<iframe title="Patient flow" src="${site.address(`?mode=embed${link}`)}" ${more}></iframe>`;
}

const TO_FRAME = { target: 'patient-flow', v: 1 };

const eventually = { timeout: 10_000 };

/** A host that fits the frame to what it is told, between these heights. */
function fitting(least = 0, most = 100_000): string {
  return `<script>addEventListener('message', ({ data }) => {
    if (data.source === 'patient-flow' && data.type === 'height')
      document.querySelector('iframe').style.height = Math.min(${most}, Math.max(${least}, data.height)) + 'px';
  })</script>`;
}

async function heights(page: Page): Promise<readonly number[]> {
  return (await heardOf(page, 'height')).map(({ height }) => Number(height));
}

describe('the height', () => {
  test('is told in at most three steps, follows in both directions, and is silent when idle', async () => {
    const page = await site.open(fitting() + frameOf('&show=notes', 'style="width:900px"'));
    const frame = await drawn(page);
    await settled(page, 1500);
    const first = await heights(page);
    expect(first.length).toBeLessThanOrEqual(3);
    const inner = () =>
      frame.evaluate(() => [
        document.documentElement.scrollHeight - document.documentElement.clientHeight,
        document.body.getBoundingClientRect().height,
      ]);
    expect((await inner())[0]).toBe(0);
    expect(Math.ceil((await inner())[1] ?? 0)).toBe(first.at(-1));

    await settled(page, 1500);
    expect(await heights(page)).toEqual(first);

    await page.locator('iframe').evaluate((each) => {
      each.style.width = '360px';
    });
    await settled(page, 1500);
    const second = (await heights(page)).slice(first.length);
    expect(second.length).toBeGreaterThan(0);
    expect(second.length).toBeLessThanOrEqual(3);
    expect((await inner())[0]).toBe(0);

    await page.locator('iframe').evaluate((each) => {
      each.style.width = '900px';
    });
    await settled(page, 1500);
    const third = (await heights(page)).slice(first.length + second.length);
    expect(third.length).toBeLessThanOrEqual(3);
    expect(third.at(-1)).toBe(first.at(-1));
    expect(third.at(-1)).toBeLessThan(second.at(-1) ?? 0);
  });

  test.each([
    ['as it opens', '', 900],
    ['where half of it is left out', '&hide=headline,legend,sliders', 640],
    ['with numbers of its own', '&r.eligible=75&n=1000', 360],
    ['as people', '&view=people', 900],
    ['as a table', '&view=table', 640],
    ['of another study', '&study=franklin-1996', 900],
    ['in another reading', '&a.base=all', 640],
    ['too narrow for a picture', '', 200],
  ])('of a frame to which nothing comes late is told once: %s', async (_, link, width) => {
    const page = await site.open(fitting() + frameOf(link, `style="width:${width}px"`));
    const frame = await drawn(page);
    await expect.poll(async () => (await heights(page)).length, eventually).toBeGreaterThan(0);
    await settled(page, 800);
    const needed = await frame.evaluate(() => document.body.getBoundingClientRect().height);
    expect(await heights(page)).toEqual([Math.ceil(needed)]);
  });

  test('follows where a frame becomes narrower by no more than a scroll bar, and so of another form', async () => {
    const page = await site.open(fitting() + frameOf('', 'style="width:260px"'));
    await drawn(page);
    await expect.poll(async () => (await heights(page)).at(-1), eventually).toBeGreaterThan(700);
    await page.locator('iframe').evaluate((each) => {
      each.style.width = '250px';
    });
    await expect.poll(async () => (await heights(page)).at(-1), eventually).toBeLessThan(250);
  });

  test('comes to rest at a host that allows no more than 1000 pixels', async () => {
    const page = await site.open(fitting(200, 1000) + frameOf('', 'style="width:420px"'));
    await drawn(page);
    await settled(page, 1500);
    const told = await heights(page);
    expect(told.length).toBeLessThanOrEqual(3);
    await settled(page, 1000);
    expect(await heights(page)).toEqual(told);
  });

  test('is not taken for granted: where a host that fitted the frame cuts it, it scrolls', async () => {
    const page = await site.open(fitting() + frameOf('', 'style="width:640px"'));
    const frame = await drawn(page);
    const overflow = () =>
      frame.evaluate(() => getComputedStyle(document.documentElement).overflowY);
    await expect.poll(overflow, eventually).toBe('hidden');
    await page.locator('iframe').evaluate((each) => {
      // Cut for good: the script above would give way to the height that the scroll bar makes.
      each.style.maxHeight = '300px';
    });
    await expect.poll(overflow, eventually).not.toBe('hidden');
  });

  test('is told in the words of every kind of host, of some only when they ask', async () => {
    const page = await site.open(frameOf() + frameOf('&childId=flow-1#?secret=abcdef1234'));
    await drawn(page, 0);
    await drawn(page, 1);
    const dialects = async (at: number) =>
      (await heard(page))
        .filter(({ from }) => from === at)
        .map(({ data }) => (typeof data === 'string' ? data : JSON.stringify(data)))
        // What asks the host for something tells it nothing.
        .filter((text) => !text.includes('"ready"') && text !== '[iFrameResizerChild]Ready');
    await expect.poll(async () => (await dialects(1)).length, eventually).toBeGreaterThan(6);
    const height = (await heights(page))[0] ?? 0;
    const always = [
      `{"source":"patient-flow","v":1,"type":"height","height":${height}}`,
      `{"src":"${site.address('?mode=embed')}","context":"iframe.resize","height":${height}}`,
      `{"sentinel":"amp","type":"embed-size","height":${height}}`,
      `{"subject":"lti.frameResize","height":${height}}`,
      `{"subject":"org.imsglobal.lti.frameResize","height":${height}}`,
    ];
    expect((await dialects(0)).slice(0, 5)).toEqual(always);
    expect((await dialects(0)).join()).not.toMatch(/secret|pym/);
    const more = (await dialects(1)).join('\n');
    expect(more).toContain(`"message":"height","value":${height},"secret":"abcdef1234"`);
    expect(more).toContain(`pymxPYMxflow-1xPYMxheightxPYMx${height}`);
  });

  test('is told to WordPress again when it says that it is ready, with its own secret only', async () => {
    const page = await site.open(frameOf('#?secret=abcdef1234'));
    await drawn(page);
    await settled(page);
    const toWordPress = async () =>
      (await heard(page)).filter(({ data }) => JSON.stringify(data).includes('"message":"height"'));
    const before = (await toWordPress()).length;
    expect(before).toBeGreaterThan(0);
    await post(page, { message: 'ready', secret: 'somebodyels' });
    await settled(page);
    expect((await toWordPress()).length).toBe(before);
    await post(page, { message: 'ready', secret: 'abcdef1234' });
    await expect.poll(async () => (await toWordPress()).length, eventually).toBe(before + 1);
  });

  test('is told to iframe-resizer 4 when that has greeted, and its frame follows', async () => {
    const page = await site.open(
      `${frameOf('', 'id="flow" width="640" height="200" style="width:640px"')}
       <script src="/iframe-resizer/iframeResizer.min.js"></script>
       <script>iFrameResize({ warningTimeout: 20000 }, '#flow')</script>`,
    );
    const frame = await drawn(page);
    const missing = () =>
      frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    const box = page.locator('iframe');
    // Before the greeting it is a slide, whose height is its host's.
    await expect
      .poll(async () => (await box.boundingBox())?.height, eventually)
      .toBeGreaterThan(500);
    await expect.poll(missing, eventually).toBe(0);
    // As narrow as a phone it is of another height, and that is followed too.
    await box.evaluate((element) => {
      element.style.width = '360px';
    });
    await expect.poll(async () => (await box.boundingBox())?.height, eventually).toBeLessThan(901);
    await expect.poll(missing, eventually).toBe(0);
    // It greets before there is a page in the frame.
    site.forgive(/target origin provided/);
  });
});

describe('in the sandbox of WordPress', () => {
  const sandbox = 'width="640" height="900" sandbox="allow-scripts"';
  const wordPress = (link: string) =>
    frameOf(link, sandbox).replace('?mode', 'patient-flow.html?mode');

  test('the link to the full page is told to the page around, with its secret', async () => {
    const page = await site.open(wordPress('&r.eligible=75#?secret=abcdef1234'));
    const frame = await drawn(page);
    await frame.getByRole('link', { name: 'Open the full page' }).press('Enter');
    const told = async () =>
      (await heard(page))
        .map(({ data }) => data as { message?: unknown })
        .filter(({ message }) => message === 'link');
    await expect.poll(told, eventually).toEqual([
      {
        message: 'link',
        value: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/some\/folder\/.*r\.eligible=75/),
        secret: 'abcdef1234',
      },
    ]);
  });

  test('elsewhere nothing is told of a link', async () => {
    const page = await site.open(wordPress(''));
    const frame = await drawn(page);
    await frame.getByRole('link', { name: 'Open the full page' }).press('Enter');
    await settled(page);
    expect(JSON.stringify(await heard(page))).not.toContain('"link"');
    site.forgive(/sandboxed|allow-popups/);
  });
});

describe('messages', () => {
  test('a host sets rates, patients and theme; what it does not name stays', async () => {
    const page = await site.open(frameOf('&r.responded=24'));
    const frame = await drawn(page);
    await post(page, { ...TO_FRAME, type: 'set', rates: { eligible: 75 } });
    await expect.poll(async () => (await countsIn(frame))['responded'], eventually).toBe(34);
    await post(page, { ...TO_FRAME, type: 'set', n: 1000, theme: 'dark' });
    await expect.poll(async () => (await countsIn(frame))['operated'], eventually).toBe(1000);
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await post(page, { ...TO_FRAME, type: 'get' });
    await expect.poll(async () => (await heardOf(page, 'state')).length, eventually).toBe(1);
    const [state] = await heardOf(page, 'state');
    expect(state).toEqual({
      source: 'patient-flow',
      v: 1,
      type: 'state',
      state: { study: 'walther-1997', rates: { eligible: 75, responded: 24 }, n: 1000 },
      counts: await countsIn(frame),
    });
    await post(page, { ...TO_FRAME, type: 'reset' });
    await expect.poll(async () => (await countsIn(frame))['operated'], eventually).toBe(195);
    // What the host did itself is no news to it.
    await settled(page, 800);
    expect(await heardOf(page, 'change')).toEqual([]);
  });

  test('set, reset and get at one go are obeyed in their order', async () => {
    const page = await site.open(frameOf());
    await drawn(page);
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      const say = (more: object) =>
        frame.contentWindow?.postMessage({ target: 'patient-flow', v: 1, ...more }, '*');
      say({ type: 'set', rates: { responded: 50 } });
      say({ type: 'reset' });
      say({ type: 'set', rates: { eligible: 75 } });
      say({ type: 'get' });
    });
    await expect.poll(async () => (await heardOf(page, 'state')).length, eventually).toBe(1);
    expect((await heardOf(page, 'state'))[0]).toMatchObject({
      state: { rates: { eligible: 75 } },
      counts: { eligible: 141 },
    });
  });

  test('a reader’s change is told once, when the hand rests', async () => {
    const page = await site.open(frameOf());
    const frame = await drawn(page);
    expect((await heardOf(page, 'ready'))[0]).toEqual({
      source: 'patient-flow',
      v: 1,
      type: 'ready',
      state: { study: 'walther-1997', rates: {} },
    });
    const slider = frame.getByRole('slider', { name: /^Eligible/ });
    for (const value of ['70', '72', '74', '75']) await slider.fill(value);
    await expect
      .poll(async () => (await heardOf(page, 'change')).at(-1)?.['state'], eventually)
      .toEqual({ study: 'walther-1997', rates: { eligible: 75 } });
    await settled(page, 800);
    expect((await heardOf(page, 'change')).length).toBeLessThanOrEqual(2);
  });

  test('junk, floods and other windows change nothing and break nothing', async () => {
    const page = await site.open(frameOf() + frameOf('', 'id="stranger" width="300"'));
    const frame = await drawn(page);
    await drawn(page, 1);
    await page
      .locator('iframe')
      .first()
      .evaluate((element: HTMLIFrameElement) => {
        const say = (data: unknown) => element.contentWindow?.postMessage(data, '*');
        const set = (more: object) =>
          say({ target: 'patient-flow', v: 1, type: 'set', rates: { eligible: 75 }, ...more });
        for (const junk of [null, undefined, 0, '', 'set', [], {}, new Date(), new Map([[1, 2]])])
          say(junk);
        set({ v: 2 });
        set({ v: '1' });
        set({ target: 'somebody else' });
        set({ type: 'run' });
        set({ type: ['set'] });
        set({ rates: { eligible: '75' } });
        set({ rates: { eligible: 101 } });
        set({ rates: { eligible: -1 } });
        set({ rates: { eligible: Number.NaN } });
        set({ rates: { eligible: Infinity } });
        set({ rates: { eligible: null } });
        set({ rates: 75 });
        set({ n: 0 });
        set({ n: 1.5 });
        set({ n: 1e9 });
        set({ n: '100' });
        set({ theme: 'neon' });
        set({ theme: { toString: 'dark' } });
        set({ rates: { 'no-such-branch': 50 } });
        say(JSON.parse('{"target":"patient-flow","v":1,"type":"set","__proto__":{"n":7}}'));
        say(
          JSON.parse(
            '{"target":"patient-flow","v":1,"type":"set","rates":{"__proto__":{"eligible":5},"constructor":5}}',
          ),
        );
        say(JSON.parse('{"__proto__":{"target":"patient-flow","v":1,"type":"set","n":7}}'));
        say('x'.repeat(10_000_000));
        set({ theme: 'x'.repeat(10_000_000) });
        say({
          target: 'patient-flow',
          v: 1,
          type: 'set',
          rates: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])),
        });
      });
    // From a window that is not the parent: the other frame of the page.
    const [, , stranger] = page.frames();
    await stranger?.evaluate(() => {
      window.parent.frames[0]?.postMessage(
        { target: 'patient-flow', v: 1, type: 'set', rates: { eligible: 1 } },
        '*',
      );
    });
    await settled(page, 1500);
    expect((await countsIn(frame))['eligible']).toBe(121);
    expect(await frame.evaluate(() => 'eligible' in {} || 'n' in {})).toBe(false);

    await page
      .locator('iframe')
      .first()
      .evaluate((element: HTMLIFrameElement) => {
        for (let at = 0; at <= 5000; at += 1) {
          const rates = { eligible: (at % 1000) / 10 };
          element.contentWindow?.postMessage(
            { target: 'patient-flow', v: 1, type: 'set', rates },
            '*',
          );
        }
        element.contentWindow?.postMessage(
          { target: 'patient-flow', v: 1, type: 'set', rates: { eligible: 75 } },
          '*',
        );
      });
    await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(141);
  });

  test('only the origin of the link is heard and spoken to, where it names one', async () => {
    const page = await site.open(
      frameOf('&parent=https://host.example') +
        `<script>document.write('<iframe title="own" width="400" src="' +
           '${site.address('?mode=embed&parent=')}' + encodeURIComponent(location.origin) + '"></iframe>')</script>`,
    );
    const stranger = await drawn(page, 0);
    const own = await drawn(page, 1);
    for (const at of [0, 1])
      await post(page, { ...TO_FRAME, type: 'set', rates: { eligible: 75 } }, at);
    await expect.poll(async () => (await countsIn(own))['eligible'], eventually).toBe(141);
    expect((await countsIn(stranger))['eligible']).toBe(121);
    expect((await heard(page)).map(({ from }) => from)).not.toContain(0);
    site.forgive(/postMessage.*target origin/);
  });

  test('nothing is ever posted but what is visible on the page', async () => {
    const page = await site.open(frameOf('&keys=forward'));
    const frame = await drawn(page);
    await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
    await post(page, { ...TO_FRAME, type: 'get' });
    await post(page, { ...TO_FRAME, type: 'set', rates: { responded: 30 }, theme: 'dark' });
    await frame.getByRole('button', { name: 'Back to reported' }).click();
    await page.keyboard.press('PageDown');
    await settled(page, 1000);
    const keys = new Set(
      (await heard(page)).flatMap(({ data }) => {
        if (data === '[iFrameResizerChild]Ready') return [];
        const body: unknown = typeof data === 'string' ? JSON.parse(data) : data;
        const type = isOurs(body) ? String(body['type']) : 'dialect';
        return Object.keys(body as object).map((key) => `${type}.${key}`);
      }),
    );
    const ours = (type: string, ...more: string[]) =>
      ['source', 'v', 'type', ...more].map((key) => `${type}.${key}`);
    expect([...keys].toSorted()).toEqual(
      [
        ...ours('ready', 'state'),
        ...ours('height', 'height'),
        ...ours('change', 'state'),
        ...ours('state', 'state', 'counts'),
        ...ours('key', 'key'),
        ...['src', 'context', 'height', 'sentinel', 'type', 'subject'].map(
          (key) => `dialect.${key}`,
        ),
      ].toSorted(),
    );
  });
});

describe('keys', () => {
  test('are passed on where the link asks for it and nothing in the frame uses them', async () => {
    const page = await site.open(frameOf('&keys=forward', 'width="900" height="1100"'));
    const frame = await drawn(page);
    const keys = async () => (await heardOf(page, 'key')).map(({ key }) => key);
    await frame.getByText('Historical study').click();
    for (const key of ['ArrowRight', 'PageDown', 'a', 'Control+ArrowLeft', 'Home'])
      await page.keyboard.press(key);
    await expect.poll(keys, eventually).toEqual(['ArrowRight', 'PageDown', 'Home']);
    // Of whoever has a deck: black, and all slides.
    const beyond = async () => (await keys()).slice(3);
    for (const key of ['b', '.', 'Escape']) await page.keyboard.press(key);
    await expect.poll(beyond, eventually).toEqual(['b', '.', 'Escape']);
    const field = frame.getByRole('spinbutton', { name: /^Eligible/ });
    await field.focus();
    for (const key of ['b', '.']) await page.keyboard.press(key);
    await settled(page);
    expect(await beyond()).toEqual(['b', '.', 'Escape']);
    // A clicker's keys also from a slider, which keeps the arrows for itself.
    const slider = frame.getByRole('slider', { name: /^Eligible/ });
    await slider.focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(keys, eventually)
      .toEqual(['ArrowRight', 'PageDown', 'Home', 'b', '.', 'Escape', 'PageUp']);
    expect(await slider.inputValue()).toBe('64.5');
    // Pressed with the pointer the picture does not keep the arrows; reached by Tab it does.
    await frame.locator('[data-group="operated"]').click();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await keys()).length, eventually).toBe(8);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await settled(page);
    expect((await keys()).length).toBe(8);
  });

  test.each(['', '&keys=none'])('are not passed on otherwise (%s)', async (link) => {
    const page = await site.open(frameOf(link));
    const frame = await drawn(page);
    await frame.getByText('Historical study').click();
    await page.keyboard.press('PageDown');
    await settled(page);
    expect(await heardOf(page, 'key')).toEqual([]);
  });

  test('are the host’s own again after a press where the link says none, but not out of a field', async () => {
    const page = await site.open(
      `${frameOf('&keys=none', 'width="900" height="1100"')}<script>
        window.pressed = []; addEventListener('keydown', ({ key }) => pressed.push(key))</script>`,
    );
    const frame = await drawn(page);
    const pressed = () =>
      page.evaluate(() => (window as unknown as { pressed: string[] }).pressed.join(' '));
    await frame.locator('[data-group="operated"]').click();
    await settled(page, 200);
    await page.keyboard.press('ArrowRight');
    await frame.getByRole('slider', { name: /^Eligible/ }).click();
    await settled(page, 200);
    await page.keyboard.press('PageDown');
    await expect.poll(pressed, eventually).toBe('ArrowRight PageDown');
    const eligible = frame.getByRole('spinbutton', { name: /^Eligible/ });
    await eligible.click();
    await settled(page, 200);
    await page.keyboard.type('75');
    await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(141);
    expect(await pressed()).toBe('ArrowRight PageDown');
  });

  test('in a frame that scrolls, what scrolls it is its own', async () => {
    const page = await site.open(frameOf('&keys=forward', 'width="480" height="400"'));
    const frame = await drawn(page);
    await frame.getByRole('heading').first().click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await heardOf(page, 'key')).map(({ key }) => key), eventually)
      .toContain('ArrowRight');
    expect((await heardOf(page, 'key')).map(({ key }) => key)).not.toContain('ArrowDown');
  });
});
