import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { builtScript } from './builtScript.ts';
import type { DrawnPage } from './drawnPage.ts';
import { lateStyles } from './lateStyles.ts';
import { onePage } from './onePage.ts';
import { pageJsx } from './pageJsx.ts';
import { projectFolder } from './projectFolder.ts';
import { reportedRanges } from './reportedRanges.ts';
import { workerInPage } from './workerInPage.ts';

/**
 * The same page once more in one file, for frames that may load nothing (a sandbox without an origin, a server that sends no
 * headers) and for opening without a server; and beside it the script for other people's pages.
 */
export function pageInOneFile(drawn: () => Promise<DrawnPage>): Plugin {
  return {
    name: 'page-in-one-file',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    // While developing there is no page in one file, but the script is there.
    configureServer: ({ middlewares }) => {
      middlewares.use('/embed.js', (_, response) => {
        response.setHeader('content-type', 'text/javascript');
        void scriptForHosts().then((text) => response.end(text));
      });
    },
    async writeBundle({ dir = '' }) {
      const page = onePage({
        served: readFileSync(join(dir, 'index.html'), 'utf8'),
        script: await builtScript('src/main.tsx', [
          pageJsx(),
          reportedRanges(),
          workerInPage(),
          lateStyles(drawn),
        ]),
        before: await builtScript('src/app/offline/oneFile.ts', [], 'iife'),
        icon: readFileSync(join(projectFolder, 'public', 'icon.svg'), 'utf8'),
      });
      writeFileSync(join(dir, 'patient-flow.html'), page);
      writeFileSync(join(dir, 'embed.js'), await scriptForHosts());
    },
  };
}

function scriptForHosts(): Promise<string> {
  return builtScript('src/host/embed.ts', [], 'iife');
}
