// A static server as a good host would be: compressed, nothing else. On a free port, of this machine only.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder; gives its address, a way to add pages to it, and a way to stop. */
export async function served(folder) {
  // Compressed once beforehand, so that no measurement waits for it.
  const ready = new Map();
  const keep = (file, content) => ready.set(file, gzipSync(content, { level: 9 })).get(file);
  const placeOf = (name) => path.join(folder, path.normalize(decodeURIComponent(name)));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = placeOf(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isThere =
      ready.has(file) || (file.startsWith(folder) && existsSync(file) && statSync(file).isFile());
    if (!isThere) {
      response.writeHead(404).end();
      return;
    }
    const body = ready.get(file) ?? keep(file, readFileSync(file));
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    address,
    /** Serves this as one more page; gives its address. */
    add: (name, html) => {
      keep(placeOf(name), html);
      return `${address}/${name}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
