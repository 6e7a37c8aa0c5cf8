// A million rows of patients: counted beside the page, within a time and a memory that hold on any computer, and to be cancelled.

import { mkdtempSync, rmSync, writeSync, openSync, closeSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { DIST, PATIENCE_MS, servedSite } from '../helpers/browserPage.ts';

const site = servedSite();
const folder = mkdtempSync(join(tmpdir(), 'patient-flow-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = 1_000_000;
const MOST_SECONDS = 30;
const MOST_MEGABYTES = 300;

/** 100 MB: each row with a note of its own, which nothing but its length is known of. */
function written(): string {
  const file = join(folder, 'million.csv');
  const handle = openSync(file, 'w');
  writeSync(handle, 'id,Arm,Treated,Response,Note\n');
  for (let from = 0; from < ROWS; from += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, index) => {
      const id = from + index;
      const arm = id % 2 === 0 ? 'Arm A' : 'Arm B';
      const treated = id % 10 < 8 ? 'Treated' : 'Not treated';
      const response = id % 10 >= 8 ? '' : id % 3 === 0 ? 'Responded' : 'No response';
      return `${id},${arm},${treated},${response},"said on day ${id}, é ${'x'.repeat(40)}"`;
    });
    writeSync(handle, `${lines.join('\n')}\n`);
  }
  closeSync(handle);
  return file;
}

const file = written();

async function give(page: Page) {
  await page.getByLabel('Open a file').setInputFiles(file);
}

const counted = (page: Page) =>
  page.getByText('1,000,000 rows were counted and forgotten; they went 6 different ways.');

type Heap = {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
};

/** Asks again and again what the worker holds that is started next, and gives the most of it, in megabytes. */
async function watchedWorker(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let most = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const ask = () =>
      session
        .send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }),
        })
        .catch(() => undefined);
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { result }: { readonly result?: Heap } = JSON.parse(message);
      if (!result) return;
      const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = result;
      most = Math.max(most, (usedSize + embedderHeapUsedSize + backingStorageSize) / 1_000_000);
      setTimeout(() => void ask(), 20);
    });
    void ask();
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return () => most;
}

test('a million rows are counted within half a minute, and nobody ever holds them all', async () => {
  expect(statSync(file).size).toBeGreaterThan(95_000_000);
  const page = await site.open('?study=own');
  const mostHeld = await watchedWorker(page);
  const began = performance.now();
  await give(page);
  await counted(page).waitFor({ timeout: 2 * MOST_SECONDS * 1000 });
  const seconds = (performance.now() - began) / 1000;
  expect(seconds).toBeLessThan(MOST_SECONDS);
  expect(mostHeld()).toBeGreaterThan(0);
  expect(mostHeld()).toBeLessThan(MOST_MEGABYTES);
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text of the study' }).inputValue())
    .toContain('Arm A 500000 (printed)');
});

test('the counting can be cancelled, and begun again', async () => {
  const page = await site.open('?study=own');
  await give(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Not counted to the end.').waitFor();
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByRole('button', { name: 'Count again' }).click();
  await counted(page).waitFor({ timeout: PATIENCE_MS });
});

test('the page in one file counts them from a disk too', async () => {
  const page = await site.openFile(join(DIST, 'patient-flow.html'), '?study=own');
  const worker = page.waitForEvent('worker');
  await give(page);
  // It is started from the page itself, which has no other file.
  expect((await worker).url()).toMatch(/^blob:/);
  await counted(page).waitFor({ timeout: PATIENCE_MS });
});
