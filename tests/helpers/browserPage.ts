// The built site, served from a folder, in a real browser. A test opens pages of it; after each test nothing may have been
// complained about: no error, no warning, and no request to anywhere but the site's own folder.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { complaintsOfTest, type Complaints } from './complaints.ts';
import { lender, type Home, type Lender } from './lentPages.ts';

/** Not the root, so that a page which asks for "/assets/…" is found out. */
const FOLDER = '/some/folder/';

export const DIST = join(import.meta.dirname, '..', '..', 'dist');

/** How long a press or a look waits for what it wants: long enough for a machine that is busy with something else. */
export const PATIENCE_MS = 90_000;

/** As a page comes on a slow line: so many letters at a time, with a frame or two painted in between. */
const PIECE = 1000;
const PIECE_MS = 25;

/** The pages that are opened without a server. */
const DISK: Home = {
  smallest: pathToFileURL(join(DIST, 'icon.svg')).href,
  origins: ['file://'],
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export type PageOptions = BrowserContextOptions & {
  /** The width of the window, where its height does not matter. */
  readonly width?: number;
  readonly height?: number;
  /** Runs before the page's own scripts, on every load. */
  readonly before?: (() => void) | readonly (() => void)[];
  /** How long each script is kept back, to see the page before it. */
  readonly scriptDelayMs?: number;
  /** How long the code of the parts is kept back that come after the picture. */
  readonly latePartsMs?: number;
  /** Whether the page is handed over when its scripts have taken it over (the default), or as soon as it is painted. */
  readonly isWaitedFor?: boolean;
  /** Whether the site is kept for times without a network; else a second visit would get no answer that a test holds back. */
  readonly isKept?: boolean;
  /** Whether nobody has ever been on the page: where what is missing must not be had from the memory of one that was there. */
  readonly isFresh?: boolean;
};

export type Site = {
  /** Opens the page with this query (and hash) in a fresh context, and waits until its scripts have taken it over. */
  readonly open: (link?: string, options?: PageOptions) => Promise<Page>;
  /** Opens the page in one file, or what a test made of it, without a network. */
  readonly openFile: (path: string, link?: string, options?: PageOptions) => Promise<Page>;
  /** Opens another link in a page that is there, from a load of its own: far cheaper than one more page, in a context of its own. */
  readonly goOn: (
    page: Page,
    link: string,
    size?: { readonly width: number; readonly height: number },
  ) => Promise<void>;
  /** One more page in the context of another, watched as it is. */
  readonly another: (context: BrowserContext, isOurs?: (url: string) => boolean) => Promise<Page>;
  /** Serves this in place of a file until the end of the test, as a new version of the site would. */
  readonly replace: (file: string, text: string) => void;
  /** Serves the page itself a piece at a time until the end of the test, as a slow line does. */
  readonly inPieces: () => void;
  /** An empty page of no site, for work that only a browser can do. */
  readonly blank: () => Promise<Page>;
  readonly address: (link?: string) => string;
  readonly forgive: Complaints['forgive'];
};

/** Serves the site and connects to the browser for the tests of one file, and looks for complaints after each of them. */
export function servedSite(): Site {
  let server: Server;
  let browser: Browser;
  let lent: Lender;
  const complaints = complaintsOfTest();
  const replaced = new Map<string, string>();
  const line = { isSlow: false, isRemembered: true };

  const address = (link = '') => {
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${FOLDER}${link}`;
  };

  beforeAll(async () => {
    server = await served(replaced, line);
    browser = await chromium.connect(inject('browser'));
    lent = lender(browser);
  });

  afterEach(async () => {
    await lent.takeBack();
    replaced.clear();
    line.isSlow = false;
    line.isRemembered = true;
    complaints.expectNone();
  });

  afterAll(async () => {
    await browser.close();
    await new Promise((done) => {
      server.close(done);
    });
  });

  async function open(link = '', options: PageOptions = {}): Promise<Page> {
    const { isKept = false, isFresh = false, isWaitedFor = true, ...others } = options;
    const home = {
      smallest: address('icon.svg'),
      origins: [new URL(address()).origin],
      before: withoutServiceWorkers,
    };
    const lentOf = isKept || isFresh ? null : home;
    // What keeps the site is to ask for every file itself.
    if (isKept) line.isRemembered = false;
    const page = await opened(others, (url) => url.startsWith(address()), lentOf);
    if (isFresh) await page.addInitScript(withoutServiceWorkers);
    await page.goto(address(link), { waitUntil: isWaitedFor ? 'load' : 'commit' });
    if (isWaitedFor && others.javaScriptEnabled !== false) await takenOver(page);
    return page;
  }

  async function goOn(
    page: Page,
    link: string,
    size?: { readonly width: number; readonly height: number },
  ): Promise<void> {
    if (size) await page.setViewportSize(size);
    await page.goto(address(link));
    await takenOver(page);
  }

  async function openFile(path: string, link = '', options: PageOptions = {}): Promise<Page> {
    const { href } = pathToFileURL(path);
    const page = await opened({ offline: true, ...options }, (url) => url.startsWith(href), DISK);
    await page.goto(`${href}${link}`);
    await takenOver(page);
    return page;
  }

  async function opened(
    {
      width = 1280,
      height = 900,
      before = [],
      scriptDelayMs = 0,
      latePartsMs = 0,
      ...others
    }: PageOptions,
    isOurs: (url: string) => boolean,
    home: Home | null,
  ): Promise<Page> {
    const all = { viewport: { width, height }, ...others };
    const page = home
      ? await lent.page(all, home)
      : await (await browser.newContext(all)).newPage();
    watch(page, isOurs);
    for (const script of [before].flat()) await page.addInitScript(script);
    for (const [scripts, delayMs] of [
      ['**/*.js', scriptDelayMs],
      ['**/around-*.js', latePartsMs],
    ] as const) {
      if (delayMs === 0) continue;
      await page.route(scripts, async (route) => {
        await new Promise((done) => {
          setTimeout(done, delayMs);
        });
        await route.continue();
      });
    }
    return page;
  }

  async function another(
    context: BrowserContext,
    isOurs = (url: string) => url.startsWith(address()),
  ): Promise<Page> {
    const page = await context.newPage();
    watch(page, isOurs);
    return page;
  }

  function watch(page: Page, isOurs: (url: string) => boolean) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.add(message.text());
    });
    page.on('pageerror', (error) => complaints.add(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!isOurs(url) && !/^(data|blob):/.test(url)) complaints.add(`asked for ${url}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.add(`${response.status()} for ${response.url()}`);
    });
  }

  async function blank(): Promise<Page> {
    const context = await browser.newContext();
    return context.newPage();
  }

  return {
    open,
    openFile,
    goOn,
    another,
    replace: (file, text) => replaced.set(file, text),
    inPieces: () => (line.isSlow = true),
    blank,
    address,
    forgive: complaints.forgive,
  };
}

/** Waits until scripts run the page: it has measured its column and draws at most the one picture that fits. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelectorAll('svg[role="group"]:not([data-pinned] *)').length <= 1,
    undefined,
    { polling: 20 },
  );
}

/** As in a browser that has none: the page works the same. */
export function withoutServiceWorkers(): void {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
}

/** What the built `_headers` asks of servers for files of which each text has a name of its own: a browser reads and compiles them once. */
export function rememberedOf(file: string): Readonly<Record<string, string>> {
  return file.startsWith('assets/')
    ? { 'cache-control': 'public, max-age=31536000, immutable' }
    : {};
}

async function served(
  replaced: ReadonlyMap<string, string>,
  line: { readonly isSlow: boolean; readonly isRemembered: boolean },
): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const inside = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : null;
      const file = normalize(join(DIST, inside === '' ? 'index.html' : (inside ?? '')));
      try {
        if (inside === null || !file.startsWith(DIST + sep)) throw new Error('outside');
        const body = replaced.get(inside) ?? (await readFile(file));
        response.writeHead(200, {
          'content-type': TYPES[extname(file)] ?? 'text/plain',
          ...(line.isRemembered && !replaced.has(inside) ? rememberedOf(inside) : {}),
        });
        if (line.isSlow && inside === '') {
          for (let at = 0; at < body.length; at += PIECE) {
            response.write(body.slice(at, at + PIECE));
            await new Promise((done) => {
              setTimeout(done, PIECE_MS);
            });
          }
          response.end();
          return;
        }
        response.end(body);
      } catch {
        response.writeHead(404);
        response.end();
      }
    })();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return server;
}

/** Of 255: what is painted again in another tile is smoothed a little differently at its edges, which no eye sees. */
const UNSEEN_LEVELS = 4;

/** How many pixels of two screenshots differ, all of them where their sizes do. */
export function differingPixels(blank: Page, one: Buffer, other: Buffer): Promise<number> {
  return blank.evaluate(
    async ([files, UNSEEN]) => {
      const images = await Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = `data:image/png;base64,${file}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('the browser cannot read pictures');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [a, b] = images;
      if (!a || !b) throw new Error('two pictures are compared');
      if (a.width !== b.width || a.height !== b.height) return a.width * a.height;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const isSeen = [0, 1, 2, 3].some(
          (part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > UNSEEN,
        );
        if (isSeen) differing += 1;
      }
      return differing;
    },
    [[one.toString('base64'), other.toString('base64')], UNSEEN_LEVELS] as const,
  );
}
