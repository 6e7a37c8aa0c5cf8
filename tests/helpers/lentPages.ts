// Pages in contexts of their own, lent to one test after another. A context of its own is what a test needs so that nobody was
// there before it; but to make one, with a page in it and a process that reads the site for the first time, costs twice what the
// opening of a page costs. So a page that is given back is emptied and kept, as if it had just been made.

import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  CDPSession,
  Disposable,
  Page,
} from 'playwright-core';

/** What pages are opened of. */
export type Home = {
  /** A page of next to nothing, which holds the processes that draw the others. */
  readonly smallest: string;
  /** Where something may have been kept. */
  readonly origins: readonly string[];
  /** Runs before the scripts of every page in the context, whoever opens it. */
  readonly before?: () => void;
};

export type Lender = {
  /** A page on which nobody was, the only one in a context with these options. */
  readonly page: (options: BrowserContextOptions, home: Home) => Promise<Page>;
  /** Takes back every page that is lent. */
  readonly takeBack: () => Promise<void>;
};

type Lent = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly options: BrowserContextOptions;
  readonly home: Home;
  /** Whether a test got hold of what it can change for good. */
  isChanged: boolean;
  /** What goes on running for it. */
  readonly sessions: CDPSession[];
  readonly scripts: Disposable[];
};

/** Each kept context takes a process: more than a file opens at a time are of no use. */
const KEPT = 4;

export function lender(browser: Browser): Lender {
  let out: Lent[] = [];
  const kept: Lent[] = [];

  async function page(options: BrowserContextOptions, home: Home): Promise<Page> {
    const at = kept.findIndex((each) => keyOf(each) === keyOf({ options, home }));
    const [again] = at < 0 ? [] : kept.splice(at, 1);
    if (again) await setAs(again.page, options);
    const lent = again ?? (await made(browser, options, home));
    out.push(lent);
    return lent.page;
  }

  async function takeBack(): Promise<void> {
    const back = out;
    out = [];
    await Promise.all(
      back.map(async (lent) => {
        if (await emptied(lent)) kept.push(lent);
      }),
    );
    kept.splice(0, kept.length - KEPT);
    const own = new Set(kept.map(({ context }) => context));
    // Also those that a test made itself.
    await Promise.all(
      browser.contexts().flatMap((context) => (own.has(context) ? [] : [context.close()])),
    );
  }

  return { page, takeBack };
}

/** Of pages with the same key each can be made like the other: they differ in size, where both have one. */
function keyOf({ options, home }: Pick<Lent, 'options' | 'home'>): string {
  return JSON.stringify([{ ...options, viewport: Boolean(options.viewport) }, home]);
}

async function made(browser: Browser, options: BrowserContextOptions, home: Home): Promise<Lent> {
  const context = await browser.newContext(options);
  if (home.before) await context.addInitScript(home.before);
  const page = await context.newPage();
  const lent: Lent = {
    context,
    page,
    options,
    home,
    isChanged: false,
    sessions: [],
    scripts: [],
  };
  watch(lent);
  return lent;
}

/** What can be asked of a context without changing it; its own page asks it for the rest of these, as often as it is loaded. */
const HARMLESS = new Set<PropertyKey>(['browser', 'newPage', 'pages', 'waitForEvent', 'emit']);

function isHarmless(name: PropertyKey): boolean {
  return HARMLESS.has(name) || (typeof name === 'string' && name.startsWith('_'));
}

/** Notes what a test does to the page that stays when it shows something else. */
function watch(lent: Lent): void {
  const { context, page } = lent;
  const { clock } = page;
  Object.defineProperty(page, 'clock', {
    get: () => {
      lent.isChanged = true;
      return clock;
    },
  });
  const addInitScript = page.addInitScript.bind(page);
  page.addInitScript = async (...script: Parameters<Page['addInitScript']>) => {
    const added = await addInitScript(...script);
    lent.scripts.push(added);
    return added;
  };
  const watched = new Proxy(context, {
    get(target, name) {
      if (name === 'newCDPSession')
        return async (on: Page) => {
          const session = await target.newCDPSession(on);
          lent.sessions.push(session);
          return session;
        };
      if (!isHarmless(name)) lent.isChanged = true;
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
  page.context = () => watched;
}

/** Makes of a page that was used one on which nobody was, or says that this cannot be. */
async function emptied(lent: Lent): Promise<boolean> {
  const { context, page, home } = lent;
  if (lent.isChanged || page.isClosed()) return false;
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await Promise.all(lent.scripts.splice(0).map((each) => each.dispose()));
  await Promise.all(lent.sessions.splice(0).map((each) => each.detach().catch(() => undefined)));
  await page.goto(home.smallest);
  await Promise.all(context.pages().flatMap((each) => (each === page ? [] : [each.close()])));
  await page.evaluate(() => {
    window.name = '';
    window.sessionStorage.clear();
  });
  await page.mouse.up();
  // Else it would lie over what is opened next.
  await page.mouse.move(-1, -1);
  const session = await context.newCDPSession(page);
  await Promise.all(
    home.origins.map((origin) =>
      session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' }),
    ),
  );
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  return true;
}

/** Makes a page as it was made, or is wanted with these options; what it opens itself is as large as its context's first page. */
async function setAs(page: Page, options: BrowserContextOptions): Promise<void> {
  const { viewport, colorScheme, reducedMotion, forcedColors, contrast } = options;
  const { width, height } = page.viewportSize() ?? {};
  if (viewport && (viewport.width !== width || viewport.height !== height))
    await page.setViewportSize(viewport);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
    contrast: contrast ?? 'no-preference',
  });
}
