// What the journeys ask of a browser: the little that three of them can all do, so that each journey is written once.

/** A place in a window, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A window or a frame in it, where expressions can be worked out. */
export type Pane = {
  /** Works out an expression there and hands back what comes of it, once it has come, as JSON. */
  readonly run: (expression: string) => Promise<string>;
};

export type Tab = Pane & {
  /** Goes there and waits until all that the address names is loaded. */
  readonly goto: (address: string) => Promise<void>;
  /** As the Back button does. */
  readonly back: () => Promise<void>;
  /** Presses one key after the other: "a", "PageDown", "Control+a". */
  readonly keys: (keys: readonly string[]) => Promise<void>;
  /** Presses the mouse at the first of these places, moves over the others, and lets go at the last: a click at only one. */
  readonly mouse: (first: Point, ...others: readonly Point[]) => Promise<void>;
  /** Brings the window to the front, as a reader does who goes on in it. */
  readonly front: () => Promise<void>;
  /** The window that opens by what is done. */
  readonly opened: (deed: () => Promise<void>) => Promise<Tab>;
  /** The only frame of the page. */
  readonly frame: () => Promise<Pane>;
  /** The page on paper, as a PDF file. */
  readonly printed: () => Promise<Buffer>;
};

export type Engine = {
  readonly open: () => Promise<Tab>;
  /** Closes all windows that were opened. */
  readonly closeAll: () => Promise<void>;
  /** Where the browser puts what it is given to save. */
  readonly downloads: string;
  /** What the browser has complained about since it was last asked, as far as it tells. */
  readonly complaints: () => readonly string[];
  readonly stop: () => Promise<void>;
};

/** How large a window's inside is, or as near to it as the browser comes. */
export const WINDOW = { width: 1280, height: 900 } as const;

/** What a function of the page gives for these values, in the page; it may know nothing from outside itself. */
export async function evaluate<Given extends readonly unknown[], Found>(
  pane: Pane,
  asked: (...given: Given) => Found | Promise<Found>,
  ...given: Given
): Promise<Found> {
  return JSON.parse(await pane.run(`(${asked.toString()})(...${JSON.stringify(given)})`)) as Found;
}

/** An expression that hands its value over as JSON; what is nothing comes as null. */
export function asJson(expression: string): string {
  return `Promise.resolve(${expression}).then((found) => JSON.stringify(found ?? null))`;
}

/** How long anything may take that a page or a browser does by itself, on a machine that has other things to do. */
const PATIENCE_MS = 20_000;

/** Looks again and again until there is something to see. */
export async function awaited<Found>(
  what: string,
  look: () => Found | null | undefined | Promise<Found | null | undefined>,
): Promise<Found> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => {
      setTimeout(done, 40);
    });
  }
}
