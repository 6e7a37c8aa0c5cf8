import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { classNames } from './classNames.ts';
import { pageJsx } from './pageJsx.ts';
import { projectFolder } from './projectFolder.ts';
import { reportedRanges } from './reportedRanges.ts';

export type DrawnPage = {
  /** The markup of the page as reported. */
  readonly root: string;
  /** The styles of the whole app, also of what is not in that page. */
  readonly style: string;
};

/** The page as it is drawn at build time, for all who need it in this build. */
export function drawnPage(): () => Promise<DrawnPage> {
  let drawn: Promise<DrawnPage> | undefined;
  return () => (drawn ??= draw());
}

/** From a build of its own that Node can run. */
async function draw(): Promise<DrawnPage> {
  // Its own folder for every build, so that two at a time do not meet, and none is given what Node keeps of another. Not an
  // address with a query for that: the late parts would bring a second copy of all that they share with the first.
  const name = `prerender-${process.pid}-${Date.now()}`;
  const outDir = join(projectFolder, 'node_modules', '.cache', name);
  try {
    await build({
      configFile: false,
      root: projectFolder,
      logLevel: 'error',
      plugins: [pageJsx(), reportedRanges()],
      css: classNames(),
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'es2022',
        // Styles are written for a browser, and all of them: a talk is not reached from what is drawn here.
        ssrEmitAssets: true,
        cssCodeSplit: false,
        cssMinify: true,
        rolldownOptions: { input: ['src/prerender.tsx', 'src/main.tsx'] },
      },
    });
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    const sheets = files.filter((file) => file.endsWith('.css'));
    if (sheets.length !== 1)
      throw new Error(`the app has ${sheets.length} style sheets instead of one`);
    const address = pathToFileURL(join(outDir, 'prerender.js')).href;
    const { prerendered } = (await import(address)) as { prerendered: () => Promise<string> };
    return {
      root: await prerendered(),
      style: readFileSync(join(outDir, sheets.join('')), 'utf8').trim(),
    };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
