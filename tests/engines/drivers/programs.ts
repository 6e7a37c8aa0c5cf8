// Programs that a driver starts, and what they leave behind.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long a program may take to say that it is ready, on a machine that has other things to do. */
const READY_MS = 45_000;

export type Programs = {
  /** A folder for what the programs write, gone after them. */
  readonly folder: string;
  /** Starts a program and waits for this in what it says on its third or fourth stream; hands back what was found. */
  readonly start: (
    program: string,
    args: readonly string[],
    options: {
      readonly env?: NodeJS.ProcessEnv;
      /** Without it the program is ready at once. */
      readonly says?: { readonly stream: 2 | 3; readonly what: RegExp };
    },
  ) => Promise<string>;
  /** Ends all, the last first. */
  readonly stop: () => Promise<void>;
};

export function programs(): Programs {
  const folder = mkdtempSync(join(tmpdir(), 'patient-flow-engine-'));
  const running: ChildProcess[] = [];
  // Where the tests are cut off, no browser stays.
  const endAll = () => running.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', endAll);

  return {
    folder,
    start: async (program, args, { env = process.env, says }) => {
      const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
      running.push(child);
      let heard = '';
      const found = new Promise<string>((done, fail) => {
        child.once('error', fail);
        child.once('exit', (code) => fail(new Error(`${program} ended (${code}): ${heard}`)));
        // Both are read, wanted or not: a pipe that is full would stop the program.
        for (const stream of [2, 3] as const)
          child.stdio[stream]?.on('data', (words: Buffer) => {
            heard = (heard + words.toString()).slice(-4000);
            const match = says?.stream === stream ? says.what.exec(heard) : null;
            if (match) done(match[1] ?? match[0]);
          });
        if (!says) child.once('spawn', () => done(''));
        setTimeout(() => fail(new Error(`${program} is not ready: ${heard}`)), READY_MS).unref();
      });
      // A program that ends later, when it is told to, is no failure.
      found.catch(() => undefined);
      return found;
    },
    stop: async () => {
      for (const child of running.toReversed()) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const ended = new Promise((done) => {
          child.once('exit', done);
        });
        child.kill();
        const late = setTimeout(() => child.kill('SIGKILL'), 3000);
        await ended;
        clearTimeout(late);
      }
      process.off('exit', endAll);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
