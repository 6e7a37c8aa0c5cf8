import { expect, test } from 'vitest';
import { evaluate, type Tab } from '../drivers/engine.ts';
import { countOf, pictured } from '../reader.ts';
import type { Visits } from '../visits.ts';
import { REPORTED, SET } from './counts.ts';

type Message = Readonly<Record<string, unknown>>;

/** What a host page does with the picture in it. */
export function frameJourneys(visits: Visits) {
  /** The last message of this type that the host has heard; null for none. */
  const last = (host: Tab, kind: string) =>
    evaluate(
      host,
      (wanted) =>
        (window as unknown as { heard: readonly Message[] }).heard.findLast(
          ({ source, type }) => source === 'patient-flow' && type === wanted,
        ) ?? null,
      kind,
    );
  const post = (host: Tab, message: object) =>
    evaluate(
      host,
      (body) => {
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ target: 'patient-flow', v: 1, ...body }, '*');
      },
      message,
    );

  test('a frame says that it is ready and how high it is, and does what its host asks', async () => {
    const host = await visits.openHost(
      `<iframe title="Patient flow" width="720" height="600" src="${visits.address('?mode=embed')}"></iframe>`,
    );
    const asReported = { study: 'walther-1997', rates: {} };
    await expect.poll(() => last(host, 'ready')).toMatchObject({ v: 1, state: asReported });
    const frame = visits.watch(await host.frame());
    await expect.poll(() => pictured(frame)).toEqual(REPORTED);

    const rates = { eligible: 75, responded: 24 };
    await post(host, { type: 'set', rates });
    await expect.poll(() => pictured(frame)).toEqual(SET);
    await post(host, { type: 'get' });
    await expect
      .poll(() => last(host, 'state'))
      .toMatchObject({ state: { ...asReported, rates }, counts: SET });
    await post(host, { type: 'reset' });
    await expect.poll(() => pictured(frame)).toEqual(REPORTED);
    await post(host, { type: 'get' });
    await expect
      .poll(() => last(host, 'state'))
      .toEqual({
        source: 'patient-flow',
        v: 1,
        type: 'state',
        state: asReported,
        counts: REPORTED,
      });

    const told = async () => Number((await last(host, 'height'))?.['height']);
    // What is told is what the content needs in a frame of that height, which has no scroll bar.
    const isTold = async () => {
      const given = String(await told());
      await evaluate(
        host,
        (high) => document.querySelector('iframe')?.setAttribute('height', high),
        given,
      );
      const height = await evaluate(frame, () => document.body.getBoundingClientRect().height);
      return (await told()) === Math.ceil(height);
    };
    await expect.poll(isTold).toBe(true);
    const wide = await told();
    await evaluate(host, () => document.querySelector('iframe')?.setAttribute('width', '380'));
    await expect.poll(told).not.toBe(wide);
    await expect.poll(isTold).toBe(true);
  });

  test.each(['', 'index.html', 'patient-flow.html'])(
    'a frame that somebody wrote by hand runs in a sandbox without an origin: “%s”',
    async (file) => {
      const host = await visits.openHost(
        `<iframe title="Patient flow" width="720" height="600" sandbox="allow-scripts"
          src="${visits.address(`${file}?v=1&r.eligible=75&r.responded=24&mode=embed`)}"></iframe>`,
      );
      await expect.poll(() => last(host, 'ready')).toMatchObject({ v: 1 });
      await post(host, { type: 'get' });
      await expect.poll(() => last(host, 'state')).toMatchObject({ counts: SET });
      await post(host, { type: 'reset' });
      await post(host, { type: 'get' });
      await expect.poll(() => last(host, 'state')).toMatchObject({ counts: REPORTED });
    },
  );

  test.each([320, 390, 600])(
    'at %i pixels nothing is wider than the page, also where everything is open',
    async (width) => {
      const host = await visits.openHost(
        `<iframe title="Patient flow" width="${width}" height="840" style="border:0" src="${visits.address()}"></iframe>`,
      );
      const frame = visits.watch(await host.frame());
      await expect.poll(() => pictured(frame)).toEqual(REPORTED);
      // What is loaded late is there.
      await expect
        .poll(() => countOf(frame, 'button[aria-pressed][aria-disabled="false"]'))
        .toBe(1);
      await evaluate(frame, () => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expect
        .poll(() => countOf(frame, 'details[open] input[type="range"]'))
        .toBeGreaterThan(1);
      const beyond = await evaluate(frame, () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        // A page that may be scrolled sideways is, by what lies beyond its right edge.
        const out = [...document.querySelectorAll('select, table, svg, input, p, ul')]
          .filter((each) => {
            const scrolls = each.parentElement?.closest('[tabindex], table');
            return !scrolls && each.getBoundingClientRect().right > clientWidth + 1;
          })
          .map((each) => `${each.localName}.${each.getAttribute('class')}`);
        return { width: scrollWidth, room: clientWidth, out };
      });
      expect(beyond).toEqual({ width: beyond.room, room: beyond.room, out: [] });
    },
  );
}
