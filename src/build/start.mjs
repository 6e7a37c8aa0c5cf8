// What `npm start` runs: builds the page and serves it. What cannot work (a taken port, an address that is none) is said
// in one sentence before anything is built, because another may be serving what the build would replace.
// `npm start -- FOLDER` builds into a folder other than dist/.
import { createServer } from 'node:net';
import { inspect } from 'node:util';

const PORT = process.env.PORT || '4173';
const host = process.env.HOST || '127.0.0.1';
const port = Number(PORT);
const [outDir = 'dist'] = process.argv.slice(2);

try {
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535) {
    throw told(`PORT is not a number from 0 to 65535: ${PORT}`);
  }
  await free();
  // Not before, because it takes a while to load.
  const { build, preview } = await import('vite');
  await build({ build: { outDir, emptyOutDir: true } });
  const server = await preview({
    build: { outDir },
    // Any name that leads here is answered: what is served is the same for everybody, and all of it public.
    preview: { host, port, strictPort: true, allowedHosts: true },
  });
  server.printUrls();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

/** Resolves when the port can be listened on. */
async function free() {
  const server = createServer();
  await new Promise((done, refuse) => {
    server.once('error', ({ code }) => refuse(told(refusal(code))));
    server.listen({ host, port }, done);
  });
  await new Promise((done) => {
    server.close(done);
  });
}

function refusal(code) {
  const another = `PORT=${port < 65_535 ? port + 1 : 4173} npm start takes another.`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by another npm start: ${another}`;
  if (code === 'EACCES')
    return `Port ${port} is not for this user: PORT=4173 npm start takes another.`;
  return `Nothing can be served at HOST=${host}, PORT=${port} (${code}).`;
}

/** An error that is printed as this sentence and nothing more. */
function told(sentence) {
  return Object.assign(new Error(sentence), { [inspect.custom]: () => sentence });
}
