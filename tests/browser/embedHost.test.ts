// The host's side: the script for other people's pages, its element, and a deck of slides: E8, E15, E18, E19.

import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countsIn, drawn, hosts, settled } from '../helpers/hostPage.ts';

const site = hosts();

const script = () => `<script src="${site.address('embed.js')}"></script>`;

function heightOf(page: Page, at = 0): Promise<number> {
  return page
    .locator('iframe')
    .nth(at)
    .evaluate((frame) => frame.getBoundingClientRect().height);
}

type Axe = {
  readonly run: (options: {
    iframes: boolean;
    rules: Readonly<Record<string, { enabled: boolean }>>;
  }) => Promise<{
    violations: { id: string; nodes: { html: string }[] }[];
  }>;
};

const eventually = { timeout: 10_000 };

/** Whether nothing in the frame has to be scrolled. */
async function fits(page: Page, at = 0): Promise<boolean> {
  const frame = await drawn(page, at);
  return frame.evaluate(
    () => document.documentElement.scrollHeight <= document.documentElement.clientHeight,
  );
}

test('the script weighs at most 4 KB, needs nothing else, and asks for nothing but a study by its address', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'embed.js'));
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(4096);
  expect(text.toString()).not.toMatch(/\bimport\b|innerHTML|\beval\b/);
  expect(text.toString().match(/\bfetch\(/g)).toHaveLength(1);
});

describe('plain frames', () => {
  test('become as high as their content, with and without borders, in a sandbox too', async () => {
    const frame = (file: string, more: string) =>
      `<iframe src="${site.address(`${file}?mode=embed&hide=sliders`)}" width="640" height="200" ${more}></iframe>`;
    const page = await site.open(
      script() +
        frame('', 'title="a"') +
        frame('', 'title="b" style="box-sizing:border-box;border:8px solid"') +
        frame('patient-flow.html', 'title="c" sandbox="allow-scripts"'),
    );
    for (const at of [0, 1, 2]) {
      // Browsers do not lay out a frame that those before it have pushed out of sight.
      await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
      await drawn(page, at);
      await expect.poll(() => heightOf(page, at), eventually).toBeGreaterThan(600);
      await expect.poll(() => fits(page, at), eventually).toBe(true);
    }
  });

  test('whose page has moved to another origin are fitted too', async () => {
    const page = await site.open(
      `<script src="${site.moved('embed.js')}"></script>
       <iframe title="a" src="${site.moved('?mode=embed')}" width="640" height="200"></iframe>`,
    );
    await drawn(page);
    await expect.poll(() => heightOf(page), eventually).toBeGreaterThan(600);
    await expect.poll(() => fits(page), eventually).toBe(true);
  });

  test('that were there before the script are fitted too', async () => {
    const page = await site.open(
      `<iframe title="a" src="${site.address('?mode=embed')}" width="640" height="200"></iframe>`,
    );
    await drawn(page);
    await settled(page);
    await page.addScriptTag({ url: site.address('embed.js') });
    await expect.poll(() => heightOf(page), eventually).toBeGreaterThan(600);
  });

  test.each(['', '&show=notes', '&view=people'])(
    'settle in a host whose scroll bar takes room, wherever its bar would just appear (%s)',
    async (link) => {
      const page = await site.open(
        `<style>body { margin: 0 }</style>${script()}<iframe title="a" width="100%" height="150"
          style="border:0;display:block" src="${site.address(`?mode=embed${link}`)}"></iframe>`,
      );
      const opened = async (height: number) => {
        await page.setViewportSize({ width: 1179, height });
        await page.reload();
        await drawn(page);
        await settled(page, 1000);
        return page.evaluate(() =>
          (window as unknown as { heard: { data: { type?: string; height?: number } }[] }).heard
            .filter(({ data }) => data.type === 'height')
            .map(({ data }) => data.height),
        );
      };
      const last = (await opened(4000)).at(-1) ?? 0;
      for (const beyond of [-2, 2, 12])
        expect((await opened(last - beyond)).length).toBeLessThanOrEqual(3);
    },
  );

  test('of strangers get no height, and cannot speak for ours', async () => {
    const forging = `<script>
      const say = (m) => parent.postMessage({ source: 'patient-flow', v: 1, ...m }, '*');
      setInterval(() => { say({ type: 'height', height: 3333 }); say({ type: 'key', key: 'End' });
        say({ type: 'change', state: 'forged' }); }, 20);
    </script>`;
    const page = await site.open(
      `${script()}<patient-flow></patient-flow>
       <iframe title="stranger" width="300" height="150" srcdoc="${forging.replaceAll('"', '&quot;')}"></iframe>
       <script>
         window.got = [];
         addEventListener('keydown', ({ key }) => got.push(key));
         addEventListener('change', ({ detail }) => got.push(detail));
       </script>`,
    );
    const ours = page.locator('patient-flow iframe');
    await drawn(page, ours);
    await settled(page, 1000);
    expect((await ours.boundingBox())?.height).not.toBe(3333);
    expect(await page.locator('iframe[title="stranger"]').getAttribute('style')).toBeNull();
    expect(await page.evaluate(() => (window as unknown as { got: unknown[] }).got)).toEqual([]);
  });
});

describe('<patient-flow>', () => {
  test('says with its attributes what a link can say, and follows them', async () => {
    const page = await site.open(
      `${script()}<patient-flow rate-eligible="75" rates='{"responded":24}' n="1000" theme="dark"
         hide="legend" label="The flow"><a href="x">A link</a></patient-flow>`,
    );
    const frame = await drawn(page);
    expect(await countsIn(frame)).toMatchObject({ operated: 1000, eligible: 723, responded: 174 });
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await frame.getByRole('list', { name: 'Legend' }).count()).toBe(0);
    expect(await page.locator('iframe').getAttribute('title')).toBe('The flow');
    await expect.poll(() => fits(page), eventually).toBe(true);
    const set = (name: string, value: string | null) =>
      page.locator('patient-flow').evaluate(
        (element, [key, text]) => {
          if (text === null) element.removeAttribute(key);
          else element.setAttribute(key, text);
        },
        [name, value] as const,
      );
    await set('n', null);
    await expect.poll(async () => (await countsIn(frame))['responded'], eventually).toBe(34);
    expect((await countsIn(frame))['operated']).toBe(195);
    await set('rate-eligible', '50');
    await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(94);
    await set('frozen', '');
    await expect
      .poll(async () => (await drawn(page)).getByRole('slider').count(), eventually)
      .toBe(0);
  });

  test('tells the page what it shows, and what its reader does', async () => {
    const page = await site.open(
      `${script()}<patient-flow></patient-flow><script>
         window.got = [];
         const flow = document.querySelector('patient-flow');
         for (const type of ['ready', 'change'])
           flow.addEventListener(type, ({ detail }) => got.push([type, detail]));
       </script>`,
    );
    const frame = await drawn(page);
    const got = () => page.evaluate(() => (window as unknown as { got: unknown[] }).got);
    const counts = () =>
      page
        .locator('patient-flow')
        .evaluate((flow) => (flow as unknown as { counts: Record<string, number> | null }).counts);
    await expect.poll(got, eventually).toEqual([['ready', { study: 'walther-1997', rates: {} }]]);
    await expect.poll(async () => (await counts())?.['eligible'], eventually).toBe(121);
    await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
    await expect
      .poll(async () => (await got()).at(-1), eventually)
      .toEqual(['change', { study: 'walther-1997', rates: { eligible: 75 } }]);
    await expect.poll(async () => (await counts())?.['eligible'], eventually).toBe(141);
    await page.locator('patient-flow').evaluate((flow) => {
      (flow as unknown as { rates: object }).rates = { responded: 50 };
    });
    await expect.poll(async () => (await countsIn(frame))['responded'], eventually).toBe(61);
    await page.locator('patient-flow').evaluate((flow) => {
      (flow as unknown as { reset: () => void }).reset();
    });
    await expect.poll(async () => (await countsIn(frame))['responded'], eventually).toBe(22);
  });

  test('works in a sandbox by the page in one file', async () => {
    const page = await site.open(
      `${script()}<patient-flow sandbox rate-eligible="75"></patient-flow>`,
    );
    const frame = await drawn(page);
    expect(frame.url()).toContain('/patient-flow.html?');
    expect((await countsIn(frame))['eligible']).toBe(141);
    await expect.poll(() => fits(page), eventually).toBe(true);
  });

  test('comes once where the script stands twice, and is a link where it is missing', async () => {
    const element =
      '<patient-flow><a href="https://example.org/">The patient flow</a></patient-flow>';
    const twice = await site.open(script() + script() + element);
    await drawn(twice);
    expect(await twice.locator('iframe').count()).toBe(1);
    expect(await twice.getByRole('link', { name: 'The patient flow' }).isVisible()).toBe(false);
    await expect.poll(() => fits(twice), eventually).toBe(true);
    const without = await site.open(element);
    expect(await without.getByRole('link', { name: 'The patient flow' }).isVisible()).toBe(true);
  });

  test('takes over what was set before its script came, and what is set later goes before what was written', async () => {
    const page = await site.open(
      `<patient-flow rate-eligible="50"></patient-flow><script>
         const flow = document.querySelector('patient-flow');
         flow.rates = { eligible: 75, responded: 24 };
         flow.n = 1000;
       </script>${script()}`,
    );
    const frame = await drawn(page);
    expect(await countsIn(frame)).toMatchObject({ operated: 1000, eligible: 723, responded: 174 });
    await page.locator('patient-flow').evaluate((flow) => {
      Object.assign(flow, { rates: { eligible: 50 }, n: 195 });
    });
    await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(94);
    expect(await countsIn(frame)).toMatchObject({ operated: 195, responded: 17 });
    await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
    const rates = () =>
      page.locator('patient-flow').evaluate((flow) => (flow as unknown as { rates: object }).rates);
    await expect.poll(rates, eventually).toEqual({ eligible: 75 });
  });

  test('never shows other numbers than it was given without a word', async () => {
    const page = await site.open(
      `<script>window.told = []; addEventListener('patient-flow-error', ({ detail }) => told.push(detail));</script>
       ${script()}<patient-flow rate-eligible="" rate-responded="0x10" n="1e1"></patient-flow>`,
    );
    const frame = await drawn(page);
    expect(await countsIn(frame)).toMatchObject({ operated: 195, eligible: 121, responded: 22 });
    const problem = frame.getByText('was not understood');
    for (const key of ['r.eligible', 'r.responded', 'n'])
      expect(await problem.first().textContent()).toContain(key);
    await page.locator('patient-flow').evaluate((flow) => {
      Object.assign(flow, { rates: '[object Object]' });
      flow.setAttribute('rates', '[object Object]');
      flow.setAttribute('src', 'javascript:top.isBroken=true');
    });
    await expect
      .poll(
        () => page.evaluate(() => (window as unknown as { told: string[] }).told.length),
        eventually,
      )
      .toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => 'isBroken' in window)).toBe(false);
    site.forgive(/^<patient-flow>: /);
  });

  test('hears its frame where its script came by way of another origin', async () => {
    const page = await site.open(
      `<script src="${site.moved('embed.js')}"></script><patient-flow></patient-flow>`,
    );
    await drawn(page);
    await expect.poll(() => fits(page), eventually).toBe(true);
    const counts = () =>
      page
        .locator('patient-flow')
        .evaluate((flow) => (flow as unknown as { counts: Record<string, number> | null }).counts);
    await expect.poll(async () => (await counts())?.['eligible'], eventually).toBe(121);
  });

  test('can be taken away and put back', async () => {
    const page = await site.open(`${script()}<div><patient-flow></patient-flow></div><p></p>`);
    await drawn(page);
    await page.evaluate(() => {
      const flow = document.querySelector('patient-flow');
      if (flow) document.querySelector('p')?.replaceWith(flow);
    });
    const frame = await drawn(page);
    expect((await countsIn(frame))['eligible']).toBe(121);
    await expect.poll(() => fits(page), eventually).toBe(true);
  });

  test('leaves a page in which axe finds nothing, two of them included', async () => {
    const page = await site.open(
      `<main><h1>A host</h1>${script()}<patient-flow hide="sliders" loading="eager"></patient-flow>
       <patient-flow rate-eligible="75" loading="eager"></patient-flow></main>`,
      { viewport: { width: 1000, height: 2400 } },
    );
    await drawn(page, 0);
    await drawn(page, 1);
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // In each by itself: axe of one site may not ask axe of another.
    const found = await Promise.all(
      page.frames().map(async (frame) => {
        await frame.evaluate(axe);
        return frame.evaluate(() =>
          (window as unknown as { axe: Axe }).axe.run({
            iframes: false,
            // A frame's heading is one of its host's, below the host's own.
            rules: { 'page-has-heading-one': { enabled: window.parent === window } },
          }),
        );
      }),
    );
    expect(found.length).toBe(3);
    const violations = found.flatMap((each) => each.violations);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([]);
  });
});

describe('in a deck of slides', () => {
  const deck = (frame: string) => `
    <link rel="stylesheet" href="/reveal/reveal.css">
    <div class="reveal"><div class="slides">
      <section>${frame}</section><section id="second">Two</section><section id="third">Three</section>
    </div></div>
    <script src="/reveal/reveal.js"></script>
    <script>Reveal.initialize({ transition: 'none' })</script>`;
  const slide = (page: Page) =>
    page.evaluate(
      () =>
        (window as unknown as { Reveal: { getIndices: () => { h: number } } }).Reveal.getIndices()
          .h,
    );

  test('after a click in the frame the keys still turn the pages', async () => {
    const page = await site.open(
      script() +
        deck(
          `<iframe title="flow" src="${site.address('?mode=embed&keys=forward')}" width="900" height="600"></iframe>`,
        ),
    );
    const frame = await drawn(page);
    await frame.getByText('Alive after').first().click();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slide(page), eventually).toBe(1);
    await page.keyboard.press('PageDown');
    await expect.poll(() => slide(page), eventually).toBe(2);
    await page.keyboard.press('PageUp');
    await expect.poll(() => slide(page), eventually).toBe(1);
    // Others that decks know, with what each deck reads of a key.
    await page.evaluate(() => {
      const got: unknown[] = [];
      Object.assign(window, { got });
      addEventListener('keydown', ({ key, code, keyCode }) => got.push([key, code, keyCode]), true);
    });
    const is = (state: 'isPaused' | 'isOverview') =>
      page.evaluate(
        (asked) =>
          (window as unknown as { Reveal: Record<string, () => boolean> }).Reveal[asked]?.(),
        state,
      );
    await page.keyboard.press('b');
    await expect.poll(() => is('isPaused'), eventually).toBe(true);
    await page.keyboard.press('.');
    await expect.poll(() => is('isPaused'), eventually).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => is('isOverview'), eventually).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { got: unknown[] }).got)).toEqual([
      ['b', 'KeyB', 66],
      ['.', 'Period', 190],
      ['Escape', 'Escape', 27],
    ]);
  });

  test('also from the element, and from one of its sliders by a clicker', async () => {
    const page = await site.open(
      script() + deck('<patient-flow keys="forward" loading="eager"></patient-flow>'),
    );
    const frame = await drawn(page);
    await frame.getByRole('slider', { name: /^Eligible/ }).focus();
    await page.keyboard.press('PageDown');
    await expect.poll(() => slide(page), eventually).toBe(1);
  });
});

test('the example page works, in the script’s own folder', async () => {
  const page = await site.open('');
  await page.goto(site.address('embed-example.html'));
  const frame = await drawn(page, page.locator('patient-flow iframe'));
  await page.locator('#eligible').fill('50');
  await expect.poll(async () => (await countsIn(frame))['eligible'], eventually).toBe(94);
  await expect
    .poll(() => page.locator('#told').textContent(), eventually)
    .toBe('94 eligible, 17 responded');
});
