// Chromium by the library that the other tests in a browser use.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Frame, type Page } from 'playwright-core';
import { asJson, WINDOW, type Engine, type Pane, type Tab } from './engine.ts';

export async function chromium(program: string, args: readonly string[]): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'patient-flow-engine-'));
  const browser = await playwright.launch({ executablePath: program, args: [...args] });
  let complaints: string[] = [];

  function tabOf(page: Page): Tab {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('download', (download) => {
      void download.saveAs(join(downloads, download.suggestedFilename()));
    });
    return {
      ...paneOf(page),
      goto: async (address) => {
        await page.goto(address);
      },
      back: async () => {
        await page.goBack();
      },
      keys: async (keys) => {
        for (const key of keys) await page.keyboard.press(key);
      },
      mouse: async (first, ...others) => {
        await page.mouse.move(first.x, first.y);
        await page.mouse.down();
        for (const { x, y } of others) await page.mouse.move(x, y);
        await page.mouse.up();
      },
      front: () => page.bringToFront(),
      opened: async (deed) => {
        const [opened] = await Promise.all([page.context().waitForEvent('page'), deed()]);
        return tabOf(opened);
      },
      frame: () => {
        const [frame] = page.mainFrame().childFrames();
        if (!frame) throw new Error('the page has no frame');
        return Promise.resolve(paneOf(frame));
      },
      printed: () => page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }),
    };
  }

  return {
    downloads,
    open: async () => {
      const context = await browser.newContext({ viewport: WINDOW });
      return tabOf(await context.newPage());
    },
    closeAll: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    complaints: () => {
      const found = complaints;
      complaints = [];
      return found;
    },
    stop: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

function paneOf(frame: Page | Frame): Pane {
  return { run: (expression) => frame.evaluate<string>(asJson(expression)) };
}
