// The built site as the three browsers get it: served from a folder on one address, with pages of a host on another.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export const DIST = join(import.meta.dirname, '..', '..', 'dist');

/** Not the root, so that a page which asks for "/assets/…" is found out. */
const FOLDER = '/some/folder/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export type Served = {
  readonly address: (link?: string) => string;
  /** The address of a host's page with this body, at another origin; it keeps in `heard` what is posted to it. */
  readonly host: (body: string) => string;
  readonly stop: () => Promise<void>;
};

export async function served(): Promise<Served> {
  let hosted = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any');
    void contentOf(pathname, hosted).then((content) => {
      response.writeHead(content ? 200 : 404, {
        // As most servers of static files send, and `_headers` has them send: frames without an origin may load the scripts.
        'access-control-allow-origin': '*',
        ...(content ? { 'content-type': content.type } : {}),
      });
      response.end(content?.body);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: (link = '') => `http://127.0.0.1:${port}${FOLDER}${link}`,
    host: (body) => {
      hosted = body;
      return `http://localhost:${port}/`;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Content = { readonly type: string; readonly body: string | Buffer };

async function contentOf(path: string, hosted: string): Promise<Content | null> {
  const html = TYPES['.html'] ?? '';
  if (path === '/') return { type: html, body: hostPage(hosted) };
  if (!path.startsWith(FOLDER)) return null;
  const file = normalize(join(DIST, path.slice(FOLDER.length) || 'index.html'));
  if (!file.startsWith(DIST + sep)) return null;
  try {
    const type = TYPES[extname(file)] ?? 'text/plain';
    return type === html
      ? { type, body: watched(await readFile(file, 'utf8')) }
      : { type, body: await readFile(file) };
  } catch {
    return null;
  }
}

function hostPage(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A host</title>
    <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>
    </head><body style="margin:0">${body}</body></html>`;
}

/** The page with a script before its policy that keeps what goes wrong: not every browser shows its console to who drives it. */
export function watched(page: string): string {
  const text = page.replace('<head>', () => `<head><script>(${watch.toString()})()</script>`);
  if (text === page) throw new Error('the page has no head');
  return text;
}

/** Runs in the page, where nothing from outside itself is known. */
function watch() {
  const complaints: string[] = [];
  let isMeasured = false;
  Object.assign(window, { complaints });
  window.addEventListener(
    'error',
    ({ message, target }) => {
      // By its standard only a notice: what is left to measure is measured before the next frame.
      const isNotice = message?.startsWith('ResizeObserver loop');
      // From a file WebKit says only this of whatever it is.
      if (isNotice || (isMeasured && message === 'Script error.')) return;
      complaints.push(message ?? `not loaded: ${(target as Element | null)?.outerHTML}`);
    },
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`${violatedDirective} forbids ${blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => complaints.push(words.join(' '));
  }
  // The notice comes in the same task as what was measured.
  window.ResizeObserver = class extends ResizeObserver {
    constructor(hear: ResizeObserverCallback) {
      super((...measured) => {
        isMeasured = true;
        setTimeout(() => (isMeasured = false));
        try {
          hear(...measured);
        } catch (error) {
          complaints.push(String(error));
        }
      });
    }
  };
  // As in a browser that has none: a second journey gets the same answers as the first.
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
}
