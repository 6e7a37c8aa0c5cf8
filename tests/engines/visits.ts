// One browser and one server for all journeys in an engine. After each of them nothing may have been complained about.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { awaited, evaluate, type Engine, type Pane, type Tab } from './drivers/engine.ts';
import { DIST, served, watched, type Served } from './served.ts';

export type Visits = {
  /** A new window with the page of this link, once its scripts have taken it over. */
  readonly open: (link?: string) => Promise<Tab>;
  /** The same with the page in one file, from a disk. */
  readonly openFile: (link?: string) => Promise<Tab>;
  /** A new window with a page of a host. */
  readonly openHost: (body: string) => Promise<Tab>;
  /** Looks for complaints there too. */
  readonly watch: <Watched extends Pane>(pane: Watched) => Watched;
  readonly address: (link?: string) => string;
  /** The file that is saved by what is done. */
  readonly saved: (deed: () => Promise<void>) => Promise<Saved>;
};

export type Saved = { readonly name: string; readonly file: Buffer };

export function visits(start: () => Promise<Engine>): Visits {
  const folder = mkdtempSync(join(tmpdir(), 'patient-flow-disk-'));
  const file = join(folder, 'patient-flow.html');
  const panes: Pane[] = [];
  let engine: Engine;
  let site: Served;

  beforeAll(async () => {
    site = await served();
    writeFileSync(file, watched(readFileSync(join(DIST, 'patient-flow.html'), 'utf8')));
    engine = await start();
  });

  afterEach(async () => {
    const found: string[] = [];
    for (const pane of panes.splice(0)) found.push(...(await complaintsIn(pane)));
    found.push(...engine.complaints());
    await engine.closeAll();
    // What a window says while it is closed, of what was still on its way to it, no reader sees.
    engine.complaints();
    for (const name of readdirSync(engine.downloads)) rmSync(join(engine.downloads, name));
    expect(found, 'what the page or the browser complained about').toEqual([]);
  });

  afterAll(async () => {
    await engine.stop();
    await site.stop();
    rmSync(folder, { recursive: true });
  });

  function watch<Watched extends Pane>(pane: Watched): Watched {
    panes.push(pane);
    return pane;
  }

  async function open(address: string): Promise<Tab> {
    const tab = watch(await engine.open());
    await tab.front();
    await tab.goto(address);
    return tab;
  }

  async function openPage(address: string): Promise<Tab> {
    const tab = await open(address);
    await awaited('the scripts to take the page over', () => evaluate(tab, isTakenOver));
    return tab;
  }

  return {
    open: (link = '') => openPage(site.address(link)),
    openFile: (link = '') => openPage(pathToFileURL(file).href + link),
    openHost: (body) => open(site.host(body)),
    watch,
    address: (link) => site.address(link),
    saved: async (deed) => {
      const before = readdirSync(engine.downloads);
      let length = 0;
      await deed();
      return awaited('a file', () => {
        const [name] = readdirSync(engine.downloads).filter((each) => !before.includes(each));
        // What is on its way has a name of the browser's own, or nothing in it yet.
        if (name === undefined || /\.(part|crdownload|wkdownload)$/.test(name)) return null;
        const content = readFileSync(join(engine.downloads, name));
        const isWhole = content.length > 0 && content.length === length;
        ({ length } = content);
        return isWhole ? { name, file: content } : null;
      });
    },
  };
}

function complaintsIn(pane: Pane): Promise<readonly string[]> {
  return evaluate(pane, () => (window as { complaints?: readonly string[] }).complaints ?? []);
}

/** Whether the page draws at most the one picture that fits, which it does not before its scripts, and one pinned; else null. */
function isTakenOver(): true | null {
  const isPending = 'pending' in document.documentElement.dataset;
  const present = document.querySelectorAll('svg[role="group"]:not([data-pinned] *)');
  return !isPending && present.length <= 1 ? true : null;
}
