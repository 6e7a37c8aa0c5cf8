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
import { bundledFrom, notices, type Bundled } from './thirdParty.ts';
import { workerInPage } from './workerInPage.ts';

/**
 * The same page once more in one file, for frames that may load nothing (a sandbox without an origin, a server that sends no
 * headers) and for opening without a server.
 */
export function pageInOneFile(drawn: () => Promise<DrawnPage>, bundled: Bundled): Plugin {
  return {
    name: 'page-in-one-file',
    apply: (_, { isSsrBuild }) => !isSsrBuild,
    async writeBundle({ dir = '' }) {
      const inFile: Bundled = new Set();
      const page = onePage({
        served: readFileSync(join(dir, 'index.html'), 'utf8'),
        script: await builtScript('src/main.tsx', [
          pageJsx(),
          reportedRanges(),
          workerInPage(),
          lateStyles(drawn),
          bundledFrom(inFile),
        ]),
        before: await builtScript('src/app/offline/oneFile.ts', [], 'iife'),
        icon: readFileSync(join(projectFolder, 'public', 'icon.svg'), 'utf8'),
        notices: notices(inFile),
      });
      writeFileSync(join(dir, 'patient-flow.html'), page);
      for (const place of inFile) bundled.add(place);
    },
  };
}
