// WebKitGTK by WebDriver (https://www.w3.org/TR/webdriver2/): JSON over HTTP to WebKitWebDriver, which starts WebKit's own small
// browser. It has no headless mode: it is shown on a screen that nobody sees, by a window manager that gives keys to it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { keyActions, mouseActions } from './actions.ts';
import { asJson, awaited, WINDOW, type Engine, type Pane, type Tab } from './engine.ts';
import { programs } from './programs.ts';

/** Room for a window with its bars. */
const SCREEN = `${WINDOW.width + 120}x${WINDOW.height + 150}x24`;

export async function webkit(): Promise<Engine> {
  const own = programs();
  const downloads = join(own.folder, 'downloads');
  const settings = join(own.folder, '.config');
  mkdirSync(downloads);
  mkdirSync(settings);
  writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);

  const display = await own.start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
    { says: { stream: 3, what: /(\d+)\n/ } },
  );
  const env = {
    ...process.env,
    DISPLAY: `:${display}`,
    GDK_BACKEND: 'x11',
    HOME: own.folder,
    XDG_CONFIG_HOME: settings,
    // No bus for readers of the screen on this machine: else it is waited for.
    NO_AT_BRIDGE: '1',
  };
  await own.start('openbox', ['--sm-disable'], { env });
  const port = await freePort();
  await own.start('WebKitWebDriver', [`--port=${port}`], { env });

  const ask = async <Found>(method: string, path: string, body?: object): Promise<Found> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Found & { message?: string } };
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.message}`);
    return value;
  };
  await awaited('WebKitWebDriver', () => ask<object>('GET', '/status').catch(() => null));
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', { capabilities: {} });
  const send = <Found = unknown>(path: string, body?: object) =>
    ask<Found>(body ? 'POST' : 'GET', `/session/${sessionId}${path}`, body);
  const begun = await send<string>('/window');

  // The driver is in one window and one frame at a time.
  let at = { handle: begun, isInFrame: false };
  const goInto = async (handle: string, isInFrame = false) => {
    if (handle !== at.handle) await send('/window', { handle });
    else if (at.isInFrame && !isInFrame) await send('/frame', { id: null });
    if (isInFrame && !(at.isInFrame && handle === at.handle)) await send('/frame', { id: 0 });
    at = { handle, isInFrame };
  };

  const paneOf = (handle: string, isInFrame: boolean): Pane => ({
    run: async (expression) => {
      await goInto(handle, isInFrame);
      const found = await send<{ json?: string; fault?: string }>('/execute/async', {
        script: `const done = arguments[arguments.length - 1];
          ${asJson(expression)}.then((json) => done({ json }), (fault) => done({ fault: String(fault) }));`,
        args: [],
      });
      if (found.json === undefined) throw new Error(found.fault);
      return found.json;
    },
  });

  const tabOf = (handle: string): Tab => {
    const inside = async (path: string, body: object) => {
      await goInto(handle);
      await send(path, body);
    };
    return {
      ...paneOf(handle, false),
      goto: (url) => inside('/url', { url }),
      back: () => inside('/back', {}),
      keys: (keys) => inside('/actions', { actions: keyActions(keys) }),
      mouse: (first, ...others) => inside('/actions', { actions: mouseActions(first, others) }),
      front: () => goInto(handle),
      opened: async (deed) => {
        const before = await send<readonly string[]>('/window/handles');
        await deed();
        const found = await awaited('a window', async () => {
          const now = await send<readonly string[]>('/window/handles');
          return now.find((each) => !before.includes(each));
        });
        return tabOf(found);
      },
      frame: () => Promise.resolve(paneOf(handle, true)),
      printed: () => Promise.reject(new Error('WebKitWebDriver cannot print')),
    };
  };

  return {
    downloads,
    open: async () => {
      const { handle } = await send<{ handle: string }>('/window/new', { type: 'window' });
      await goInto(handle);
      await send('/window/rect', { x: 0, y: 0, ...WINDOW });
      return tabOf(handle);
    },
    closeAll: async () => {
      for (const handle of await send<readonly string[]>('/window/handles')) {
        // Without any window the browser would end.
        if (handle === begun) continue;
        await goInto(handle);
        await ask('DELETE', `/session/${sessionId}/window`);
        at = { handle: '', isInFrame: false };
      }
      await goInto(begun);
    },
    // It tells nothing of its console; the pages themselves keep what went wrong.
    complaints: () => [],
    stop: async () => {
      await ask('DELETE', `/session/${sessionId}`);
      await own.stop();
    },
  };
}

/** A port that nobody uses at the moment: the driver takes none of its own choice. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
