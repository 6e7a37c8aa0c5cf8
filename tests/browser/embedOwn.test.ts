// A study of one's own in another page: as letters of a link, as JSON, as an object, and from an address.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { writtenOwnLink } from '../../src/inputs/own/ownLink.ts';
import type { OwnStudy } from '../../src/study/own/own.ts';
import { countsIn, drawn, hosts } from '../helpers/hostPage.ts';

const site = hosts();

const STUDY: OwnStudy = {
  title: 'A study “of” somebody’s own',
  groups: [
    { name: 'All', count: { patients: 40, basis: 'reported' }, ways: [] },
    { name: 'Well', ways: [{ from: 'All', patients: 30, basis: 'reported' }] },
    { name: 'Ill', ways: [{ from: 'All' }] },
  ],
};
const COUNTS = { all: 40, well: 30, ill: 10 };
const JSON_TEXT = JSON.stringify(STUDY, null, 2);

const TOLD = `<script>
  window.told = [];
  addEventListener('patient-flow-error', ({ detail }) => told.push(detail));
</script>`;
const script = () => `<script src="${site.address('embed.js')}"></script>`;
const told = (page: Page) =>
  page.evaluate(() => (window as unknown as { told: readonly string[] }).told);

async function expectDrawn(page: Page) {
  await expect
    .poll(async () =>
      (await page.locator('iframe').count()) > 0 ? countsIn(await drawn(page)) : {},
    )
    .toEqual(COUNTS);
}

test.each([
  ['the letters of its link', writtenOwnLink(STUDY).slice('#s='.length)],
  ['its JSON', JSON_TEXT.replaceAll('"', '&quot;')],
])('by the attribute own it is shown from %s', async (_, own) => {
  const page = await site.open(`${script()}<patient-flow own="${own}"></patient-flow>`);
  await expectDrawn(page);
});

test('by the property own it is shown as an object, before the script too, and another one takes its place', async () => {
  const page = await site.open(
    `<patient-flow></patient-flow><script>
       document.querySelector('patient-flow').own = ${JSON_TEXT};
     </script>${script()}`,
  );
  await expectDrawn(page);
  await page.evaluate(
    (other) => {
      const flow = document.querySelector('patient-flow');
      if (flow) Reflect.set(flow, 'own', other);
    },
    {
      groups: [
        { name: 'All', count: { patients: 9 }, ways: [] },
        { name: 'Well', ways: [{ from: 'All' }] },
      ],
    },
  );
  await expect.poll(async () => countsIn(await drawn(page))).toEqual({ all: 9, well: 9 });
});

test('by own-src it is fetched by the page around, without cookies, and with rates of its own', async () => {
  const page = await site.open('');
  await page.route('**/study.json', (route) => route.fulfill({ json: STUDY }));
  await page.evaluate((address) => {
    const element = document.createElement('script');
    element.src = address;
    document.body.append(element);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<patient-flow own-src="study.json" rate-well="50"></patient-flow>',
    );
  }, site.address('embed.js'));
  await expect
    .poll(async () =>
      (await page.locator('iframe').count()) > 0 ? countsIn(await drawn(page)) : {},
    )
    .toEqual({ all: 40, well: 20, ill: 20 });
});

/** A server of another origin that holds a study, and the requests that came for it. */
async function lent(headers: Readonly<Record<string, string>>) {
  const cookies: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    cookies.push(request.headers.cookie);
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON_TEXT);
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/study.json`, cookies };
}

test('by own-src it may come from another origin that lets it be read, which is sent no cookies', async () => {
  const { address, cookies } = await lent({
    'access-control-allow-origin': '*',
    'set-cookie': 'who=somebody',
  });
  const page = await site.open(`${script()}<patient-flow own-src="${address}"></patient-flow>`);
  await expectDrawn(page);
  await page.evaluate((from) => {
    document.querySelector('patient-flow')?.setAttribute('own-src', `${from}?again`);
  }, address);
  await expect.poll(() => cookies).toEqual([undefined, undefined]);
  await expectDrawn(page);
});

test('by own-src it is not taken from another origin that does not let it be read, and that is told', async () => {
  const { address } = await lent({});
  const page = await site.open(
    `${TOLD}${script()}<patient-flow own-src="${address}">The numbers in words.</patient-flow>`,
  );
  await expect.poll(async () => (await told(page)).join()).toContain(`own-src="${address}"`);
  expect(await page.getByText('The numbers in words.').isVisible()).toBe(true);
  expect(await page.locator('iframe').count()).toBe(0);
  site.forgive(/<patient-flow>: own|CORS|ERR_FAILED/);
});

test.each([
  ['own-src="javascript:alert(1)"', /own-src="javascript:alert\(1\)": Error: is no address/],
  ['own-src="nowhere.json"', /own-src="nowhere.json": Error: is answered by 404/],
  ['own="{ groups"', /^own: is no JSON$/],
])(
  'what cannot be had is told, and what stands in the element is seen: %s',
  async (attribute, sentence) => {
    const page = await site.open(
      `${TOLD}${script()}<patient-flow ${attribute}>The numbers in words.</patient-flow>`,
    );
    await expect.poll(async () => (await told(page)).join()).toMatch(sentence);
    expect(await page.getByText('The numbers in words.').isVisible()).toBe(true);
    expect(await page.locator('iframe').count()).toBe(0);
    site.forgive(/<patient-flow>: own|404/);
  },
);
