import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { css } from './classNames.ts';
import { pageJsx } from './pageJsx.ts';
import { projectFolder } from './projectFolder.ts';
import { replacedOnce } from './replacedOnce.ts';
import { reportedRanges } from './reportedRanges.ts';
import { servedPage } from './servedPage.ts';

/** Puts the page as reported into index.html, with its styles, and locks it. */
export function prerenderedPage(): Plugin {
  return {
    name: 'prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const sheets = Object.values(bundle).filter(
          ({ type, fileName }) => type === 'asset' && fileName.endsWith('.css'),
        );
        const [sheet, ...others] = sheets;
        if (sheet?.type !== 'asset' || others.length > 0)
          throw new Error(`the page has ${sheets.length} style sheets instead of one`);
        const { fileName, source } = sheet;
        // In the page it is there with the first byte; as a file it would hold the first paint back.
        delete bundle[fileName];
        return servedPage({
          html: replacedOnce(html, /\s*<link rel="stylesheet"[^>]*>/, () => ''),
          style: String(source).trim(),
          root: await rendered(),
        });
      },
    },
  };
}

/** The markup of the page as reported, from a build of its own that Node can run. */
async function rendered(): Promise<string> {
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
      css,
      build: { ssr: 'src/prerender.tsx', outDir, emptyOutDir: true },
    });
    const address = pathToFileURL(join(outDir, 'prerender.js')).href;
    const { prerendered } = (await import(address)) as { prerendered: () => Promise<string> };
    return await prerendered();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
