// <patient-flow> and the numbers that its page gave it: none is other than was asked for without a word, and what a page does to the
// element (moves it, renames it, locks it, forbids its frame) is followed.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countsIn, drawn, heardOf, hosts, post, settled } from '../helpers/hostPage.ts';

const site = hosts();
const eventually = { timeout: 10_000 };

const script = () => `<script src="${site.address('embed.js')}"></script>`;
/** Keeps what the elements of the page complained about. */
const TOLD = `<script>
  window.told = [];
  addEventListener('patient-flow-error', ({ detail }) => told.push(detail));
</script>`;

type Element = HTMLElement & { rates: unknown; n: unknown; reset: () => void; state: unknown };

function told(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { told: string[] }).told);
}

async function countsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return countsIn(await drawn(page));
}

/** Runs in the page with its first element. */
function withFlow<Result>(page: Page, work: (flow: Element) => Result): Promise<Result> {
  return page.evaluate<Result>(`(${work.toString()})(document.querySelector('patient-flow'))`);
}

describe('numbers', () => {
  test('set while the frame is still on its way arrive with it, the last of all that were said', async () => {
    const page = await site.open(
      `${script()}<patient-flow rate-eligible="50"></patient-flow><script>
         const flow = document.querySelector('patient-flow');
         flow.rates = { eligible: 10 };
         flow.reset();
         flow.rates = { eligible: 75 };
         flow.setAttribute('rate-responded', '24');
       </script>`,
    );
    await expect
      .poll(() => countsOf(page), eventually)
      .toMatchObject({
        eligible: 141,
        responded: 34,
      });
    expect(await withFlow(page, (flow) => flow.rates)).toEqual({ eligible: 75, responded: 24 });
  });

  test('are read as they were written in the same breath, and then as the reader has them', async () => {
    const page = await site.open(`${script()}<patient-flow n="1000"></patient-flow>`);
    const frame = await drawn(page);
    await expect.poll(() => withFlow(page, (flow) => flow.state !== null), eventually).toBe(true);
    const read = await withFlow(page, (flow) => {
      flow.setAttribute('rate-eligible', '75');
      flow.setAttribute('n', '195');
      return [flow.rates, flow.n];
    });
    expect(read).toEqual([{ eligible: 75 }, 195]);
    await expect.poll(() => countsOf(page), eventually).toMatchObject({ eligible: 141 });
    await frame.getByRole('button', { name: 'Back to reported' }).click();
    await expect.poll(() => withFlow(page, (flow) => flow.rates), eventually).toEqual({});
    expect(await withFlow(page, (flow) => flow.n)).toBeUndefined();
  });

  test.each([
    ['n', '1.5', /n=“1\.5” is not a whole number/],
    ['n', '0', /n=“0” is not a whole number/],
    ['theme', 'blue', /theme=“blue” is not/],
    ['rate-eligible', '250', /r\.eligible=“250” is not/],
    ['rate-eligable', '75', /“r\.eligable” is no rate/],
    ['rates', '[object Object]', /rates="\[object Object\]" is no JSON/],
  ])(
    'that make no sense are dropped by themselves, and told: %s="%s"',
    async (name, value, sentence) => {
      const page = await site.open(
        `${TOLD}${script()}<patient-flow rate-responded="24"></patient-flow>`,
      );
      await drawn(page);
      await page
        .locator('patient-flow')
        .evaluate((flow, [key, text]) => flow.setAttribute(key, text), [name, value] as const);
      await expect.poll(async () => (await told(page)).join(), eventually).toMatch(sentence);
      expect(await told(page)).toHaveLength(1);
      await expect
        .poll(() => countsOf(page), eventually)
        .toMatchObject({
          operated: 195,
          eligible: 121,
          responded: 29,
        });
      const frame = await drawn(page);
      // What a link can hold is told in the frame too.
      expect(await frame.getByText('was not understood').count()).toBe(name === 'rates' ? 0 : 1);
      site.forgive(/^<patient-flow>: /);
    },
  );

  test('that no attribute can hold are refused, and what was there stays', async () => {
    const page = await site.open(
      `${TOLD}${script()}<patient-flow rate-eligible="75"></patient-flow>`,
    );
    await drawn(page);
    await withFlow(page, (flow) => {
      const round: Record<string, unknown> = {};
      round['itself'] = round;
      for (const rates of ['[object Object]', null, 75, [75], round]) flow.rates = rates;
    });
    expect(await told(page)).toHaveLength(5);
    expect(await countsOf(page)).toMatchObject({ eligible: 141 });
    site.forgive(/^<patient-flow>: /);
  });
});

describe('a bad message of a host', () => {
  const frame = () =>
    `<iframe title="a" width="640" height="600" src="${site.address('?mode=embed')}"></iframe>`;
  const set = (more: object) => ({ target: 'patient-flow', v: 1, type: 'set', ...more });

  test('is answered by what is wrong in it, and by nothing else', async () => {
    const page = await site.open(frame());
    await drawn(page);
    await post(page, set({ n: 1.5, theme: 'blue', rates: { eligible: 175, foo: 1 } }));
    await expect
      .poll(() => heardOf(page, 'error'), eventually)
      .toEqual([
        {
          source: 'patient-flow',
          v: 1,
          type: 'error',
          of: 'set',
          problems: [
            expect.stringMatching(/^n=“1\.5” is not a whole number/),
            expect.stringMatching(/^theme=“blue” is not “light” or “dark”/),
            expect.stringMatching(/^r\.eligible=“175” is not a number from 0 to 100/),
            expect.stringMatching(/^“r\.foo” is no rate of this study/),
          ],
        },
      ]);
    expect(await countsOf(page)).toMatchObject({ operated: 195, eligible: 121 });
    await post(page, set({ rates: { eligible: 75 } }));
    await post(page, { target: 'patient-flow', v: 1, type: 'run' });
    await expect.poll(() => countsOf(page), eventually).toMatchObject({ eligible: 141 });
    expect(await heardOf(page, 'error')).toHaveLength(1);
  });

  test('is answered in a moment, however long and however often', async () => {
    const page = await site.open(frame());
    await drawn(page);
    await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
      const rates = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]));
      const say = (more: object) =>
        element.contentWindow?.postMessage(
          { target: 'patient-flow', v: 1, type: 'set', ...more },
          '*',
        );
      say({ rates });
      say({ theme: 'x'.repeat(5_000_000) });
      for (let at = 0; at < 2000; at += 1) say({ n: -at });
    });
    await settled(page, 1500);
    const errors = await heardOf(page, 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors).length).toBeLessThan(20_000);
  });

  test('of a link is told as well', async () => {
    const page = await site.open(frame().replace('?mode=embed', '?mode=embed&r.eligible=abc'));
    await drawn(page);
    await expect
      .poll(() => heardOf(page, 'error'), eventually)
      .toMatchObject([
        {
          of: 'link',
          problems: [/^r\.eligible=“abc” is not/].map((each) => expect.stringMatching(each)),
        },
      ]);
  });
});

test('its events cross a shadow and bubble under the project’s name; under their old names they do not', async () => {
  const page = await site.open(
    `${script()}<div id="place"></div><script>
       window.got = [];
       for (const type of ['change', 'patient-flow-change'])
         addEventListener(type, (event) => event instanceof CustomEvent && got.push(type));
       place.attachShadow({ mode: 'open' }).innerHTML = '<patient-flow></patient-flow>';
     </script>`,
  );
  const frame = await drawn(page, page.locator('iframe'));
  await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { got: string[] }).got), eventually)
    .toEqual(['patient-flow-change']);
});

test('a frame that somebody wrote into a shadow is fitted too', async () => {
  const page = await site.open(
    `${script()}<div id="place"></div><script>
       place.attachShadow({ mode: 'open' }).innerHTML =
         '<iframe title="a" width="900" height="200" src="${site.address('?mode=embed')}"></iframe>';
     </script>`,
  );
  const frame = page.locator('iframe');
  await drawn(page, frame);
  await expect
    .poll(async () => (await frame.boundingBox())?.height, eventually)
    .toBeGreaterThan(500);
});

describe('what is written later', () => {
  test('names the frame, which goes on showing what it shows', async () => {
    const page = await site.open(`${script()}<patient-flow title="By its title"></patient-flow>`);
    const frame = await drawn(page);
    const iframe = page.locator('iframe');
    expect(await iframe.getAttribute('title')).toBe('By its title');
    await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
    await withFlow(page, (flow) => flow.setAttribute('label', 'By its label'));
    await expect.poll(() => iframe.getAttribute('title'), eventually).toBe('By its label');
    expect(await countsOf(page)).toMatchObject({ eligible: 141 });
  });

  test('locks it, opens it and leads it elsewhere, with its numbers and without a step of the Back button', async () => {
    const page = await site.open(`${script()}<patient-flow rate-eligible="75"></patient-flow>`);
    await drawn(page);
    const before = await page.evaluate(() => history.length);
    const url = async () => (await drawn(page)).url();
    await withFlow(page, (flow) => flow.setAttribute('sandbox', ''));
    await expect.poll(url, eventually).toContain('/patient-flow.html?');
    expect(await page.locator('iframe').getAttribute('sandbox')).toMatch(/^allow-scripts/);
    await withFlow(page, (flow) => flow.removeAttribute('sandbox'));
    await expect.poll(url, eventually).not.toContain('patient-flow.html');
    await page
      .locator('patient-flow')
      .evaluate(
        (flow, src) => flow.setAttribute('src', src),
        site.address('index.html?n=1000', 'open'),
      );
    await expect.poll(url, eventually).toContain('/index.html?');
    expect(await countsOf(page)).toMatchObject({ operated: 1000, eligible: 723 });
    await withFlow(page, (flow) => flow.setAttribute('hide', 'legend'));
    await expect.poll(url, eventually).toContain('hide=legend');
    await withFlow(page, (flow) => flow.setAttribute('rate-eligible', '50'));
    await expect.poll(() => countsOf(page), eventually).toMatchObject({ eligible: 482 });
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test('moved in one step it goes on showing what its reader made of it', async () => {
  const page = await site.open(`${script()}<patient-flow></patient-flow><p id="there"></p>`);
  const frame = await drawn(page);
  await frame.getByRole('slider', { name: /^Eligible/ }).fill('75');
  await page.evaluate(() => {
    const flow = document.querySelector('patient-flow');
    const place = document.querySelector('#there') as unknown as {
      moveBefore: (node: Node | null, before: Node | null) => void;
    };
    place.moveBefore(flow, null);
  });
  expect(await page.locator('#there patient-flow').count()).toBe(1);
  await settled(page);
  expect(await countsIn(await drawn(page))).toMatchObject({ eligible: 141 });
});

describe('where it stands', () => {
  test.each([
    ['a row of flexible boxes', 'display:flex', 700],
    [
      'a column of boxes in the middle',
      'display:flex;flex-direction:column;align-items:center',
      700,
    ],
    ['a grid', 'display:grid', 700],
    ['a block, with margins of its own', '--m:20px', 660],
  ])('in %s it is as wide as there is room', async (_, style, width) => {
    const page = await site.open(
      `${script()}<div style="width:700px;${style}"><patient-flow style="margin:0 var(--m,0)"></patient-flow></div>`,
    );
    await drawn(page);
    const box = await page.locator('iframe').boundingBox();
    expect(box?.width).toBe(width);
  });

  test('a page that hides it does hide it', async () => {
    const page = await site.open(
      `<style>.away { display: none }</style>${script()}<patient-flow hidden></patient-flow><patient-flow class="away"></patient-flow>`,
    );
    await page.locator('iframe').nth(1).waitFor({ state: 'attached' });
    expect(await page.locator('patient-flow:visible').count()).toBe(0);
  });

  test('a policy that lets no such frame in leaves the link in it, and says so', async () => {
    const page = await site.open(
      `<script>
         const policy = document.createElement('meta');
         policy.httpEquiv = 'Content-Security-Policy';
         policy.content = "frame-src 'self'";
         document.head.append(policy);
       </script>${TOLD}${script()}
       <patient-flow><a href="https://example.org/">The patient flow</a></patient-flow>`,
    );
    const link = page.getByRole('link', { name: 'The patient flow' });
    await expect.poll(() => link.isVisible(), eventually).toBe(true);
    expect(await page.locator('iframe').count()).toBe(0);
    expect((await told(page)).join()).toContain('frame-src');
    site.forgive(/frame-src|Content Security Policy/);
  });
});

describe('on or off', () => {
  test.each([
    ['frozen', 0],
    ['frozen=""', 0],
    ['frozen="true"', 0],
    ['frozen="1"', 0],
    ['frozen="false"', 4],
    ['frozen="0"', 4],
  ])('%s leaves %i sliders', async (attribute, sliders) => {
    const page = await site.open(`${script()}<patient-flow ${attribute}></patient-flow>`);
    expect(await (await drawn(page)).getByRole('slider').count()).toBe(sliders);
  });

  test.each([
    ['sandbox', true],
    ['sandbox="false"', false],
  ])('%s: whether it is locked is %s', async (attribute, isLocked) => {
    const page = await site.open(`${script()}<patient-flow ${attribute}></patient-flow>`);
    await drawn(page);
    expect((await page.locator('iframe').getAttribute('sandbox')) !== null).toBe(isLocked);
  });
});

test.each(['embed.mjs', 'v1/embed.mjs', 'v1/embed.js'])(
  'the element of %s shows the page beside it',
  async (file) => {
    const type = file.endsWith('.mjs') ? 'type="module"' : '';
    const page = await site.open(
      `<script ${type} src="${site.address(file, 'open')}"></script><patient-flow rate-eligible="75"></patient-flow>`,
    );
    const frame = await drawn(page, page.locator('iframe'));
    expect(frame.url().split('?')[0]).toBe(site.address('', 'open'));
    expect(await countsIn(frame)).toMatchObject({ eligible: 141 });
  },
);
