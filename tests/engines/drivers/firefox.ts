// Firefox by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/): messages in JSON over a WebSocket that the browser itself
// opens, so that no program stands between.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyActions, mouseActions } from './actions.ts';
import { asJson, awaited, WINDOW, type Engine, type Pane, type Tab } from './engine.ts';
import { programs } from './programs.ts';

export async function firefox(program: string): Promise<Engine> {
  const own = programs();
  const profile = join(own.folder, 'profile');
  const downloads = join(own.folder, 'downloads');
  mkdirSync(profile);
  mkdirSync(downloads);
  writeFileSync(join(profile, 'user.js'), preferences(downloads));
  const address = await own.start(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { says: { stream: 2, what: /WebDriver BiDi listening on (ws:\S+)/ } },
  );

  let complaints: string[] = [];
  const created: Context[] = [];
  const { send, close } = await wire(`${address}/session`, {
    'log.entryAdded': ({ level, text }: Entry) => {
      if (level === 'error' || level === 'warn') complaints.push(text ?? level);
    },
    'browsingContext.contextCreated': (context: Context) => created.push(context),
  });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'browsingContext.contextCreated'] });
  const {
    contexts: [begun],
  } = await send<{ contexts: readonly Context[] }>('browsingContext.getTree');

  const paneOf = (context: string): Pane => ({
    run: async (expression) => {
      const found = await send<Evaluated>('script.evaluate', {
        expression: asJson(expression),
        target: { context },
        awaitPromise: true,
      });
      if (found.type === 'exception') throw new Error(found.exceptionDetails.text);
      return found.result.value;
    },
  });

  const tabOf = (context: string): Tab => ({
    ...paneOf(context),
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    keys: async (keys) => {
      await send('input.performActions', { context, actions: keyActions(keys) });
    },
    mouse: async (first, ...others) => {
      await send('input.performActions', { context, actions: mouseActions(first, others) });
    },
    front: async () => {
      await send('browsingContext.activate', { context });
    },
    opened: async (deed) => {
      created.length = 0;
      await deed();
      const found = await awaited('a window', () => created.find(({ parent }) => parent === null));
      return tabOf(found.context);
    },
    frame: async () => {
      const { contexts } = await send<{ contexts: readonly Context[] }>('browsingContext.getTree', {
        root: context,
      });
      const [frame] = contexts[0]?.children ?? [];
      if (!frame) throw new Error('the page has no frame');
      return paneOf(frame.context);
    },
    printed: async () => {
      const { data } = await send<{ data: string }>('browsingContext.print', {
        context,
        background: true,
        // A4, in centimetres.
        page: { width: 21, height: 29.7 },
      });
      return Buffer.from(data, 'base64');
    },
  });

  return {
    downloads,
    open: async () => {
      const { context } = await send<Context>('browsingContext.create', { type: 'tab' });
      await send('browsingContext.setViewport', { context, viewport: WINDOW });
      return tabOf(context);
    },
    closeAll: async () => {
      const { contexts } = await send<{ contexts: readonly Context[] }>('browsingContext.getTree');
      for (const { context } of contexts)
        // Without any window the browser would end.
        if (context !== begun?.context) await send('browsingContext.close', { context });
    },
    complaints: () => {
      const found = complaints;
      complaints = [];
      return found;
    },
    stop: async () => {
      await send('browser.close');
      close();
      await own.stop();
    },
  };
}

type Context = {
  readonly context: string;
  readonly parent?: string | null;
  readonly children?: readonly Context[] | null;
};
type Entry = { readonly level: string; readonly text: string | null };
type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function preferences(downloads: string): string {
  const wanted = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    // A key that opens a window is a press of the reader's, but not one that Firefox lets a driver make.
    'dom.disable_open_during_load': false,
    // Nothing is fetched that the tests did not ask for.
    'app.update.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

type Send = <Found = unknown>(method: string, params?: object) => Promise<Found>;

/** Each message that is sent has a number, and what answers it has the same. */
async function wire(
  address: string,
  hears: Readonly<Record<string, (params: never) => void>>,
): Promise<{ readonly send: Send; readonly close: () => void }> {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error(`nobody answers at ${address}`)));
  });
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') hears[message.method]?.(message.params);
    else {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  let last = 0;
  const send = <Found>(method: string, params: object = {}) =>
    new Promise<Found>((done, fail) => {
      const id = ++last;
      waiting.set(id, (message) => {
        if (message.type === 'success') done(message.result as Found);
        else if (message.type === 'error') fail(new Error(`${method}: ${message.message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { send, close: () => socket.close() };
}

type Message =
  | { readonly type: 'event'; readonly method: string; readonly params: never }
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number; readonly message: string };
