// Pages of other people with frames of the built site in them: the site on 127.0.0.1, once as a server that allows nothing
// (no headers) and once as one that sends what the built `_headers` says; the hosts on localhost, so that the two are
// different sites.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

import { complaintsOfTest, type Complaints } from './complaints.ts';
import { PATIENCE_MS, rememberedOf, withoutServiceWorkers } from './browserPage.ts';
import { readHeaders, type HeadersOf } from './headersFile.ts';
import { lender, type Home, type Lender } from './lentPages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = '/some/folder/';

/** A page of a host that holds nothing but the process which draws its frames. */
const EMPTY = '/empty';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** A message as the host heard it. */
export type Heard = {
  readonly data: unknown;
  readonly origin: string;
  /** The frame that posted it, by its place on the page; -1 for none. */
  readonly from: number;
};

export type HostOptions = BrowserContextOptions & {
  /** Runs before the scripts of every page and frame. */
  readonly before?: () => void;
  /** What the server of the host sends with its page. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type Hosts = {
  /** The site's address with this link; "open" is the server that sends what `_headers` says. */
  readonly address: (link?: string, server?: 'closed' | 'open') => string;
  /** An address of another origin that leads on to the site's, as after a move. */
  readonly moved: (file: string) => string;
  /** Opens a page of a host with this body, which keeps what is posted to it. */
  readonly open: (body: string, options?: HostOptions) => Promise<Page>;
  readonly forgive: Complaints['forgive'];
};

/** Starts the servers and connects to the browser for the tests of one file; after each test nothing may have been complained about. */
export function hosts(): Hosts {
  let servers: Readonly<Record<'closed' | 'open' | 'host' | 'moving', Server>>;
  let browser: Browser;
  let lent: Lender;
  let home: Home;
  let body = '';
  let sent: Readonly<Record<string, string>> = {};
  const complaints = complaintsOfTest();

  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  const address = (link = '', server: 'closed' | 'open' = 'closed') =>
    `http://127.0.0.1:${portOf(servers[server])}${FOLDER}${link}`;

  beforeAll(async () => {
    const site = folderOf(join(ROOT, 'dist'), FOLDER);
    const deck = folderOf(join(ROOT, 'node_modules', 'reveal.js', 'dist'), '/reveal/');
    const resizer = folderOf(
      join(ROOT, 'node_modules', 'iframe-resizer', 'js'),
      '/iframe-resizer/',
    );
    servers = {
      closed: await listening(site, '127.0.0.1'),
      open: await listening(
        site,
        '127.0.0.1',
        readHeaders(await readFile(join(ROOT, 'dist', '_headers'), 'utf8')),
      ),
      host: await listening(
        async (path) => {
          if (path !== '/' && path !== EMPTY) return (await deck(path)) ?? resizer(path);
          const frame = `<iframe src="${address('icon.svg')}"></iframe>`;
          return { body: path === '/' ? body : frame, type: TYPES['.html'] ?? '' };
        },
        'localhost',
        (path) => (path === '/' ? sent : {}),
      ),
      moving: await leadingOn((path) => address(path)),
    };
    home = {
      smallest: `http://localhost:${portOf(servers.host)}${EMPTY}`,
      origins: [
        `http://localhost:${portOf(servers.host)}`,
        ...Object.values(servers).map((server) => `http://127.0.0.1:${portOf(server)}`),
      ],
      before: withoutServiceWorkers,
    };
    browser = await chromium.connect(inject('browserWithBars'));
    lent = lender(browser);
  });

  afterEach(async () => {
    await lent.takeBack();
    complaints.expectNone();
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all(
      Object.values(servers).map(
        (server) =>
          new Promise((done) => {
            server.close(done);
            server.closeAllConnections();
          }),
      ),
    );
  });

  async function open(
    inBody: string,
    { before, headers = {}, ...options }: HostOptions = {},
  ): Promise<Page> {
    sent = headers;
    body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
      <title>A host</title><script>
        window.heard = [];
        addEventListener('message', ({ data, origin, source }) => heard.push({ data, origin,
          from: [...document.querySelectorAll('iframe')].findIndex((f) => f.contentWindow === source) }));
      </script></head><body>${inBody}</body></html>`;
    const page = await lent.page({ viewport: { width: 1000, height: 700 }, ...options }, home);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.add(message.text());
    });
    page.on('pageerror', (error) => complaints.add(String(error)));
    if (before) await page.addInitScript(before);
    await page.goto(`http://localhost:${portOf(servers.host)}/`);
    return page;
  }

  return {
    address,
    moved: (file) => `http://127.0.0.1:${portOf(servers.moving)}/${file}`,
    open,
    forgive: complaints.forgive,
  };
}

/** What the host has heard so far. */
export function heard(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

/** The bodies of our own messages of one type that the host has heard. */
export async function heardOf(
  page: Page,
  type: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await heard(page)).flatMap(({ data }) =>
    isOurs(data) && data['type'] === type ? [data] : [],
  );
}

export function isOurs(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && 'source' in data;
}

/** A frame of the host's page, by its place among them or by its element, once it draws its one picture. */
export async function drawn(page: Page, at: number | Locator = 0): Promise<Frame> {
  const frame = await attached(page, at);
  await frame.waitForFunction(
    () =>
      document.documentElement.dataset['pending'] === undefined &&
      document.querySelectorAll('main').length === 1 &&
      ([...document.querySelectorAll('svg[role="group"]')].filter(
        (svg) => svg.getClientRects().length > 0,
      ).length === 0 ||
        document.querySelectorAll('svg[role="group"]').length === 1) &&
      document.querySelectorAll('footer, h3').length > 0,
    undefined,
    { polling: 20 },
  );
  return frame;
}

async function attached(page: Page, at: number | Locator): Promise<Frame> {
  const element = typeof at === 'number' ? page.locator('iframe').nth(at) : at;
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the host has no such frame');
  return frame;
}

/** Posts this to a frame of the host's page, as the host. */
export function post(page: Page, message: unknown, at = 0): Promise<void> {
  return page
    .locator('iframe')
    .nth(at)
    .evaluate(
      (frame: HTMLIFrameElement, data) => frame.contentWindow?.postMessage(data, '*'),
      message,
    );
}

/** Waits until whatever was posted so far has been heard and answered. */
export function settled(page: Page, ms = 400): Promise<void> {
  return page.waitForTimeout(ms);
}

/**
 * Waits until every frame of the page has taken over the size that it has now and told its height: measured in one painting, drawn
 * for it in the next, measured again, told in one more. A frame that is out of sight is not painted, and takes its time.
 */
export async function resizedIn(page: Page): Promise<void> {
  await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(
        () =>
          new Promise<void>((done) => {
            let paintings = 5;
            setTimeout(done, 400);
            const next = () => {
              paintings -= 1;
              if (paintings < 0) done();
              else requestAnimationFrame(next);
            };
            next();
          }),
      ),
    ),
  );
}

/** Every group's count in a frame's picture. */
export function countsIn(frame: Frame): Promise<Readonly<Record<string, number>>> {
  return frame.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-group]')].map((box) => [
        box.getAttribute('data-group') ?? '',
        Number(box.getAttribute('data-count')),
      ]),
    ),
  );
}

type Served = { readonly body: string | Buffer; readonly type: string };
type Site = (path: string) => Promise<Served | null>;

function folderOf(folder: string, from: string): Site {
  return async (path) => {
    if (!path.startsWith(from)) return null;
    const name = path.slice(from.length);
    const file = normalize(join(folder, name === '' ? 'index.html' : name));
    if (!file.startsWith(folder + sep)) return null;
    try {
      return { body: await readFile(file), type: TYPES[extname(file)] ?? 'text/plain' };
    } catch {
      return null;
    }
  };
}

/** A server that sends everybody to where the site is now. */
async function leadingOn(addressOf: (path: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    response.writeHead(302, { location: addressOf((request.url ?? '/').slice(1)) });
    response.end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return server;
}

async function listening(
  site: Site,
  host: string,
  headersOf: HeadersOf = () => ({}),
): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any');
    void site(pathname).then((found) => {
      response.writeHead(found ? 200 : 404, {
        // The file speaks of the folder of the site as its root.
        ...headersOf(pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length - 1) : pathname),
        ...(found
          ? { 'content-type': found.type, ...rememberedOf(pathname.slice(FOLDER.length)) }
          : {}),
      });
      response.end(found?.body);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, host, done);
  });
  return server;
}
