// Pages in contexts of their own, lent to one test after another. A context of its own is what a test needs so that nobody was
// there before it; but with a context ends the process that draws its pages, and to start one and to let it read the site for
// the first time costs three times what the opening of a page costs. So a context that is given back is emptied and kept, with
// one page of next to nothing, which holds its process.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export type Lender = {
  /** An empty page, the only one in a context with these options that holds nothing. */
  readonly page: (options: BrowserContextOptions) => Promise<Page>;
  /** To be called when the page shows the site, and with it has the process that was held for it. */
  readonly isOpen: (page: Page) => Promise<void>;
  /** Takes back every page that is lent. */
  readonly takeBack: () => Promise<void>;
};

type Lent = {
  readonly context: BrowserContext;
  /** What it was made with, to be lent to whoever wants the same. */
  readonly key: string;
  /** Holds the process until the page of the next test does. */
  holder: Page | null;
  /** Whether a test got hold of what it can change for good. */
  isChanged: boolean;
};

/** Each kept context takes a process: more than a file opens at a time are of no use. */
const KEPT = 3;

/** Lends pages of the browser that are for this site; its smallest file is what the holders show. */
export function lender(browser: Browser, origin: string, smallest: string): Lender {
  const out = new Map<BrowserContext, Lent>();
  const kept: Lent[] = [];

  async function page(options: BrowserContextOptions): Promise<Page> {
    const key = JSON.stringify(options);
    const at = kept.findIndex((each) => each.key === key);
    const [
      lent = { context: await browser.newContext(options), key, holder: null, isChanged: false },
    ] = at < 0 ? [] : kept.splice(at, 1);
    out.set(lent.context, lent);
    const fresh = await lent.context.newPage();
    watched(fresh, lent);
    return fresh;
  }

  async function isOpen(shown: Page): Promise<void> {
    const lent = [...out.values()].find(({ context }) => context.pages().includes(shown));
    await lent?.holder?.close();
    if (lent) lent.holder = null;
  }

  async function takeBack(): Promise<void> {
    const back = [...out.values()];
    out.clear();
    await Promise.all(back.map(emptied));
    for (const { context } of kept.splice(0, kept.length - KEPT)) await context.close();
    // Those that were not lent by this: a test made them itself.
    const own = new Set(kept.map(({ context }) => context));
    await Promise.all(
      browser.contexts().flatMap((context) => (own.has(context) ? [] : [context.close()])),
    );
  }

  async function emptied(lent: Lent): Promise<void> {
    const { context } = lent;
    const holder = context.pages().find((each) => each.url().startsWith(origin));
    if (lent.isChanged || !holder) return context.close();
    holder.removeAllListeners();
    await holder.unrouteAll({ behavior: 'ignoreErrors' });
    await holder.goto(smallest);
    await Promise.all(context.pages().flatMap((each) => (each === holder ? [] : [each.close()])));
    const session = await context.newCDPSession(holder);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    lent.holder = holder;
    kept.push(lent);
  }

  return { page, isOpen, takeBack };
}

/** Notes that a test asks for the context or its clock: what is set there stays, so nobody else is lent this context. */
function watched(page: Page, lent: Lent): void {
  const { clock } = page;
  page.context = () => {
    lent.isChanged = true;
    return lent.context;
  };
  Object.defineProperty(page, 'clock', {
    get: () => {
      lent.isChanged = true;
      return clock;
    },
  });
}
